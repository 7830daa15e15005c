/**
 * What is seen of a pair of mentions beside the encoder's states: form, likeness of their words, distance.
 * `training/pairs.py` mirrors it.
 */
import { Shape } from "./wordpiece.js";

const PRONOUNS = {
  he: "he him his himself",
  she: "she her hers herself",
  it: "it its itself",
  they: "they them their theirs themselves 'em em themself",
  i: "i me my mine myself",
  we: "we us our ours ourselves",
  you: "you your yours yourself yourselves",
  who: "who whom whose which that this these those one ones",
} as const;
export type Pronoun = keyof typeof PRONOUNS;

const FORMS = ["name", "description", ...(Object.keys(PRONOUNS) as Pronoun[])] as const;
export type Form = (typeof FORMS)[number];
const PRONOUN_OF = new Map<string, Pronoun>(
  Object.entries(PRONOUNS).flatMap(([form, words]) => words.split(" ").map((word) => [word, form as Pronoun])),
);
/** Pronouns that are also determiners, or heads of longer phrases. */
const LOOSE = new Set(["that", "this", "these", "those", "one", "ones"]);
const DETERMINERS = new Set("the a an this that these those his her its their our my your 's ’s s".split(" "));
const LONGEST = 40;

/** How many mentions are looked back for an antecedent. */
export const FAR = 60;

/** Where each feature's values begin in the one embedding. */
const AT = { forms: 0, likeness: 100, words: 110, mentions: 130, quotes: 150, sentences: 160 } as const;
const MOST = 19;
/** Features a pair. */
export const PAIR_FEATURES = 6;

/** A mention as the features want it. */
export interface Look {
  /** Index of the head word in the report. */
  head: number;
  /** The head word, lower case. */
  word: string;
  form: Form;
  /** Words that mean something, lower case. */
  words: ReadonlySet<string>;
  quoted: 0 | 1;
  /** Index of the sentence in the report. */
  sentence: number;
}

/** The pronoun a word is; "US" is none. */
export const pronounOf = (word: string): Pronoun | undefined =>
  word === "US" ? undefined : PRONOUN_OF.get(word.toLowerCase());

/**
 * @param word the head word, as written
 * @param shape how it is written, one of {@link Shape}
 */
export function formOf(word: string, single: boolean, shape: number): Form {
  const pronoun = single || !LOOSE.has(word.toLowerCase()) ? pronounOf(word) : undefined;
  if (pronoun) return pronoun;
  return shape === Shape.capitalized || shape === Shape.upper || shape === Shape.mixed ? "name" : "description";
}

/** @param words of the mention, lower case */
export function wordsThatMean(words: readonly string[]): Set<string> {
  if (words.length > LONGEST) return new Set();
  return new Set(words.filter((word) => !DETERMINERS.has(word) && /^[\p{L}\p{N}]/u.test(word)));
}

/** 0, 1, 2, 3, 4, 5–7, 8–15, 16–31, … */
const bucket = (n: number): number => Math.min(MOST, n < 5 ? n : Math.floor(Math.log2(n + 0.5)) + 3);

const sameWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word));

const isPronoun = ({ form }: Look): boolean => form !== "name" && form !== "description";

const likenessOf = (a: Look, b: Look): number => {
  if (isPronoun(a) || isPronoun(b)) return a.word === b.word ? 5 : 0;
  if (a.word === b.word) return sameWords(a.words, b.words) ? 1 : 2;
  if (b.words.has(a.word)) return 3;
  return a.words.has(b.word) ? 4 : 0;
};

/**
 * Writes the features of a mention and an earlier one, {@link PAIR_FEATURES} numbers.
 * @param between mentions from one to the other
 */
export function writePairFeatures(into: Int32Array, at: number, a: Look, b: Look, between: number): void {
  into[at] = AT.forms + FORMS.indexOf(a.form) * FORMS.length + FORMS.indexOf(b.form);
  into[at + 1] = AT.likeness + likenessOf(a, b);
  into[at + 2] = AT.words + bucket(Math.max(0, a.head - b.head));
  into[at + 3] = AT.mentions + bucket(between);
  into[at + 4] = AT.quotes + 2 * a.quoted + b.quoted;
  into[at + 5] = AT.sentences + bucket(Math.max(0, a.sentence - b.sentence));
}
