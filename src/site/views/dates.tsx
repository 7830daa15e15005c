/** Days and instants as people say them. */
import type { When } from "../../reading.js";
import { oneLine } from "./harmless.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "11 June 2026" of any ISO 8601 date or time; the words themselves where they are none. */
export const dayInWords = (iso: string): string => {
  const [, year, month, day] = iso.match(/^(\d{4})-(\d\d)-(\d\d)/) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? oneLine(iso, 40) : `${Number(day)}\u00A0${name} ${year}`;
};

/** "June 2026" of "2026-06". */
export const monthInWords = (month: string): string =>
  `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`.trim();

/** "11 June 2026, 18:05 UTC+04:00", as far as it is told. */
export const instantInWords = (iso: string): string => {
  const [, time, zone] = iso.match(/^\d{4}-\d\d-\d\dT(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:?\d\d)?$/) ?? [];
  if (time === undefined) return dayInWords(iso);
  return `${dayInWords(iso)}, ${time}${zone === undefined ? "" : zone === "Z" ? " UTC" : ` UTC${zone}`}`;
};

/** "11 June 2026", "the week of 8 June 2026", "June 2026", "2026", "9–11 June 2026". */
export const whenInWords = ({ start, end, granularity }: When): string => {
  switch (granularity) {
    case "day":
      return dayInWords(start);
    case "week":
      return `the week of ${dayInWords(start)}`;
    case "month":
      return monthInWords(start);
    case "year":
      return start.slice(0, 4);
    case "interval":
      return daysInWords(start, end);
  }
};

/** What both days share is said once. */
export const daysInWords = (start: string, end: string): string => {
  if (start === end) return dayInWords(start);
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${dayInWords(end)}`;
  const from = start.slice(0, 4) === end.slice(0, 4) ? dayInWords(start).slice(0, -5) : dayInWords(start);
  return `${from} – ${dayInWords(end)}`;
};

/** "in June 2026", "on 11 June 2026": the preposition that the granularity wants. */
export const saidWhen = (when: When): string => {
  const words = whenInWords(when);
  switch (when.granularity) {
    case "day":
      return `on ${words}`;
    case "interval":
      return `between ${dayInWords(when.start)} and ${dayInWords(when.end)}`;
    default:
      return `in ${words}`;
  }
};

const IS_DATE = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/;

export const Day = ({ iso }: { iso: string }) =>
  IS_DATE.test(iso) ? <time datetime={iso}>{dayInWords(iso)}</time> : <bdi>{dayInWords(iso)}</bdi>;

export const Instant = ({ iso }: { iso: string }) =>
  IS_DATE.test(iso) ? <time datetime={iso}>{instantInWords(iso)}</time> : <bdi>{instantInWords(iso)}</bdi>;
