/** Of which form a cue is, a source, the words of a time: what each tells of when something was said. */
import { C, type Token } from "./word-class.js";

/** Tokens `[from, to)`. */
export type Range = readonly [from: number, to: number];

const classAt = (tokens: readonly Token[], i: number): number => tokens[i]?.class ?? C.none;

export const CUE_FORMS = 16;

/** @param isSource of the token at an index: an auxiliary there is not the cue's */
export function cueForm(
  text: string,
  tokens: readonly Token[],
  [from, to]: Range,
  isSource: (index: number) => boolean,
): number {
  const head = tokens[from];
  if (to <= from || !head) return 0;
  let before = from - 1;
  while (before >= 0 && [C.adverb, C.not].includes(classAt(tokens, before))) before--;
  const lead = isSource(before) ? C.none : classAt(tokens, before);
  const own = tokens.slice(from, to).map((token) => token.class);
  const has = (name: number): boolean => lead === name || own.includes(name);
  const word = text.slice(head.start, head.end).toLowerCase();
  if (word === "according") return 1;
  if (has(C.had)) return 2;
  if (has(C.have)) return 3;
  if (has(C.modal)) return 4;
  if (lead === C.to || own[0] === C.to) return 5;
  const verb = own.find((name) => VERBS.includes(name));
  const isParticiple = verb === C.ing || verb === C.speaking;
  if (has(C.be)) return isParticiple ? 6 : 7;
  if (isParticiple || /^(?:say|tell)ing$/.test(word)) return 8;
  if (/^(?:said|wrote)$/.test(word)) return 9;
  if (word === "told") return 10;
  if (verb === C.past || verb === C.spoke || verb === C.asked || verb === C.issued) return 11;
  if (/^(?:says|tells|writes)$/.test(word)) return 12;
  if (head.class === C.other && word.endsWith("s")) return 13;
  return head.class === C.capital ? 14 : 15;
}
const VERBS = [C.say, C.tell, C.past, C.ing, C.spoke, C.speaking, C.asked, C.issued];

export const SOURCE_FORMS = 8;

/** No source, a pronoun, a relative one, a document or occasion, one with an apposition or clause, a name, another. */
export function sourceForm(tokens: readonly Token[], range: Range | undefined, isNamed: boolean): number {
  if (!range) return isNamed ? 1 : 0;
  const [from, to] = range;
  const head = classAt(tokens, from);
  if (to - from === 1) {
    if (head === C.pronoun) return 2;
    if (head === C.relative || head === C.that) return 3;
  }
  const own = tokens.slice(from, to).map((token) => token.class);
  const comma = own.indexOf(C.comma);
  if (own.slice(0, comma < 0 ? 6 : Math.min(comma, 6)).includes(C.event)) return 4;
  if (comma >= 0) return 5;
  return head === C.capital ? 6 : 7;
}

/** By its words: counted from something, from the time named last, from today, a weekday, a date, … */
export function timeForm(words: string): number {
  const at = FORMS.findIndex((form) => form.test(words));
  return at < 0 ? 0 : at + 1;
}
const MONTH =
  "\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ember|ober)?\\b";
const FORMS: readonly RegExp[] = [
  /\b(?:after|before|following|of)\s/i,
  /^(?!.*\b(?:this|last)\b).*\b(?:then|later|earlier|same|that|next|following|previous|preceding|within|time)\b/i,
  /\bago\b/i,
  /\b(?:yesterday|last\s+night|overnight)\b/i,
  /\b(?:today|tonight|this\s+(?:morning|afternoon|evening))\b/i,
  /\btomorrow\b/i,
  /\b(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b/i,
  new RegExp(`(?=.*\\d{1,2}(?!\\d)).*${MONTH}`, "i"),
  new RegExp(MONTH, "i"),
  /^\d{4}$/,
  /\bweek/i,
  /\b(?:month|year|summer|spring|autumn|fall|winter)/i,
];
export const TIME_FORMS = FORMS.length + 1;
