/**
 * Where a text may hold a time: around words without which no rule finds one. Most of a report has none and is not looked at.
 * One walk over the beginnings of its words: many times faster than a pattern with as many branches.
 */
import type { Span } from "../../reading.js";
import { FEAST_SIGNS } from "./feasts.js";
import { OCCASION_SIGNS } from "./occasions.js";

/** A group of rules, by what they look for. */
export type Kind =
  | "number"
  | "month"
  | "feast"
  | "weekday"
  | "counted"
  | "season"
  | "occasion"
  | "anchored"
  | "anaphor";

const UNITS = ["hour", "day", "week", "month", "year", "decade", "morning", "afternoon", "evening", "night"];
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** How words begin that a time of a kind holds; in small letters here, in any case in the text. */
const BEGINNINGS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  feast: FEAST_SIGNS,
  weekday: [...WEEKDAYS, "weekend"].concat([
    "mon.",
    "tue.",
    "tues.",
    "wed.",
    "weds.",
    "thu.",
    "thur.",
    "thurs.",
    "fri.",
    "sat.",
  ]),
  counted: [
    ...UNITS,
    "fortnight",
    "moment",
    "minute",
    "now",
    "lunchtime",
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "overnight",
  ],
  season: ["spring", "summer", "autumn", "fall", "winter", "quarter", "half of", "q1", "q2", "q3", "q4"],
  anaphor: ["later", "earlier", "within", "next", "following", "previous", "preceding", "same", "time", "afterward"],
  occasion: OCCASION_SIGNS,
};
/** Months have a capital: "may", "march" and "mark" are other words. */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Units that times counted from an anchor are in. */
const COUNTED_UNITS = [...UNITS, ...WEEKDAYS, "minutes", "moments", "fortnight", "eve", "time"];

/** A year, a date in figures, a day of the month; at a number's beginning. */
const NUMBER = /\d{4}|(?<=['’‘])\d\ds?\b|\d{1,2}[./]\d|\d{1,2}(?:st|nd|rd|th)\b/y;
/** Behind a unit: "days after", "the day it". */
const ANCHORED = /\p{L}*\s(?:after|before|following|of|as|it|he|she|they|the|his|her)\b/uy;
const ON = /\p{L}*\s(?:after|before|on|previously|beforehand)\b/uy;

/** Characters of the longest time of a kind, before and behind its sign. */
const LONGEST: Readonly<Record<Kind, readonly [number, number]>> = {
  number: [60, 60],
  month: [60, 60],
  feast: [60, 60],
  weekday: [60, 60],
  counted: [60, 60],
  season: [60, 60],
  occasion: [60, 30],
  anchored: [40, 110],
  anaphor: [40, 40],
};

/** By the code of a small first letter: what words may begin with, and which kinds it is a sign of. */
const BY_LETTER: readonly (readonly { start: string; kinds: readonly Kind[]; isUnit: boolean }[])[] = (() => {
  const kindsOf = new Map<string, Kind[]>();
  for (const [kind, starts] of Object.entries(BEGINNINGS) as [Kind, readonly string[]][])
    for (const start of starts) kindsOf.set(start, [...(kindsOf.get(start) ?? []), kind]);
  for (const unit of COUNTED_UNITS) if (!kindsOf.has(unit)) kindsOf.set(unit, []);
  const letters: { start: string; kinds: Kind[]; isUnit: boolean }[][] = Array.from({ length: 128 }, () => []);
  for (const [start, kinds] of kindsOf)
    letters[start.charCodeAt(0)]?.push({ start, kinds, isUnit: COUNTED_UNITS.includes(start) });
  return letters;
})();

const isLetter = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91);
const isDigit = (code: number): boolean => code > 47 && code < 58;

/** @returns for each kind the stretches of the text that may hold a time of it, in reading order, none overlapping */
export function stretchesIn(text: string): Record<Kind, Span[]> {
  const found: Record<Kind, Span[]> = {
    number: [],
    month: [],
    feast: [],
    weekday: [],
    counted: [],
    season: [],
    occasion: [],
    anchored: [],
    anaphor: [],
  };
  const add = (kind: Kind, at: number): void => {
    const [before, behind] = LONGEST[kind];
    const [start, end] = [Math.max(0, at - before), Math.min(text.length, at + behind)];
    const last = found[kind].at(-1);
    if (last && start <= last[1]) last[1] = end;
    else found[kind].push([start, end]);
  };
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      if (!isDigit(before) && isAt(NUMBER, text, at)) add("number", at);
    } else if (isLetter(code) && !isLetter(before)) {
      if (code < 97 && isMonth(text, at)) add("month", at);
      for (const { start, kinds, isUnit } of BY_LETTER[code | 32] ?? []) {
        if (!beginsWith(text, at, start)) continue;
        for (const kind of kinds) add(kind, at);
        if (!isUnit) continue;
        const end = at + start.length;
        if (isAt(ANCHORED, text, end)) add("anchored", at);
        if (isAt(ON, text, end) || /[Tt]hat\s$/.test(text.slice(Math.max(0, at - 5), at))) add("anaphor", at);
      }
    }
    before = code;
  }
  return found;
}

const isAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const isMonth = (text: string, at: number): boolean => {
  const start = text.charAt(at) + text.slice(at + 1, at + 3).toLowerCase();
  return MONTHS.includes(start);
};

/** In any case; `start` is in small letters. */
function beginsWith(text: string, at: number, start: string): boolean {
  for (let i = 1; i < start.length; i++) {
    const code = text.charCodeAt(at + i);
    if (code !== start.charCodeAt(i) && (code | 32) !== start.charCodeAt(i)) return false;
  }
  return true;
}
