/**
 * Where on the map a name is: countries and their capitals, the United States' states, then towns, told apart by the
 * countries that the report speaks of and by size. Coordinates are WGS 84 degrees.
 */
import { buildCityIndex, type CityIndex, type Town } from "./city-index.js";
import { countryMiddle, countryName, nationOf } from "./countries.js";
import { soundKey, townKey } from "./fold.js";
import { stateAfterTown, stateNamed } from "./us-states.js";

export interface Located {
  /** The gazetteer's own spelling. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  latitude: number;
  longitude: number;
  /** Inhabitants, where known. */
  population?: number;
}

export interface Gazetteer {
  /**
   * @param name as the report has it; a region may follow: "Cleveland, Ohio", "Lagos, Nigeria"
   * @param near ISO codes of the countries in context, most relevant first
   */
  locate(name: string, near: readonly string[]): Located | undefined;
}

/** A town of no country in context must be well known, by its size. */
const KNOWN_EVERYWHERE = 100_000;
/** How much a town in a country of the context counts over one elsewhere, and a capital over another town. */
const IN_CONTEXT = 28;
/** The same for a town under `SIZEABLE`: Geneva, Illinois, is seldom meant, even in a report on the United States. */
const SMALL_IN_CONTEXT = 3;
const SIZEABLE = 50_000;
const CAPITAL = 5;
/** GeoNames has many villages without a population; in a country of the context they count as small. */
const VILLAGE = 500;
/** Countries of the context whose towns may be spelled freely. */
const CLOSE = 5;
const LONGEST_NAME = 100;

let opening: Promise<Gazetteer> | undefined;

/** Reads the towns at the first call in the process (about half a second); later calls share them. */
export const openGazetteer = (): Promise<Gazetteer> => {
  opening ??= Promise.resolve().then(() => gazetteerOver(buildCityIndex()));
  return opening;
};

export const gazetteerOver = (cities: CityIndex): Gazetteer => ({
  locate(name, near) {
    if (name.length > LONGEST_NAME) return undefined;
    const trimmed = bare(name);
    if (!/\p{Lu}/u.test(trimmed)) return undefined;
    const [place = "", ...regions] = trimmed.split(/\s*,\s*/);
    if (regions.length === 0) return locate(cities, trimmed, near);
    // "Washington, D.C." is a name of its own.
    return (
      inRegion(cities, place, regions) ?? (nationOf(trimmed) === undefined ? undefined : locate(cities, trimmed, near))
    );
  },
});

const KIND = "city|town|village|capital|province|region|district|governorate|suburb|port|island|county|municipality";
const OF = new RegExp(`^(?:[\\p{L}’'-]+ ){0,3}(?:${KIND}) of (?=\\p{Lu})`, "u");
const PART = /^(?:(?:north|south|east|west|central|downtown|upper|lower)\p{L}* )+(?=\p{Lu})/u;
const SUFFIX = new RegExp(`(?<=\\p{L}{3}) (?:${KIND})$`, "iu");

/** "the northern city of Mosul" and "Mosul district" are Mosul, for the map; "eastern Aleppo" is Aleppo. */
const bare = (name: string): string => {
  const words = name
    .trim()
    .replace(/^(?:the|The) /, "")
    .replace(/['’]s$/, "")
    .replace(OF, "")
    .replace(PART, "");
  return / City$/.test(words) ? words : words.replace(SUFFIX, "");
};

const locate = (cities: CityIndex, name: string, near: readonly string[]): Located | undefined => {
  const nation = nationOf(name);
  const state = stateNamed(name);
  if (state !== undefined && (nation === undefined || inStates(nation.country, near))) {
    // "Washington" and "New York" alone are the towns.
    const town = best(cities.named(townKey(name)), near);
    if (town !== undefined && town.population > 500_000) return located(town);
    const middle = cities.middleOfState(state);
    return middle && { name, country: "US", ...middle };
  }
  if (nation?.as === "name") return country(nation.country);
  if (nation?.as === "demonym") return undefined;
  // "Raqqa" has a namesake far away that spells itself so: the town of the context comes first.
  const key = townKey(name);
  const towns = [
    ...cities.named(key),
    ...near.slice(0, CLOSE).flatMap((code) => cities.sounding(soundKey(name), code)),
  ];
  const town = best(towns, near) ?? best(cities.named(key.replace(/ city$/, "")), near);
  // "White House" is a village too; "The Hague" is the seat itself.
  if (nation?.as === "seat" && (town === undefined || town.country !== nation.country || town.population < SIZEABLE))
    return undefined;
  if (town !== undefined) return located(town);
  if (nation?.as !== "capital") return undefined;
  const capital = cities.capitalOf(nation.country);
  return capital === undefined ? country(nation.country) : located(capital);
};

/** Georgia is the state where the United States are in context and the country's neighbourhood is not. */
const inStates = (rival: string, near: readonly string[]): boolean => {
  const states = near.indexOf("US");
  const other = near.indexOf(rival);
  return states >= 0 && (rival === "US" || other < 0 || states < other);
};

const country = (code: string): Located | undefined => {
  const middle = countryMiddle(code);
  return middle && { name: countryName(code), country: code, ...middle };
};

const inRegion = (cities: CityIndex, place: string, regions: readonly string[]): Located | undefined => {
  const state = regions.map(stateAfterTown).find((code) => code !== undefined);
  const nation = regions.map(nationOf).find((found) => found?.as === "name")?.country;
  const candidates = [
    ...cities.named(townKey(place)),
    ...(nation === undefined ? [] : cities.sounding(soundKey(place), nation)),
  ];
  const there = candidates.filter((town) =>
    state !== undefined && (nation === undefined || nation === "US")
      ? town.country === "US" && town.division === state
      : town.country === nation,
  );
  const town = best(there, nation === undefined ? ["US"] : [nation]);
  return town && located(town);
};

const best = (towns: readonly Town[], near: readonly string[]): Town | undefined => {
  let winner: Town | undefined;
  let most = 0;
  for (const town of towns) {
    const rank = near.indexOf(town.country);
    if (rank < 0 && town.population < KNOWN_EVERYWHERE && !town.isCapital) continue;
    const factor = town.population < SIZEABLE ? SMALL_IN_CONTEXT : IN_CONTEXT;
    const context = rank < 0 ? 1 : Math.max(1, factor / (1 + rank));
    const score = Math.max(town.population, VILLAGE) * context * (town.isCapital ? CAPITAL : 1);
    if (score > most) {
      winner = town;
      most = score;
    }
  }
  return winner;
};

const located = ({ name, country, latitude, longitude, population }: Town): Located => ({
  name,
  country,
  latitude,
  longitude,
  ...(population > 0 ? { population } : {}),
});
