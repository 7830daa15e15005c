/** Reads a number with its scale, in digits or in words: "1,200", "1.2 million", "two hundred and six". */
import { afterJoint, isJoint, lowerAt, type Tokens } from "./lexer.js";
import { CLOSED, isPlural } from "./words.js";

export interface Cardinal {
  value: number;
  /** The number before its scale: 1.2 in "1.2 million". */
  stem: number;
  scale: number;
  /** Token after it. */
  next: number;
  spelled: boolean;
}

const ONES = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 2) * 10]),
);
const SCALES = new Map<string, number>([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["lac", 1e5],
  ["million", 1e6],
  ["crore", 1e7],
  ["crores", 1e7],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
/** After digits only. The longer ones stand by themselves; `m` and `k` need a look at what follows. */
const SHORT_SCALES = new Map<string, number>([
  ["mn", 1e6],
  ["mln", 1e6],
  ["mil", 1e6],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
  ["cr", 1e7],
]);
const LETTER_SCALES = new Map<string, number>([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
  ["t", 1e12],
]);
const VULGAR = new Map([
  ["½", 1 / 2],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["⅕", 1 / 5],
  ["⅛", 1 / 8],
]);

/** The value of a fraction written as one character. */
export const vulgarFraction = (text: string): number | undefined => VULGAR.get(text);

/** Every word a number in words can begin with, "a" apart. */
export const NUMBER_WORDS: readonly string[] = [...ONES.keys(), ...TENS.keys(), ...SCALES.keys()];

/** A word that is a number in itself: "seven", "forty"; not "dozen". */
export const smallNumber = (lower: string): number | undefined => ONES.get(lower) ?? TENS.get(lower);
export const scaleNamed = (lower: string): number | undefined => SCALES.get(lower);

/** Takes off what floating point adds: 2.3 million is 2300000. */
export const tidy = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)));

/** @param money whether a currency sign stands before it, so that "5m" is five million */
export function cardinalAt(tokens: Tokens, i: number, to: number, money = false): Cardinal | undefined {
  const token = i < to ? tokens[i] : undefined;
  if (token === undefined) return undefined;
  return token.kind === "number"
    ? digitsAt(tokens, i, to, money)
    : token.kind === "word"
      ? wordsAt(tokens, i, to)
      : undefined;
}

/** The value of one token of digits; undefined for "1.2.3", "007" and what no number can hold. */
export function digits(text: string): number | undefined {
  const plain = text.replace(/[, \u00a0\u2009\u202f]/g, "");
  if (plain.length > 18 || plain.indexOf(".") !== plain.lastIndexOf(".") || /^0\d/.test(plain)) return undefined;
  return Number(plain);
}

function digitsAt(tokens: Tokens, i: number, to: number, money: boolean): Cardinal | undefined {
  let stem = digits(tokens[i]?.text ?? "");
  if (stem === undefined) return undefined;
  let next = i + 1;
  // "2½", "2 1/2"
  const vulgar = next < to ? vulgarFraction(lowerAt(tokens, next)) : undefined;
  if (vulgar !== undefined) [stem, next] = [stem + vulgar, next + 1];
  else {
    const part = slashFraction(tokens, afterJoint(tokens, next), to);
    if (part !== undefined && Number.isInteger(stem) && !lowerAt(tokens, i).includes(",")) {
      [stem, next] = [stem + part, afterJoint(tokens, next) + 3];
    }
  }
  const half = next === i + 1 ? andHalfAt(tokens, next, to) : undefined;
  if (half !== undefined) [stem, next] = [stem + half.part, half.next];
  const scaled = scaleAt(tokens, next, to, money);
  return { value: tidy(stem * scaled.scale), stem, scale: scaled.scale, next: scaled.next, spelled: false };
}

/** One half, one quarter or three quarters, written with a stroke, as the rest of a mixed number. */
function slashFraction(tokens: Tokens, i: number, to: number): number | undefined {
  if (i + 2 >= to || lowerAt(tokens, i + 1) !== "/" || !tokens[i + 1]?.glued || !tokens[i + 2]?.glued) return undefined;
  const [part, whole] = [Number(lowerAt(tokens, i)), Number(lowerAt(tokens, i + 2))];
  return (whole === 2 || whole === 3 || whole === 4 || whole === 8) && part >= 1 && part < whole
    ? part / whole
    : undefined;
}

/** Scales after a number in digits: "million", "lakh crore", "bn", "-million", "m". */
function scaleAt(tokens: Tokens, i: number, to: number, money: boolean): { scale: number; next: number } {
  let scale = 1;
  let next = i;
  for (let count = 0; count < 3; count++) {
    const at = afterJoint(tokens, next);
    const token = at < to ? tokens[at] : undefined;
    if (token?.kind !== "word" || token.fresh) break;
    const factor =
      SCALES.get(token.lower) ??
      SHORT_SCALES.get(token.lower) ??
      (count === 0 ? letterScale(tokens, at, to, money) : undefined);
    if (factor === undefined || (factor === 12 && scale > 1)) break;
    scale *= factor;
    next = at + 1;
  }
  return { scale, next };
}

const RACES = new Set(
  "hurdles runners races heats finals relays sprints swimmers semifinals semi-finals champions".split(" "),
);

function letterScale(tokens: Tokens, i: number, to: number, money: boolean): number | undefined {
  const token = tokens[i];
  if (token === undefined || token.text.length !== 1) return undefined;
  const factor = LETTER_SCALES.get(token.lower);
  if (factor === undefined || (!token.glued && !(money && token.lower === "m"))) return undefined;
  if (money) return factor;
  // "the 400m hurdles"
  if (token.lower === "m" && RACES.has(lowerAt(tokens, i + 1))) return undefined;
  // "5m people", "20k new cases": a plural must follow within two words; a lone "5m" is five metres.
  if (token.lower !== "k" && token.lower !== "m") return undefined;
  for (let at = i + 1; at < Math.min(to, i + 4); at++) {
    const word = tokens[at];
    if (word?.kind !== "word" || word.glued || CLOSED.has(word.lower)) return undefined;
    if (isPlural(word.lower)) return factor;
  }
  return undefined;
}

/** Numbers in words below a million million, as English says them: "nine hundred and ninety-nine thousand". */
function wordsAt(tokens: Tokens, i: number, to: number): Cardinal | undefined {
  let next = i;
  let total = 0;
  let group = 0;
  let last: "none" | "one" | "teen" | "ten" | "hundred" | "scale" = "none";
  let scale = Number.POSITIVE_INFINITY;
  const first = lowerAt(tokens, i);
  if (first === "a" || first === "an") {
    if (SCALES.get(lowerAt(tokens, i + 1)) === undefined || i + 1 >= to) return undefined;
    group = 1;
    last = "one";
    next = i + 1;
  } else if (SCALES.has(first)) {
    group = 1;
    last = "one";
  }
  while (next < to) {
    const at = last === "none" ? next : afterJoint(tokens, next);
    const and = lowerAt(tokens, at) === "and" && (last === "hundred" || last === "scale");
    const token = tokens[and ? at + 1 : at];
    if (token === undefined || (and && at + 1 >= to) || at >= to || token.kind !== "word") break;
    const one = ONES.get(token.lower);
    const ten = TENS.get(token.lower);
    const factor = and ? undefined : SCALES.get(token.lower);
    if (
      one !== undefined &&
      (last === "none" || last === "hundred" || last === "scale" || (last === "ten" && one > 0 && one < 10))
    ) {
      group += one;
      last = one < 10 ? "one" : "teen";
    } else if (ten !== undefined && (last === "none" || last === "hundred" || last === "scale")) {
      group += ten;
      last = "ten";
    } else if (factor === 100 && group >= 1 && group < 100 && last !== "hundred" && last !== "scale") {
      group *= 100;
      last = "hundred";
    } else if (factor !== undefined && factor !== 100 && factor < scale && group > 0) {
      total += group * factor;
      group = 0;
      scale = factor;
      last = "scale";
    } else break;
    next = (and ? at + 1 : at) + 1;
  }
  if (last === "none") return undefined;
  return withRest(tokens, next, to, total + group, last === "scale" ? scale : last === "hundred" ? 100 : 1);
}

/** "one point five million", "two and a half", "a million and a half". */
function withRest(tokens: Tokens, i: number, to: number, value: number, scale: number): Cardinal {
  const rest = (scale === 1 ? decimalsAt(tokens, i, to, value) : undefined) ?? andHalfAt(tokens, i, to);
  if (rest === undefined) return { value, stem: value / scale, scale, next: i, spelled: true };
  if (scale > 1)
    return {
      value: tidy(value + rest.part * scale),
      stem: value / scale + rest.part,
      scale,
      next: rest.next,
      spelled: true,
    };
  const stem = tidy(value + rest.part);
  const at = afterJoint(tokens, rest.next);
  const factor = at < to ? SCALES.get(lowerAt(tokens, at)) : undefined;
  if (factor === undefined) return { value: stem, stem, scale: 1, next: rest.next, spelled: true };
  return { value: tidy(stem * factor), stem, scale: factor, next: at + 1, spelled: true };
}

interface Rest {
  part: number;
  next: number;
}

function decimalsAt(tokens: Tokens, i: number, to: number, whole: number): Rest | undefined {
  if (lowerAt(tokens, i) !== "point") return undefined;
  let written = "";
  let next = i + 1;
  for (; next < to && written.length < 9; next++) {
    const digit = ONES.get(lowerAt(tokens, next));
    if (digit === undefined || digit > 9) break;
    written += String(digit);
  }
  return written === "" ? undefined : { part: Number(`${whole}.${written}`) - whole, next };
}

function andHalfAt(tokens: Tokens, i: number, to: number): Rest | undefined {
  const step = isJoint(tokens, i) ? 2 : 1;
  const at = i + step - 1;
  if (lowerAt(tokens, at) !== "and" || lowerAt(tokens, at + step) !== "a") return undefined;
  const next = at + 2 * step + 1;
  const noun = lowerAt(tokens, next - 1);
  const part = noun === "half" ? 1 / 2 : noun === "quarter" ? 1 / 4 : undefined;
  return part === undefined || next > to ? undefined : { part, next };
}
