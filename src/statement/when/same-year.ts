/** "on 6 July 2019 … On 9 July": a day without a year, soon behind one with its year, is of that year. */
import { dayOf, dayOfIso, onDay, partsOf } from "./days.js";
import type { TimeExpression } from "./time-expression.js";

/** Characters. */
const SOON = 250;
/** Days between the two. */
const NEAR = 60;

const WITH_YEAR = /\b\d{4}$/;
/** A month's name beside a number, and no year. */
const BARE =
  /^(?:\p{L}+,?\s+)?(?:\p{Lu}\p{L}+\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Lu}\p{L}+)(?:st|nd|rd|th)?$/u;

/** @param times in reading order */
export function inSameYear(text: string, times: readonly TimeExpression[]): TimeExpression[] {
  let dated: TimeExpression | undefined;
  return times.map((time) => {
    const words = text.slice(...time.span);
    if (time.when.granularity !== "day" || time.vague) return time;
    if (WITH_YEAR.test(words)) dated = time;
    else if (
      dated &&
      time.span[0] - dated.span[1] < SOON &&
      BARE.test(words) &&
      !text.slice(dated.span[1], time.span[0]).includes("\n")
    ) {
      const [before, now] = [dayOfIso(dated.when.start) as number, dayOfIso(time.when.start) as number];
      const { month, day } = partsOf(now);
      const then = dayOf(partsOf(before).year, month, day);
      const when = then !== undefined && Math.abs(then - before) <= NEAR ? onDay(then) : undefined;
      if (when) {
        dated = { ...time, when };
        return dated;
      }
    }
    return time;
  });
}
