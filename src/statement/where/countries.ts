/**
 * Countries as phrases name them: by name, people, capital or seat of government. The names come from `world-countries`
 * (ODbL), read once at first use; only `news-spellings.ts` is ours. Codes are ISO 3166-1 alpha-2.
 */
import { createRequire } from "node:module";
import type { Countries, Country } from "world-countries";
import { plain } from "./fold.js";
import { CAPITALS, DEMONYMS, GIVEN_NAMES, NAMES, NOT_IN_ENGLISH, SEATS, SURNAMES } from "./news-spellings.js";

export interface Nation {
  /** ISO 3166-1 alpha-2. */
  country: string;
  as: "name" | "demonym" | "capital" | "seat";
}

interface Atlas {
  /** By plain spelling, case kept. */
  nations: ReadonlyMap<string, Nation>;
  byCode: ReadonlyMap<string, { name: string; latitude: number; longitude: number }>;
}

/** Longest name in words that is looked for inside a phrase. */
const LONGEST = 7;
/** Words of a phrase that are read; no source is longer. */
const MOST_WORDS = 200;

let atlas: Atlas | undefined;

const atlasOf = (): Atlas => {
  atlas ??= build(createRequire(import.meta.url)("world-countries/dist/countries.json") as Countries);
  return atlas;
};

/** Where two countries share a word, the sovereign and then the larger has it: "Dominican", "Congolese", "American". */
const byWeight = (a: Country, b: Country): number => Number(b.unMember) - Number(a.unMember) || b.area - a.area;

const build = (countries: Countries): Atlas => {
  const nations = new Map<string, Nation>();
  const byCode = new Map<string, { name: string; latitude: number; longitude: number }>();
  const sorted = [...countries].sort(byWeight);
  const add = (as: Nation["as"], country: string, words: readonly string[] = []): void => {
    for (const word of words) {
      const key = plain(word);
      if (key !== "" && !nations.has(key) && !NOT_IN_ENGLISH.has(key)) nations.set(key, { country, as });
    }
  };
  for (const { cca2, name, latlng } of sorted) {
    byCode.set(cca2, { name: name.common, latitude: latlng[0], longitude: latlng[1] });
  }
  for (const { cca2 } of sorted) add("name", cca2, NAMES[cca2]);
  for (const country of sorted) add("name", country.cca2, namesOf(country, demonymsOf(country)));
  for (const country of sorted) add("demonym", country.cca2, demonymsOf(country));
  for (const { cca2 } of sorted) add("seat", cca2, SEATS[cca2]);
  for (const country of sorted) if (isState(country)) add("capital", country.cca2, capitalsOf(country));
  return { nations, byCode };
};

/** The capital of a dependency stands for no government in the news. Taiwan and Palestine call themselves states. */
const isState = ({ independent, name }: Country): boolean =>
  independent !== false || /^(?:State of|Republic of)\b/.test(name.official);

/** Codes ("AF", "IN", "NO") are not names, nor are the inverted entries of indexes ("Korea, Republic of"). */
const namesOf = ({ name, altSpellings }: Country, people: readonly string[]): string[] =>
  [name.common, name.official, ...altSpellings.filter((word) => !people.includes(word))]
    .filter((word) => /^\P{Lu}*\p{Lu}\p{L}*[\p{Ll}\s]/u.test(word) && !word.includes(", "))
    .flatMap((word) => {
      const bare = word.replace(/^The /, "");
      if (/^Saint /.test(bare)) return [bare, bare.replace(/^Saint /, "St. "), bare.replace(/^Saint /, "St ")];
      return bare.includes(" and ") ? [bare, bare.replaceAll(" and ", " & ")] : [bare];
    });

const capitalsOf = ({ cca2, capital }: Country): string[] => [
  ...capital.flatMap((name) => (/^Saint /.test(name) ? [name, name.replace(/^Saint /, "St. ")] : [name])),
  ...(CAPITALS[cca2] ?? []),
];

const demonymsOf = ({ cca2, name, demonyms }: Country): string[] => {
  const own = [demonyms.eng?.m ?? "", demonyms.eng?.f ?? ""].flatMap((word) => word.split(/, | or /));
  // Peoples of the -stans: "Tajik", "Uzbek"; "Pak" is too short to be one.
  const people = /^(\p{L}{5,}?)i?stan$/u.exec(name.common)?.[1];
  const all = [...own, ...(people === undefined ? [] : [people]), ...(DEMONYMS[cca2] ?? [])];
  return all.filter((word) => word !== "").flatMap(inflected);
};

/** "Afghan", "Afghans"; "Irish", "Irishman", "Irishmen"; "Ecuadorean", "Ecuadorian". */
const inflected = (word: string): string[] => {
  if (/(?:sh|ch)$/.test(word)) return [word, ...["man", "men", "woman", "women"].map((end) => word + end)];
  if (/(?:ese|s|x)$/.test(word)) return [word];
  const other = word.replace(/([ei])an$/, (_, vowel: string) => (vowel === "e" ? "ian" : "ean"));
  return [...new Set([word, `${word}s`, other, `${other}s`])];
};

const withoutPossessive = (words: string): string => words.replace(/['’]s$|(?<=s)['’]$/u, "");

/** "RUSSIA" is "Russia"; "US" stays, and so does every word of few letters. */
const outOfCapitals = (words: string): string =>
  /\p{Ll}/u.test(words) || words.length < 4
    ? words
    : words.toLowerCase().replace(/(?<=^|[\s\-.])\p{L}/gu, (letter) => letter.toUpperCase());

const lookUp = (phrase: string): Nation | undefined => {
  const { nations } = atlasOf();
  const bare = plain(withoutPossessive(phrase.trim()));
  return nations.get(bare) ?? nations.get(outOfCapitals(bare));
};

/**
 * The country that a whole phrase names. Case tells: "us", "polish" and "turkey" are none.
 * @param phrase "the United States", "Afghans", "Russia's", "Moscow", "the Kremlin"
 */
export const nationOf = (phrase: string): Nation | undefined => {
  if (phrase.length > 120) return undefined;
  return lookUp(phrase.trim().replace(/^(?:the|The|THE)\s+/, ""));
};

/** Countries are not what stands in these: "New Mexico", "Latin America", "English-language", "Indian Ocean". */
const BEFORE_ANOTHER_PLACE = /^(?:New|Latin|South|North|Central|Latin-|Pan-|West|Papua)$/;
const AFTER_NO_COUNTRY = /^(?:language|speaking|speaker|speakers|Ocean|Gulf|Wells|Bank)\b/;
/** Words in capitals beside a country that make no personal name of it: "Jordan Foreign Minister". */
const OFFICE =
  /^(?:Acting|Ambassador|Army|Attorney|Cabinet|Central|Chief|Defen[cs]e|Deputy|Embassy|Eastern|East|Finance|Foreign|Former|Government|Health|Home|In|Interior|King|Military|Minister|Ministry|National|Navy|Northern|Parliament|Police|Premier|President|Prime|Prince|Princess|Queen|Secretary|Security|Southern|State|Supreme|The|Western|Vice)$/;

const isPersonal = (word: string, before: string | undefined, after: string | undefined): boolean => {
  const capital = (other: string | undefined): boolean =>
    other !== undefined && /^\p{Lu}[\p{L}.'’-]*$/u.test(other) && !OFFICE.test(other) && lookUp(other) === undefined;
  return (SURNAMES.has(word) && capital(before)) || (GIVEN_NAMES.has(word) && capital(after));
};

/**
 * Every country that a phrase names or implies, once each, in order of mention.
 * @param phrase a source, a role, a name: "Russian Foreign Minister", "the Afghan-Tajik border", "Russia's ministry"
 * @returns ISO 3166-1 alpha-2
 */
export const countriesIn = (phrase: string): string[] => {
  const words = phrase
    .slice(0, 4000)
    .split(/[\s,;:()[\]"“”/–—]+/)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const length = nationAt(words, at, found);
    at += Math.max(1, length);
  }
  return [...found];
};

/** Adds what stands at a word; @returns how many words it takes, 0 where there is none */
const nationAt = (words: readonly string[], at: number, found: Set<string>): number => {
  if (!/\p{Lu}/u.test(words[at] ?? "")) return 0;
  const before = words[at - 1];
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const run = words.slice(at, at + length);
    const name = run.join(" ");
    const nation = lookUp(name) ?? lookUp(name.replace(/[.,!?]+$/, ""));
    if (nation === undefined) continue;
    const after = words[at + length];
    if (length === 1 && before !== undefined && BEFORE_ANOTHER_PLACE.test(before)) return 1;
    if (after !== undefined && AFTER_NO_COUNTRY.test(after) && length === 1) return 1;
    if (length === 1 && isPersonal(withoutPossessive(name), before, after)) return 1;
    found.add(nation.country);
    return length;
  }
  const parts = (words[at] ?? "").split("-");
  if (parts.length > 1 && !/^(?:language|speaking)/.test(parts.at(-1) ?? "")) {
    for (const part of parts) {
      const nation = /^\p{Lu}/u.test(part) ? lookUp(part) : undefined;
      if (nation !== undefined) found.add(nation.country);
    }
  }
  return 0;
};

/** @returns the usual English name of a country, or the code itself where no country has it */
export const countryName = (code: string): string => atlasOf().byCode.get(code)?.name ?? code;

/** @returns the middle of a country, WGS 84 degrees */
export const countryMiddle = (code: string): { latitude: number; longitude: number } | undefined => {
  const country = atlasOf().byCode.get(code);
  return country === undefined ? undefined : { latitude: country.latitude, longitude: country.longitude };
};
