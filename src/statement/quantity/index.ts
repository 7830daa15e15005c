/**
 * The figures of a content: how much, how many, what share, how firmly bounded, of what. It reads words alone, by
 * closed classes and tables of units and currencies; it must not know who says so.
 *
 * Units: one symbol a dimension (`unit-table.ts`), ISO 4217 for money, "ratio" for shares. An exact figure has
 * low = high = value; "about" sets neither; "over" and "at least" set low, "under" and "at most" high; a range has no
 * value. Dates, ages of persons known by name, numbers in names and orders of magnitude without a number
 * ("hundreds", "thousands") are no figures (`no-figure.ts`).
 */
import type { Quantity, Span } from "../../reading.js";
import { ageAt } from "./age.js";
import { type Amount, amountAt } from "./amount.js";
import { type Bound, boundAfter, boundBefore, boundBehind } from "./bound.js";
import { conversionEnd } from "./conversion.js";
import { type Said, unitSaidBefore } from "./ellipsis.js";
import { idiomEnd } from "./idiom.js";
import { lowerAt, type Tokens, tokensOf } from "./lexer.js";
import { limitsOf, limitsOfRange } from "./limits.js";
import { mayHoldFigure } from "./may-hold.js";
import { isDay, isNoFigure } from "./no-figure.js";
import { earnedEnd, objectOf } from "./object.js";
import { rangeAt, withUnitOfNext } from "./range.js";
import type { Age } from "./stated-age.js";
import { endsVote, type Tally, tallyAt } from "./tally.js";
import { TIMES } from "./unit-table.js";

/**
 * Characters before a content that may show a number in it to be no figure ("Flight", "Article"), or name the unit that it
 * leaves out.
 */
const CONTEXT = 200;
/** Characters after it that may show the same: "in the three months" before "to June". */
const CONTEXT_AFTER = 40;

/**
 * Every figure inside the content, in reading order; their spans never overlap.
 * @param text the article's
 * @param content spans in `text`, in order and apart
 */
export function quantitiesIn(text: string, content: readonly Span[]): Quantity[] {
  return content.flatMap((span) => quantitiesOf(text, span));
}

function quantitiesOf(text: string, [start, end]: Span): Quantity[] {
  if (!mayHoldFigure(text.slice(start, end))) return [];
  const tokens = tokensOf(text, [Math.max(0, start - CONTEXT), Math.min(text.length, end + CONTEXT_AFTER)]);
  const found: Quantity[] = [];
  const begin = tokens.findIndex((token) => token.start >= start);
  if (begin < 0) return found;
  const beyond = tokens.findIndex((token) => token.end > end);
  const stop = beyond < 0 ? tokens.length : beyond;
  // What was said before the content is read for the units that figures in it leave out.
  const said: Said[] = [];
  for (const [first, to] of [
    [0, begin],
    [begin, stop],
  ] as const) {
    let from = first;
    for (let i = from; i < to; ) {
      const read = readAt(text, tokens, i, from, to, said);
      if (first === begin)
        for (const quantity of read.quantities) found.push(withMoneyOf(found.at(-1), quantity, text));
      i = Math.max(read.next, i + 1);
      if (read.quantities.length > 0) from = i;
      if (read.said !== undefined) said.splice(0, said.length, read.said, ...said.slice(0, REMEMBERED - 1));
    }
  }
  return found;
}

/** "$2.1 billion, against 1.9 billion": millions without a noun are of the money that the same sentence has just named. */
function withMoneyOf(last: Quantity | undefined, quantity: Quantity, text: string): Quantity {
  if (last?.unit === undefined || !/^[A-Z]{3}$/.test(last.unit)) return quantity;
  if (quantity.unit !== undefined || quantity.counted !== undefined || quantity.of !== undefined) return quantity;
  const [between, words] = [text.slice(last.span[1], quantity.span[0]), text.slice(...quantity.span)];
  if (!/(?:million|billion|trillion|crore|lakh|[bm]n|\d[bm])$/.test(words) || !COMPARES.test(between)) return quantity;
  const { span, ...rest } = quantity;
  return { span, ...rest, unit: last.unit };
}
const COMPARES = /^[^.!?;\n]*(?<!\p{L})(?:from|to|against|than|versus|with|or|and|by|was|,)\s*$/u;

const LONGEST_HEDGE = 4;
/** Tokens. */
const LONGEST_SENTENCE = 60;
/** Figures before one, which may name its unit. */
const REMEMBERED = 3;

interface Read {
  quantities: Quantity[];
  next: number;
  said?: Said;
}

/**
 * Reads the figure whose number begins at `i`; its hedge may begin earlier, not before `from`.
 * @param said the figures before it, the last one first
 */
function readAt(text: string, tokens: Tokens, i: number, from: number, to: number, said: readonly Said[]): Read {
  const idiom = idiomEnd(tokens, i);
  if (idiom !== undefined) return { quantities: [], next: Math.min(idiom, to) };
  const age = ageAt(tokens, i, to);
  if (age !== undefined && age.first >= from) return { quantities: [aged(tokens, age)], next: age.next };
  const read = amountAt(text, tokens, i, to);
  if (read === undefined) return { quantities: [], next: i + 1 };
  if (read.form === "vague") return { quantities: [], next: read.next };
  const tally = tallyAt(text, tokens, read, to);
  if (tally?.kind === "none") return { quantities: [], next: read.next + 2 };
  if (tally !== undefined)
    return {
      quantities: [read, tally.second].map((one) => ofTally(tokens, one, tally.kind)),
      next: tally.second.next,
    };

  const range = isDay(tokens, read, read.next) ? undefined : rangeAt(text, tokens, read, from, to);
  let amount = range === undefined ? withUnitOfNext(text, tokens, read, to) : read;
  let last = range?.high ?? amount;
  const object = objectOf(tokens, last, to);
  const counts = object.counted !== undefined || object.of !== undefined;
  const start = range?.first ?? i;
  // A content that begins with the number has its hedge before it: "about", then "2,300 families had gone".
  const before = hedgeBefore(tokens, start === from ? Math.max(0, from - LONGEST_HEDGE) : from, start, last, counts);
  const first = Math.max(before?.first ?? start, from);
  const elided = range === undefined ? unitSaidBefore(tokens, amount, first, counts, said) : undefined;
  if (elided !== undefined) {
    amount = { ...amount, measure: elided };
    last = amount;
  }
  const hedged = before !== undefined || last.after !== undefined || amount.after !== undefined;
  const near = said.some((one) => isNear(tokens, one, i));
  const none =
    range === undefined
      ? isNoFigure(tokens, amount, hedged, counts, near)
      : rangeIsNoFigure(tokens, range.low, range.high, counts);
  if (none) return { quantities: [], next: last.next };

  const after =
    last.after ??
    amount.after ??
    boundAfter(tokens, last.next, to) ??
    boundAfter(tokens, object.next, to) ??
    boundBehind(tokens, object.of?.next ?? object.next, to);
  const end = Math.max(last.next, object.next, after?.next ?? 0);
  const next = Math.min(conversionEnd(text, tokens, last, end, to) ?? end, to);
  const difference = isDifference(tokens, i, last);
  const bound = firmer(before?.bound, after?.bound);
  const limits =
    range === undefined ? limitsOf(withoutEarned(tokens, amount), bound, difference) : limitsOfRange(range, difference);
  const quantity: Quantity = { span: spanOf(tokens, first, next), ...limits };
  if (amount.form === "magnitude") quantity.counted = "magnitude";
  if (amount.form === "multiple") quantity.counted = "times";
  if (!counts && endsVote(tokens, i)) quantity.counted = "votes";
  if (object.counted !== undefined)
    quantity.counted = text.slice(...spanOf(tokens, object.counted.first, object.counted.next));
  if (object.of !== undefined) quantity.of = text.slice(...spanOf(tokens, object.of.first, object.of.next));
  return { quantities: [quantity], next, said: { first, next, amount: last } };
}

/** Whether a count was named before, in the same sentence. */
function isNear(tokens: Tokens, { amount, next }: Said, i: number): boolean {
  if (amount.measure !== undefined || amount.form !== "number" || i - next > LONGEST_SENTENCE) return false;
  for (let at = next; at < i; at++) if (/^[.!?]$/.test(lowerAt(tokens, at)) || tokens[at]?.fresh) return false;
  return true;
}

/** Without its unit where it counts what is earned or used up in such a time: "eight days' wages" are eight. */
function withoutEarned(tokens: Tokens, amount: Amount): Amount {
  if (earnedEnd(tokens, amount.next) === undefined) return amount;
  const { measure: _, ...plain } = amount;
  return plain;
}

function aged(tokens: Tokens, { first, next, low, high, bound }: Age): Quantity {
  const span = spanOf(tokens, first, next);
  if (bound === "between") return { span, low, high, bound, unit: "a" };
  const years = { first, next, value: low, stem: low, scale: 1, spelled: false, form: "number" } as const;
  return { span, ...limitsOf({ ...years, measure: YEARS }, bound, false) };
}
const YEARS = { unit: "a", factor: 1 };

function hedgeBefore(
  tokens: Tokens,
  from: number,
  first: number,
  amount: Amount,
  counts: boolean,
): ReturnType<typeof boundBefore> {
  const unit = amount.measure?.unit;
  return boundBefore(tokens, from, {
    first,
    value: amount.value,
    small: unit === undefined && amount.spelled && amount.value < 10 && amount.form === "number",
    time: unit !== undefined && TIMES.has(unit),
    length: unit === "m",
    bare: !counts,
  });
}

const rangeIsNoFigure = (tokens: Tokens, low: Amount, high: Amount, counts: boolean): boolean =>
  (!counts && [low, high].every((year) => isOldYear(tokens, year))) ||
  isNoFigure(tokens, low, high.spelled || high.measure !== undefined, counts, false) ||
  isNoFigure(tokens, { ...high, first: low.first }, high.spelled, counts, false);

/** "between 1858 and 1867" */
const isOldYear = (tokens: Tokens, { first, next, value, measure }: Amount): boolean =>
  measure === undefined && next === first + 1 && /^1\d{3}$/.test(lowerAt(tokens, first)) && value > 1000;

const firmer = (before: Bound | undefined, after: Bound | undefined): Bound =>
  before === undefined || before === "about" ? (after ?? before ?? "exact") : before;

function ofTally(tokens: Tokens, { value, first, next }: Amount, kind: Tally["kind"]): Quantity {
  const quantity: Quantity = { span: spanOf(tokens, first, next), value, low: value, high: value, bound: "exact" };
  return kind === "votes" ? { ...quantity, counted: "votes" } : quantity;
}

function spanOf(tokens: Tokens, first: number, next: number): Span {
  return [tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0];
}

/** Whether degrees are a rise or a fall: "a rise of 3F", "2F above normal", "up by 5F". */
function isDifference(tokens: Tokens, first: number, amount: Amount): boolean {
  if (amount.measure?.offset === undefined) return false;
  if (/^(?:above|below|warmer|hotter|cooler|colder|higher|lower)$/.test(lowerAt(tokens, amount.next))) return true;
  const before = lowerAt(tokens, first - 1);
  return (
    before === "by" ||
    (before === "of" &&
      /^(?:rise|increase|drop|fall|warming|change|decrease|difference)$/.test(lowerAt(tokens, first - 2)))
  );
}
