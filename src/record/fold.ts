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
export const nameKey = (name: string): string =>
  wordsOf(name.replace(/['’]s$/u, ""))
    .map(({ word }) => word)
    .join(" ")
    .replace(/^(?:the|a|an) (?=.)/, "");

/** For a database that takes text only up to a NUL, and no half characters. */
export const plain = (text: string): string => text.replaceAll("\0", " ").toWellFormed();
