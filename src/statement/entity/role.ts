/** Roles and bodies as reports call them by turns: which words say the same, and what a phrase says beside its noun. */
import { nationOf } from "../where/index.js";
import { ROLE_KEY } from "./nouns.js";
import { coreOf, singularOf, wordsOf } from "./phrase.js";

/** Roles that anybody may be called by who has another. */
export const ANY_ROLE = new Set(
  "official leader head chief man woman expert boss politician veteran executive victim suspect accused defendant".split(
    " ",
  ),
);

/** Nouns for bodies whose names do not hold them. */
export const ANY_BODY = new Set(
  "group movement militia organisation organization company firm party agency body club team side union network airline militants insurgents rebels carmaker retailer manufacturer watchdog charity".split(
    " ",
  ),
);

/** One key for roles that reports call by turns. */
export const roleKeyOf = (noun: string): string => {
  const one = singularOf(noun);
  return ROLE_KEY.get(one) ?? one;
};

const SMALL = new Set("the a an this that these those its his her their our my your of and".split(" "));

/** What the core of a phrase says beside its noun. */
export const rest = (phrase: string, noun: string): string[] =>
  wordsOf(unpointed(coreOf(phrase)))
    .map((word) => word.toLowerCase().replace(/['’]s?$/, ""))
    .filter((word) => word !== noun && !SMALL.has(word) && nationOf(capital(word)) === undefined);

/** "U.N." is written "UN" elsewhere. */
const unpointed = (phrase: string): string => phrase.replace(/(?:\p{Lu}\.){2,}/gu, (word) => word.replaceAll(".", ""));

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Does a phrase say all these words? */
export const ownWordsIn = (own: readonly string[], phrase: string): boolean => {
  if (own.length === 0) return true;
  const words = new Set(wordsOf(unpointed(phrase)).map((word) => word.toLowerCase().replace(/['’]s?$/, "")));
  return own.every((word) => words.has(word));
};
