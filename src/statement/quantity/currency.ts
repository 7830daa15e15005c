/**
 * Money as reports write it, to ISO 4217 codes: "US$", "Rs", "N2.3 billion", "Hong Kong dollars", "500 million KES".
 * Codes and names are those of `world-countries`; what a bare sign or noun means is a table of ours.
 */
import { createRequire } from "node:module";
import type { Countries } from "world-countries";
import { afterJoint, lowerAt, type Tokens } from "./lexer.js";
import { type Measure, POUND } from "./unit-table.js";
import { CLOSED, wordSet } from "./words.js";

/** Where a report can mean several countries' money by one noun, the one it means most. */
const BY_NOUN: Record<string, string> = {
  dollar: "USD",
  buck: "USD",
  euro: "EUR",
  sterling: "GBP",
  quid: "GBP",
  rupee: "INR",
  peso: "MXN",
  shilling: "KES",
  franc: "CHF",
  yuan: "CNY",
  renminbi: "CNY",
  rouble: "RUB",
  ruble: "RUB",
  won: "KRW",
  lira: "TRY",
  rial: "IRR",
  riyal: "SAR",
  dirham: "AED",
  shekel: "ILS",
  krone: "NOK",
  kronor: "SEK",
  krona: "SEK",
  kroner: "NOK",
  kwacha: "ZMW",
  dong: "VND",
  hryvnia: "UAH",
  zloty: "PLN",
  real: "BRL",
  reais: "BRL",
};

const BY_PHRASE: Record<string, string> = {
  "us dollar": "USD",
  "u.s. dollar": "USD",
  "american dollar": "USD",
  "taiwan dollar": "TWD",
  "british pound": "GBP",
  "pound sterling": "GBP",
  "cfa franc": "XOF",
  "sudanese pound": "SDG",
  "chinese yuan": "CNY",
  "russian rouble": "RUB",
  "emirati dirham": "AED",
  "moroccan dirham": "MAD",
  "israeli shekel": "ILS",
  "mexican peso": "MXN",
};

/** Signs before a number. Letters that may be names as well ("N95") stand in {@link LETTERS}. */
const SIGNS: Record<string, string> = {
  $: "USD",
  "£": "GBP",
  "€": "EUR",
  "¥": "JPY",
  "₹": "INR",
  "₨": "INR",
  "₦": "NGN",
  "₽": "RUB",
  "₩": "KRW",
  "₪": "ILS",
  "₺": "TRY",
  "₴": "UAH",
  "₱": "PHP",
  "฿": "THB",
  "₫": "VND",
  "₵": "GHS",
  "₡": "CRC",
  "₸": "KZT",
  "₾": "GEL",
  "৳": "BDT",
};
const DOLLARS: Record<string, string> = {
  US: "USD",
  A: "AUD",
  AU: "AUD",
  C: "CAD",
  CA: "CAD",
  CDN: "CAD",
  HK: "HKD",
  S: "SGD",
  NZ: "NZD",
  NT: "TWD",
  R: "BRL",
  J: "JMD",
  TT: "TTD",
  Z: "ZWL",
  FJ: "FJD",
};
const WORDS: Record<string, string> = {
  Rs: "INR",
  Re: "INR",
  KSh: "KES",
  Ksh: "KES",
  KSH: "KES",
  Sh: "KES",
  Shs: "UGX",
  USh: "UGX",
  TSh: "TZS",
  Tsh: "TZS",
  RM: "MYR",
  Rp: "IDR",
  Tk: "BDT",
  Php: "PHP",
  GH: "GHS",
  FCFA: "XOF",
  CFA: "XOF",
  RMB: "CNY",
  NIS: "ILS",
  SFr: "CHF",
  Sfr: "CHF",
  Kč: "CZK",
};
/** Taken as money only before a number with thousands, decimals or a scale, or where the words around speak of a price. */
const LETTERS: Record<string, string> = { R: "ZAR", N: "NGN", K: "ZMW", P: "PHP", D: "GMD" };

const HUNDREDTHS: Record<string, string> = { cent: "USD", cents: "USD", pence: "GBP", paise: "INR" };

/** Currency nouns that are English words too: they need a large number before them. */
const DOUBTFUL = new Set(["won", "real", "som", "sol", "lev", "dram", "leone", "kina", "pula"]);
const NOT_NOUNS = new Set(["bonds", "mark", "new", "and"]);

const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l").toLowerCase();

/** Nouns of money that countries share; a country named nearby says whose it is. */
const SHARED = "rupee peso shilling franc pound dinar rial riyal dirham lira krona krone".split(" ");

interface Tables {
  codes: Set<string>;
  /** Full names, in lower case without accents: "hong kong dollar". */
  names: Map<string, string>;
  /** Last words of names: "naira". */
  nouns: Map<string, string>;
  shared: Map<string, { iso: string; country: string; names: RegExp }[]>;
}

let tables: Tables | undefined;

function build(countries: Countries): Tables {
  const codes = new Set(["CNH", "SLE", "ZWL", "VEF", "HRK"]);
  const names = new Map(Object.entries(BY_PHRASE));
  const nouns = new Map(Object.entries(BY_NOUN));
  const shared: Tables["shared"] = new Map(SHARED.map((noun) => [noun, []]));
  const codesOfNoun = new Map<string, Set<string>>();
  for (const { currencies, name, demonyms, cca2 } of countries) {
    const demonym = demonyms?.eng?.m ?? "";
    for (const [code, currency] of Object.entries(currencies ?? {})) {
      const full = plain(currency.name);
      const noun = full.split(" ").at(-1) ?? "";
      codes.add(code);
      if (!names.has(full)) names.set(full, code);
      codesOfNoun.set(noun, (codesOfNoun.get(noun) ?? new Set()).add(code));
      if (/^[A-Z][a-z]{3,}/.test(demonym)) {
        const whose = new RegExp(`\\b(?:${escaped(name.common)}|${escaped(demonym)})`);
        shared.get(noun)?.push({ iso: code, country: cca2, names: whose });
      }
    }
  }
  for (const [noun, [code, ...others]] of codesOfNoun) {
    const clear = code !== undefined && others.length === 0 && !nouns.has(noun) && !NOT_NOUNS.has(noun);
    if (clear) nouns.set(noun, code);
  }
  return { codes, names, nouns, shared };
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function known(): Tables {
  tables ??= build(createRequire(import.meta.url)("world-countries/dist/countries.json") as Countries);
  return tables;
}

export interface Money {
  measure: Measure;
  /** Token after it. */
  next: number;
}

/** "Pounds" are weighed as often as spent. */
const isShared = (noun: string): boolean => noun !== "pound" && known().shared.has(noun);

/**
 * What a country calls by a noun of money that several share: "pesos" in the Philippines are PHP.
 * @param words a figure's
 * @param countries ISO 3166 codes, the likeliest first
 */
export function sharedMoney(words: string, countries: readonly string[]): string | undefined {
  const nouns = (words.toLowerCase().match(/\p{L}+/gu) ?? []).map(singular);
  const noun = nouns.map((one) => (one === "kroner" ? "krone" : one === "kronor" ? "krona" : one)).find(isShared);
  const rows = noun === undefined ? undefined : known().shared.get(noun);
  if (rows === undefined || rows.some(({ names }) => names.test(words))) return undefined;
  const country = countries.find((code) => rows.some((row) => row.country === code));
  return rows.find((row) => row.country === country)?.iso;
}

/** The sign or code of a currency at `i`, a number right after it. */
export function currencyBefore(tokens: Tokens, i: number, to: number): Money | undefined {
  const token = tokens[i];
  if (token === undefined || i + 1 >= to) return undefined;
  if (token.kind === "number") return undefined;
  const code = signAt(tokens, i);
  if (code === undefined) return undefined;
  const number = tokens[code.next];
  if (code.next >= to || number?.kind !== "number") return undefined;
  return { measure: { unit: code.iso, factor: 1 }, next: code.next };
}

function signAt(tokens: Tokens, i: number): { iso: string; next: number } | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const own = (record: Record<string, string>, key: string): string | undefined =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  if (token.kind === "mark") {
    const iso = own(SIGNS, token.text);
    return iso === undefined ? undefined : { iso, next: i + 1 };
  }
  const after = tokens[i + 1];
  if (after?.text === "$" && after.glued) {
    const iso = own(DOLLARS, token.text);
    return { iso: iso ?? "USD", next: i + 2 };
  }
  const iso = own(WORDS, token.text) ?? (known().codes.has(token.text) ? token.text : undefined);
  if (iso !== undefined) return { iso, next: after?.glued && /^[.₵¢]$/.test(after.text) ? i + 2 : i + 1 };
  const letter = after?.kind === "number" && after.glued ? own(LETTERS, token.text) : undefined;
  if (letter === undefined || after === undefined) return undefined;
  const scale = /^(?:million|billion|trillion|bn|mn|m|b|k)$/i.test(tokens[afterJoint(tokens, i + 2)]?.text ?? "");
  return scale || /[,.]/.test(after.text) || after.text.includes(" ") || isPrice(tokens, i)
    ? { iso: letter, next: i + 1 }
    : undefined;
}

const PRICED = wordSet(`
  pay pays paid paying cost costs costing charge charges charged charging price prices priced sell sells sold selling
  worth earn earns earned earning fined fine fee fares fare buy bought spend spent owed owes borrowed
`);
/** What is named by its sum: "a D50 fine", "the R350 grant". */
const SUMS = wordSet(`
  fine fines grant grants fee fees note notes bill bills fare fares voucher vouchers levy subsidy loan loans deposit
  bribe bribes stipend allowance ticket tickets wage coin coins donation
`);
const PRICE_REACH = 5;
const RATE = /^(?:an?|per|each)$/;

/** Whether the letter at `i`, with its number, is a price: "P38 a kilo", "paid them only P14", "P38 to P45 per kilo". */
function isPrice(tokens: Tokens, i: number): boolean {
  const next = i + 2;
  const after = tokens[next];
  const joined = /^(?:to|and|or|-|–)$/.test(after?.lower ?? "") && tokens[next + 1]?.text === tokens[i]?.text;
  if (RATE.test(after?.lower ?? "") || (joined && RATE.test(lowerAt(tokens, next + 3)))) return true;
  if (SUMS.has(after?.lower ?? "")) return true;
  // "sold N95 masks", "spent on the R21 road"
  if (after?.kind === "word" && !CLOSED.has(after.lower)) return false;
  if (isAfterPriced(tokens, i)) return true;
  // "sells for P58, and for P60 or more"
  for (let at = i - 1; at >= Math.max(0, i - 2 * PRICE_REACH); at--)
    if (tokens[at]?.text === tokens[i]?.text && tokens[at + 1]?.glued && isAfterPriced(tokens, at)) return true;
  return false;
}

function isAfterPriced(tokens: Tokens, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - PRICE_REACH); at--) {
    if (/^[.;!?]$/.test(lowerAt(tokens, at)) || lowerAt(tokens, at) === "the") return false;
    if (PRICED.has(lowerAt(tokens, at))) return true;
  }
  return false;
}

/**
 * A currency's name, or code after the number, at `i`: "dollars", "Hong Kong dollars", "KES".
 * @param value the number before it, by which "won" and "pounds" are judged
 * @param nearby words around, that may say whose rupees or pounds are meant
 */
export function currencyAfter(
  tokens: Tokens,
  i: number,
  to: number,
  value: number,
  nearby: () => string,
): Money | undefined {
  const token = tokens[i];
  if (i >= to) return undefined;
  if (token?.text === "¢" && token.glued) return { measure: { unit: "USD", factor: 0.01 }, next: i + 1 };
  if (token?.kind !== "word") return undefined;
  // "42c a litre"; "C" are degrees.
  if (token.text === "c" && token.glued && tokens[i - 1]?.kind === "number")
    return { measure: { unit: ofCents(nearby()) ?? "USD", factor: 0.01 }, next: i + 1 };
  if (known().codes.has(token.text)) return { measure: { unit: token.text, factor: 1 }, next: i + 1 };
  // "30 US cents", "20 euro cents"
  const whose = /^(?:us|u\.s\.)$/.test(token.lower) ? "USD" : token.lower === "euro" ? "EUR" : undefined;
  if (whose !== undefined && /^cents?$/.test(lowerAt(tokens, i + 1)) && i + 1 < to)
    return { measure: { unit: whose, factor: 0.01 }, next: i + 2 };
  const hundredth = Object.hasOwn(HUNDREDTHS, token.lower) ? HUNDREDTHS[token.lower] : undefined;
  if (hundredth !== undefined) {
    const unit =
      hundredth === "USD" ? (ofCents(nearby()) ?? (isEuroCent(tokens, i, value) ? "EUR" : hundredth)) : hundredth;
    return { measure: { unit, factor: 0.01 }, next: i + 1 };
  }
  // "75p", but "1080p" and "720p" are screens.
  if (token.text === "p" && token.glued && value < 1000 && !/^(?:360|480|720)$/.test(String(value)))
    return { measure: { unit: "GBP", factor: 0.01 }, next: i + 1 };
  for (let length = Math.min(4, to - i); length > 1; length--) {
    const name = nameOf(tokens, i, length);
    const iso = known().names.get(name) ?? known().names.get(singular(name));
    if (iso !== undefined) return { measure: { unit: iso, factor: 1 }, next: i + length };
  }
  const noun = singular(plain(token.lower));
  if (noun === "pound") return { measure: poundAt(tokens, i, value, nearby), next: i + 1 };
  const iso = known().nouns.get(noun) ?? known().nouns.get(token.lower);
  if (iso === undefined || (DOUBTFUL.has(noun) && value < 1000)) return undefined;
  return { measure: { unit: ofCountry(noun, nearby) ?? iso, factor: 1 }, next: i + 1 };
}

function nameOf(tokens: Tokens, i: number, length: number): string {
  let name = lowerAt(tokens, i);
  for (let at = i + 1; at < i + length; at++) name += ` ${lowerAt(tokens, at)}`;
  return plain(name);
}

/** "15 cent a litre": the euro's cents have no s in English law and press; "a 10 cent rise" says nothing. */
const isEuroCent = (tokens: Tokens, i: number, value: number): boolean =>
  lowerAt(tokens, i) === "cent" &&
  value !== 1 &&
  lowerAt(tokens, i - 1) !== "-" &&
  (tokens[i + 1]?.kind !== "word" || CLOSED.has(lowerAt(tokens, i + 1)));

/** Whose cents are meant: those of the money that stands nearby. */
function ofCents(words: string): string | undefined {
  const dollars = /(?<![\p{L}$])(\p{Lu}{1,3})\$/u.exec(words)?.[1];
  if (dollars !== undefined && Object.hasOwn(DOLLARS, dollars)) return DOLLARS[dollars];
  if (/€|\beuros?\b/.test(words)) return "EUR";
  return /\brand\b|(?<!\p{L})R\d+[.,]\d/u.test(words) ? "ZAR" : undefined;
}

const singular = (name: string): string => name.replace(/(?<=[a-z])(?:ies|s)$/, (end) => (end === "ies" ? "y" : ""));

/** Weight, unless something says money: a scale no weight has, or the sign of it nearby. */
function poundAt(tokens: Tokens, i: number, value: number, nearby: () => string): Measure {
  const money: Measure = { unit: ofCountry("pound", nearby) ?? "GBP", factor: 1 };
  if (lowerAt(tokens, i + 1) === "of") return POUND;
  // "a ten-pound note", "they paid 200 pounds"
  if (SUMS.has(lowerAt(tokens, i + 1)) || isAfterPriced(tokens, i)) return money;
  return value >= 1e5 || /£|\bsterling\b|\bGBP\b/.test(nearby()) || money.unit !== "GBP" ? money : POUND;
}

function ofCountry(noun: string, nearby: () => string): string | undefined {
  const rows = known().shared.get(noun);
  if (rows === undefined) return undefined;
  const words = nearby();
  return rows.find(({ names }) => names.test(words))?.iso;
}
