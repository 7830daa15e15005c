/** "on 6 July 2019 … On 9 July", "in 2019 … on 9 July of that year": a day or month without a year takes that of one before it. */
import { type Day, dayOf, dayOfIso, inMonth, onDay, partsOf } from "./days.js";
import type { TimeExpression } from "./time-expression.js";

/** Characters. */
const SOON = 250;
/** Days between the two. */
const NEAR = 60;

const WITH_YEAR = /\b\d{4}$/;
const OF_THAT_YEAR = /^,?\s+(?:of\s+)?(?:that|the\s+same)\s+year\b/i;
/** A month's name beside a number, and no year. */
const BARE =
  /^(?:\p{L}+,?\s+)?(?:\p{Lu}\p{L}+\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Lu}\p{L}+)(?:st|nd|rd|th)?$/u;

/** @param times in reading order */
export function inSameYear(text: string, times: readonly TimeExpression[]): TimeExpression[] {
  let dated: TimeExpression | undefined;
  let last: TimeExpression | undefined;
  return times.map((time) => {
    const words = text.slice(...time.span);
    const before = last;
    if (!time.vague) last = time;
    const isSoon = (other: TimeExpression): boolean => time.span[0] - other.span[1] < SOON;
    if (!/^(?:day|month)$/.test(time.when.granularity) || time.vague) return time;
    const ofYear = OF_THAT_YEAR.exec(text.slice(time.span[1], time.span[1] + 24));
    const isMonth = time.when.granularity === "month";
    if (ofYear && before && isSoon(before) && (isMonth ? !WITH_YEAR.test(words) : BARE.test(words))) {
      const { year } = partsOf(dayOfIso(before.when.start) as Day);
      const when = isMonth
        ? inMonth(year, partsOf(dayOfIso(time.when.start) as Day).month)
        : onDay(sameDay(time, year));
      const span: TimeExpression["span"] = [time.span[0], time.span[1] + ofYear[0].length];
      if (when) {
        dated = { ...time, span, when };
        last = dated;
        return dated;
      }
    }
    if (isMonth) return time;
    if (WITH_YEAR.test(words)) dated = time;
    else if (dated && isSoon(dated) && BARE.test(words) && !text.slice(dated.span[1], time.span[0]).includes("\n")) {
      const then = sameDay(time, partsOf(dayOfIso(dated.when.start) as Day).year);
      const isNear = then !== undefined && Math.abs(then - (dayOfIso(dated.when.start) as Day)) <= NEAR;
      const when = isNear ? onDay(then) : undefined;
      if (when) {
        dated = { ...time, when };
        last = dated;
        return dated;
      }
    }
    return time;
  });
}

/** The same day of another year. */
const sameDay = ({ when }: TimeExpression, year: number): Day | undefined => {
  const { month, day } = partsOf(dayOfIso(when.start) as Day);
  return dayOf(year, month, day);
};
