/** Days as numbers, to be ordered and counted. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1900, 0, 1) / DAY;
/** Days from 1900 that a number has room for; what lies outside counts as the first or the last. */
const LAST = 2 ** 17 - 1;

/** Days since 1900-01-01. @param iso begins with a date, as ISO 8601 writes it; none where it is no date */
export const dayNumber = (iso: string): number | undefined => {
  const date = /^\d{4}-\d\d-\d\d/.exec(iso)?.[0];
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : Math.min(LAST, Math.max(0, time / DAY - EPOCH));
};

/** ISO 8601. */
export const dayName = (day: number): string => new Date((day + EPOCH) * DAY).toISOString().slice(0, 10);
