/** "told | us the road was shut": where the model took whoever is told for the beginning of what is told. */
import type { Span } from "../../reading.js";
import { phraseAt } from "./person-phrase.js";
import { PROMISES, TELLS } from "./verbs.js";
import { type Word, wordsIn } from "./words.js";

/** Pronouns of whoever is told. */
export const OBJECT = /^(?:him|them|us|me|you)$/;
/** What begins a clause without "that", or a quotation. */
const BEGINS =
  /^(?:that|whether|if|(?:he|she|it|they|we|i|there)(?:'\p{L}+)?|the|a|an|his|their|our|its|these|this|no|[:,"“‘'])$/u;
/** What goes between whoever is told and what is told: "told me last week the burn was safe". */
const DAY =
  /^,?\s*(?:(?:on\s+|last\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this)\s+(?:week|month|year|night|morning)|yesterday|today)(?=\s+\p{L})/u;

/** A person whom the content begins with, and who is told what follows. */
export const isTold = (
  words: readonly Word[],
  { span, to }: { readonly span: Span; readonly to: number },
  content: number,
): boolean => {
  const next = words[to]?.form ?? "";
  if (content > span[0] || next === "" || next === "to") return false;
  return OBJECT.test(words[to - 1]?.form ?? "") || BEGINS.test(next);
};

/** The content without whoever is told it; as it was where nobody stands at its head. */
export function withoutPersonTold(text: string, cue: Span, content: readonly Span[]): Span[] {
  const first = content.findIndex(([start]) => start >= cue[1]);
  const [start, end] = content[first] ?? cue;
  if (first < 0 || !/^\s*$/.test(text.slice(cue[1], start))) return [...content];
  const verb = wordsIn(text, cue).at(-1)?.form ?? "";
  if (!TELLS.has(verb) && !PROMISES.has(verb)) return [...content];
  const words = wordsIn(text, [start, end]);
  const person = phraseAt(text, words, 0);
  if (!person || !isTold(words, person, start)) return [...content];
  const day = DAY.exec(text.slice(person.span[1], end))?.[0].length ?? 0;
  const from = person.span[1] + day + (/^[\s,:]+/.exec(text.slice(person.span[1] + day, end))?.[0].length ?? 0);
  return from < end ? content.map((span, i): Span => (i === first ? [from, end] : span)) : [...content];
}
