/** The same figure once more in another unit: "5 kilometers (3 miles)", "12 feet, or 3.7 metres", "€2m ($2.2m)". */
import { type Amount, amountAt } from "./amount.js";
import { boundBefore } from "./bound.js";
import { lowerAt, type Tokens } from "./lexer.js";

const MONEY = /^[A-Z]{3}$/;
/** What two roundings of one length or weight may differ by. */
const ROUNDING = 0.15;
/** Words of a hedge inside the brackets: "(about 3 miles)". */
const HEDGE = 3;

/**
 * The token after the conversion that follows at `i`; undefined where none does.
 * @param amount the figure's last number
 */
export function conversionEnd(text: string, tokens: Tokens, amount: Amount, i: number, to: number): number | undefined {
  if (amount.measure === undefined) return undefined;
  const bracket = lowerAt(tokens, i) === "(";
  if (!bracket && !(lowerAt(tokens, i) === "," && lowerAt(tokens, i + 1) === "or")) return undefined;
  const start = bracket ? i + 1 : i + 2;
  for (let at = start; at <= start + HEDGE && at < to; at++) {
    const other = amountAt(text, tokens, at, to);
    if (other === undefined) continue;
    if (at > start && boundBefore(tokens, start, hedged(at, other))?.first !== start) return undefined;
    if (!same(amount, other)) return undefined;
    if (!bracket) return other.next;
    return lowerAt(tokens, other.next) === ")" ? other.next + 1 : undefined;
  }
  return undefined;
}

const hedged = (first: number, { value }: Amount) => ({
  first,
  value,
  small: false,
  time: false,
  length: true,
  bare: true,
});

function same(one: Amount, two: Amount): boolean {
  const [unit, other] = [one.measure?.unit ?? "", two.measure?.unit ?? ""];
  if (MONEY.test(unit) && MONEY.test(other)) return unit !== other;
  if (unit !== other || one.measure?.factor === two.measure?.factor) return false;
  const [first, second] = [one, two].map(
    ({ value, measure }) => (value + (measure?.offset ?? 0)) * (measure?.factor ?? 1),
  );
  const [a, b] = [first ?? 0, second ?? 0];
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}
