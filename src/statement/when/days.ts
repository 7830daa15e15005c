/** Days as whole numbers, and the `When`s made of them. Proleptic Gregorian, no clocks and no zones; weeks as in ISO 8601. */
import type { When } from "../../reading.js";

/** Days since 1970-01-01. */
export type Day = number;

const LENGTH = 86_400_000;
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

/** @returns nothing where there is no such day ("February 30"), or its year has not four digits */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > monthLength(year, month)) return undefined;
  return Date.UTC(year, month - 1, day) / LENGTH;
}

const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** @param iso anything that begins with an ISO 8601 day: clock and zone are left off, so the day is the writer's own */
export function dayOfIso(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * LENGTH);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** The Monday of its week. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day);

/** @param month may run over either end of the year: 0 is last December */
export function monthFrom(year: number, month: number): { year: number; month: number } {
  const months = year * 12 + month - 1;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

const two = (n: number): string => String(n).padStart(2, "0");

export function isoOf(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${year}-${two(month)}-${two(date)}`;
}

const isWithin = (...days: Day[]): boolean =>
  days.every((day) => {
    const { year } = partsOf(day);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  });

export function onDay(day: Day | undefined): When | undefined {
  if (day === undefined || !isWithin(day)) return undefined;
  const iso = isoOf(day);
  return { value: iso, start: iso, end: iso, granularity: "day" };
}

/** The week that holds `day`. */
export function inWeek(day: Day): When | undefined {
  const monday = mondayOf(day);
  if (!isWithin(monday, monday + 6)) return undefined;
  // A week belongs to the year that its Thursday falls in.
  const { year } = partsOf(monday + 3);
  const newYear = Date.UTC(year, 0, 1) / LENGTH;
  const number = Math.floor((monday + 3 - newYear) / 7) + 1;
  return {
    value: `${year}-W${two(number)}`,
    start: isoOf(monday),
    end: isoOf(monday + 6),
    granularity: "week",
  };
}

/** @param month as in {@link monthFrom} */
export function inMonth(year: number, month: number): When | undefined {
  const own = monthFrom(year, month);
  const start = dayOf(own.year, own.month, 1);
  if (start === undefined) return undefined;
  const end = start + monthLength(own.year, own.month) - 1;
  return { value: isoOf(start).slice(0, 7), start: isoOf(start), end: isoOf(end), granularity: "month" };
}

export function inYear(year: number): When | undefined {
  const start = dayOf(year, 1, 1);
  if (start === undefined) return undefined;
  return { value: String(year), start: isoOf(start), end: `${year}-12-31`, granularity: "year" };
}

/** From one day to another, both within; one day where they are the same. */
export function fromTo(start: Day | undefined, end: Day | undefined): When | undefined {
  if (start === undefined || end === undefined || start > end || !isWithin(start, end)) return undefined;
  if (start === end) return onDay(start);
  const [first, last] = [isoOf(start), isoOf(end)];
  return { value: `${first}/${last}`, start: first, end: last, granularity: "interval" };
}
