/** What a figure counts ("Afghan refugees"), or what it is a share of ("the country"). */
import type { Amount } from "./amount.js";
import { boundAfter } from "./bound.js";
import { smallNumber } from "./cardinal.js";
import { STATE } from "./fraction.js";
import { isJoint, lowerAt, type Tokens } from "./lexer.js";
import { countedAt, type Phrase, wholeAt } from "./noun-phrase.js";
import { perAt } from "./unit.js";
import { TIMES } from "./unit-table.js";
import { CLOSED, isPlural, VERB_FORMS, wordSet } from "./words.js";

export interface Object {
  counted?: Phrase;
  of?: Phrase;
  /** Token after the figure's words, with what it counts. */
  next: number;
}

const EXTRA = /^(?:more|additional|further|extra|fewer|odd)$/;
/** Nouns that say little without their "of". */
const EMPTY = wordSet(`
  members member kinds kind types type sorts sort pairs pair sets set pieces piece cases case counts count units
  unit copies rounds round numbers number groups group bags bag boxes bottles doses sacks truckloads loads
  batches batch reports report instances acts levels level citizens residents percent victims supporters head
`);
/** Mass nouns money goes in: "$40m in aid". */
const MASS = wordSet(`
  aid cash damage debt revenue funding assistance support compensation relief investment profit income spending
  trade savings help tax pay
`);

/** @param amount its last number, where the figure is a range */
export function objectOf(tokens: Tokens, amount: Amount, to: number): Object {
  const { next, form, measure } = amount;
  if (form === "multiple") return { next };
  if (form === "magnitude") return { next };
  if (measure?.unit === "ratio") return shareOf(tokens, amount, to);
  if (measure !== undefined) return measuredOf(tokens, amount, to);
  return countOf(tokens, amount, to);
}

/** Nouns of measure that say nothing without their "of". */
const EXTENT = /^(?:size|number|amount|rate|price|cost|value|level|total|length|volume|area|weight|population)$/;

function shareOf(tokens: Tokens, { form, next }: Amount, to: number): Object {
  const per = perAt(tokens, next, to)?.next ?? next;
  if (lowerAt(tokens, per) === "of") return withOf(extent(tokens, wholeAt(tokens, per + 1, to), to), per);
  if (form !== "share") return { next: per };
  // "half the country", "one in five people"
  return isJoint(tokens, next) ||
    isJoint(tokens, next - 1) ||
    (STATE.test(lowerAt(tokens, next)) && !isPlural(lowerAt(tokens, next)))
    ? { next }
    : withOf(extent(tokens, wholeAt(tokens, next, to), to), next);
}

function extent(tokens: Tokens, whole: Phrase | undefined, to: number): Phrase | undefined {
  if (whole === undefined || lowerAt(tokens, whole.next) !== "of" || !EXTENT.test(lowerAt(tokens, whole.next - 1)))
    return whole;
  return { first: whole.first, next: wholeAt(tokens, whole.next + 1, to)?.next ?? whole.next };
}

function withOf(of: Phrase | undefined, next: number): Object {
  return of === undefined ? { next } : { of, next };
}

/** Nouns that are counted in days: "eight days' wages" are money, "two weeks' notice" is time. */
const EARNED =
  /^(?:wages?|pay|salary|salaries|earnings|rent|supply|supplies|stock|stocks|worth|sales|revenue|takings|rations?)$/;

/** Token after "eight days' wages" where the unit ends before `next`, undefined where it is no such thing. */
export const earnedEnd = (tokens: Tokens, next: number): number | undefined =>
  /^['’]$/.test(lowerAt(tokens, next)) && tokens[next]?.glued && EARNED.test(lowerAt(tokens, next + 1))
    ? next + 2
    : undefined;

/** "10 tonnes of rice", "$5bn worth of goods", "$40m in aid". */
function measuredOf(tokens: Tokens, { next, measure }: Amount, to: number): Object {
  const earned = earnedEnd(tokens, next);
  if (earned !== undefined && earned <= to) return { counted: { first: next - 1, next: earned }, next: earned };
  const rate = perAt(tokens, next, to)?.next;
  if (rate !== undefined) return { next: rate };
  const word = lowerAt(tokens, next);
  const money = /^[A-Z]{3}$/.test(measure?.unit ?? "");
  const of =
    word === "of"
      ? next + 1
      : (word === "worth" || word === "value") && lowerAt(tokens, next + 1) === "of"
        ? next + 2
        : -1;
  if (of > 0) {
    if (
      lowerAt(tokens, of) === "age" ||
      (measure !== undefined && TIMES.has(measure.unit) && (CLOSED.has(lowerAt(tokens, of)) || isDoing(tokens, of)))
    )
      return { next };
    return withCounted(wholeAt(tokens, of, to), next);
  }
  if (!money || word !== "in" || CLOSED.has(lowerAt(tokens, next + 1))) return { next };
  const phrase = wholeAt(tokens, next + 1, to);
  const head = phrase && lowerAt(tokens, phrase.next - 1);
  return head !== undefined &&
    tokens[next + 1]?.kind === "word" &&
    (isPlural(head) || MASS.has(head)) &&
    tokens[next + 1]?.text === lowerAt(tokens, next + 1)
    ? withCounted(phrase, next)
    : { next };
}

/** "five years of fighting them" counts nothing; "three days of fighting" does. */
const isDoing = (tokens: Tokens, i: number): boolean => {
  const [doing, what] = [tokens[i], tokens[i + 1]];
  return (
    doing?.lower.endsWith("ing") === true &&
    what?.kind === "word" &&
    !VERB_FORMS.has(what.lower) &&
    !/^(?:and|or|in|on|at|for|between|by|with|that|is|was|has|had)$/.test(what.lower)
  );
};

function withCounted(counted: Phrase | undefined, next: number): Object {
  return counted === undefined ? { next } : { counted, next: counted.next };
}

function countOf(tokens: Tokens, amount: Amount, to: number): Object {
  const { value, form } = amount;
  const after = boundAfter(tokens, amount.next, to);
  const next = after?.next ?? amount.next;
  if (lowerAt(tokens, next) === "of") {
    const whole = wholeAt(tokens, next + 1, to);
    if (whole === undefined) return { next: amount.next };
    return { of: whole, next };
  }
  if (lowerAt(tokens, next) === "out" && lowerAt(tokens, next + 1) === "of")
    return withOf(wholeAt(tokens, next + 2, to), next);
  if (isJoint(tokens, next)) {
    // "a 12-member panel"; "300-strong" counts nothing.
    const word = lowerAt(tokens, next + 1);
    if (tokens[next + 1]?.kind !== "word" || next + 1 >= to) return { next: amount.next };
    return word === "strong" ? { next: next + 2 } : { counted: { first: next + 1, next: next + 2 }, next: next + 2 };
  }
  // "three five-year-old girls", "57 four years ago": two figures
  if (smallNumber(lowerAt(tokens, next)) !== undefined) return { next: amount.next };
  const one = value === 1 && form === "number" && after === undefined && amount.after === undefined;
  const phrase = countedAt(tokens, next, to, one);
  if (phrase === undefined) return { next: after?.next ?? amount.next };
  const end = extended(tokens, phrase.next, to);
  const first =
    phrase.next - phrase.first > 1 && EXTRA.test(lowerAt(tokens, phrase.first)) ? phrase.first + 1 : phrase.first;
  return { counted: { first, next: end }, next: end };
}

/** Takes in "of parliament" after "members", and "per 100,000 people" or "a day", without which the figure misleads. */
function extended(tokens: Tokens, i: number, to: number): number {
  let next = i;
  if (lowerAt(tokens, next) === "of" && EMPTY.has(lowerAt(tokens, next - 1)))
    next = wholeAt(tokens, next + 1, to)?.next ?? next;
  const rate = /^(?:each|every)$/.test(lowerAt(tokens, next)) ? undefined : perAt(tokens, next, to);
  if (rate !== undefined) return rate.next;
  return lowerAt(tokens, next) === "per" ? (wholeAt(tokens, next + 1, to)?.next ?? next) : next;
}
