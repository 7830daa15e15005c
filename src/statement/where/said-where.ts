/**
 * Where a statement was made, only where the words around the content say so: "told reporters in Geneva", "Speaking in
 * Tashkent, …", "hosted them in Moscow, where the group claimed". The source's own whereabouts ("the UN office in Kabul
 * said") and places inside the content are none.
 */
import type { Span, Where } from "../../reading.js";
import { nationOf } from "./countries.js";
import type { Gazetteer } from "./gazetteer.js";
import { type Attributed, clauseOf, overlaps, zoneOf } from "./zone.js";

/** A place that the model did not mark must have so many people, or be a country or capital. */
const LARGE = 20_000;

const KIND_OF_PLACE =
  "city|town|capital|province|state|region|district|village|port|suburb|island|county|resort|enclave|borough|municipality";
/** Between the preposition and the place: "the Swiss city of", "northern", "its capital,". */
const MODIFIER = new RegExp(
  `^\\s+(?:(?:the|a|an|its|his|her|their|nearby|neighbouring|neighboring)\\s+)?(?:(?:[\\p{L}’'-]+\\s+){0,3}(?:${KIND_OF_PLACE})(?:\\s+of|,)?\\s+|(?:(?:north|south|east|west|central|down|up)\\p{L}*\\s+){0,2}(?:the\\s+)?)?$`,
  "iu",
);
const PREPOSITION = /(?<![\p{L}\p{N}])(?:in|at|from|near|outside|inside)(?![\p{L}\p{N}])/giu;
/** "told reporters from Moscow" is by telephone; "a delegation from Moscow" is who they are. */
const CALLS_FROM =
  /(?:speaking|said|live|call|link|interview|wrote|writing|reported|reporting|remarks|broadcast)\s+$/iu;
/** A visit has its place after "to", or at once. */
const VISIT = /(?<!\p{L})(?:(?:visit|trip|tour)(?:\s+\p{L}+){0,2}\s+to|visiting|touring)(?!\p{L})/giu;
const DAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*)";
/** After these, a place is of what was spoken or written about, not of the saying. */
const ABOUT = new RegExp(
  `(?<!\\p{L})(?:about|regarding|concerning|over|against|into|between|towards?|on(?!\\s+(?:${DAY}|\\d|the\\s+sidelines|(?:a|his|her|their)\\s|the\\s+campaign|stage|camera|background|condition)))(?!\\p{L})`,
  "iu",
);
const NAME = /^\p{Lu}[\p{L}’'.-]*(?: (?:(?:de|do|da|del|la|el|al|of) )?\p{Lu}[\p{L}’'.-]*){0,4}/u;
const TRAILING_DAY = new RegExp(`\\s+${DAY}$`, "u");
const ONLY_DAY = new RegExp(`^${DAY}$`, "u");
const SPEAKING =
  "(?:while |also |later |earlier |who was |who were )*(?:speaking|talking|addressing|testifying|appearing|campaigning|visiting|lecturing|touring|travelling|traveling)(?!\\p{L})";
const SPEAKS_FIRST = new RegExp(`^[\\s"”’',]*${SPEAKING}`, "iu");
const SPEAKS_ASIDE = new RegExp(`,\\s+${SPEAKING}`, "iu");
const PLACE_FIRST =
  /^[\s"”’']*(?:(?:later|earlier|meanwhile|also|and|but),?\s+)?(?:in|at|near|outside|during|on the sidelines|on a|after)(?!\p{L})/iu;
const PLACE_ASIDE = /^\s*,\s*(?:in|at|on a|on the sidelines|during)(?!\p{L})/iu;
/** Before "where the group claimed", the place is the last word. */
const WHERE = /,?\s+where\s+$/u;
const LONGEST_OPENING = 160;
const REGION = /^, (\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)/u;

/** "In a White House statement": the place is the writer. */
const WRITTEN =
  /^\s+(?:\p{Ll}+\s+)?(?:statement|report|letter|memo|interview|newspaper|release|tweet|filing|email)s?(?!\p{L})/u;

/** What places are looked for with. */
interface Search {
  text: string;
  places: readonly Span[];
  content: readonly Span[];
  gazetteer: Gazetteer | undefined;
  near: readonly string[];
}

/**
 * @param sentence the one the cue stands in
 * @param places mentions of places, as far as known; where none fits, capitals and the gazetteer find them
 * @param near ISO 3166-1 alpha-2 codes in context, most relevant first
 */
export const whereSaid = (
  text: string,
  statement: Attributed,
  sentence: Span,
  places: readonly Span[],
  gazetteer: Gazetteer | undefined,
  near: readonly string[],
): Where | undefined => {
  const zone = zoneOf(statement, sentence);
  if (!zone) return undefined;
  const { source, cue, content } = statement;
  const search: Search = { text, places, content, gazetteer, near };
  const cueEnd = cue.find(([start]) => start === zone.tail[0])?.[1] ?? zone.tail[0];
  const found =
    placeIn(search, clauseOf(text, zone.tail, cueEnd), source) ??
    (isAside(text, zone.between) ? placeIn(search, zone.between, source) : undefined) ??
    spokenInside(search, source) ??
    (isOpening(text, zone.head) ? openingPlace(search, zone.head, source) : undefined) ??
    beforeWhere(search, zone.head);
  return found && resolved(search, found);
};

/** "Lavrov, speaking in Tashkent, said"; "the minister, on a visit to Tehran, said". */
const isAside = (text: string, [start, end]: Span): boolean => {
  const words = text.slice(start, end);
  return /^\s*,/.test(words) && (SPEAKS_FIRST.test(words) || PLACE_ASIDE.test(words));
};

/** "Speaking in Tashkent, Lavrov said"; "At a forum in Doha, the envoy said". */
const isOpening = (text: string, [start, end]: Span): boolean => {
  const words = text.slice(start, end);
  if (words.length > LONGEST_OPENING) return false;
  return SPEAKS_FIRST.test(words) || (PLACE_FIRST.test(words) && /,\s*$/.test(words));
};

/** "In the United States, both candidates oppose it" says where that is so, not where it was said. */
const openingPlace = (search: Search, head: Span, source: readonly Span[]): Span | undefined => {
  const found = placeIn(search, head, source);
  const isBareCountry =
    found !== undefined &&
    nationOf(search.text.slice(...found))?.as === "name" &&
    /^[\s"”’']*(?:\p{L}+,?\s+)?in\s+(?:the\s+)?$/iu.test(search.text.slice(head[0], found[0]));
  return isBareCountry ? undefined : found;
};

/** A source may have taken the aside along: "Lavrov, speaking in Tashkent". */
const spokenInside = (search: Search, source: readonly Span[]): Span | undefined => {
  for (const [start, end] of source) {
    const aside = SPEAKS_ASIDE.exec(search.text.slice(start, end));
    const found = aside && placeIn(search, [start + aside.index, end], []);
    if (found) return found;
  }
  return undefined;
};

/** The first place after a preposition of place, in a stretch that is of the attribution and not of the source. */
const placeIn = (search: Search, [start, end]: Span, source: readonly Span[]): Span | undefined => {
  const words = search.text.slice(start, end);
  const about = ABOUT.exec(words)?.index ?? words.length;
  const heads = [...words.matchAll(PREPOSITION), ...words.matchAll(VISIT)].sort((a, b) => a.index - b.index);
  for (const head of heads) {
    if (head.index > about) return undefined;
    if (/^from$/i.test(head[0]) && !CALLS_FROM.test(words.slice(0, head.index))) continue;
    const place = placeAfter(search, start + head.index + head[0].length, end);
    if (place && !overlaps(place, source) && !overlaps(place, search.content)) return place;
  }
  return undefined;
};

const placeAfter = (search: Search, at: number, end: number): Span | undefined => {
  const { text, places } = search;
  const marked = places.find(
    (place) => place[0] > at && place[1] <= end && place[0] - at < 80 && MODIFIER.test(text.slice(at, place[0])),
  );
  const found = marked ?? namedAfter(search, at, end);
  // "at Russia’s embassy" is no more in Russia than the embassy is.
  if (!found) return undefined;
  const after = text.slice(found[1], found[1] + 40);
  return /^['’]s(?!\p{L})/u.test(after) || WRITTEN.test(after) ? undefined : found;
};

const namedAfter = (search: Search, at: number, end: number): Span | undefined => {
  const rest = search.text.slice(at, Math.min(end, at + 160));
  for (const capital of rest.matchAll(/(?<=\s)\p{Lu}/gu)) {
    if (!MODIFIER.test(rest.slice(0, capital.index))) continue;
    const whole = NAME.exec(rest.slice(capital.index))?.[0] ?? "";
    const name = whole.replace(TRAILING_DAY, "").replace(/['’]s$|(?<!\b\p{L})\.$/u, "");
    if (isPlace(search, name)) return [at + capital.index, at + capital.index + name.length];
  }
  return undefined;
};

const isPlace = ({ gazetteer, near }: Search, name: string): boolean => {
  if (name.length < 2 || ONLY_DAY.test(name)) return false;
  const nation = nationOf(name);
  if (nation) return nation.as !== "demonym";
  const at = gazetteer?.locate(name, near);
  return at !== undefined && (at.population === undefined ? at.name === name : at.population >= LARGE);
};

/** "hosted the delegation in Moscow, where the group claimed …" */
const beforeWhere = (search: Search, [start, end]: Span): Span | undefined => {
  const from = Math.max(start, end - 240);
  const words = search.text.slice(from, end);
  const where = WHERE.exec(words);
  if (!where) return undefined;
  const stop = from + where.index;
  const marked = search.places.find((place) => place[1] === stop && place[0] >= from);
  if (marked) return overlaps(marked, search.content) ? undefined : marked;
  const heads = [...words.slice(0, where.index).matchAll(/(?<!\p{L})(?:in|at|to|near)(?!\p{L})/giu)];
  for (const head of heads.reverse()) {
    const place = namedAfter(search, from + head.index + head[0].length, stop);
    if (place?.[1] === stop && !overlaps(place, search.content)) return place;
  }
  return undefined;
};

const resolved = ({ text, gazetteer, near }: Search, span: Span): Where => {
  const name = text.slice(...span);
  const region = REGION.exec(text.slice(span[1], span[1] + 60))?.[1];
  const at =
    (region === undefined ? undefined : gazetteer?.locate(`${name}, ${region}`, near)) ?? gazetteer?.locate(name, near);
  const country = at?.country ?? nationOf(name)?.country;
  return {
    name,
    span,
    ...(country !== undefined && { country }),
    ...(at && { latitude: at.latitude, longitude: at.longitude }),
  };
};
