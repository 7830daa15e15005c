/**
 * Whose dollars and rupees a report means by a bare "$", "cents" or "Rs": those of the country it is about, as its own
 * press writes them.
 */
import type { Quantity } from "../../reading.js";
import { sharedMoney } from "./currency.js";

/** Countries whose own press writes a bare "$" for its dollars; elsewhere it is the American one. */
const DOLLARS = new Map([
  ["AU", "AUD"],
  ["CA", "CAD"],
  ["NZ", "NZD"],
  ["SG", "SGD"],
  ["US", "USD"],
]);
/** Countries whose money has cents. */
const CENT_OF = new Map([...DOLLARS, ["IE", "EUR"], ["MT", "EUR"], ["CY", "EUR"], ["ZA", "ZAR"]]);
const RUPEES = new Map([
  ["IN", "INR"],
  ["PK", "PKR"],
  ["LK", "LKR"],
  ["NP", "NPR"],
  ["MU", "MUR"],
]);
const OWN_SIGN = new Map([
  ["AUD", /(?<!\p{L})AU?\$/u],
  ["CAD", /(?<!\p{L})C(?:A|DN)?\$/u],
  ["NZD", /(?<!\p{L})NZ\$/u],
  ["SGD", /(?<!\p{L})S\$/u],
]);
const BARE_DOLLAR = /(?<!\p{L})\$/u;
const RUPEE = /(?<!\p{L})Rs(?!\p{L})/u;
const CENTS = /(?<!\p{L})(?:cents?|c)(?!\p{L})/u;

/**
 * The figures of a report with the money of its country.
 * @param countries ISO 3166 codes that the report is about, the most mentioned first
 * @param wire whether it is an agency's copy, which is written for readers abroad
 */
export function homeMoneyOf(
  text: string,
  countries: readonly string[],
  wire: boolean,
): (quantity: Quantity) => Quantity {
  const first = (money: ReadonlyMap<string, string>) =>
    countries.map((code) => money.get(code)).find((code) => code !== undefined);
  const [home, rupees, homeCents] = [first(DOLLARS), first(RUPEES), first(CENT_OF)];
  const told = [...OWN_SIGN].filter(([, sign]) => sign.test(text)).map(([code]) => code);
  // Where a text writes "A$", its bare "$" is another's.
  const dollars = wire || (home !== undefined && told.includes(home)) ? undefined : home;
  const cents = told.length === 1 ? told[0] : wire || dollars !== home ? undefined : homeCents;
  return (quantity) => {
    if (!/^[A-Z]{3}$/.test(quantity.unit ?? "")) return quantity;
    const words = text.slice(...quantity.span);
    const shared = sharedMoney(words, countries);
    if (shared !== undefined) return { ...quantity, unit: shared };
    if (quantity.unit !== "USD" && quantity.unit !== "INR") return quantity;
    const unit =
      quantity.unit === "INR"
        ? RUPEE.test(words) && rupees
        : CENTS.test(words)
          ? cents
          : BARE_DOLLAR.test(words) && dollars;
    return unit ? { ...quantity, unit } : quantity;
  };
}
