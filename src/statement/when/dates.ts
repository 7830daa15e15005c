/** Dates by number and name: "July 16", "3 to 5 July 2021", "in May", "last May", "in 2019", "Christmas Eve". */
import { type Day, dayOf, dayOfIso, fromTo, inMonth, inYear, monthFrom, onDay, partsOf, weekdayOf } from "./days.js";
import { FEAST, feastIn } from "./feasts.js";
import { DOUBTFUL_MONTHS, MONTH, monthOf, WEEKDAY, weekdayNamed } from "./names.js";
import { type Found, firm, type Groups, plain, type Rule, rule, S, type Setting, YEAR } from "./rule.js";

const NTH = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const TO = String.raw`(?:\s?[-–—]\s?|${S}(?<to>to|through|until|till|and)${S})`;
const OF_YEAR = String.raw`(?:,?${S}(?:of${S})?(?:(?<year>${YEAR})(?![\d%]|[,.]\d)|(?<turn>last|this|next)${S}year\b))?`;

const numberOf = (nth: string | undefined): number => Number.parseInt(nth ?? "", 10);

/** The year that the words name, outright or by its turn; nothing where they name none. */
function yearNamed({ year, turn }: Groups, { today }: Setting): number | undefined {
  if (year) return Number(year);
  if (!turn || today === undefined) return undefined;
  return partsOf(today).year + { last: -1, this: 0, next: 1 }[plain(turn) as "last" | "this" | "next"];
}

/** Days. */
const FAR_AHEAD = 120;

/** A day that comes every year: the nearest to today, or the one that the leaning asks for. */
function dayNear(dayIn: (year: number) => Day | undefined, setting: Setting, weekday?: number): Day | undefined {
  const { today, leaning, before } = setting;
  if (today === undefined) return undefined;
  const { year } = partsOf(today);
  const candidates = [year - 1, year, year + 1].flatMap((each) => {
    const day = dayIn(each);
    if (day === undefined) return [];
    // A statement may be a day ahead of its report's date: zones differ.
    if ((leaning === "past" && day > today + 1) || (leaning === "future" && day < today)) return [];
    // Reports look back: a day far ahead is more likely the past year's, and one that something has been going on since.
    if (leaning === "nearest" && day > today + (/\bsince\s+$/i.test(before) ? 0 : FAR_AHEAD)) return [];
    return [day];
  });
  const named = candidates.filter((day) => weekday === undefined || weekdayOf(day) === weekday);
  return nearest(named.length > 0 ? named : candidates, today);
}

const nearest = (days: readonly Day[], to: Day): Day | undefined =>
  days.reduce<Day | undefined>(
    (best, day) => (best === undefined || Math.abs(day - to) < Math.abs(best - to) ? day : best),
    undefined,
  );

/** "July 16", "July 3 to 5", "Dec. 30 to Jan. 2", and the same days written day first. */
function namedDays(groups: Groups, setting: Setting): Found | undefined {
  const month = monthOf(groups.month ?? "");
  const endMonth = groups.month2 ? monthOf(groups.month2) : month;
  if (month === undefined || endMonth === undefined) return undefined;
  const weekday = groups.weekday ? weekdayNamed(groups.weekday) : undefined;
  const year = yearNamed(groups, setting);
  if (groups.turn && year === undefined) return undefined;
  const dayIn = (inMonthNamed: number, date: number, near: Setting): Day | undefined =>
    year === undefined
      ? dayNear((each) => dayOf(each, inMonthNamed, date), near, weekday)
      : dayOf(year, inMonthNamed, date);
  const start = dayIn(month, numberOf(groups.day), setting);
  if (!groups.day2) return firm(onDay(start));
  if (start === undefined) return undefined;
  const date = numberOf(groups.day2);
  if (year === undefined) {
    const own = partsOf(start).year;
    return firm(fromTo(start, dayOf(own, endMonth, date)) ?? fromTo(start, dayOf(own + 1, endMonth, date)));
  }
  return firm(
    fromTo(start, dayOf(year, endMonth, date)) ??
      fromTo(dayOf(year - 1, month, numberOf(groups.day)), dayOf(year, endMonth, date)),
  );
}

/** "in May", "in a July memo" */
const SURE =
  /\b(?:in|at|since|until|till|during|(?:recently|late|early|back)\s+as)\s+(?:(?:an?|the|his|her|its|their)\s+)?$/i;

/** "its September bulletin", "the bank's May report" */
const OWNED = /(?:\b(?:an?|the|his|her|its|their)|['’]s?)\s+$/i;
const DOCUMENT =
  /^\s+(?:\p{Ll}+\s+)?(?:bulletin|report|survey|poll|study|statement|update|forecast|outlook|minutes|review|audit|newsletter|paper|briefing|filing|budget)\b/u;

/** "in May", "last May", "May 2016". */
function namedMonth(groups: Groups, setting: Setting): Found | undefined {
  const month = monthOf(groups.month ?? "");
  if (month === undefined) return undefined;
  const year = yearNamed(groups, setting);
  if (year !== undefined) return firm(inMonth(year, month));
  const turn = plain(groups.which);
  const { today, before, after, leaning } = setting;
  const isSure = turn !== "" || SURE.test(before) || (OWNED.test(before) && DOCUMENT.test(after));
  const isLikely = !DOUBTFUL_MONTHS.has(month) && /\b(?:by|from|through|before|after|of|to)\s+$/i.test(before);
  if (today === undefined || groups.turn || !(isSure || isLikely)) return undefined;
  const now = partsOf(today);
  const ahead = (month - now.month + 12) % 12;
  const back = (now.month - month + 12) % 12;
  if (/^last/.test(turn) || turn === "this past") return firm(inMonth(now.year, now.month - (back || 12)));
  if (/^next/.test(turn) || turn === "this coming") return firm(inMonth(now.year, now.month + (ahead || 12)));
  if (turn === "this") return firm(inMonth(now.year, month));
  // Reports look back: only a month soon to come is a coming one.
  const isBack = leaning === "past" || (leaning === "nearest" && (back === 0 || ahead > 2));
  return firm(isBack ? inMonth(now.year, now.month - back) : inMonth(now.year, now.month + ahead));
}

const isoDay: Rule = rule(String.raw`\b(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![\d-])`, (groups) =>
  firm(onDay(dayOf(Number(groups.year), Number(groups.month), Number(groups.day)))),
);

/** A number over twelve, or the same number twice, tells day from month; else the press of the country does. */
const slashedDay: Rule = rule(
  String.raw`\b(?<a>\d{1,2})(?<mark>[/.])(?<b>\d{1,2})\k<mark>(?<year>${YEAR})(?![\d/]|\.\d)`,
  ({ a, b, mark, year }, { order }) => {
    const [first, second] = [Number(a), Number(b)];
    // Nobody writes "3.4.2021" month first.
    if (first > 12 || first === second || (second <= 12 && (mark === "." || order === "day first")))
      return firm(onDay(dayOf(Number(year), second, first)));
    return second > 12 || order === "month first" ? firm(onDay(dayOf(Number(year), first, second))) : undefined;
  },
);

/** The day of the month, in this one or the last (or the next). */
function dayAlone({ day, turn }: Groups, setting: Setting): Found | undefined {
  const { today, leaning } = setting;
  if (today === undefined) return undefined;
  const { year, month } = partsOf(today);
  const dayIn = (step: number): Day | undefined => {
    const own = monthFrom(year, month + step);
    return dayOf(own.year, own.month, numberOf(day));
  };
  if (turn) return firm(onDay(dayIn({ last: -1, this: 0, next: 1 }[plain(turn) as "last" | "this" | "next"])));
  const candidates = [-1, 0, 1].flatMap((step) => {
    const each = dayIn(step);
    if (each === undefined) return [];
    return (leaning === "past" && each > today + 1) || (leaning === "future" && each < today) ? [] : [each];
  });
  return firm(onDay(nearest(candidates, today)));
}

const MONTH_FIRST = String.raw`\b(?:(?<weekday>${WEEKDAY}),?${S})?(?<month>${MONTH})\b\.?${S}(?:the${S})?(?<day>${NTH})\b`;
/** The end of a date that has its month last. A point belongs to a short form only where the date goes on after it. */
const MONTH_LAST = String.raw`(?<month>${MONTH})\b(?:\.(?=,?\s?\d{4}))?${OF_YEAR}`;
const NO_MORE = String.raw`(?![\d%]|[,.:]\d)`;

/** "and" makes a stretch of two days only after "between". */
const isStretch = ({ to }: Groups, { before }: Setting): boolean =>
  plain(to) !== "and" || /\bbetween\s+(?:the\s+)?$/i.test(before);

/** Rules for days and months by their names. */
export const MONTH_RULES: readonly Rule[] = [
  rule(MONTH_FIRST + NO_MORE + OF_YEAR, (groups, setting) =>
    // "In July 16 people died": nobody writes "in July 16".
    /\bin\s+$/i.test(setting.before) && !groups.year ? undefined : namedDays(groups, setting),
  ),
  rule(
    String.raw`${MONTH_FIRST}${TO}(?:(?<month2>${MONTH})\b\.?${S})?(?<day2>${NTH})\b${NO_MORE}${OF_YEAR}`,
    (groups, setting) => (isStretch(groups, setting) ? namedDays(groups, setting) : undefined),
  ),
  rule(
    String.raw`\b(?:(?<weekday>${WEEKDAY}),?${S})?(?:the${S})?(?<day>${NTH})(?:${S}of)?(?:${S}|-)${MONTH_LAST}`,
    namedDays,
  ),
  rule(
    String.raw`\b(?<day>${NTH})(?:(?:${S}of)?${S}(?<month0>${MONTH})\b)?${TO}(?<day2>${NTH})(?:${S}of)?${S}${MONTH_LAST}`,
    (groups, setting) => {
      if (!isStretch(groups, setting)) return undefined;
      const { month0, month } = groups;
      return namedDays(month0 ? { ...groups, month: month0, month2: month } : groups, setting);
    },
  ),
  rule(
    String.raw`\b(?:(?<which>last|next|this(?:${S}past|${S}coming)?|early(?:${S}in)?|late(?:${S}in)?|mid)[-\s]${S.replace("{1,3}", "{0,2}")})?(?<month>${MONTH})\b(?:\.(?=,?\s?\d{4}))?(?!${S}\d{1,2}\b[^,])${OF_YEAR}`,
    namedMonth,
  ),
  // "in the first week of March"
  rule(
    String.raw`\b(?:the${S})?(?<nth>first|second|third|fourth|last|final)${S}week${S}(?:of|in)${S}(?<month>${MONTH})\b(?:\.(?=,?\s?\d{4}))?(?!${S}\d{1,2}\b)${OF_YEAR}`,
    ({ nth, ...groups }, setting) => {
      const month = namedMonth(groups, { ...setting, before: "in " });
      const [start, end] = [dayOfIso(month?.when.start ?? ""), dayOfIso(month?.when.end ?? "")];
      if (start === undefined || end === undefined) return undefined;
      const first = { first: 0, second: 7, third: 14, fourth: 21 }[plain(nth)];
      return firm(first === undefined ? fromTo(end - 6, end) : fromTo(start + first, start + first + 6));
    },
  ),
];

/** Rules for days and years in figures. */
export const NUMBER_RULES: readonly Rule[] = [
  isoDay,
  slashedDay,
  rule(
    String.raw`(?<=\b(?:in|since|during|of|from|until|till|by|through|before|after|early|late|mid|for|(?:early|late|recently|back)\sas)[-\s])(?<year>${YEAR})(?![\d%:]|[,.]\d|-\d)`,
    ({ year }) => firm(inYear(Number(year))),
  ),
  // "in a 2014 memoir", "his 2024 budget speech"
  rule(
    String.raw`(?<=\b(?:an?|the|his|her|its|their|same)\s)(?<year>${YEAR})(?=\s(?:[a-z-]+\s){0,2}(?:memoir|autobiography|profile|interview|book|report|paper|study|survey|poll|speech|address|letter|essay|memo|judgment|ruling|article|column|note|op-ed|post|tweet|documentary|podcast|manifesto|statement|email|submission|testimony|deposition|lawsuit|filing|audit|review|debate|hearing)\b)`,
    ({ year }) => firm(inYear(Number(year))),
  ),
  // "in '39", "since ’98": the last year that ends so
  rule(
    String.raw`(?<=\b(?:in|since|of|until|till|before|after|during|from)\s)['’‘](?<year>\d\d)(?![\w%]|[,.:]\d)`,
    ({ year }, { today }) => {
      if (today === undefined) return undefined;
      const now = partsOf(today).year;
      return firm(inYear(now - ((now - Number(year)) % 100)));
    },
  ),
  // "in the ’90s"
  rule(String.raw`(?<=\bthe${S}(?:(?:early|mid|late)[-\s])?)['’‘](?<ten>\d)0s\b`, ({ ten }, { today }) => {
    if (today === undefined) return undefined;
    const now = partsOf(today).year;
    const first = now - ((now - 10 * Number(ten)) % 100);
    return firm(fromTo(dayOf(first, 1, 1), dayOf(first + 9, 12, 31)));
  }),
  rule(String.raw`\b(?<!['’])(?<from>1[5-9]|20)(?<ten>\d)0s\b`, ({ from, ten }) => {
    const first = Number(`${from}${ten}0`);
    return firm(fromTo(dayOf(first, 1, 1), dayOf(first + 9, 12, 31)));
  }),
  rule(
    String.raw`\b(?<=\bon${S}the${S})(?<day>\d{1,2}(?:st|nd|rd|th))\b(?:(?=\s*(?:[.,;:)!?]|$|that\b))|${S}of${S}(?<turn>last|this|next)${S}month\b)`,
    dayAlone,
  ),
];

/** "at Christmas", "before Thanksgiving": names that are more often part of another ("Christmas lights") need such a word. */
const SEASONAL = /^(?:christmas|easter|thanksgiving)$/i;
const AS_DAY = /\b(?:at|on|before|after|since|until|till|by|of|last|this|next)\s+$/i;
const OTHER_NAME =
  /^\s+(?!(?:that|and|or|but|in|on|at|as|when|while|he|she|they|it|the|his|her|their|who|which|to|for|with|after|before|was|were|had|has|is)\b)\p{L}/u;

export const FEAST_RULES: readonly Rule[] = [
  rule(
    String.raw`\b(?:(?<turn>last|this|next)${S})?(?<feast>${FEAST})(?!\w)(?:,?${S}(?<year>${YEAR})\b)?`,
    ({ feast, year, turn }, setting) => {
      const { today, before, after } = setting;
      const name = feast ?? "";
      if (SEASONAL.test(name) && !year && ((!turn && !AS_DAY.test(before)) || OTHER_NAME.test(after))) return undefined;
      if (year) return firm(onDay(feastIn(name, Number(year))));
      const dayIn = (each: number): Day | undefined => feastIn(name, each);
      if (!turn) return firm(onDay(dayNear(dayIn, setting)));
      if (today === undefined) return undefined;
      if (/^this$/i.test(turn)) return firm(onDay(dayIn(partsOf(today).year)));
      const isNext = /^next$/i.test(turn);
      const from = { ...setting, today: isNext ? today + 1 : today - 2 };
      return firm(onDay(dayNear(dayIn, { ...from, leaning: isNext ? "future" : "past" })));
    },
  ),
];
