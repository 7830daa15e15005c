/** What the words of a phrase tell by themselves: its head noun, whether it is definite, how many it means. */
import { BODY_NOUNS, PLURAL_NOUNS, ROLE_NOUNS } from "./nouns.js";

/** The same few phrases are asked about again and again while a report is read. */
function remembered(work: (phrase: string) => string): (phrase: string) => string {
  const known = new Map<string, string>();
  return (phrase) => {
    const before = known.get(phrase);
    if (before !== undefined) return before;
    const made = work(phrase);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(phrase, made);
    return made;
  };
}
const MOST_REMEMBERED = 5000;

export type Reach = "definite" | "indefinite" | "bare";

const DEFINITE = /^(?:the|this|that|these|those|its|his|her|their|our|my|your|both)\s/i;
const POSSESSIVE = /^\S+(?:\s\S+){0,4}?['’]s?\s/;
const INDEFINITE =
  /^(?:an?|one|some|several|many|few|any|another|other|most|no|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|\d+)\s/i;

export const reachOf = (phrase: string): Reach => {
  if (DEFINITE.test(phrase)) return "definite";
  if (INDEFINITE.test(phrase)) return "indefinite";
  return POSSESSIVE.test(phrase) ? "definite" : "bare";
};

/** What ends the core of a noun phrase: a preposition, a relative pronoun, a comma, a participle after the noun. */
const CORE_END =
  /[,;:(]|\s(?:of|for|in|at|on|to|from|with|by|under|over|about|who|whom|whose|which|that|where|and|or|as|near|inside|outside|against|between|among|into|based|attended|including|speaking|representing|responsible|charged|known|called|named|\p{Ll}{3,}ing\s+(?:in|at|on|by|for|to|from|with|under))\s/iu;

/** Words of the phrase up to what follows its head: "the Kremlin envoy" of "the Kremlin envoy for Afghanistan". */
export const coreOf = remembered((phrase) => {
  const end = CORE_END.exec(`${phrase} `);
  return (end && end.index > 0 ? phrase.slice(0, end.index) : phrase).trim();
});

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

export const wordsOf = (phrase: string): string[] => phrase.match(WORD) ?? [];

/** The last word of the core, lower case, without 's. */
export const headNounOf = remembered((phrase) =>
  (wordsOf(coreOf(phrase)).at(-1) ?? "").toLowerCase().replace(/['’]s?$/, ""),
);

/** "ministers" → "minister"; only for words of the lists. */
export const singularOf = (noun: string): string => {
  if (noun.endsWith("men")) return `${noun.slice(0, -2)}an`;
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  if (noun.endsWith("sses") || noun.endsWith("ches")) return noun.slice(0, -2);
  return noun.endsWith("s") && !noun.endsWith("ss") ? noun.slice(0, -1) : noun;
};

export const isRoleNoun = (noun: string): boolean => ROLE_NOUNS.has(noun) || ROLE_NOUNS.has(singularOf(noun));
export const isBodyNoun = (noun: string): boolean => BODY_NOUNS.has(noun) || BODY_NOUNS.has(singularOf(noun));

export const isPlural = (phrase: string): boolean => {
  const head = headNounOf(phrase);
  if (PLURAL_NOUNS.has(head)) return true;
  if (/\S\s(?:and)\s\S/.test(coreOfCoordination(phrase))) return true;
  return head.endsWith("s") && !/(?:ss|us|is|ics|ews)$/.test(head);
};

/** The phrase without what hangs on it behind a comma or a relative pronoun; an "and" in it is its own. */
const coreOfCoordination = (phrase: string): string =>
  phrase.split(/[,;:(]|\s(?:who|which|that|of|for|in)\s/i, 1)[0] ?? "";
