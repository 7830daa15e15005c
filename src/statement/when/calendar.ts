/** The day that a report's "today" means, and how its country counts seasons and writes days. */
import type { Article } from "../../reading.js";
import { type Day, dayOf, dayOfIso, isoOf, partsOf } from "./days.js";

export interface Calendar {
  /** ISO 8601 day that relative words count from: the dateline's, else the day of publication in the publisher's zone. */
  today: string;
  /** Where seasons are those of the south. */
  isSouthern?: boolean;
  /** How days are written in figures, where known. */
  order?: "month first" | "day first";
}

/** A report may be printed, or an agency's copy taken over, some days after it was filed. */
const LONGEST_WAIT = 7;

/** Countries with a press in English. */
const SOUTHERN = new Set("AU NZ ZA ZW ZM BW NA LS SZ MW MZ MG MU FJ PG WS TO VU SB AR BR CL UY PY BO PE".split(" "));
const MONTH_FIRST = new Set(["US", "PH"]);
const DAY_FIRST = new Set(
  "GB IE AU NZ IN PK BD LK NP SG MY HK NG GH KE UG TZ ZA ZW JM TT BB GY MT FR DE IT ES".split(" "),
);
/** Minutes east of Greenwich of Australia, New Zealand and the islands. */
const SOUTH_PACIFIC = { from: 570, to: 840 };

/**
 * @param dateline its day, as written: "KABUL, July 16 (Reuters) -"
 * @param countries ISO 3166 codes that the report is about, the most mentioned first
 */
export function calendarOf(
  article: Article,
  dateline?: { month: number; day: number; year?: number },
  countries: readonly string[] = [],
): Calendar | undefined {
  const published = dayOfIso(article.datePublished ?? "") ?? dayOfIso(article.dateModified ?? "");
  const filed = dateline && filedOn(dateline, published);
  const today = filed ?? published;
  if (today === undefined) return undefined;
  const country = countryOfUrl(article.url) ?? countries[0];
  const isSouthern = country === undefined ? isSouthPacific(article.datePublished) : SOUTHERN.has(country);
  const order = MONTH_FIRST.has(country ?? "") ? "month first" : DAY_FIRST.has(country ?? "") ? "day first" : undefined;
  return { today: isoOf(today), isSouthern, ...(order && { order }) };
}

/** "https://www.example.com.au/…" is Australian. */
function countryOfUrl(url: string | undefined): string | undefined {
  const domain = /^https?:\/\/[^/:?#]+\.(?<country>[a-z]{2})(?=[/:?#]|$)/i
    .exec(url ?? "")
    ?.groups?.country?.toUpperCase();
  const country = domain === "UK" ? "GB" : domain;
  return country && (SOUTHERN.has(country) || MONTH_FIRST.has(country) || DAY_FIRST.has(country)) ? country : undefined;
}

function isSouthPacific(published: string | undefined): boolean {
  const zone = /T.*\+(?<hours>\d\d):?(?<minutes>\d\d)$/.exec(published ?? "")?.groups;
  const east = zone ? 60 * Number(zone.hours) + Number(zone.minutes) : 0;
  return east >= SOUTH_PACIFIC.from && east <= SOUTH_PACIFIC.to;
}

function filedOn(
  { month, day, year }: { month: number; day: number; year?: number },
  published: Day | undefined,
): Day | undefined {
  if (year !== undefined) return dayOf(year, month, day);
  if (published === undefined) return undefined;
  const own = partsOf(published).year;
  // Copy filed on December 31 is printed in January; where zones differ, the dateline may be a day ahead.
  return [own, own - 1, own + 1]
    .map((each) => dayOf(each, month, day))
    .find((each) => each !== undefined && published - each <= LONGEST_WAIT && each - published <= 1);
}
