/** Where a text may hold a time: words without which no rule finds one. Most of a report has none, and is not looked at. */
import type { Span } from "../../reading.js";

/** In small letters, with a capital, and in capitals: far cheaper than a pattern that ignores case. */
const anyCase = (...words: string[]): string =>
  words
    .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
    .filter((word, index, all) => all.indexOf(word) === index)
    .join("|");

const NUMBER = String.raw`\d{4}|\d[./]\d|\d(?:st|nd|rd|th)\b`;
const MONTH = String.raw`\b(?:J[aA][nN]|F[eE][bB]|M[aA][rR]|A[pP][rR]|M[aA][yY]|J[uU][nN]|J[uU][lL]|A[uU][gG]|S[eE][pP]|O[cC][tT]|N[oO][vV]|D[eE][cC])`;
const FEAST = anyCase("halloween", "christmas", "valentine", "boxing", "fourth", "eve", "year['’]s", "may\\sday");
const WEEKDAY = String.raw`\b(?:${anyCase("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend")}|(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat)\.)`;
const UNITS = ["hour", "day", "week", "month", "year", "decade"];
const PARTS = ["morning", "afternoon", "evening", "night"];
const COUNTED = String.raw`\b(?:${anyCase(...UNITS, ...PARTS, "today", "yesterday", "tomorrow", "tonight", "overnight")})`;
const RELATIVE = String.raw`\b(?:${anyCase("minutes", "moments", "fortnight", "time", "eve", ...UNITS, ...PARTS)})`;

/** A sign for each group of rules. */
export const SIGNS = {
  number: new RegExp(NUMBER),
  month: new RegExp(MONTH),
  feast: new RegExp(FEAST),
  weekday: new RegExp(WEEKDAY),
  counted: new RegExp(COUNTED),
} as const;

const NAMED = new RegExp([NUMBER, MONTH, FEAST, WEEKDAY, COUNTED].join("|"), "g");
const RELATIVES = new RegExp(RELATIVE, "g");

/** No time of the rules is longer. */
const LONGEST = 80;
/** Nor one that is counted from an anchor in words. */
const LONGEST_ANCHORED = 120;

/** Stretches that may hold a time named by itself. */
export const whereNamed = (text: string): Span[] => around(text, NAMED, LONGEST, LONGEST);
/** Stretches that may hold a time counted from another. */
export const whereCounted = (text: string): Span[] => around(text, RELATIVES, LONGEST, LONGEST_ANCHORED);

function around(text: string, sign: RegExp, before: number, behind: number): Span[] {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(sign)) {
    const [start, end] = [Math.max(0, index - before), Math.min(text.length, index + behind)];
    const last = spans.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}
