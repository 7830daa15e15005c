// Dates of the gold set: ISO 8601 days, weeks, months, years and intervals, as first and last day.

const day = (time) => new Date(time).toISOString().slice(0, 10);
const DAY = 86_400_000;

const timeOf = (text) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || day(time) !== text) throw new Error(`no such day: ${text}`);
  return time;
};

/** "2026-03-12", "2026-W11", "2026-03", "2026", "2026-03-10/2026-03-12" → {start, end}; throws on anything else. */
export function rangeOf(value) {
  let m;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { start: day(timeOf(value)), end: value };
  m = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(value);
  if (m) {
    if (timeOf(m[1]) >= timeOf(m[2])) throw new Error(`interval runs backwards: ${value}`);
    return { start: m[1], end: m[2] };
  }
  m = /^(\d{4})-W(\d\d)$/.exec(value);
  if (m && Number(m[2]) >= 1 && Number(m[2]) <= 53) {
    const january4 = timeOf(`${m[1]}-01-04`);
    const monday = january4 - ((new Date(january4).getUTCDay() + 6) % 7) * DAY + (Number(m[2]) - 1) * 7 * DAY;
    return { start: day(monday), end: day(monday + 6 * DAY) };
  }
  m = /^(\d{4})-(\d\d)$/.exec(value);
  if (m && Number(m[2]) >= 1 && Number(m[2]) <= 12) {
    return { start: `${value}-01`, end: day(Date.UTC(Number(m[1]), Number(m[2]), 0)) };
  }
  if (/^\d{4}$/.test(value)) return { start: `${value}-01-01`, end: `${value}-12-31` };
  throw new Error(`not a day, week, month, year or interval: ${value}`);
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const weekdayOf = (date) => WEEKDAYS[new Date(timeOf(date)).getUTCDay()];
/** Weekdays that the words name. */
export const weekdaysIn = (words) => WEEKDAYS.filter((name) => words.includes(name));
