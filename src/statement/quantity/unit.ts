/** Reads the unit after a number: "km", "square miles", "-foot", "per cent", "°C", "barrels a day". */
import { afterJoint, isJoint, lowerAt, type Tokens } from "./lexer.js";
import { BY_NAME, BY_SIGN, type Measure, PER, TIMES } from "./unit-table.js";
import { CLOSED } from "./words.js";

export interface Unit {
  measure: Measure;
  next: number;
}

/** Hyphens count: "a 60-mile-an-hour wind". */
const LONGEST_NAME = 5;

/** @param figures whether the number is in digits, so that a bare sign ("5 m", "20C") may follow */
export function unitAt(tokens: Tokens, i: number, to: number, figures: boolean): Unit | undefined {
  const at = afterJoint(tokens, i);
  if (at >= to || tokens[at]?.fresh) return undefined;
  const unit = namedAt(tokens, at, to) ?? (figures ? signAt(tokens, at, to) : undefined);
  return unit === undefined ? undefined : (rateAt(tokens, unit, to) ?? unit);
}

function namedAt(tokens: Tokens, i: number, to: number): Unit | undefined {
  for (let length = Math.min(LONGEST_NAME, to - i); length > 0; length--) {
    let name = lowerAt(tokens, i);
    for (let at = i + 1; at < i + length; at++) {
      const token = tokens[at];
      name += token?.glued || token?.text === "." ? (token?.lower ?? "") : ` ${token?.lower ?? ""}`;
    }
    const measure = BY_NAME.get(name) ?? (isJoint(tokens, i + 1) ? BY_NAME.get(name.replaceAll("-", " ")) : undefined);
    // "second" is an ordinal as often as a unit, and "degrees c" must not eat into a word.
    if (measure === undefined || (name === "second" && tokens[i]?.glued === false && !isPartOf(tokens, i))) continue;
    return isTurn(tokens, name, i + length) || isRock(tokens, name, i + length)
      ? undefined
      : { measure, next: i + length };
  }
  return undefined;
}

/** "a tenth of a second" */
const isPartOf = (tokens: Tokens, i: number): boolean =>
  lowerAt(tokens, i - 1) === "a" && lowerAt(tokens, i - 2) === "of";

/** Degrees of the compass, of a turn, of a university: "12 degrees north", "180 degrees", "two degrees in law". */
function isTurn(tokens: Tokens, name: string, next: number): boolean {
  if (!/^degrees?$/.test(name)) return false;
  const [before, after, what] = [lowerAt(tokens, next - 2), lowerAt(tokens, next), lowerAt(tokens, next + 1)];
  if (after === "of") return !/^(?:warming|heating|cooling|frost|heat)$/.test(what);
  if (after === "in") return SUBJECT.test(what);
  return /^(?:90|180|360)$/.test(before) || /^(?:from|north|south|east|west|longitude|latitude)$/.test(after);
}
/** "two stone walls": no weight. */
const isRock = (tokens: Tokens, name: string, next: number): boolean =>
  name === "stone" &&
  tokens[next]?.kind === "word" &&
  !CLOSED.has(lowerAt(tokens, next)) &&
  !/^(?:man|woman|boy|lighter|heavier)$/.test(lowerAt(tokens, next));

/** What degrees are taken in. */
const SUBJECT =
  /^(?:\w+(?:ology|ics|graphy|eering|ience|ounting|ursing)|law|medicine|history|arts?|music|business|education|english|french|chemistry|management|marketing)$/;

function signAt(tokens: Tokens, i: number, to: number): Unit | undefined {
  let sign = tokens[i]?.text ?? "";
  let found: Unit | undefined;
  for (let next = i + 1; next <= Math.min(to, i + 3); next++) {
    const measure = BY_SIGN.get(sign);
    // A bare letter must touch its number: "20C", "5m"; "5 C" and "7 W" may be anything.
    if (
      measure !== undefined &&
      !(sign === "st" && ORDINAL.test(lowerAt(tokens, i - 1))) &&
      ((sign.length > 1 && sign !== "in") || sign === "%" || sign === "℃" || tokens[i]?.glued)
    )
      found = { measure, next };
    const token = tokens[next];
    if (token === undefined || !(token.glued || sign === "°" || sign === "º")) break;
    sign += token.text;
  }
  return found !== undefined &&
    tokens[found.next]?.kind === "number" &&
    tokens[found.next]?.glued &&
    TIMES.has(found.measure.unit) === false &&
    found.measure.unit !== "m"
    ? undefined
    : found;
}

/** "21st" is an ordinal, "11st" a weight. */
const ORDINAL = /(?:^|[^1])1$/;

/** A flow, "barrels a day", "tonnes per year": its words belong to the figure, its unit stays that of the amount. */
function rateAt(tokens: Tokens, { measure, next }: Unit, to: number): Unit | undefined {
  if (measure.unit === "ratio" || measure.offset !== undefined || TIMES.has(measure.unit) || measure.unit.includes("/"))
    return undefined;
  const per = perAt(tokens, next, to);
  return per === undefined ? undefined : { measure, next: per.next };
}

/** "a day", "per year", "an hour" at `i`. */
export function perAt(tokens: Tokens, i: number, to: number): { unit: string; next: number } | undefined {
  if (i + 1 >= to || !/^(?:an?|per|each|every)$/.test(lowerAt(tokens, i))) return undefined;
  const unit = PER.get(lowerAt(tokens, i + 1));
  return unit === undefined ? undefined : { unit, next: i + 2 };
}
