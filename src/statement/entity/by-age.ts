/** "the 34-year-old" is the person last spoken of whose age the report gave. */
import type { Cluster } from "./cluster.js";
import type { Reference } from "./reference.js";
import type { SoFar } from "./so-far.js";

export function byAge({ text, clusters }: SoFar, reference: Reference): Cluster | undefined {
  if (reference.reach !== "definite") return undefined;
  const age = /^the\s+(\d{1,3})-year-old\b/i.exec(text.slice(...reference.span))?.[1];
  return age ? clusters.findLast((cluster) => cluster.age === age && !cluster.mergedInto) : undefined;
}
