/** Two numbers that bound one figure: "between 10 and 15", "10-15 per cent", "$5-6 billion", "two or three". */
import { type Amount, amountAt } from "./amount.js";
import { tidy } from "./cardinal.js";
import { isJoint, lowerAt, type Tokens } from "./lexer.js";
import { CLOSED, VERB_FORMS, wordSet } from "./words.js";

export interface Range {
  /** Token where its words begin, "between" and "from" included. */
  first: number;
  low: Amount;
  high: Amount;
}

/** Beginnings of verbs and nouns of change: "rose from 10 to 15" names two figures, no range. */
const CHANGES = `
  rose rise rises rising risen fell fall falls falling fallen increas decreas grew grow jump drop declin climb
  cut cutting slash rais lower reduc went gone going chang mov up down doubl tripl shrank shrink shrunk slump
  plung surg soar swell expand extend revis upgrad downgrad improv dip slid slip narrow widen hike boost trim
  slow eased eases easing edged edges edging cooled cooling accelerat quicken ticked retreated recover rebound inched creep crept
  shift swing swung lifted lifting advanced
`;
/** A word of change, or the beginning of one. */
export const CHANGE = new RegExp(`^(?:${[...wordSet(CHANGES)].join("|")})`);
const LOOK_BACK = 8;
const DASH = /^[-\u2010-\u2014\u2212]$/;

/** @param from first token that the range's own words may take */
export function rangeAt(text: string, tokens: Tokens, amount: Amount, from: number, to: number): Range | undefined {
  if (amount.form === "vague" || amount.form === "multiple" || amount.form === "magnitude") return undefined;
  const before = amount.first - 1 >= from ? lowerAt(tokens, amount.first - 1) : "";
  const between = before === "between";
  const next = connector(tokens, amount, between);
  if (next === undefined) return undefined;
  const second = amountAt(text, tokens, next, to);
  if (second === undefined || second.form !== amount.form) return undefined;
  let [low, high] = matched(amount, second);
  // "between -5C and -8C"
  if (high.value < low.value && low.value < 0 && low.measure === high.measure)
    [low, high] = [
      { ...low, value: high.value, stem: high.stem },
      { ...high, value: low.value, stem: low.stem },
    ];
  if (low.measure?.unit !== high.measure?.unit || !(low.value < high.value)) return undefined;
  const word = lowerAt(tokens, next - 1);
  const moves = before === "from" || ((before === "by" || CHANGE.test(before)) && amount.measure !== undefined);
  if (word === "to" && moves && changes(tokens, amount.first)) return undefined;
  const round = low.value % 10 === 0 && high.value % 10 === 0;
  if (word === "," && !isGuess(tokens, low, high)) return undefined;
  if (word === "or" && !(low.measure !== undefined || high.value - low.value <= 2 || round || amount.spelled))
    return undefined;
  return { first: between || before === "from" ? amount.first - 1 : amount.first, low, high };
}

/** "fifty, sixty people", "five, six": two guesses in a row, and no list. */
function isGuess(tokens: Tokens, low: Amount, high: Amount): boolean {
  const round = low.value % 5 === 0 && high.value % 5 === 0 && high.value <= 2 * low.value;
  if (low.form !== "number" || high.form !== "number" || tokens[low.next]?.glued !== true) return false;
  if (!(round || high.value - low.value === 1) || low.spelled !== high.spelled || low.scale !== high.scale)
    return false;
  if (!low.spelled && !round) return false;
  const [before, after] = [lowerAt(tokens, low.first - 1), tokens[high.next]];
  if (/^(?:,|and|or|ages?|aged|numbers?|on|rooms?|lines?|days?)$/.test(before)) return false;
  const noun = after?.kind === "word" && !after.fresh && !CLOSED.has(after.lower) && !VERB_FORMS.has(after.lower);
  return noun || (high.measure !== undefined && low.first > 0 && tokens[high.next - 1]?.kind === "word");
}

/** The first of two figures, with the unit that the second names: "from 10 to 15 per cent", where that is a change. */
export function withUnitOfNext(text: string, tokens: Tokens, amount: Amount, to: number): Amount {
  if (amount.measure !== undefined || amount.form !== "number" || lowerAt(tokens, amount.first - 1) !== "from")
    return amount;
  const second = lowerAt(tokens, amount.next) === "to" ? amountAt(text, tokens, amount.next + 1, to) : undefined;
  return second?.measure === undefined || second.form !== "number" ? amount : matched(amount, second)[0];
}

/** The token after "to", a dash, "or", or the "and" of "between". */
function connector(tokens: Tokens, { next }: Amount, between: boolean): number | undefined {
  const word = lowerAt(tokens, next);
  if (between) return word === "and" || word === "to" || DASH.test(word) ? next + 1 : undefined;
  if (word === "to" || word === "or" || word === ",") return next + 1;
  // "18- to 24-year-olds"
  const [hyphen, joining] = [tokens[next], tokens[next + 1]];
  if (word === "-" && hyphen?.glued && !joining?.glued && /^(?:to|or)$/.test(joining?.lower ?? "")) return next + 2;
  if (!DASH.test(word) || !tokens[next]?.glued || !tokens[next + 1]?.glued) return undefined;
  return lowerAt(tokens, next + 1) === "to" && isJoint(tokens, next + 2) ? next + 3 : next + 1;
}

/** Gives each number the unit and the scale that stand only with the other: "5 to 6 million", "$5-10". */
function matched(one: Amount, two: Amount): [Amount, Amount] {
  let low = one;
  let high = two;
  if (low.measure === undefined && high.measure !== undefined) low = { ...low, measure: high.measure };
  else if (high.measure === undefined && low.measure !== undefined) high = { ...high, measure: low.measure };
  if (low.scale === 1 && high.scale > 1 && low.value < high.stem) {
    low = { ...low, value: tidy(low.value * high.scale), scale: high.scale };
  }
  return [low, high];
}

function changes(tokens: Tokens, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - LOOK_BACK); at--) {
    const word = tokens[at];
    if (word === undefined || /^[.;!?]$/.test(word.text)) return false;
    if (CHANGE.test(word.lower)) return true;
  }
  return false;
}
