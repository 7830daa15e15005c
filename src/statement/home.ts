/**
 * Countries that a report is at home in, the likeliest first: its publisher's, its dateline's, then those it speaks of and
 * those of the towns it names. They say whose dollars and rupees are meant.
 */
import type { Article } from "../reading.js";
import { countriesIn, type Dateline, type Gazetteer } from "./where/index.js";

/** States and provinces whose names are no other country's: newspapers are named for them. */
const PROVINCES: [country: string, names: RegExp][] = [
  [
    "AU",
    /\b(?:Queensland|New South Wales|NSW|Tasmania|Northern Territory|South Australia|West(?:ern)? Australia|Canberra)\b/,
  ],
  [
    "CA",
    /\b(?:Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Prince Edward Island|Yukon|Nunavut)\b/,
  ],
  ["NZ", /\b(?:Otago|Waikato|Taranaki|Canterbury Plains|Hawke['’]s Bay|Aotearoa)\b/],
];
const DOMAINS = new Map(
  "au:AU ca:CA nz:NZ sg:SG ie:IE za:ZA pk:PK lk:LK np:NP in:IN ph:PH ug:UG ke:KE tz:TZ"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
/** Towns looked up; a report seldom names more. */
const MOST_TOWNS = 60;

/**
 * @param spoken ISO 3166 codes of those it speaks of, the most mentioned first
 * @param towns names of places in it
 */
export function homeCountries(
  { publisher = "", url = "", text }: Pick<Article, "publisher" | "url" | "text">,
  dateline: Dateline | undefined,
  spoken: readonly string[],
  towns: readonly string[],
  gazetteer: Gazetteer | undefined,
): string[] {
  const countryOf = (name: string): string[] => {
    const country = gazetteer?.locate(name, spoken)?.country;
    return country === undefined ? [] : [country];
  };
  const provinces = (words: string): string[] =>
    PROVINCES.filter(([, names]) => names.test(words)).map(([country]) => country);
  const domain = DOMAINS.get(/^https?:\/\/[^/:?#]*\.([a-z]{2})(?=[/:?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? "");
  const place = dateline?.place;
  const count = new Map<string, number>();
  for (const name of towns.slice(0, MOST_TOWNS))
    for (const country of countryOf(name)) count.set(country, (count.get(country) ?? 0) + 1);
  return [
    ...new Set([
      ...(domain === undefined ? [] : [domain]),
      ...countriesIn(publisher),
      ...provinces(publisher),
      ...(place ? countryOf(place.region ? `${place.name}, ${place.region}` : place.name) : []),
      ...spoken,
      ...provinces(text),
      ...[...count].sort((a, b) => b[1] - a[1]).map(([country]) => country),
    ]),
  ];
}
