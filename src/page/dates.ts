/** Dates as pages write them → ISO 8601, with the zone where the page gives one and without where it does not. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Zone abbreviations of the news trade, in minutes east of UTC. IST is India's: Ireland and Israel rarely print it. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  west: 60,
  cet: 60,
  wat: 60,
  cest: 120,
  eet: 120,
  sast: 120,
  cat: 120,
  eest: 180,
  msk: 180,
  eat: 180,
  trt: 180,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  bdt: 360,
  wib: 420,
  ict: 420,
  sgt: 480,
  hkt: 480,
  pht: 480,
  awst: 480,
  myt: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ast: -240,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  akst: -540,
  hst: -600,
};
/** North American zones named without saying whether it is summer: standard time, in minutes. */
const SEASONAL: Readonly<Record<string, number>> = { et: -300, ct: -360, mt: -420, pt: -480 };

interface Moment {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** Minutes east of UTC. */
  zone?: number;
}

const two = (n: number): string => String(n).padStart(2, "0");

function isoZone(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function iso(m: Moment): string | undefined {
  if (m.year < 1600 || m.year > 2200 || m.month < 1 || m.month > 12) return undefined;
  if (m.day < 1 || m.day > new Date(Date.UTC(m.year, m.month, 0)).getUTCDate()) return undefined;
  const date = `${m.year}-${two(m.month)}-${two(m.day)}`;
  if (m.hour === undefined || m.minute === undefined) return date;
  if (m.hour > 23 || m.minute > 59 || (m.second ?? 0) > 59) return date;
  const time = `T${two(m.hour)}:${two(m.minute)}${m.second === undefined ? "" : `:${two(m.second)}`}`;
  return date + time + (m.zone === undefined ? "" : isoZone(m.zone));
}

/** Second Sunday of March to first Sunday of November (Energy Policy Act of 2005). */
function isNorthAmericanSummer({ year, month, day }: Moment): boolean {
  if (month < 3 || month > 11) return false;
  if (month > 3 && month < 11) return true;
  const firstSunday = 1 + ((7 - new Date(Date.UTC(year, month - 1, 1)).getUTCDay()) % 7);
  return month === 3 ? day >= firstSunday + 7 : day < firstSunday;
}

const MACHINE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/;

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH} ${DAY},? (\d{4})\b`, "i");
const DAY_FIRST = new RegExp(String.raw`\b${DAY}(?: of)?[ -]${MONTH},?[ -](\d{4})\b`, "i");
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;
const YEAR_FIRST = /\b(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\b/;
const TIME = /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?(?:m\b\.?)?/i;
const HOUR = /\b(\d{1,2})\s*([ap])\.?m\b\.?/i;
const ZONE = /(?:^|[\s(])(?:(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d{2}))?\b|([a-z]{1,4})\b)/gi;

function timeOf(text: string, moment: Moment): void {
  const exact = TIME.exec(text);
  const hour = exact ?? HOUR.exec(text);
  if (!hour) return;
  moment.hour = Number(hour[1]);
  moment.minute = exact ? Number(exact[2]) : 0;
  if (exact?.[3]) moment.second = Number(exact[3]);
  const half = (exact ? exact[4] : hour[2])?.toLowerCase();
  if (half === "p" && moment.hour < 12) moment.hour += 12;
  if (half === "a" && moment.hour === 12) moment.hour = 0;
  for (const [, sign, hours, minutes, name] of text
    .slice(hour.index + hour[0].length, hour.index + hour[0].length + 24)
    .matchAll(ZONE)) {
    if (sign) {
      moment.zone = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
      return;
    }
    const zone = (name ?? "").toLowerCase();
    const fixed = Object.hasOwn(ZONES, zone) ? ZONES[zone] : undefined;
    const seasonal = Object.hasOwn(SEASONAL, zone) ? SEASONAL[zone] : undefined;
    if (fixed !== undefined) moment.zone = fixed;
    else if (seasonal !== undefined) moment.zone = seasonal + (isNorthAmericanSummer(moment) ? 60 : 0);
    if (moment.zone !== undefined) return;
  }
}

function dayOf(text: string): Moment | undefined {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) };
  const slashed = SLASHED.exec(text);
  if (!slashed) return undefined;
  const [a, b, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  // 3/4/2021 is two different days; only a number over twelve, or the same day either way, tells.
  if (a > 12 || a === b) return { year, month: b, day: a };
  return b > 12 ? { year, month: a, day: b } : undefined;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): Moment {
  return {
    year: Number(year),
    month: MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1,
    day: Number(day),
  };
}

/** Dates stand in short lines; nothing is looked for beyond this. */
const LONGEST = 200;

/**
 * The first date in a line or a meta value: `2021-07-17T20:16+05:30` from "July 17th, 2021 at 20:16 IST".
 * Undefined where there is none, or where it could be two days.
 */
export function isoDate(raw: string): string | undefined {
  const text = raw.trim().slice(0, LONGEST);
  const machine = MACHINE.exec(text);
  if (machine) {
    const [, year, month, day, hour, minute, second, utc, sign, zoneHours, zoneMinutes] = machine;
    const moment: Moment = { year: Number(year), month: Number(month), day: Number(day) };
    if (hour !== undefined) {
      moment.hour = Number(hour);
      moment.minute = Number(minute);
      if (second !== undefined) moment.second = Number(second);
      if (utc) moment.zone = 0;
      else if (sign) moment.zone = (sign === "-" ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes ?? 0));
    }
    return iso(moment);
  }
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute] = compact;
    const moment: Moment = { year: Number(year), month: Number(month), day: Number(day) };
    return iso(hour === undefined ? moment : { ...moment, hour: Number(hour), minute: Number(minute) });
  }
  const moment = dayOf(text);
  if (!moment) return undefined;
  timeOf(text.replace(SLASHED, " ").replace(YEAR_FIRST, " "), moment);
  return iso(moment);
}

const STAMP_WORDS =
  /\b(?:published|publication|updated?|last|modified|posted|first|created|on|at|date|by|in|min|read|mins|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|[ap]\.?m|of|the|time|hrs|local)\b/gi;

/** Whether a line is nothing but a date with its labels: "Updated July 17th, 2021 at 20:16 IST". */
export function isDateLine(line: string): boolean {
  if (line.length > 120 || !/\d/.test(line)) return false;
  if (isoDate(line) === undefined && !(SLASHED.test(line) && STAMP_WORDS.test(line))) return false;
  const rest = line
    .replace(new RegExp(MONTH, "gi"), " ")
    .replace(STAMP_WORDS, " ")
    .replace(/\d+(?:st|nd|rd|th)?/gi, " ")
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .split(" ");
  return rest.join("").length <= 6 && rest.length <= 2;
}

/** Whether a date line says the report was changed then, rather than published. */
export const saysUpdated = (line: string): boolean => /^\W*(?:last )?(?:updated?|modified|edited)\b/i.test(line);
