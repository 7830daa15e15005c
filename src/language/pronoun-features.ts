/**
 * What is seen of "he", "she", "it" or "they" and an earlier mention, beside what `pair-features.ts` tells of any two: kind and
 * number, which may disagree; what stands before and after a mention, which tells a subject from what hangs on a preposition;
 * how it is introduced, how often it was there, where in its sentence. `training/pairs.py` mirrors it.
 */
import { FORMS, type Form, type Look, PAIR_FEATURES, writePairFeatures } from "./pair-features.js";

const kindsOf = (lists: readonly string[]): Map<string, number> =>
  new Map(lists.flatMap((words, i) => words.split(" ").map((word): [string, number] => [word, i + 1])));

const BESIDE = kindsOf([
  "of in to for with on at from by about as into like through after over between out against during without before under around among near than toward towards upon within across behind off since until up down along beside besides despite except inside onto outside per via amid amongst",
  "and or but nor , ; / & - – —",
  "that if when because while although though whether which who whom whose where what how why so then unless once",
  "is are was were be been being am 's 're 'm ’s ’re has have had having do does did will would can could may might must shall should 'll 'd ’ll ’d 've ’ve not n't n’t said says",
  ". ! ? : ( ) [ ] \" ' “ ” ‘ ’",
]);
/** The sentence's edge, or a mark that ends a clause. */
const EDGE = 5;
const DETERMINED = kindsOf([
  "the",
  "a an some any every each no another many few several most all both one two three",
  "this that these those such",
  "my your his her its our their",
]);
const GROUPS = new Set(
  "people police data media folks militia staff family couple team public crowd everyone everybody anyone anybody someone somebody".split(
    " ",
  ),
);
const PLURALS = new Set("men women children feet teeth mice cattle".split(" "));

const NUMBER = { unknown: 0, one: 1, many: 2, group: 3, coordination: 4, named: 5 } as const;

/** Whether it is one of the pronouns that these features are for. */
export const isThirdPerson = (form: Form): boolean =>
  form === "he" || form === "she" || form === "it" || form === "they";

/** How many mentions are looked back from a pronoun. */
export const PRONOUN_FAR = 40;

/** Where each feature's values begin in the embedding, behind those of any two mentions. */
const AT = {
  kinds: 256,
  number: 336,
  before: 366,
  after: 486,
  bothBefore: 606,
  bothAfter: 642,
  determiner: 678,
  times: 703,
  holds: 711,
  length: 715,
  order: 723,
  paragraphs: 843,
} as const;

/** Features of a pronoun and an earlier mention. */
export const PRONOUN_FEATURES = PAIR_FEATURES + Object.keys(AT).length;

/** A mention as these features want it. */
export interface PlacedLook extends Look {
  /** Indices of its first and last word in the report. */
  first: number;
  last: number;
  /** Index of its kind in `MENTION_KINDS`. */
  kind: number;
  /** Index of its paragraph in the report. */
  paragraph: number;
  number: number;
  /** Kinds of the words that stand before and after it. */
  before: number;
  after: number;
  determiner: number;
  /** Its place among the mentions of its sentence. */
  order: number;
  /** How many earlier mentions have its head word; of a pronoun, its form. */
  times: number;
}

/** Of what kind a word is that stands beside a mention. @param word lower case; none beyond the sentence's edge */
export const besideOf = (word: string | undefined): number => (word === undefined ? EDGE : (BESIDE.get(word) ?? 0));

/** @param first the mention's first word, lower case */
export const determinerOf = (first: string): number => DETERMINED.get(first) ?? 0;

/** @param word the head word, lower case */
export function numberOf(word: string, form: Form): number {
  if (word === "and" || word === "or" || word === "&") return NUMBER.coordination;
  if (form === "they") return NUMBER.many;
  if (isThirdPerson(form)) return NUMBER.one;
  if (GROUPS.has(word)) return NUMBER.group;
  if (form === "description") return PLURALS.has(word) || /(?<!s|u|i|ic|new)s$/.test(word) ? NUMBER.many : NUMBER.one;
  if (word === "these" || word === "those" || word === "ones") return NUMBER.many;
  if (word === "this" || word === "that" || word === "one") return NUMBER.one;
  return form === "name" ? NUMBER.named : NUMBER.unknown;
}

/** Tells of mentions, given in their order, each one's place in its sentence, and how often its word was there before. */
export function counter(): (look: Look) => Pick<PlacedLook, "order" | "times"> {
  const words = new Map<string, number>();
  const forms = new Map<Form, number>();
  let sentence = -1;
  let order = 0;
  const next = <Key>(seen: Map<Key, number>, key: Key): number => {
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times;
  };
  return (look) => {
    order = look.sentence === sentence ? order + 1 : 0;
    sentence = look.sentence;
    const isPronoun = look.form !== "name" && look.form !== "description";
    return { order, times: isPronoun ? next(forms, look.form) : next(words, look.word) };
  };
}

/**
 * Writes the features of a third-person pronoun and an earlier mention, {@link PRONOUN_FEATURES} numbers.
 * @param between mentions from one to the other
 */
export function writePronounFeatures(
  into: Int32Array,
  at: number,
  a: PlacedLook,
  b: PlacedLook,
  between: number,
): void {
  writePairFeatures(into, at, a, b, between);
  const own = at + PAIR_FEATURES;
  const form = FORMS.indexOf(a.form) - FORMS.indexOf("he") + 1;
  const near = Math.min(3, Math.max(0, a.sentence - b.sentence));
  const holds = b.first <= a.first && b.last >= a.last;
  const held = a.first <= b.first && a.last >= b.last;
  into[own] = AT.kinds + form * 16 + a.kind * 4 + b.kind;
  into[own + 1] = AT.number + form * 6 + b.number;
  into[own + 2] = AT.before + form * 24 + b.before * 4 + near;
  into[own + 3] = AT.after + form * 24 + b.after * 4 + near;
  into[own + 4] = AT.bothBefore + a.before * 6 + b.before;
  into[own + 5] = AT.bothAfter + a.after * 6 + b.after;
  into[own + 6] = AT.determiner + form * 5 + b.determiner;
  into[own + 7] = AT.times + Math.min(7, b.times);
  into[own + 8] = AT.holds + Number(holds) + 2 * Number(held);
  into[own + 9] = AT.length + Math.min(7, b.last - b.first);
  into[own + 10] = AT.order + form * 24 + Math.min(5, b.order) * 4 + near;
  into[own + 11] = AT.paragraphs + Math.min(4, Math.max(0, a.paragraph - b.paragraph));
}
