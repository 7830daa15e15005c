/** Words as they are compared: without case, accents and marks. */

/** Words of a text, in order, with where each stands: letters, digits and what joins on to them. */
export const wordsOf = (text: string): { word: string; start: number; end: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)].flatMap(({ 0: found, index }) => {
    const word = fold(found);
    return word === "" ? [] : [{ word, start: index, end: index + found.length }];
  });

/** Lower case, without accents. */
export const fold = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase();

const ASCII = /^[\0-\x7f]*$/;

/** A name without case, accents, punctuation, article and possessive: what is the same name is the same key. */
export const nameKey = (name: string): string => {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  const key = wordsOf(name.replace(/['’]s$/u, ""))
    .map(({ word }) => word)
    .join(" ")
    .replace(/^(?:the|a|an) (?=.)/, "");
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  if (name.length <= LONGEST_KEPT) KEYS.set(name, key);
  return key;
};

/** Keys made lately: the same few names come again and again in a report, and in the next. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 10_000;
const LONGEST_KEPT = 100;

/** For a database that takes text only up to a NUL, and no half characters. */
export const plain = (text: string): string => text.replaceAll("\0", " ").toWellFormed();
