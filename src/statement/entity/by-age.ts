/** "the 34-year-old" is whose age the report gave; where it gave none, the person who is named and was spoken of last. */
import { type Cluster, isNamed } from "./cluster.js";
import type { Reference } from "./reference.js";
import type { SoFar } from "./so-far.js";

export function byAge({ text, clusters, recent }: SoFar, reference: Reference): Cluster | undefined {
  if (reference.reach !== "definite" || reference.plural) return undefined;
  const [, age, rest] = /^the\s+(\d{1,3})-year-old\b(.*)$/is.exec(text.slice(...reference.span)) ?? [];
  if (!age) return undefined;
  const told = clusters.findLast((cluster) => cluster.age === age && !cluster.mergedInto);
  if (told || rest !== "") return told;
  return recent.find(
    (cluster) => cluster.type === "person" && !cluster.plural && isNamed(cluster) && cluster.age === undefined,
  );
}
