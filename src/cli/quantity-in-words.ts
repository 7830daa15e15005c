/** Figures as people write them: "≈ 85% of Afghanistan", "< 350 Afghan refugees", "10–15 sluices", "USD 40,000". */
import type { Quantity, Reading } from "../reading.js";
import { visible } from "./visible.js";

const SIGNS: Record<Quantity["bound"], string> = {
  exact: "",
  about: "≈ ",
  over: "> ",
  under: "< ",
  "at least": "≥ ",
  "at most": "≤ ",
  between: "",
};

/** Two thirds need no more than 66.7%, and 0.0042 should not become 0. */
const figure = (value: number, places: number): string =>
  Math.abs(value) < 1
    ? value.toLocaleString("en", { maximumSignificantDigits: 3 })
    : value.toLocaleString("en", { maximumFractionDigits: places });

/** Symbols that people would stumble at (UCUM's for long times, and powers), as they write them. */
const PLAINER: Record<string, string> = { d: "days", mo: "months", a: "years", m2: "m²", m3: "m³" };

/** "days" or "m"; "day" of one. */
const unitInWords = (unit: string, number: string): string => {
  const word = PLAINER[unit] ?? visible(unit);
  return number === "1" && word.endsWith("s") && word !== unit ? word.slice(0, -1) : word;
};

/** On one line; bounds as signs, shares as per cent. The words of the text where nothing is known of the number. */
export const quantityInWords = (reading: Reading, quantity: Quantity): string =>
  figureInWords(quantity) ?? visible(reading.article.text.slice(...quantity.span));

/** The same; nothing where nothing is known of the number. */
export const figureInWords = (quantity: Quantity): string | undefined => {
  const { value, low, high, bound, unit, counted, of } = quantity;
  const isShare = unit === "ratio";
  const isMoney = unit !== undefined && /^[A-Z]{3}$/.test(unit);
  const ends = value === undefined ? [low, high].filter((end) => end !== undefined) : [value];
  const [first, last] = ends.map((end) => (isShare ? figure(end * 100, 1) : figure(end, 3)));
  if (first === undefined) return undefined;
  const range = last === undefined || last === first ? first : `${first}${last.startsWith("-") ? " to " : "–"}${last}`;
  const measure = unit === undefined || isMoney ? "" : isShare ? "%" : ` ${unitInWords(unit, range)}`;
  return [
    `${SIGNS[bound]}${isMoney ? `${unit} ` : ""}${range}${measure}`,
    ...(counted ? [visible(counted)] : []),
    ...(of ? [`of ${visible(of)}`] : []),
  ].join(" ");
};
