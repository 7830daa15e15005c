/** A date as a person writes it in a note, "2021-07-16", "2021-W28", "2021-07", "2021", "2021-07-14/2021-07-17". */
import type { When } from "../reading.js";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day or interval that an ISO 8601 value says; undefined where it is none of those forms, or no date there is. */
export const whenOf = (value: string): Omit<When, "span"> | undefined => {
  const [, year = "", week, month, day] = /^(\d{4})(?:-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year !== "" && week !== undefined) {
    const monday = mondayOf(Number(year), Number(week));
    if (monday === undefined) return undefined;
    return { value, start: isoDay(monday), end: isoDay(monday + 6 * DAY_MS), granularity: "week" };
  }
  if (year !== "") {
    const start = `${year}-${month ?? "01"}-${day ?? "01"}`;
    if (!isDay(start)) return undefined;
    if (day !== undefined) return { value, start, end: start, granularity: "day" };
    if (month === undefined) return { value, start, end: `${year}-12-31`, granularity: "year" };
    const last = new Date(`${start}T00:00:00Z`);
    last.setUTCMonth(last.getUTCMonth() + 1, 0);
    return { value, start, end: isoDay(last.getTime()), granularity: "month" };
  }
  const [, start = "", end = ""] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(value) ?? [];
  return isDay(start) && isDay(end) && start <= end ? { value, start, end, granularity: "interval" } : undefined;
};

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** `2021-02-30` is not: it would be the second of March. */
const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && isoDay(time) === day;
};

/** ISO 8601: the first week of a year is the one with 4 January in it. */
const mondayOf = (year: number, week: number): number | undefined => {
  const fourth = new Date(Date.UTC(year, 0, 4));
  fourth.setUTCFullYear(year);
  const first = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS;
  const monday = first + (week - 1) * 7 * DAY_MS;
  // Its Thursday says which year a week belongs to.
  return week >= 1 && new Date(monday + 3 * DAY_MS).getUTCFullYear() === year ? monday : undefined;
};
