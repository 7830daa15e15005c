/** Every time that a stretch of text names, resolved: rules in turn, the longest reading winning. */
import type { Span, When } from "../../reading.js";
import type { Calendar } from "./calendar.js";
import { COUNTED_RULES, shifted, unitOf } from "./counted.js";
import { DATE_RULES } from "./dates.js";
import { dayOfIso, onDay } from "./days.js";
import { COUNT, countOf } from "./names.js";
import { type Leaning, type Rule, S } from "./rule.js";
import { WEEKDAY_RULES } from "./weekdays.js";

export interface TimeExpression {
  /** The words of it, in `text`; without "on", "in" or "since" before a day. */
  span: Span;
  when: When;
  /** The words mean a stretch without firm ends ("in recent days"); `when` is a guess at it. */
  vague: boolean;
}

const RULES: readonly Rule[] = [...DATE_RULES, ...WEEKDAY_RULES, ...COUNTED_RULES];

/** Without one of these there is no time to find: most sentences stop here. */
const ANY =
  /day|night|hour|minute|morning|evening|afternoon|week|month|year|decade|hour|ago\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|this\s|tomorrow|\d{4}|mon\.|tue|wed|thu|fri|sat\.|halloween|christmas|\b\d{1,2}[a-z]{2}\b/i;

/** How far a rule sees to either side of its words. */
const AROUND = 24;
/** "two days after the July 3 attack": how far off the day may stand. */
const REACH = 60;
/** "a week earlier": how far before it. */
const BEFORE = 300;

const ANAPHOR =
  /\b(?:(?<next>the\s(?:next|following)\s(?:day|morning|afternoon|evening))|(?<previous>the\s(?:previous|preceding)\s(?:day|night|evening)|the\s(?:day|night|evening)\sbefore(?!\s))|(?:(?:later|earlier)\s)?(?:that|the\ssame)\s(?:day|morning|afternoon|evening|night)|(?:later|earlier)\sin\sthe\s(?:day|evening)|(?:minutes|hours|(?:an|two|three|four|several|a\sfew)\shours?)\s(?:later|earlier))\b/gi;

const RELATIVE = new RegExp(
  String.raw`\b(?<count>${COUNT}|the)${S}(?<unit>days?|weeks?|months?|years?)${S}(?<side>after|before|earlier|later|following)\b`,
  "gi",
);

/**
 * @param span what to read, in `text`: a sentence, or more
 * @param calendar without it, only full dates and years can be told
 * @returns in reading order, none overlapping
 */
export function timesIn(text: string, span: Span, calendar: Calendar | undefined): TimeExpression[] {
  return readTimes(text, span, calendar, "nearest");
}

/** {@link timesIn}, where it is known that the words look back, or ahead. */
export function readTimes(
  text: string,
  [start, end]: Span,
  calendar: Calendar | undefined,
  leaning: Leaning,
): TimeExpression[] {
  const words = text.slice(start, end);
  if (!ANY.test(words)) return [];
  const today = calendar && dayOfIso(calendar.today);
  const found: TimeExpression[] = [];
  for (const { pattern, resolve } of RULES) {
    for (const match of words.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const before = words.slice(Math.max(0, from - AROUND), from);
      const reading = resolve(match.groups ?? {}, { today, leaning, before, after: words.slice(to, to + AROUND) });
      if (reading) found.push({ span: [start + from, start + to], ...reading });
    }
  }
  const chosen = withoutOverlap(found);
  const counted = [...relativesIn(words, start, chosen), ...anaphorsIn(words, start, chosen)];
  return withoutOverlap([...counted, ...chosen]).map((time) => ({
    ...time,
    when: { ...time.when, span: time.span },
  }));
}

/** May words be counted from a day that is named before them: "the next day", "a week earlier"? */
export const countsFromBefore = (words: string): boolean =>
  words.search(ANAPHOR) >= 0 || /\s(?:earlier|later)\b/i.test(words);

function withoutOverlap(times: readonly TimeExpression[]): TimeExpression[] {
  const inOrder = [...times].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: TimeExpression[] = [];
  for (const time of inOrder) {
    const last = kept.at(-1);
    if (!last || time.span[0] >= last.span[1]) kept.push(time);
    else if (time.span[1] - time.span[0] > last.span[1] - last.span[0]) kept[kept.length - 1] = time;
  }
  return kept;
}

/** "two days after July 3", "a week earlier": counted from a day in the same stretch; none is told where there is none. */
function relativesIn(words: string, offset: number, days: readonly TimeExpression[]): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of words.matchAll(RELATIVE)) {
    const { count, unit, side } = match.groups as { count: string; unit: string; side: string };
    const number = count.toLowerCase() === "the" ? { number: 1, vague: false } : countOf(count);
    if (!number) continue;
    const span: Span = [offset + match.index, offset + match.index + match[0].length];
    const isAhead = /^(?:after|before)$/i.test(side);
    const anchor = isAhead
      ? days.find((day) => day.span[0] >= span[1] && day.span[0] - span[1] <= REACH)
      : days.findLast(
          (day) =>
            day.span[1] <= span[0] && span[0] - day.span[1] <= BEFORE && day.when.granularity === "day" && !day.vague,
        );
    if (anchor?.when.granularity !== "day" || anchor.vague) continue;
    const gap = words.slice(
      isAhead ? span[1] - offset : anchor.span[1] - offset,
      isAhead ? anchor.span[0] - offset : span[0] - offset,
    );
    if (isAhead && /[,;:.!?]\s/.test(gap)) continue;
    const from = dayOfIso(anchor.when.start);
    const sign = /^(?:before|earlier)$/i.test(side) ? -1 : 1;
    const when = from === undefined ? undefined : shifted(from, sign * number.number, unitOf(unit));
    if (when) found.push({ span, when, vague: number.vague });
  }
  return found;
}

/** "the next day", "later that evening", "hours later": counted from the day last named before it. */
function anaphorsIn(words: string, offset: number, days: readonly TimeExpression[]): TimeExpression[] {
  return [...words.matchAll(ANAPHOR)].flatMap((match): TimeExpression[] => {
    const span: Span = [offset + match.index, offset + match.index + match[0].length];
    const anchor = days.findLast((day) => day.span[1] <= span[0] && day.when.granularity === "day" && !day.vague);
    const from = anchor && dayOfIso(anchor.when.start);
    const { next, previous } = match.groups ?? {};
    const when = from === undefined ? undefined : onDay(from + (next ? 1 : previous ? -1 : 0));
    return when ? [{ span, when, vague: false }] : [];
  });
}
