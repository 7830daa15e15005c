/**
 * The dateline that a report opens with: "KABUL, July 16 (Reuters) –", "NEW DELHI:", "Geneva, 12 March 2026 –",
 * "MOSCOW, July 16. /TASS/." It is read piece by piece from the paragraph's first characters; what does not end like a
 * dateline, or has nothing but a word in capitals that is no known place, is none.
 */
import { isAgencyAlone } from "../../page/index.js";
import type { Span } from "../../reading.js";
import { nationOf } from "./countries.js";
import type { Gazetteer } from "./gazetteer.js";
import { stateAfterTown } from "./us-states.js";

export interface Dateline {
  /** Up to and with the dash, colon or point that ends it. */
  span: Span;
  place?: {
    /** In the usual capitals: "New Delhi". */
    name: string;
    span: Span;
    /** What follows a comma and is no date: "Nigeria", "Ariz." */
    region?: string;
  };
  /** As it says; the year only where it says one. Months count from 1. */
  date?: { month: number; day: number; year?: number; span: Span };
  wire?: { name: string; span: Span };
}

/** No dateline is longer, in UTF-16 code units. */
const REACH = 140;

const WORD = "\\p{Lu}[\\p{L}’'.]*";
const PLACE = new RegExp(
  `^(?:ABOARD |ON BOARD )?(${WORD}(?:[ -](?:${WORD}|de|do|da|dos|del|la|las|el|al|az|e|of|on|am|sur|the)){0,5})(?:/${WORD}(?:[ -]${WORD}){0,3}){0,2}`,
  "u",
);
const REGION = /^(?:,\s*|\s+\[)(\p{Lu}[\p{L}.'’]*(?: (?:\p{Lu}[\p{L}.'’]*|of|the)){0,3})\]?/u;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const WEEKDAY = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?";
const DATE = new RegExp(
  `^[,:.]?\\s*(${WEEKDAY}(?:${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH})(?:,?\\s+((?:19|20)\\d\\d))?)(?![\\p{L}\\d])`,
  "iu",
);
/** A day alone: "KITALE, Tuesday —". */
const DAY_ALONE = /^,\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=[\s,(–—―−-])/u;
/** "(Reuters)", "/TASS/"; after a date also bare: "Accra, Feb. 20, GNA –". */
const WIRE =
  /^[,.]?\s*(?:\(((?=\p{Lu}|\p{Ll}{3}\))[\p{L}&. '’-]{2,40})\)|\/((?=\p{Lu})[\p{L}&. -]{2,30})\/)|^,\s*(\p{Lu}{2,6})(?=\s*[–—―−-])/u;
const DASH = /^\s*(?:[–—―−]|--?(?=\s)|--)/u;
const COLON = /^\s*:(?=\s)/u;
const POINT = /^\./u;
/** CNN prints no dash: "(CNN) The …". */
const WIRE_ALONE = /^\((?:\p{Lu}{2,6}|Reuters)\)\s*(?=[\p{Lu}"“‘])/u;
/** What opens a sentence after the dateline. */
const OPENING = /^\s*["'“‘(«]*[\p{Lu}\d]/u;
const NO_PLACE = /^(?:ABOARD|ON BOARD) /;

/**
 * @param paragraph the first of the report's body
 * @param gazetteer tells places from other words in capitals where neither date nor agency stands with them
 */
export const datelineOf = (text: string, [start, end]: Span, gazetteer?: Gazetteer): Dateline | undefined => {
  const whole = text.slice(start, Math.min(end, start + REACH));
  const head = whole.trimStart();
  const from = start + (whole.length - head.length);
  const alone = WIRE_ALONE.exec(head)?.[0].trimEnd();
  const read = pieces(head);
  const close = closing(head, read);
  if (close === undefined) {
    if (alone === undefined) return undefined;
    return {
      span: [from, from + alone.length],
      wire: { name: alone.slice(1, -1), span: [from + 1, from + alone.length - 1] },
    };
  }
  if (!isDateline(read, head.slice(0, close), head.slice(close), gazetteer)) return undefined;
  const { place, date, wire } = read;
  return {
    span: [from, from + close],
    ...(place && !NO_PLACE.test(head) && { place: { ...place, span: shifted(place.span, from) } }),
    ...(date && { date: { ...date, span: shifted(date.span, from) } }),
    ...(wire && { wire: { name: wire.name, span: shifted(wire.span, from) } }),
  };
};

const shifted = ([start, end]: Span, by: number): Span => [start + by, end + by];

interface Pieces extends Omit<Dateline, "span"> {
  inCapitals: boolean;
  /** It has a day of the week for its date. */
  hasDay: boolean;
  /** Where the next piece would begin. */
  end: number;
}

const pieces = (head: string): Pieces => {
  const read: Pieces = { inCapitals: false, hasDay: false, end: 0 };
  const place = PLACE.exec(head);
  if (place?.[1] !== undefined) {
    const at = place[0].indexOf(place[1]);
    const words = withoutPoint(place[1]);
    read.inCapitals = !/\p{Ll}/u.test(words) && words.length > 1;
    read.place = { name: read.inCapitals ? outOfCapitals(words) : words, span: [at, at + words.length] };
    read.end = place[0].length === at + place[1].length ? at + words.length : place[0].length;
    const rest = head.slice(read.end);
    const region = DATE.test(rest) || DAY_ALONE.test(rest) ? null : REGION.exec(rest);
    if (region?.[1] !== undefined) {
      read.place.region = region[1];
      read.end += region[0].length;
    }
    const day = DATE.test(head.slice(read.end)) ? undefined : DAY_ALONE.exec(head.slice(read.end))?.[0];
    read.hasDay = day !== undefined;
    read.end += day?.length ?? 0;
  }
  // The agency may stand before the date or after it.
  for (let round = 0; round < 2; round += 1) {
    const date = read.date ?? takeDate(head, read);
    if (date) read.date = date;
    const wire = read.wire ?? takeWire(head, read);
    if (wire) read.wire = wire;
  }
  return read;
};

/** "MOSCOW." before a date is "MOSCOW", but "D.C." keeps its point. */
const withoutPoint = (words: string): string =>
  /\.\p{L}\.$|(?:^|\s)\p{L}\.$/u.test(words) ? words : words.replace(/\.$/, "");

const takeDate = (head: string, read: Pieces): Dateline["date"] => {
  const found = DATE.exec(head.slice(read.end));
  if (!found?.[1]) return undefined;
  const [all, words, monthFirst, dayLast, dayFirst, monthLast, year] = found;
  const day = Number(dayLast ?? dayFirst);
  if (day < 1 || day > 31) return undefined;
  const at = read.end + all.indexOf(words);
  read.end += all.length;
  const month = MONTHS.indexOf((monthFirst ?? monthLast ?? "").slice(0, 3).toLowerCase()) + 1;
  return { month, day, ...(year !== undefined && { year: Number(year) }), span: [at, at + words.length] };
};

const takeWire = (head: string, read: Pieces): Dateline["wire"] => {
  const found = WIRE.exec(head.slice(read.end));
  const name = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!found || name === undefined) return undefined;
  const at = read.end + found[0].indexOf(name);
  read.end += found[0].length;
  // "Kallar (Kerala): …", "NASHIK (Maharashtra), July 31 – …": agencies that nobody knows stand after the date.
  if (read.place && !read.date && read.place.region === undefined && !looksLikeAgency(name)) {
    read.place.region = name;
    return undefined;
  }
  return { name, span: [at, at + name.length] };
};

const looksLikeAgency = (name: string): boolean =>
  isAgencyAlone(name) ||
  !/\p{Ll}{2}/u.test(name) ||
  /\b(?:News|Press|Agenc\w+|Wires?|Service|Media|Presse)\b/u.test(name);

/** @returns where the dateline ends, with its dash */
const closing = (head: string, { wire, date, place, end }: Pieces): number | undefined => {
  if (end === 0) return undefined;
  const rest = head.slice(end);
  const dash = DASH.exec(rest) ?? COLON.exec(rest);
  if (dash) return end + dash[0].length;
  if (place && (wire || date) && POINT.test(rest) && /^\.\s/.test(rest)) return end + 1;
  return undefined;
};

const isDateline = (read: Pieces, words: string, after: string, gazetteer?: Gazetteer): boolean => {
  const { place, date, wire, inCapitals, hasDay } = read;
  if (after.trim() === "") return false;
  if (!place) return wire !== undefined;
  if (wire || ((date || hasDay) && inCapitals)) return true;
  // "Geneva, 12 March 2026 – The …"
  if (date && /^,/.test(words.slice(place.span[1])) && OPENING.test(after)) return true;
  return OPENING.test(after) && isKnown(place, gazetteer);
};

/** A region after it makes a place of any word: "LAGOS, Nigeria"; alone it must be a capital or a town on the map. */
const isKnown = ({ name, region }: NonNullable<Dateline["place"]>, gazetteer?: Gazetteer): boolean => {
  if (region !== undefined && (stateAfterTown(region) !== undefined || nationOf(region)?.as === "name")) return true;
  const nation = nationOf(name);
  if (nation) return nation.as === "capital" || name === "The Hague";
  return gazetteer?.locate(name, []) !== undefined;
};

const SMALL = new Set("de da do dos del du des la las le les el al az e of on am sur aux au the und and".split(" "));

/** "PORT-AU-PRINCE" is "Port-au-Prince", "N’DJAMENA" is "N’Djamena", "COX’S BAZAR" is "Cox’s Bazar". */
const outOfCapitals = (words: string): string =>
  words
    .split(/(?<=[ -])/u)
    .map((word, i) => {
      if (/\.\p{L}/u.test(word)) return word;
      const small = word.toLowerCase();
      if (i > 0 && SMALL.has(small.trim().replace(/-$/, ""))) return small;
      return small
        .replace(/^\p{L}/u, (letter) => letter.toUpperCase())
        .replace(/(?<=^\p{L}['’])\p{L}(?=\p{L}{2})/u, (letter) => letter.toUpperCase());
    })
    .join("");
