/**
 * What speaks for and against a reference being of a cluster, as features: one value of each group, as indices into the
 * one table of weights (`joining.ts`). Only cheap things are looked at; each pair of a report is looked at once.
 */
import type { Span } from "../../reading.js";
import { type Cluster, isNamed } from "./cluster.js";
import { headNounOf, isBodyNoun, wordsOf } from "./phrase.js";
import type { Profile } from "./profile.js";
import type { Reference } from "./reference.js";
import type { SoFar } from "./so-far.js";

/** Values of each group of features; their order is the order of the weights. */
const SIZES = {
  kind: 16,
  score: 12,
  behind: 7,
  ahead: 5,
  scored: 4,
  paragraphs: 6,
  mentions: 9,
  recent: 6,
  recentNamed: 6,
  candidates: 6,
  size: 5,
  most: 2,
  role: 50,
  noun: 16,
  nounInName: 10,
  own: 8,
  words: 8,
  countries: 4,
  gender: 4,
  headline: 8,
  speaks: 12,
  lastSpeaker: 4,
  quoted: 4,
  beside: 14,
  owner: 10,
  age: 3,
  plural: 4,
  length: 8,
  marker: 12,
  introduced: 10,
  types: 25,
  alike: 12,
  named: 3,
  kinds: 24,
  owners: 10,
  sentence: 3,
} as const;
type Group = keyof typeof SIZES;
const GROUPS = Object.keys(SIZES) as Group[];
export const GROUPS_COUNT = GROUPS.length;
let total = 0;
/** Where each group's values begin. */
const STARTS = Int32Array.from(GROUPS, (group) => {
  const at = total;
  total += SIZES[group];
  return at;
});
/** Rows in the table of weights. */
export const FEATURES = total;

/** A cluster that a reference may be of, with what the ranking of antecedents says. */
export interface Option {
  cluster: Cluster;
  /** The best score of its references, less the score of standing for nothing; none where none was asked for. */
  score: number | undefined;
  /** How many of its references were asked for. */
  scored: number;
}

/**
 * Features of a reference with each of its options, {@link GROUPS_COUNT} indices an option.
 * @param options the latest spoken of first
 */
export function likeness(soFar: SoFar, index: number, options: readonly Option[]): Int32Array {
  const { text, references, lastSpeaker } = soFar;
  const reference = references[index] as Reference;
  const own = soFar.profileOf(index);
  const owners = soFar.ownersOf(index);
  const best = options.reduce((most, { score }) => Math.max(most, score ?? -Infinity), -Infinity);
  const second = options.reduce(
    (most, { score }) => (score !== undefined && score < best ? Math.max(most, score) : most),
    -Infinity,
  );
  const most = options.reduce((count, { cluster }) => Math.max(count, cluster.references.length), 0);
  const alike = options.map(({ cluster }) => alikeness(own, cluster));
  const top = Math.max(...alike);
  const tops = alike.filter((one) => one === top).length;
  const out = new Int32Array(options.length * GROUPS_COUNT);
  const isPerson = reference.type === "person" ? 0 : 1;
  const form = reference.form === "name" ? 0 : reference.reach === "definite" ? 1 : reference.reach === "bare" ? 3 : 2;
  const speaks = reference.speaks && !reference.quoted ? 1 : 0;
  const after = /^(?:[,.;:)”"]|\s*(?:said|says|told|who)\b|$)/.test(
    text.slice(reference.span[1], reference.span[1] + 8),
  );
  let named = 0;
  for (let k = 0; k < options.length; k++) {
    const { cluster, score, scored } = options[k] as Option;
    const isCalled = isNamed(cluster) ? 1 : 0;
    const last = cluster.references.at(-1) as number;
    const before = references[last] as Reference;
    const first = references[cluster.references[0] as number] as Reference;
    let at = k * GROUPS_COUNT;
    // In the order of the groups: the name says which it is.
    const put = (_: Group, value: number): void => {
      out[at] = (STARTS[at % GROUPS_COUNT] as number) + value;
      at++;
    };
    put("kind", (isPerson * 4 + form) * 2 + isCalled);
    put("score", score === undefined ? 0 : 1 + bin(score, SCORES));
    put("behind", score === undefined ? 0 : 1 + bin(best - score, BEHIND));
    put("ahead", score === undefined || score < best ? 0 : 1 + bin(score - second, AHEAD));
    put("scored", Math.min(3, scored));
    put("paragraphs", bin(own.paragraph - soFar.profileOf(last).paragraph, FEW));
    put("mentions", Math.min(8, 31 - Math.clz32(Math.max(1, index - last))));
    put("recent", bin(k, FEW));
    put("recentNamed", isCalled ? 1 + bin(named, FEW.slice(0, 4)) : 0);
    named += isCalled;
    put("candidates", bin(options.length - 1, SOME));
    put("size", bin(cluster.references.length - 1, FEW.slice(0, 4)));
    put("most", cluster.references.length === most ? 1 : 0);
    put("role", own.nounClass * 5 + roleRelation(own, cluster));
    put("noun", form * 4 + nounRelation(own, cluster));
    put("nounInName", nounInName(own, cluster) * 2 + (own.own.length > 0 ? 1 : 0));
    put("own", (own.own.length === 0 ? 0 : 1 + shared(own.own, cluster.words)) * 2 + isCalled);
    put("words", Math.min(3, count(own.words, cluster.words, own.noun)) * 2 + (own.words.length > 2 ? 1 : 0));
    put(
      "countries",
      reference.countries.length === 0 ? (cluster.countries.size === 0 ? 0 : 1) : cluster.countries.size === 0 ? 2 : 3,
    );
    put(
      "gender",
      own.gender && cluster.gender
        ? 1
        : own.gender && cluster.likelyGender
          ? own.gender === cluster.likelyGender
            ? 2
            : 3
          : 0,
    );
    put(
      "headline",
      headlineRelation(reference, own, first, soFar.profileOf(cluster.references[0] as number), soFar.body),
    );
    put("speaks", (Math.min(2, cluster.spoke) * 2 + speaks) * 2 + isPerson);
    put("lastSpeaker", (lastSpeaker === cluster ? 2 : 0) + speaks);
    put("quoted", (reference.quoted ? 2 : 0) + (before.quoted ? 1 : 0));
    put("beside", besideness(text, before.span, reference.span) * 2 + (after ? 1 : 0));
    put("owner", own.owner * 2 + isCalled);
    put("age", own.age === undefined || cluster.age === undefined ? 0 : own.age === cluster.age ? 1 : 2);
    put("plural", (reference.plural === cluster.plural ? 0 : 2) + isPerson);
    put("length", Math.min(3, own.size - 1) * 2 + (/\s\p{Lu}/u.test(own.phrase) ? 1 : 0));
    put("marker", own.marker * 2 + isCalled);
    put("introduced", introduction(first) * 2 + isCalled);
    put("types", TYPES.indexOf(reference.type) * 5 + TYPES.indexOf(cluster.type));
    const one = alike[k] as number;
    put("alike", one * 3 + (one < top ? 0 : tops > 1 ? 1 : 2));
    put("named", form > 0 ? 0 : /\s/.test(text.slice(...(reference.name as Span))) ? 2 : 1);
    put("kinds", (kindRelation(own, cluster) * 2 + isPerson) * 2 + (form === 0 ? 0 : 1));
    put("owners", ownerRelation(own, owners, cluster) * 2 + isCalled);
    put(
      "sentence",
      sentenceRelation(text, own.paragraph - soFar.profileOf(last).paragraph, before.span, reference.span),
    );
  }
  return out;
}

const TYPES = ["person", "organization", "place", "group", "other"];
const SCORES = [-8, -6, -4.5, -3, -2, -1, 0, 1, 2, 4];
const BEHIND = [0.001, 0.5, 1, 2, 4];
const AHEAD = [0.5, 1.5, 3];
const FEW = [1, 2, 3, 5, 9];
const SOME = [1, 2, 3, 6, 12];

const bin = (value: number, bounds: readonly number[]): number => {
  let at = 0;
  while (at < bounds.length && value >= (bounds[at] as number)) at++;
  return at;
};

const count = (words: readonly string[], known: ReadonlySet<string>, not: string): number => {
  let found = 0;
  for (const word of words) if (word !== not && known.has(word)) found++;
  return found;
};

/** None, some or all of the words. */
const shared = (words: readonly string[], known: ReadonlySet<string>): number => {
  const found = count(words, known, "");
  return found === 0 ? 0 : found < words.length ? 1 : 2;
};

/** How the words agree: not, a word of it, the noun or role, noun and words. */
const alikeness = ({ noun, roleKey, own }: Profile, { nouns, roleKeys, words }: Cluster): number => {
  const same = noun !== "" && (nouns.has(noun) || roleKeys.has(roleKey) || words.has(noun));
  const some = own.length > 0 && shared(own, words) > 0;
  return same ? (some ? 3 : 2) : some ? 1 : 0;
};

/** No role known, none asked for; the same role with all the words, with others; another role. */
const roleRelation = ({ noun, roleKey, own }: Profile, { roleKeys, words }: Cluster): number => {
  if (noun === "") return 0;
  if (roleKeys.size === 0) return 1;
  if (!roleKeys.has(roleKey)) return 2;
  return shared(own, words) < 2 && own.length > 0 ? 3 : 4;
};

/** Nothing is known of one or both, both are of one kind, or of different ones. */
const kindRelation = ({ kinds }: Profile, cluster: Cluster): number => {
  if (kinds.length === 0) return cluster.kinds.size === 0 ? 0 : 1;
  if (cluster.kinds.size === 0) return 2;
  return kinds.some((kind) => cluster.kinds.has(kind)) ? 3 : 4;
};

/** Whose the two are: one has no owner, both have the same, the owner's name is among the words, they differ. */
const ownerRelation = ({ owner }: Profile, owners: readonly Cluster[], cluster: Cluster): number => {
  if (owners.length === 0) return owner === 0 ? 0 : 1;
  if (owners.some((one) => cluster.owners.has(one))) return 2;
  if (
    owners.some(({ names }) =>
      names.some((name) => wordsOf(name.toLowerCase()).some((word) => word.length > 3 && cluster.words.has(word))),
    )
  )
    return 3;
  return 4;
};

const sentenceRelation = (text: string, paragraphs: number, before: Span, span: Span): number => {
  if (paragraphs !== 0) return 0;
  return /[.!?]["”’]?\s/.test(text.slice(before[1], span[0])) ? 1 : 2;
};

const nounRelation = ({ noun, own }: Profile, { nouns, words }: Cluster): number => {
  if (nouns.size === 0) return 0;
  if (!nouns.has(noun)) return 1;
  return own.length > 0 && shared(own, words) < 2 ? 2 : 3;
};

/** Is the noun that of a body's name, "the court" of Leeds Crown Court; is the name's another one? */
const nounInName = ({ noun, own }: Profile, { names, words }: Cluster): number => {
  if (names.length === 0 || noun === "") return 0;
  const head = headNounOf(names[0] as string);
  if (head === noun) return own.length === 0 || shared(own, words) === 2 ? 4 : 3;
  if (words.has(noun)) return 2;
  return isBodyNoun(head) ? 1 : 0;
};

/** Where the two stand: headline, lead and below. */
const headlineRelation = (
  { span }: Reference,
  { paragraph }: Profile,
  first: Reference,
  other: Profile,
  body: number,
): number => {
  if (span[0] < body) return 0;
  if (first.span[0] < body) return paragraph <= other.paragraph + 3 ? 1 : 2;
  return other.paragraph === paragraph ? 3 : paragraph - other.paragraph <= 3 ? 4 : 5;
};

const besideness = (text: string, before: Span, span: Span): number => {
  if (before[1] > span[0]) return 1;
  if (span[0] - before[1] > 50) return 0;
  const between = text.slice(before[1], span[0]);
  if (between === " ") return 2;
  if (/^,\s+(?:\d{1,3},\s+)?$/.test(between)) return 3;
  if (/^[\s,]*(?:\(|–|—|-)\s*$/.test(between)) return 4;
  if (/^,?\s+(?:and|or|but)\s+$/.test(between)) return 5;
  return 6;
};

const introduction = ({ form, reach }: Reference): number =>
  form === "name" ? 0 : form === "pronoun" ? 4 : reach === "definite" ? 1 : reach === "indefinite" ? 2 : 3;
