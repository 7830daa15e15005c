/**
 * Pronouns, and places described: the likeliest antecedent by the model's ranking, among those that fit in kind, number and
 * gender. The model ranks by text alone; that "he" who speaks is most often who spoke last, and that Maria is no "he", helps it.
 */
import type { Pronoun } from "../../language/pair-features.js";
import { BODIES, contains, countriesAgree, isLand, names, sameKind } from "./agreement.js";
import { type Cluster, isNamed } from "./cluster.js";
import { headNounOf, isBodyNoun, isRoleNoun } from "./phrase.js";
import type { Reference } from "./reference.js";
import type { SoFar } from "./so-far.js";

/** @param not a cluster that it can't be of */
export function byRanking(soFar: SoFar, index: number, not?: Cluster): Cluster | undefined {
  const reference = soFar.references[index] as Reference;
  const { form, pronoun, reach, type, candidates, alone } = reference;
  if (form === "description" && (reach === "indefinite" || type === "other")) return undefined;
  const least = alone - (pronoun ? MARGINS[pronoun] : DESCRIBED);
  for (const { reference: at, score } of weighed(soFar, reference, candidates)) {
    if (score < least) return undefined;
    const cluster = soFar.clusterOf[at];
    if (!cluster || cluster === not || !isCompatible(soFar, reference, cluster)) continue;
    if (contains(soFar, at, index) || names(soFar, index, cluster)) continue;
    soFar.antecedentOf[index] = at;
    return cluster;
  }
  return undefined;
}

const weighed = (
  soFar: SoFar,
  { pronoun, speaks, quoted }: Reference,
  candidates: Reference["candidates"],
): Reference["candidates"] => {
  if (pronoun !== "he" && pronoun !== "she" && pronoun !== "they" && pronoun !== "it") return candidates;
  const spoke = (at: number): boolean => {
    const other = soFar.references[at];
    return other?.speaks === true && !other.quoted;
  };
  const last = candidates.reduce((most, { reference: at }) => (spoke(at) ? Math.max(most, at) : most), -1);
  return candidates
    .map(({ reference: at, score }) => {
      const own = speaks && spoke(at) ? SPEAKS + (at === last ? SPOKE_LAST : 0) : 0;
      const cluster = soFar.clusterOf[at];
      const misfit = cluster && misfits(pronoun, cluster) ? MISFIT : 0;
      return { reference: at, score: score + own - misfit - doubts(soFar, pronoun, quoted, at) };
    })
    .sort((a, b) => b.score - a.score);
};

/** Does a cluster's kind or number speak against a pronoun? The model may know better: a baby is "it", a club "they". */
const misfits = (pronoun: Pronoun, cluster: Cluster): boolean => {
  if (pronoun === "he" || pronoun === "she") return cluster.type !== "person" || cluster.plural;
  if (pronoun === "it") return cluster.type === "person" || cluster.plural;
  return !cluster.plural && !BODIES.has(cluster.type) && (cluster.type !== "person" || isNamed(cluster));
};

/** How little "he" or "she" suits a reference that the rules let pass. */
const doubts = ({ text, references, clusterOf }: SoFar, pronoun: Pronoun, quoted: boolean, at: number): number => {
  if (pronoun !== "he" && pronoun !== "she") return 0;
  const cluster = clusterOf[at];
  const other = references[at] as Reference;
  const phrase = text.slice(...other.span);
  let doubt = other.quoted && !quoted ? QUOTED : 0;
  if (cluster?.likelyGender && !cluster.gender && cluster.likelyGender !== pronoun) doubt += UNLIKELY_NAME;
  if (cluster?.indefinite) doubt += INDEFINITE;
  if (NOBODY_WORDS.test(phrase)) doubt += NOBODY;
  const isUnknown = other.form === "description" && cluster && !isNamed(cluster);
  if (isUnknown && !isRoleNoun(headNounOf(phrase))) doubt += UNLIKELY_NOUN;
  return doubt;
};

const isCompatible = ({ text, references }: SoFar, reference: Reference, cluster: Cluster): boolean => {
  const { pronoun, span } = reference;
  if (pronoun === "he" || pronoun === "she") {
    // A quotation's "I" is joined to its speaker later; it is nobody yet.
    const first = references[cluster.references[0] as number]?.pronoun;
    if (first === "i" || first === "we" || first === "you") return false;
    return (cluster.gender ?? pronoun) === pronoun;
  }
  if (pronoun === "i") return cluster.type === "person" || cluster.references.length === 1;
  if (pronoun) return true;
  if (!sameKind(cluster, reference) || !countriesAgree(cluster, reference)) return false;
  const noun = headNounOf(text.slice(...span));
  return !(cluster.type === "place" && isNamed(cluster) && isBodyNoun(noun) && !isLand(noun, cluster));
};

/** What having spoken adds to a candidate's score, and having spoken last; the best for the gold set's tuning part. */
const SPEAKS = 1.5;
const SPOKE_LAST = 1.5;
const MISFIT = 2;
const UNLIKELY_NAME = 3;
const UNLIKELY_NOUN = 1;
const QUOTED = 2.5;
const NOBODY = 4;
const NOBODY_WORDS = /^(?:no|any|each|every|nobody|anybody|everybody|everyone|anyone)\b/i;
const INDEFINITE = 1;

/** How much less likely than standing for nothing an antecedent may be: "he" is always somebody, "it" may be the weather. */
const MARGINS: Record<Pronoun, number> = { he: 4, she: 4, they: 3, it: 2, i: 0, we: 0, you: 0, who: 0 };
/** The same for a description: it may well bring up somebody new. */
const DESCRIBED = -2;
