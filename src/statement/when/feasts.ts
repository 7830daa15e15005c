/** Feasts and days of remembrance, by the rules of their calendars. Only those that mean one day wherever they are kept. */
import { type Day, dayOf, weekdayOf } from "./days.js";

type Fixed = readonly [month: number, day: number];

const FIXED: Readonly<Record<string, Fixed>> = {
  "new year's day": [1, 1],
  epiphany: [1, 6],
  "australia day": [1, 26],
  "holocaust memorial day": [1, 27],
  "groundhog day": [2, 2],
  "waitangi day": [2, 6],
  "valentine's day": [2, 14],
  "st david's day": [3, 1],
  "international women's day": [3, 8],
  "women's day": [3, 8],
  "st patrick's day": [3, 17],
  "st. patrick's day": [3, 17],
  nowruz: [3, 21],
  "april fools' day": [4, 1],
  "april fool's day": [4, 1],
  "earth day": [4, 22],
  "st george's day": [4, 23],
  "anzac day": [4, 25],
  "may day": [5, 1],
  "international workers' day": [5, 1],
  "workers' day": [5, 1],
  juneteenth: [6, 19],
  "canada day": [7, 1],
  "fourth of july": [7, 4],
  "july fourth": [7, 4],
  "bastille day": [7, 14],
  halloween: [10, 31],
  "all saints' day": [11, 1],
  "all souls' day": [11, 2],
  "guy fawkes night": [11, 5],
  "bonfire night": [11, 5],
  "armistice day": [11, 11],
  "veterans day": [11, 11],
  "st andrew's day": [11, 30],
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  christmas: [12, 25],
  "boxing day": [12, 26],
  "st stephen's day": [12, 26],
  "new year's eve": [12, 31],
  hogmanay: [12, 31],
};

/** Days from Easter Sunday. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  "shrove tuesday": -47,
  "pancake day": -47,
  "mardi gras": -47,
  "fat tuesday": -47,
  "ash wednesday": -46,
  "palm sunday": -7,
  "maundy thursday": -3,
  "holy thursday": -3,
  "good friday": -2,
  "holy saturday": -1,
  "easter saturday": -1,
  easter: 0,
  "easter sunday": 0,
  "easter day": 0,
  "easter monday": 1,
  "ascension day": 39,
  "whit sunday": 49,
  "pentecost sunday": 49,
  "whit monday": 50,
};

/** The nth weekday of a month, the last where `nth` is -1; Monday is 0. */
const BY_WEEKDAY: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  "martin luther king jr. day": [1, 0, 3],
  "martin luther king day": [1, 0, 3],
  "mlk day": [1, 0, 3],
  "presidents day": [2, 0, 3],
  "presidents' day": [2, 0, 3],
  "memorial day": [5, 0, -1],
  "labor day": [9, 0, 1],
  "thanksgiving day": [11, 3, 4],
  thanksgiving: [11, 3, 4],
  "remembrance sunday": [11, 6, 2],
};

const NAMES = [FIXED, FROM_EASTER, BY_WEEKDAY].flatMap((feasts) => Object.keys(feasts));

/** Their names, the longest first. */
export const FEAST = NAMES.sort((a, b) => b.length - a.length)
  .map((name) => name.replace("'", "['’]").replace(/\./g, String.raw`\.`).replace(/ /g, String.raw`[\s\u00a0]`))
  .join("|");

/** What a text with a feast in it holds, in small letters, at the beginning of a word. */
export const FEAST_SIGNS: readonly string[] = (
  "year's,year’s,epiphany,australia day,holocaust,groundhog,waitangi,valentine,david's,david’s,women's day,women’s day,patrick," +
  "nowruz,fool,earth day,george's,george’s,anzac,may day,worker,juneteenth,canada day,fourth of,july f,bastille," +
  "halloween,saints,souls,fawkes,bonfire,armistice,veterans,andrew's,andrew’s,christmas,boxing,stephen's,stephen’s," +
  "hogmanay,shrove,pancake,mardi,fat t,ash w,palm s,maundy,holy,good f,easter,ascension,whit ,pentecost,luther,mlk,presidents," +
  "memorial,labor,thanksgiving,remembrance"
).split(",");

/** @returns its day in a year, nothing where the words name none, or not with a capital */
export function feastIn(words: string, year: number): Day | undefined {
  const key = words.toLowerCase().replace(/’/g, "'").replace(/\s+/g, " ");
  if (!/^\p{Lu}/u.test(words)) return undefined;
  if (Object.hasOwn(FIXED, key)) return dayOf(year, ...(FIXED[key] as Fixed));
  if (Object.hasOwn(FROM_EASTER, key)) return easterSunday(year, FROM_EASTER[key] as number);
  const [month, weekday, nth] = (Object.hasOwn(BY_WEEKDAY, key) && BY_WEEKDAY[key]) || [];
  return month === undefined ? undefined : nthWeekday(year, month, weekday as number, nth as number);
}

/** Easter Sunday of the Western churches and some days on: the "Anonymous Gregorian" rule (Meeus, 1991). */
function easterSunday(year: number, on: number): Day | undefined {
  const golden = year % 19;
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const moon = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  const day = dayOf(year, Math.floor(days / 31), (days % 31) + 1);
  return day === undefined ? undefined : day + on;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | undefined {
  if (nth < 0) {
    const next = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
    return next === undefined ? undefined : next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first === undefined ? undefined : first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}
