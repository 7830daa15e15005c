/** Parts of the year: "last spring", "in the summer of 2023", "last quarter", "the first half of 2025". */
import type { When } from "../../reading.js";
import { type Day, dayOf, fromTo, monthFrom, partsOf } from "./days.js";
import { firm, plain, type Rule, rule, S, YEAR } from "./rule.js";

const OF_YEAR = String.raw`${S}(?:of${S}|in${S})?(?:(?<year>${YEAR})\b|(?<turn>last|this|next)${S}year\b)`;

/** First months, in the north; half a year later in the south. */
const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const MONTHS_LONG = 3;

/** Whole months, `length` of them. */
const monthsFrom = (year: number, month: number, length: number): When | undefined => {
  const [first, next] = [monthFrom(year, month), monthFrom(year, month + length)];
  const end = dayOf(next.year, next.month, 1);
  return end === undefined ? undefined : fromTo(dayOf(first.year, first.month, 1), end - 1);
};

const yearOf = (year: string | undefined, turn: string | undefined, today: Day | undefined): number | undefined => {
  if (year) return Number(year);
  if (!turn || today === undefined) return undefined;
  return partsOf(today).year + ({ last: -1, this: 0, next: 1 }[plain(turn)] ?? 0);
};

/** Words that make a season a time, where neither a turn nor a year does. */
const DURING = /\b(?:in|during|since|over|throughout|until|till|by|before|after)\s+(?:(?:early|late|mid)[-\s]\s*)?$/i;
/** "the summer holidays", "in the fall of Kabul", "in spring water" */
const OF_OTHER =
  /^(?:-\p{L}|\s+(?:of|from)\b|\s+(?!(?:that|and|or|but|in|on|at|as|when|while|he|she|they|it|we|I|the|his|her|their|who|which|to|for|with|after|before|by|about|was|were|had|has|is|an?|not|told|said)\b)\p{Ll})/u;

const season: Rule = rule(
  String.raw`\b(?:(?:early|late|mid)[-\s](?:in${S})?)?(?:(?<which>last|next|this(?:${S}past|${S}coming)?)${S})?(?<the>the${S})?(?<season>spring|summer|autumn|fall|winter)\b(?:${OF_YEAR})?`,
  ({ which, season: name, year, turn }, { today, leaning, before, after, isSouthern }) => {
    const named = yearOf(year, turn, today);
    const north = FIRST_MONTH[plain(name)] as number;
    const month = isSouthern ? ((north + 5) % 12) + 1 : north;
    // "the winter of 2024" may be either of two.
    if (named !== undefined) return month === 12 ? undefined : firm(monthsFrom(named, month, MONTHS_LONG));
    if (today === undefined || OF_OTHER.test(after)) return undefined;
    if (!which && (!DURING.test(before) || /^\p{Lu}/u.test(name ?? ""))) return undefined;
    const now = partsOf(today);
    const at = now.year * 12 + now.month;
    const latest = [now.year + 1, now.year, now.year - 1, now.year - 2];
    const startsIn = (each: number): number => each * 12 + month;
    const begun = latest.find((each) => startsIn(each) <= at) as number;
    const ended = latest.find((each) => startsIn(each) + MONTHS_LONG <= at) as number;
    const chosen = (): number => {
      switch (plain(which)) {
        case "last":
        case "this past":
          return ended;
        case "next":
        case "this coming":
          return begun + 1;
        case "this":
          // Running, or to come within half a year; else the one just over.
          return begun !== ended || startsIn(begun + 1) - at > 6 ? begun : leaning === "past" ? begun : begun + 1;
      }
      const isAhead = leaning === "future" || (leaning === "nearest" && /\b(?:until|till|by|before)\s/i.test(before));
      return isAhead ? begun + 1 : begun;
    };
    return firm(monthsFrom(chosen(), month, MONTHS_LONG));
  },
);

const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4 };

export const SEASON_RULES: readonly Rule[] = [
  season,
  rule(String.raw`\b(?<which>last|this)${S}quarter\b(?!${S}of\b|-)`, ({ which }, { today, before }) => {
    // "the last quarter" may be any three months.
    if (today === undefined || /\bthe\s+$/i.test(before)) return undefined;
    const { year, month } = partsOf(today);
    const first = month - ((month - 1) % 3);
    return firm(monthsFrom(year, /^last$/i.test(which ?? "") ? first - 3 : first, 3));
  }),
  rule(
    String.raw`\b(?:the${S})?(?<nth>first|second|third|fourth|final|last)${S}(?<part>quarter|half)(?:${OF_YEAR}|(?<own>${S}of${S}(?:the|this)${S}year\b))`,
    ({ nth, part, year, turn, own }, { today }) => {
      const named = own ? yearOf(undefined, "this", today) : yearOf(year, turn, today);
      const length = /^half$/i.test(part ?? "") ? 6 : 3;
      const which = length === 6 ? Math.min(2, NTH[plain(nth)] as number) : (NTH[plain(nth)] as number);
      return named === undefined ? undefined : firm(monthsFrom(named, 1 + length * (which - 1), length));
    },
  ),
  rule(String.raw`\bQ(?<nth>[1-4])${S}(?:of${S})?(?<year>${YEAR})\b`, ({ nth, year }) =>
    firm(monthsFrom(Number(year), 3 * Number(nth) - 2, 3)),
  ),
];
