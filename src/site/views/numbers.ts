/** Numbers as people write them. */
import type { Quantity } from "../../reading.js";
import { oneLine } from "./harmless.js";

/** "1 report", "1,200 reports". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString("en")}\u00A0${number === 1 ? one : many}`;

const MILLION = 1_000_000;

/** Two thirds need no more than 66.7 per cent, 0.0042 should not become 0, and 1,300,000,000 is read as 1.3 billion. */
export const figure = (value: number): string => {
  const size = Math.abs(value);
  if (size < 1) return value.toLocaleString("en", { maximumSignificantDigits: 3 });
  return size >= MILLION && value === Number(value.toPrecision(3))
    ? value.toLocaleString("en", { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 3 })
    : value.toLocaleString("en", { maximumFractionDigits: 1 });
};

/** "85%", "USD 40,000", "12 km": a number in its unit, or in one that people would rather read it in. */
export const inUnit = (value: number, unit: string | undefined): string => {
  if (unit === undefined) return figure(value);
  if (unit === "ratio") return `${figure(value * 100)}%`;
  if (isCurrency(unit)) return `${unit}\u00A0${figure(value)}`;
  const larger = LARGER[unit]?.find(([, from]) => Math.abs(value) >= from);
  return larger === undefined
    ? `${figure(value)}\u00A0${unitInWords(unit)}`
    : `${figure(value / larger[1])}\u00A0${larger[0]}`;
};

/** The units that people use for much of an SI unit, the largest first, with what one of them is. */
const LARGER: { readonly [unit: string]: readonly (readonly [words: string, size: number])[] } = {
  m: [
    ["light-years", 9.460_730_472_580_8e15],
    ["km", 1000],
  ],
  m2: [["km²", 1e6]],
  kg: [["t", 1000]],
  s: [
    ["hours", 3600],
    ["minutes", 60],
  ],
};

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/** Symbols that people would stumble at (UCUM's for long times, and powers), as they write them. */
const PLAINER: { readonly [unit: string]: string } = { d: "days", mo: "months", a: "years", m2: "m²", m3: "m³" };

export const unitInWords = (unit: string): string => PLAINER[unit] ?? oneLine(unit, 20);

const HEDGES: Record<Quantity["bound"], string> = {
  exact: "",
  about: "about ",
  over: "over ",
  under: "under ",
  "at least": "at least ",
  "at most": "at most ",
  between: "between ",
};

/** "over 66.7%", "between 10 and 15": the number with its hedge; nothing where none is known. */
export const numberInWords = ({ value, low, high, bound, unit }: Quantity): string | undefined => {
  if (value !== undefined) return `${HEDGES[bound]}${inUnit(value, unit)}`;
  if (low !== undefined && high !== undefined && low !== high) {
    return `between ${inUnit(low, unit)} and ${inUnit(high, unit)}`;
  }
  const end = low ?? high;
  return end === undefined ? undefined : `${HEDGES[bound === "between" ? "exact" : bound]}${inUnit(end, unit)}`;
};

/** With what is counted: "under 350 Afghan refugees". */
export const quantityInWords = (quantity: Quantity): string | undefined => {
  const number = numberInWords(quantity);
  if (number === undefined) return undefined;
  const counted = quantity.counted === undefined ? "" : ` ${oneLine(quantity.counted, 80)}`;
  return `${number}${counted}${quantity.of === undefined ? "" : ` of ${oneLine(quantity.of, 80)}`}`;
};

/** A probability, said with no more certainty than it has. */
export const sure = (confidence: number): string => `${Math.round(confidence * 100)}%`;
