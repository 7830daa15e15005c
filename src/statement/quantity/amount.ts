/** One number with its scale and its unit or currency: the figure without hedges and without what it counts. */
import { type After, boundAfter, boundBefore } from "./bound.js";
import { cardinalAt, NUMBER_WORDS, scaleNamed } from "./cardinal.js";
import { currencyAfter, currencyBefore } from "./currency.js";
import { MULTIPLE_WORDS, partOfOne, shareAt } from "./fraction.js";
import { isJoint, lowerAt, type Tokens } from "./lexer.js";
import { type Unit, unitAt } from "./unit.js";
import { BY_NAME, type Measure, STONE, TIMES } from "./unit-table.js";
import { CLOSED, wordSet } from "./words.js";

export interface Amount {
  /** Tokens `[first, next)`. */
  first: number;
  next: number;
  /** Before conversion by `measure`. */
  value: number;
  stem: number;
  scale: number;
  spelled: boolean;
  measure?: Measure;
  /** `vague`: "hundreds", which is read so that it is passed over; `share`: a fraction; `multiple`: "doubled". */
  form: "number" | "vague" | "share" | "multiple" | "magnitude";
  /** "or more" between number and unit. */
  after?: After;
}

const SHARE: Measure = { unit: "ratio", factor: 1 };
const MINUS = /^[-\u2212\u2013]$/;

const PLURAL_SCALES = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["lakhs", 1e5],
  ["millions", 1e6],
  ["crores", 1e7],
  ["billions", 1e9],
  ["trillions", 1e12],
]);

/** Words that can begin a figure by themselves; any other must stand before a number, as a currency does. */
const STARTERS = new Set([
  ...["a", "an", "minus", "half", "several", "many", "magnitude"],
  ...NUMBER_WORDS,
  ...MULTIPLE_WORDS,
  ...PLURAL_SCALES.keys(),
]);

function mayStart(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== "word") return token !== undefined;
  return STARTERS.has(token.lower) || tokens[i + 1]?.kind === "number" || tokens[i + 2]?.kind === "number";
}

/** What a text says a figure is in, `to` being the first token that is not to be read. */
export function amountAt(text: string, tokens: Tokens, i: number, to: number): Amount | undefined {
  const token = tokens[i];
  if (token === undefined || i >= to || !mayStart(tokens, i)) return undefined;
  if (token.kind === "mark" || token.lower === "minus") {
    const negative = negativeAt(text, tokens, i, to);
    if (negative !== undefined) return negative;
  }
  const money = currencyBefore(tokens, i, to);
  if (money !== undefined) {
    const number = cardinalAt(tokens, money.next, to, true);
    return number && { first: i, form: "number", measure: money.measure, ...number };
  }
  if (token.lower === "magnitude") return magnitudeAt(tokens, i, to);
  return (
    vagueAt(text, tokens, i, to) ??
    partAt(text, tokens, i, to) ??
    sharedAt(tokens, i, to) ??
    articleAt(text, tokens, i, to) ??
    numberAt(text, tokens, i, to)
  );
}

function negativeAt(text: string, tokens: Tokens, i: number, to: number): Amount | undefined {
  const [sign, number] = [tokens[i], tokens[i + 1]];
  const written = sign !== undefined && MINUS.test(sign.text) && !sign.glued && number?.glued === true;
  if (!(sign?.lower === "minus" || (written && number?.kind === "number"))) return undefined;
  const amount = numberAt(text, tokens, i + 1, to);
  // "minus 5 to minus 8 degrees"
  const both = /^(?:to|and|or)$/.test(lowerAt(tokens, amount?.next ?? i)) && sign?.lower === "minus";
  const signed =
    amount?.measure?.unit === "°C" ||
    amount?.measure?.unit === "ratio" ||
    (both && amount?.measure === undefined && lowerAt(tokens, (amount?.next ?? i) + 1) === "minus");
  const after = tokens[amount?.next ?? i];
  // "it was near minus 40", not "minus two of its players"
  const alone = sign?.lower === "minus" && amount?.measure === undefined && tokens[i - 1]?.kind !== "number";
  if (amount !== undefined && alone && !signed && (after === undefined || after.kind === "mark") && isCold(tokens, i))
    return { ...amount, measure: CELSIUS, first: i, value: -amount.value, stem: -amount.stem };
  return amount !== undefined && signed ? { ...amount, first: i, value: -amount.value, stem: -amount.stem } : undefined;
}

const COLD_REACH = 9;
/** No air is hotter in degrees Celsius. */
const HOTTEST = 57;
/** "highs of 38", "the mercury touched 45", "temperatures near 40". */
function isTemperature(tokens: Tokens, { first, next, value, scale, spelled }: Amount): boolean {
  if (spelled || scale > 1 || value > HOTTEST) return false;
  const before = lowerAt(tokens, first - 1);
  if (before === "of")
    return /^(?:highs?|lows?|temperatures?)$/.test(lowerAt(tokens, first - 2)) && isEnd(tokens, next);
  return REACHES.test(before) && isEnd(tokens, next) && isHeatNear(tokens, first);
}
const REACHES = /^(?:hit|touched|reached|to|at|above|below|near|around|topped|past|was|over|exceeded|about)$/;

const isEnd = (tokens: Tokens, next: number): boolean =>
  tokens[next] === undefined ||
  (tokens[next]?.kind === "mark" && !tokens[next + 1]?.glued) ||
  CLOSED.has(lowerAt(tokens, next));

function isHeatNear(tokens: Tokens, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 5); at--)
    if (/^(?:temperatures?|mercury|thermometers?)$/.test(lowerAt(tokens, at))) return true;
  return false;
}

/** Whether words before speak of temperature. */
function isCold(tokens: Tokens, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - COLD_REACH); at--) {
    if (/^[.;!?]$/.test(lowerAt(tokens, at))) return false;
    if (/^(?:temperatures?|mercury|thermometers?|cold|lows?|highs?|frost|freezing|degrees)$/.test(lowerAt(tokens, at)))
      return true;
  }
  return false;
}

function sharedAt(tokens: Tokens, i: number, to: number): Amount | undefined {
  const share = shareAt(tokens, i, to);
  if (share === undefined) return undefined;
  const { value, next, multiple } = share;
  return {
    first: i,
    next,
    value,
    stem: value,
    scale: 1,
    spelled: true,
    ...(!multiple && { measure: SHARE }),
    form: multiple ? "multiple" : "share",
  };
}

/** "half a million dollars", "three-quarters of a mile". */
function partAt(text: string, tokens: Tokens, i: number, to: number): Amount | undefined {
  const part = partOfOne(tokens, i, to);
  if (part === undefined) return undefined;
  const { value, scale, next } = part;
  const amount: Amount = { first: i, next, value, stem: value / scale, scale, spelled: true, form: "number" };
  const measured = withMeasure(text, tokens, amount, to);
  return measured.measure !== undefined || scale > 1 ? measured : undefined;
}

/** What makes "a year" a figure: it is how long something lasts or may last. */
const LASTS = wordSet(`
  within only just than least most nearly almost for barely over under lasted took takes take taking about lasting lasts
  waited waiting wait spent spend spending another roughly around
`);
/** Whom a time is given to: "gave them an hour". */
const GIVEN = /^(?:me|us|him|her|them|you|people|residents|families|has|have|had|got|given|gave)$/;
/** What takes a time of its own: "an hour's drive", "a week's notice". */
const TAKES_TIME =
  /^(?:drive|walk|flight|journey|ride|sail|sailing|notice|delay|wait|warning|march|travel|extension|suspension|leave|boat)$/;
/** What stands behind a length that is one: "a foot of water", "a mile from the coast". */
const MEASURED = /^(?:of|from|away|deep|high|long|wide|thick|apart|off|above|below|inland|offshore|short|outside)$/;

/** "within a week", "only an hour", "more than a mile", "a foot of water". */
function articleAt(text: string, tokens: Tokens, i: number, to: number): Amount | undefined {
  if (!/^an?$/.test(lowerAt(tokens, i))) return undefined;
  const amount: Amount = { first: i, next: i + 1, value: 1, stem: 1, scale: 1, spelled: true, form: "number" };
  const drive = takenTime(tokens, i, to);
  if (drive !== undefined) return { ...amount, measure: drive.measure, next: drive.next };
  const unit = unitAt(tokens, i + 1, to, false);
  if (unit === undefined || unit.measure.unit === "ratio") return undefined;
  // "an hour and 20 minutes"
  const whole = compound(tokens, { ...amount, measure: unit.measure, next: unit.next }, to);
  if (whole.next > unit.next) return whole;
  // "a year and a half"
  const half = ["and", "a", "half"].every((word, at) => lowerAt(tokens, unit.next + at) === word);
  if (half && unit.next + 3 <= to)
    return { ...amount, value: 1.5, stem: 1.5, measure: unit.measure, next: unit.next + 3 };
  return isOne(tokens, i, unit) ? withMeasure(text, tokens, amount, to) : undefined;
}

/** "an hour's drive", "a week's notice": the unit with its genitive. */
function takenTime(tokens: Tokens, i: number, to: number): Unit | undefined {
  const measure = BY_NAME.get(/^(\p{L}+)['’]s$/u.exec(lowerAt(tokens, i + 1))?.[1] ?? "");
  return measure !== undefined && TIMES.has(measure.unit) && i + 2 < to && TAKES_TIME.test(lowerAt(tokens, i + 2))
    ? { measure, next: i + 2 }
    : undefined;
}

/** Whether the "a" at `i` means one, and neither a rate ("$40 an hour") nor some one. */
function isOne(tokens: Tokens, i: number, { measure, next }: Unit): boolean {
  const [before, name, after] = [lowerAt(tokens, i - 1), lowerAt(tokens, i + 1), lowerAt(tokens, next)];
  if (measure.unit === "m" && MEASURED.test(after)) return isDistance(tokens, i, next, after);
  if (TIMES.has(measure.unit)) {
    if (/^(?:ago|old|earlier|later|off|away|-)$/.test(after)) return false;
    if (/^(?:hour|week|month|year|fortnight|day)$/.test(name) && after === "to" && GIVEN.test(before)) return true;
    if (
      /^(?:in|behind)$/.test(after) &&
      /^(?:jail|prison|custody|hospital|bars|detention|captivity)$/.test(lowerAt(tokens, next + 1))
    )
      return true;
    if (after === "or" && /^(?:so|more)$/.test(lowerAt(tokens, next + 1))) return lowerAt(tokens, next + 2) !== "ago";
    if (after === "of" || (/^(?:second|minute|day)$/.test(name) && before !== "within")) return false;
    return LASTS.has(before) && !/^['’]$/.test(after);
  }
  const hedge = boundBefore(tokens, 0, {
    first: i,
    value: 1,
    small: false,
    time: false,
    length: measure.unit === "m",
    bare: true,
  });
  if (hedge !== undefined && !/^(?:over|under|above|below|about|around|some)$/.test(before)) return true;
  return measure.unit === "m" && name !== "foot" && LASTS.has(before) && !/^(?:ago|old|later|of|-)$/.test(after);
}

/** "a mile from the border", "an inch of rain"; not "a mile of a man". */
const isDistance = (tokens: Tokens, i: number, next: number, after: string): boolean =>
  !(after === "of" && /^(?:an?|the|his|her|its|their)$/.test(lowerAt(tokens, next + 1))) &&
  !/^(?:per|dollars|pounds|cents|pence|rupees|times|not|every|by)$/.test(lowerAt(tokens, i - 1)) &&
  tokens[i - 1]?.kind !== "number";

function numberAt(text: string, tokens: Tokens, i: number, to: number): Amount | undefined {
  const number = cardinalAt(tokens, i, to);
  if (number === undefined || !Number.isFinite(number.value)) return undefined;
  const after = boundAfter(tokens, number.next, to);
  const amount: Amount = { first: i, form: "number", ...number, next: after?.next ?? number.next };
  if (after !== undefined) amount.after = after;
  const measured = belowZero(tokens, withMeasure(text, tokens, amount, to), to);
  if (measured.measure !== undefined) return compound(tokens, inFahrenheit(tokens, measured), to);
  // "0.3 of a degree"
  if (amount.value < 1 && lowerAt(tokens, amount.next) === "of" && /^an?$/.test(lowerAt(tokens, amount.next + 1))) {
    const part = unitAt(tokens, amount.next + 2, to, false);
    if (part !== undefined) return { ...amount, measure: part.measure, next: part.next };
  }
  const next = tokens[amount.next];
  if (magnitudeWord(tokens, amount.next))
    return { ...amount, next: amount.next + (isJoint(tokens, amount.next) ? 2 : 1), form: "magnitude" };
  if (lowerAt(tokens, amount.next) === "on" && /^(?:richter|moment)$/.test(lowerAt(tokens, amount.next + 2))) {
    return { ...amount, form: "magnitude" };
  }
  if (isTemperature(tokens, amount)) return { ...amount, measure: CELSIUS };
  // "4G", "2nd", "1990s": letters that touch the digits and are no unit make a name of it.
  return next?.glued && next.kind === "word" && number.next === amount.next ? undefined : amount;
}

/** "temperatures of 102 degrees": no weather is so hot in degrees Celsius. */
function inFahrenheit(tokens: Tokens, amount: Amount): Amount {
  const bare = amount.measure?.unit === "°C" && /^degrees?$/.test(lowerAt(tokens, amount.next - 1));
  return bare && amount.value > HOTTEST && amount.value < 140 ? { ...amount, measure: FAHRENHEIT } : amount;
}

/** "12 degrees below zero", "20 below zero" */
function belowZero(tokens: Tokens, amount: Amount, to: number): Amount {
  const { measure, next, value, stem } = amount;
  if ((measure !== undefined && measure.unit !== "°C") || next + 2 > to) return amount;
  if (lowerAt(tokens, next) !== "below" || lowerAt(tokens, next + 1) !== "zero") return amount;
  return { ...amount, measure: measure ?? CELSIUS, value: -value, stem: -stem, next: next + 2 };
}
const CELSIUS: Measure = { unit: "°C", factor: 1 };
const FAHRENHEIT: Measure = { unit: "°C", factor: 5 / 9, offset: -32 };

function withMeasure(text: string, tokens: Tokens, amount: Amount, to: number): Amount {
  const { next, value } = amount;
  const figures = tokens[next - 1]?.kind === "number" || amount.after !== undefined;
  const at = isJoint(tokens, next) ? next + 1 : next;
  const here = tokens[amount.first]?.start ?? 0;
  const nearby = () => text.slice(Math.max(0, here - 200), here + 200);
  const unit = tokens[at]?.fresh
    ? undefined
    : (unitAt(tokens, next, to, figures) ?? currencyAfter(tokens, at, to, value, nearby));
  return unit === undefined ? amount : { ...amount, measure: unit.measure, next: unit.next };
}

/** The smaller units a larger one may be followed by: feet and inches, hours and minutes, years and months. */
const SMALLER: [unit: string, larger: number, smaller: number[]][] = [
  ["m", 0.3048, [0.3048 / 12]],
  ["s", 3600, [60, 1]],
  ["s", 60, [1]],
  ["kg", 0.45359237, [0.028349523125]],
  ["kg", STONE, [0.45359237]],
];

/** "5ft 11in", "two hours and 30 minutes", "three years and six months". */
function compound(tokens: Tokens, amount: Amount, to: number): Amount {
  const { measure, next } = amount;
  if (measure === undefined || amount.scale > 1) return amount;
  const at = lowerAt(tokens, next) === "and" ? next + 1 : isJoint(tokens, next) ? next + 1 : next;
  const feet = measure.unit === "m" && measure.factor === 0.3048 && isEnd(tokens, next + 1);
  const number = tokens[at]?.kind === "number" || at > next || feet ? cardinalAt(tokens, at, to) : undefined;
  // "six foot two"
  if (feet && at === next && number?.spelled && number.value < 12 && number.next === next + 1)
    return { ...amount, value: amount.value + number.value / 12, next: number.next };
  if (number === undefined || number.scale > 1) return amount;
  if (measure.unit === "m" && measure.factor === 0.3048 && number.value < 12 && Number.isInteger(number.value)) {
    const end = inchesEnd(tokens, number.next, to, at > next && lowerAt(tokens, next) !== "and");
    return end === undefined ? amount : { ...amount, value: amount.value + number.value / 12, next: end };
  }
  const unit = unitAt(tokens, number.next, to, true);
  // "six stone 4"
  if (unit === undefined && measure.factor === STONE && number.value < 14 && at === next)
    return { ...amount, value: amount.value + number.value / 14, next: number.next };
  if (unit === undefined) return amount;
  if (measure.unit === "a" && measure.factor === 1 && unit.measure.unit === "mo" && number.value < 12) {
    return { ...amount, value: amount.value + number.value / 12, next: unit.next };
  }
  const row = SMALLER.find(([name, larger]) => name === measure.unit && larger === measure.factor);
  if (row === undefined || unit.measure.unit !== measure.unit || !row[2].includes(unit.measure.factor)) return amount;
  return { ...amount, value: amount.value + (number.value * unit.measure.factor) / measure.factor, next: unit.next };
}

function inchesEnd(tokens: Tokens, i: number, to: number, joined: boolean): number | undefined {
  if (i < to && /^(?:in|ins|inch|inches)$/.test(lowerAt(tokens, i))) return i + 1;
  return joined ? i : undefined;
}

const magnitudeWord = (tokens: Tokens, i: number): boolean =>
  lowerAt(tokens, isJoint(tokens, i) ? i + 1 : i) === "magnitude";

/** "magnitude 6.1", "magnitude-6.1", "magnitude of 6.1". */
function magnitudeAt(tokens: Tokens, i: number, to: number): Amount | undefined {
  const at = isJoint(tokens, i + 1) || lowerAt(tokens, i + 1) === "of" ? i + 2 : i + 1;
  const number = tokens[at]?.kind === "number" ? cardinalAt(tokens, at, to) : undefined;
  return number && number.value < 12 ? { ...number, first: i, form: "magnitude" } : undefined;
}

/**
 * "hundreds", "tens of thousands", "several million": two of the scale at least, that being all the words say.
 * "tens" and "scores" count only before "of".
 */
function vagueAt(text: string, tokens: Tokens, i: number, to: number): Amount | undefined {
  const word = lowerAt(tokens, i);
  const few =
    word === "several" || word === "many"
      ? i
      : word === "a" && /^(?:few|couple)$/.test(lowerAt(tokens, i + 1))
        ? i + 1
        : -1;
  let scale: number;
  let next: number;
  if (few >= 0) {
    const at = lowerAt(tokens, few + 1) === "of" ? few + 2 : few + 1;
    const factor = scaleNamed(lowerAt(tokens, at));
    if (factor === undefined || at >= to) return undefined;
    [scale, next] = [factor, at + 1];
  } else {
    const factor = PLURAL_SCALES.get(word);
    if (factor === undefined || isJoint(tokens, i - 1)) return undefined;
    [scale, next] = [factor, i + 1];
    // "millions and millions"
    if (/^(?:and|upon)$/.test(lowerAt(tokens, next)) && lowerAt(tokens, next + 1) === word && next + 1 < to) next += 2;
    const second =
      lowerAt(tokens, next) === "of" && next + 1 < to ? PLURAL_SCALES.get(lowerAt(tokens, next + 1)) : undefined;
    if (second !== undefined && second > factor) [scale, next] = [factor * second, next + 2];
    else if ((word === "tens" || word === "scores") && lowerAt(tokens, next) !== "of") return undefined;
  }
  const amount: Amount = { first: i, next, value: 2 * scale, stem: 2, scale, spelled: true, form: "vague" };
  const of = lowerAt(tokens, next) === "of" ? next + 1 : next;
  const measured = withMeasure(text, tokens, { ...amount, next: of }, to);
  return measured.measure === undefined ? amount : measured;
}
