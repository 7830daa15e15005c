/** Reads shares and multiples: "two-thirds", "2/3rd", "half the", "nine in ten", "three times as many". */
import { cardinalAt, scaleNamed, smallNumber, vulgarFraction } from "./cardinal.js";
import { afterJoint, isJoint, lowerAt, type Tokens } from "./lexer.js";
import { CLOSED, VERBS, wordSet } from "./words.js";

export interface Share {
  value: number;
  next: number;
  /** True where the words name a change or multiple ("doubled"), which is a share of nothing. */
  multiple?: boolean;
}

const PARTS = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["twelfth", 12],
  ["fifteenth", 15],
  ["twentieth", 20],
  ["thirtieth", 30],
  ["fiftieth", 50],
  ["hundredth", 100],
  ["thousandth", 1e3],
  ["millionth", 1e6],
  ["billionth", 1e9],
  ["trillionth", 1e12],
]);
const ORDINAL_END = /^(?:st|nd|rd|rds|th|ths)$/;
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 100]);
const OUT_OF = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1e6]);
const MORE = wordSet(`
  more less fewer higher lower off cheaper bigger smaller down up dearer larger shorter longer faster slower below above
  again
`);
/** Changes, whose size stands right behind them: "fell a fifth". */
const CHANGED =
  /^(?:fell|rose|dropped|jumped|climbed|slid|gained|lost|shed|grew|shrank|slipped|tumbled|risen|fallen|dropping|rising|falling)$/;
const BY = new Set([
  "by",
  "than",
  "about",
  "nearly",
  "over",
  "almost",
  "to",
  "roughly",
  "around",
  "up",
  "down",
  "just",
  "under",
  "some",
  "between",
  "from",
  "another",
  "least",
  "most",
  "quite",
  "approximately",
]);

export function shareAt(tokens: Tokens, i: number, to: number): Share | undefined {
  return (
    slashed(tokens, i, to) ??
    named(tokens, i, to) ??
    half(tokens, i, to) ??
    outOf(tokens, i, to) ??
    oneOfSo(tokens, i, to) ??
    multipleAt(tokens, i, to)
  );
}

/** "2/3rd of", "3/4 of", "½ of"; a bare "9/11" or "24/7" is no share. */
function slashed(tokens: Tokens, i: number, to: number): Share | undefined {
  const vulgar = vulgarFraction(lowerAt(tokens, i));
  if (vulgar !== undefined) return { value: vulgar, next: i + 1 };
  const [part, stroke, whole] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (part?.kind !== "number" || stroke?.text !== "/" || whole?.kind !== "number" || i + 2 >= to) return undefined;
  if (!stroke.glued || !whole.glued || tokens[i + 3]?.text === "/") return undefined;
  const [above, below] = [Number(part.text), Number(whole.text)];
  if (!(above > 0 && above < below) || !Number.isInteger(above) || !DENOMINATORS.has(below)) return undefined;
  const end = tokens[i + 3];
  if (end?.glued && ORDINAL_END.test(end.lower) && i + 3 < to) return { value: above / below, next: i + 4 };
  return lowerAt(tokens, i + 3) === "of" || end?.lower === "majority"
    ? { value: above / below, next: i + 3 }
    : undefined;
}

/** "two-thirds", "a third of", "one in words over an ordinal". */
function named(tokens: Tokens, i: number, to: number): Share | undefined {
  const first = lowerAt(tokens, i);
  const above = first === "a" ? 1 : (smallNumber(first) ?? (/^\d$/.test(first) ? Number(first) : undefined));
  if (above === undefined || above === 0) return undefined;
  const joined = isJoint(tokens, i + 1);
  const at = joined ? i + 2 : i + 1;
  if (at >= to) return undefined;
  const noun = lowerAt(tokens, at);
  const plural = noun.endsWith("s");
  const below = PARTS.get(plural ? noun.slice(0, -1) : noun);
  if (below === undefined || below === 2 || above >= below) return undefined;
  const share = { value: above / below, next: at + 1 };
  // "for two quarters in a row", "in the last three quarters"
  if (above > 1 && !joined && below === 4 && (above === 2 || areTimes(tokens, i, at + 1))) return undefined;
  if (above > 1) return plural || joined ? share : undefined;
  if (plural) return undefined;
  // "a third man" and "a fifth term" are no shares; nor is "a quarter" of a year.
  const after = tokens[at + 1];
  if (after?.lower === "of" || (joined && !isJoint(tokens, at + 1))) return share;
  const before = lowerAt(tokens, i - 1);
  if (after?.kind === "word" && MORE.has(after.lower)) return share;
  // "a third were", "about a third say"; "a third said" is one more person.
  if (startsClause(tokens, i) && /^(?:were|are|have|do|say)$/.test(after?.lower ?? "")) return share;
  if (!BY.has(before) && !CHANGED.test(before)) return undefined;
  return after?.kind !== "word" || CLOSED.has(after.lower) || VERBS.has(after.lower) || STATE.test(after.lower)
    ? share
    : undefined;
}

/** What is done in part, or what a part of many did: "a third contained", "a quarter full". */
export const STATE =
  /(?:ed|en|ly)$|^(?:full|empty|built|said|say|done|paid|gone|left|voted|as|say|think|thought|lost|won|had)$/;

/** Whether quarters of a year are meant. */
const areTimes = (tokens: Tokens, i: number, next: number): boolean =>
  lowerAt(tokens, next) !== "of" &&
  /^(?:for|last|past|first|next|previous|consecutive|these|those|the|in|over)$/.test(lowerAt(tokens, i - 1));

const startsClause = (tokens: Tokens, i: number): boolean =>
  tokens[i - 1] === undefined ||
  tokens[i]?.fresh === true ||
  /^(?:[.,;:!?"“”‘’]|and|but|while|about|nearly|almost|some|roughly|around|that)$/.test(lowerAt(tokens, i - 1));

/** "half of", "half the city", "more than half"; not "the first half", "half-hearted", "half past". */
function half(tokens: Tokens, i: number, to: number): Share | undefined {
  const at = /^(?:one|a)$/.test(lowerAt(tokens, i)) ? (isJoint(tokens, i + 1) ? i + 2 : i + 1) : i;
  if (lowerAt(tokens, at) !== "half" || at >= to || isJoint(tokens, at + 1)) return undefined;
  if (at === i && isJoint(tokens, at - 1)) return undefined;
  if (lowerAt(tokens, at - 1) === "a" && lowerAt(tokens, at - 2) === "and" && !PARTS.has(lowerAt(tokens, at - 3)))
    return undefined;
  const share = { value: 1 / 2, next: at + 1 };
  const after = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, i - 1);
  // "up by a half", "between a third and a half"; not "two and a half"
  if (at > i && lowerAt(tokens, i) === "a")
    return BY.has(before) || (/^(?:and|to|or)$/.test(before) && PARTS.has(lowerAt(tokens, i - 2))) ? share : undefined;
  const whole = /^(?:of|the|its|their|his|her|our|my|your|all|those|these|that|what)$/.test(after);
  if (/^(?:first|second|other|latter|better|top|bottom|each|every|final|opening|last|this|that|another)$/.test(before))
    return undefined;
  if (before === "in" && /^(?:cut|cuts|cutting|slash(?:ed)?|reduced?|halved)$/.test(cutVerb(tokens, i - 2)))
    return share;
  if (whole) return before === "the" ? undefined : share;
  // "half were children"
  if (startsClause(tokens, i) && /^(?:were|are|have|had|said|say|did|died|did|do)$/.test(after)) return share;
  return at > i || /^(?:by|than|nearly|almost|over|about|roughly|around|under|approximately|exactly)$/.test(before)
    ? share
    : undefined;
}

/** The verb of "cut in half" or "cut coverage in half": one of the three tokens that end at `i`. */
function cutVerb(tokens: Tokens, i: number): string {
  return [i, i - 1, i - 2].map((at) => lowerAt(tokens, at)).find((word) => /^(?:cut|slash|reduc)/.test(word)) ?? "";
}

/** "one child in five", "one in five" being read elsewhere. */
function oneOfSo(tokens: Tokens, i: number, to: number): Share | undefined {
  const noun = tokens[i + 1];
  if (lowerAt(tokens, i) !== "one" || noun?.kind !== "word" || CLOSED.has(noun.lower)) return undefined;
  if (lowerAt(tokens, i + 2) !== "in") return undefined;
  const whole = cardinalAt(tokens, i + 3, to);
  if (whole === undefined || !OUT_OF.has(whole.value)) return undefined;
  const after = tokens[whole.next];
  const ends = after === undefined || after.kind === "mark" || CLOSED.has(after.lower) || VERBS.has(after.lower);
  return ends ? { value: 1 / whole.value, next: whole.next } : undefined;
}

/** "nine in ten", "one out of every five", "1 in 4". */
function outOf(tokens: Tokens, i: number, to: number): Share | undefined {
  const part = cardinalAt(tokens, i, to);
  if (part === undefined || part.scale > 1) return undefined;
  const [one, two] = [lowerAt(tokens, part.next), lowerAt(tokens, part.next + 1)];
  const joint = isJoint(tokens, part.next) && two === "in" && isJoint(tokens, part.next + 2);
  let at = joint ? part.next + 3 : one === "in" ? part.next + 1 : one === "out" && two === "of" ? part.next + 2 : -1;
  if (at < 0) return undefined;
  const every = lowerAt(tokens, at) === "every";
  if (every) at++;
  const whole = cardinalAt(tokens, at, to);
  const chance = part.value === 1 && !part.spelled && whole !== undefined && !whole.spelled;
  if (
    whole === undefined ||
    !(OUT_OF.has(whole.value) || every || (chance && whole.value < 1900)) ||
    part.value < 1 ||
    part.value >= whole.value
  )
    return undefined;
  const after = lowerAt(tokens, whole.next);
  if (
    isJoint(tokens, whole.next) ||
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|%|percent|per|st|th)$/.test(after)
  )
    return undefined;
  if (one === "in" && !every && !part.spelled && whole.spelled) return undefined;
  return { value: part.value / whole.value, next: whole.next };
}

const DOUBLED = new Map([
  ["doubled", 2],
  ["doubling", 2],
  ["doubles", 2],
  ["tripled", 3],
  ["tripling", 3],
  ["trebled", 3],
  ["quadrupled", 4],
  ["quadrupling", 4],
  ["quintupled", 5],
  ["halved", 1 / 2],
  ["halving", 1 / 2],
]);
const FOLD = new Map([
  ["twofold", 2],
  ["threefold", 3],
  ["fourfold", 4],
  ["fivefold", 5],
  ["sixfold", 6],
  ["sevenfold", 7],
  ["eightfold", 8],
  ["tenfold", 10],
]);
/** Words that name a multiple by themselves. */
export const MULTIPLE_WORDS: readonly string[] = [
  ...DOUBLED.keys(),
  ...FOLD.keys(),
  "twice",
  "thrice",
  "double",
  "triple",
];
const COMPARED = wordSet(`
  as the more less higher lower larger bigger greater smaller faster longer stronger worse that what its their
`);

function multipleAt(tokens: Tokens, i: number, to: number): Share | undefined {
  const word = lowerAt(tokens, i);
  const after = lowerAt(tokens, i + 1);
  const change = DOUBLED.get(word);
  if (change !== undefined)
    return after === "down" || after === "over" ? undefined : { value: change, next: i + 1, multiple: true };
  const fold = FOLD.get(word);
  if (fold !== undefined) return { value: fold, next: i + 1, multiple: true };
  if (word === "twice" || word === "thrice") {
    return /^(?:as|the|that|what|its|their)$/.test(after)
      ? { value: word === "twice" ? 2 : 3, next: i + 1, multiple: true }
      : undefined;
  }
  if (word === "double" || word === "triple") {
    return /^(?:the|that|what|its|their|those)$/.test(after)
      ? { value: word === "double" ? 2 : 3, next: i + 1, multiple: true }
      : undefined;
  }
  const count = cardinalAt(tokens, i, to);
  if (count === undefined || count.next >= to) return undefined;
  const times = lowerAt(tokens, count.next);
  if (times === "times" && COMPARED.has(lowerAt(tokens, count.next + 1)))
    return { value: count.value, next: count.next + 1, multiple: true };
  if (isJoint(tokens, count.next) && lowerAt(tokens, count.next + 1) === "fold" && count.next + 1 < to) {
    return { value: count.value, next: count.next + 2, multiple: true };
  }
  return undefined;
}

/** "half a million", "half-dozen", "a quarter of a million", "half an hour": a share of the scale or unit at `next`. */
export function partOfOne(
  tokens: Tokens,
  i: number,
  to: number,
): { value: number; scale: number; next: number } | undefined {
  const quarter = lowerAt(tokens, i) === "a" || lowerAt(tokens, i) === "one";
  let value: number;
  let next: number;
  if (lowerAt(tokens, i) === "half" && !isJoint(tokens, i - 1)) [value, next] = [1 / 2, i + 1];
  else {
    const share = named(tokens, i, to);
    const noun = quarter ? i + 2 : -1;
    if (share !== undefined) [value, next] = [share.value, share.next];
    else if (noun > 0 && lowerAt(tokens, i + 1) === "half") [value, next] = [1 / 2, noun];
    else return undefined;
  }
  // "half-a-million", "half-million"
  if (isJoint(tokens, next)) next = /^an?$/.test(lowerAt(tokens, next + 1)) ? afterJoint(tokens, next + 2) : next + 1;
  else if (lowerAt(tokens, next) === "of" && /^(?:an?|one|1)$/.test(lowerAt(tokens, next + 1))) next += 2;
  else if (/^an?$/.test(lowerAt(tokens, next))) next++;
  else if (lowerAt(tokens, i) === "half") return undefined;
  const scale = next < to ? scaleNamed(lowerAt(tokens, next)) : undefined;
  return scale === undefined ? { value, scale: 1, next } : { value: value * scale, scale, next: next + 1 };
}
