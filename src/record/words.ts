/** What somebody typed into a search box, as words, phrases, beginnings and exclusions. Nothing typed is an error. */
import { wordsOf } from "./fold.js";

/** Words that must stand one after the other; with `prefix`, the last may go on. */
export interface Term {
  words: string[];
  prefix: boolean;
}

export interface Words {
  all: Term[];
  none: Term[];
}

/** A beginning of one letter fits half of all words and tells nothing: it is taken as a word. */
const LEAST_PREFIX = 2;
/** More than anybody types; each costs time. */
const MOST_TERMS = 32;

/** `"in this order"`, `govern*`, `-word`, `-"a phrase"`; all else is words. A quotation mark that is not closed reaches to the end. */
export const parseWords = (typed: string): Words => {
  const found: Words = { all: [], none: [] };
  let terms = 0;
  for (const [, minus, quoted, bare] of typed.matchAll(/(?<=^|[\s"“”])(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu)) {
    const text = quoted ?? bare ?? "";
    const words = wordsOf(text).map(({ word }) => word);
    const last = words.at(-1);
    if (last === undefined || ++terms > MOST_TERMS) continue;
    const prefix = /\*["“”]?$/u.test(text) && last.length >= LEAST_PREFIX;
    (minus === "-" ? found.none : found.all).push({ words, prefix });
  }
  return found;
};
