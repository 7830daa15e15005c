/** What a person in brat need not say, as it is taken to be where they did not. */
import type { Act, Kind, Mention, Span, StatementType } from "../reading.js";

/** The plainest act of each type. */
export const ACT_OF: Record<StatementType, Act> = {
  assertion: "say",
  belief: "believe",
  fact: "know",
  eventuality: "want",
};

const OPENING = /^["“”«„‘'`]/;
const CLOSING = /["“”»’'][.,;:!?…]?$/;
const DOUBLE = /["“”«»„]/;

/** By its quotation marks, around the pieces or within them. */
export const kindBy = (pieces: readonly string[]): Kind => {
  const direct = (piece: string): boolean => OPENING.test(piece) && CLOSING.test(piece);
  if (pieces.every(direct)) return "direct";
  return pieces.some((piece) => direct(piece) || DOUBLE.test(piece)) ? "mixed" : "indirect";
};

const PRONOUNS = new Set(
  "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs".split(" "),
);

/** By its first letter, that of an article aside. */
export const formOf = (words: string): Mention["form"] => {
  if (PRONOUNS.has(words.toLowerCase())) return "pronoun";
  return /^(?:the\s+)?\p{Lu}/u.test(words) && !/^(?:The|An?|This|That|His|Her|Its|Their|Our|My)\s+\p{Ll}/u.test(words)
    ? "name"
    : "description";
};

/** One span a stretch of lines with no empty one between, its outer white space aside. */
export const paragraphsOf = (text: string): Span[] => {
  const spans: Span[] = [];
  let goesOn = false;
  let from = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    const start = from + line.length - line.trimStart().length;
    const last = spans.at(-1);
    if (words !== "" && goesOn && last) last[1] = start + words.length;
    else if (words !== "") spans.push([start, start + words.length]);
    goesOn = words !== "";
    from += line.length + 1;
  }
  return spans;
};
