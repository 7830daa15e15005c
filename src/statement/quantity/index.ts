/**
 * The figures of a content: how much, how many, what share, how firmly bounded, of what. It reads words alone, by
 * closed classes and tables of units and currencies; it must not know who says so.
 *
 * Units: one symbol a dimension (`unit-table.ts`), ISO 4217 for money, "ratio" for shares. An exact figure has
 * low = high = value; "about" sets neither; "over" and "at least" set low, "under" and "at most" high; a range has no
 * value; "hundreds of people" is `at least` 200 without value. Dates, scores, ages in passing and numbers in names are
 * no figures (`no-figure.ts`).
 */
import type { Quantity, Span } from "../../reading.js";
import { type Amount, amountAt } from "./amount.js";
import { type Bound, boundAfter, boundBefore } from "./bound.js";
import { lowerAt, type Tokens, tokensOf } from "./lexer.js";
import { limitsOf, limitsOfRange } from "./limits.js";
import { isDay, isNoFigure } from "./no-figure.js";
import { objectOf } from "./object.js";
import { rangeAt, withUnitOfNext } from "./range.js";
import { endsVote, tallyAt } from "./tally.js";
import { TIMES } from "./unit-table.js";

/** Characters before a content that may show a number in it to be no figure ("Flight", "Article"). */
const CONTEXT = 60;

/**
 * Every figure inside the content, in reading order; their spans never overlap.
 * @param text the article's
 * @param content spans in `text`, in order and apart
 */
export function quantitiesIn(text: string, content: readonly Span[]): Quantity[] {
  return content.flatMap((span) => quantitiesOf(text, span));
}

function quantitiesOf(text: string, [start, end]: Span): Quantity[] {
  const tokens = tokensOf(text, [Math.max(0, start - CONTEXT), end]);
  const found: Quantity[] = [];
  let from = tokens.findIndex((token) => token.start >= start);
  if (from < 0) return found;
  for (let i = from; i < tokens.length; ) {
    const { quantities, next } = readAt(text, tokens, i, from);
    found.push(...quantities);
    i = Math.max(next, i + 1);
    if (quantities.length > 0) from = i;
  }
  return found;
}

interface Read {
  quantities: Quantity[];
  next: number;
}

/** Reads the figure whose number begins at `i`; its hedge may begin earlier, not before `from`. */
function readAt(text: string, tokens: Tokens, i: number, from: number): Read {
  const to = tokens.length;
  const read = amountAt(text, tokens, i, to);
  if (read === undefined) return { quantities: [], next: i + 1 };
  const tally = tallyAt(text, tokens, read, to);
  if (tally === "score") return { quantities: [], next: read.next + 2 };
  if (tally !== undefined) return { quantities: [votes(tokens, read), votes(tokens, tally)], next: tally.next };

  const range = isDay(tokens, read, read.next) ? undefined : rangeAt(text, tokens, read, from, to);
  const amount = range === undefined ? withUnitOfNext(text, tokens, read, to) : read;
  const last = range?.high ?? amount;
  const object = objectOf(tokens, last, to);
  const counts = object.counted !== undefined || object.of !== undefined;
  const before = hedgeBefore(tokens, from, range?.first ?? i, last);
  const hedged = before !== undefined || last.after !== undefined || amount.after !== undefined;
  const none =
    range === undefined
      ? isNoFigure(tokens, amount, hedged, counts)
      : rangeIsNoFigure(tokens, range.low, range.high, counts);
  if (none) return { quantities: [], next: last.next };

  const after = last.after ?? amount.after ?? boundAfter(tokens, last.next, to) ?? boundAfter(tokens, object.next, to);
  const next = Math.max(last.next, object.next, after?.next ?? 0);
  const difference = isDifference(tokens, i, last);
  const bound = firmer(before?.bound, after?.bound);
  const limits = range === undefined ? limitsOf(amount, bound, difference) : limitsOfRange(range, difference);
  const quantity: Quantity = { span: spanOf(tokens, before?.first ?? range?.first ?? i, next), ...limits };
  if (amount.form === "magnitude") quantity.counted = "magnitude";
  if (!counts && endsVote(tokens, i)) quantity.counted = "votes";
  if (object.counted !== undefined)
    quantity.counted = text.slice(...spanOf(tokens, object.counted.first, object.counted.next));
  if (object.of !== undefined) quantity.of = text.slice(...spanOf(tokens, object.of.first, object.of.next));
  return { quantities: [quantity], next };
}

function hedgeBefore(tokens: Tokens, from: number, first: number, amount: Amount): ReturnType<typeof boundBefore> {
  const unit = amount.measure?.unit;
  return boundBefore(tokens, from, {
    first,
    value: amount.value,
    small: unit === undefined && amount.spelled && amount.value < 10 && amount.form === "number",
    time: unit !== undefined && TIMES.has(unit),
    length: unit === "m",
  });
}

const rangeIsNoFigure = (tokens: Tokens, low: Amount, high: Amount, counts: boolean): boolean =>
  isNoFigure(tokens, low, high.spelled || high.measure !== undefined, counts) ||
  isNoFigure(tokens, { ...high, first: low.first }, high.spelled, counts);

const firmer = (before: Bound | undefined, after: Bound | undefined): Bound =>
  before === undefined || before === "about" ? (after ?? before ?? "exact") : before;

function votes(tokens: Tokens, amount: Amount): Quantity {
  const { value, first, next } = amount;
  return { span: spanOf(tokens, first, next), value, low: value, high: value, bound: "exact", counted: "votes" };
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
