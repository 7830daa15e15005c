/** The day that a report's "today" means. */
import type { Article } from "../../reading.js";
import { type Day, dayOf, dayOfIso, isoOf, partsOf } from "./days.js";

export interface Calendar {
  /** ISO 8601 day that relative words count from: the dateline's, else the day of publication in the publisher's zone. */
  today: string;
}

/** A report may be printed, or an agency's copy taken over, some days after it was filed. */
const LONGEST_WAIT = 7;

/** @param dateline its day, as written: "KABUL, July 16 (Reuters) -" */
export function calendarOf(
  article: Article,
  dateline?: { month: number; day: number; year?: number },
): Calendar | undefined {
  const published = dayOfIso(article.datePublished ?? "") ?? dayOfIso(article.dateModified ?? "");
  const filed = dateline && filedOn(dateline, published);
  const today = filed ?? published;
  return today === undefined ? undefined : { today: isoOf(today) };
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
