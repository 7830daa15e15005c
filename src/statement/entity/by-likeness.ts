/**
 * Descriptions of people and bodies, and names that are new: the cluster that is likeliest by all that is seen of the two
 * (`likeness.ts`, `joining.ts`), among those that nothing speaks against.
 */
import { anotherMatter, contains, countriesAgree, isLand, names, sameKind } from "./agreement.js";
import { type Cluster, isNamed } from "./cluster.js";
import { chosen, scores } from "./joining.js";
import { likeness, type Option } from "./likeness.js";
import type { Reference } from "./reference.js";
import { INSIDE, type SoFar } from "./so-far.js";

/** Index of the option that a reference belongs to, -1 for none. */
export type Choose = (features: Int32Array, index: number, options: readonly Cluster[]) => number;

export const likeliest: Choose = (features) => chosen(features, LEAST);

/** Score that an option must have, 0 being as likely as none; the best for GUM and the gold set's tuning part together. */
const LEAST = -0.3;

/** @param not a cluster that the reference is known to be of already */
export function byLikeness(soFar: SoFar, index: number, choose: Choose, not?: Cluster): Cluster | undefined {
  const reference = soFar.references[index] as Reference;
  const around: (Cluster | undefined)[] = [];
  for (let i = index - 1; i >= Math.max(0, index - INSIDE); i--)
    if (contains(soFar, i, index)) around.push(soFar.clusterOf[i]);
  const fits = soFar.recent.filter(
    (cluster) =>
      cluster !== not && mayBe(soFar, index, cluster) && !around.includes(cluster) && !names(soFar, index, cluster),
  );
  if (fits.length === 0) return undefined;
  const ranked = new Map<Cluster, { score: number; scored: number }>();
  for (const { reference: at, score } of reference.candidates) {
    const cluster = soFar.clusterOf[at];
    if (!cluster) continue;
    const known = ranked.get(cluster);
    if (known) known.scored++;
    else ranked.set(cluster, { score: score - reference.alone, scored: 1 });
  }
  const options = fits.map(
    (cluster): Option => ({ cluster, score: ranked.get(cluster)?.score, scored: ranked.get(cluster)?.scored ?? 0 }),
  );
  const features = likeness(soFar, index, options);
  const cluster = fits[choose(features, index, fits)];
  if (!cluster || isNamed(cluster) || reference.form === "name") return cluster;
  // Of somebody described before, and by all that is seen as well somebody named: the two are one.
  const all = scores(features);
  const named = fits
    .map((one, k) => ({ one, score: all[k] as number }))
    .filter(({ one, score }) => isNamed(one) && score > TOGETHER && one.type === cluster.type)
    .sort((a, b) => b.score - a.score)[0]?.one;
  if (!named) return cluster;
  soFar.merge(cluster, named);
  return named;
}

/** Score from which a second option is likely too. */
const TOGETHER = 1.3;

/** Can it be so at all? */
const mayBe = (soFar: SoFar, index: number, cluster: Cluster): boolean => {
  const reference = soFar.references[index] as Reference;
  if (cluster.references.length === 0 || cluster.type === "other" || !sameKind(cluster, reference)) return false;
  // Whoever has a name already goes by it.
  if (reference.form === "name" && isNamed(cluster)) return false;
  // A quotation's "I" is joined to its speaker later; it is nobody yet.
  const first = soFar.references[cluster.references[0] as number]?.pronoun;
  if (first === "i" || first === "we" || first === "you") return false;
  if (reference.type === "person" && cluster.plural !== reference.plural) return false;
  const profile = soFar.profileOf(index);
  const { gender, noun } = profile;
  if (anotherMatter(profile, cluster)) return false;
  if (gender && cluster.gender && gender !== cluster.gender) return false;
  if (!countriesAgree(cluster, reference)) return false;
  return cluster.type !== "place" || (reference.form === "description" && isNamed(cluster) && isLand(noun, cluster));
};
