/** Times counted from another that the report names: "two days after July 3", "hours after the crash", "the next day". */
import type { Span, When } from "../../reading.js";
import { firstAfter } from "../in-order.js";
import { shifted, unitOf } from "./counted.js";
import { type Day, dayOfIso, inWeek, onDay, weekdayOf } from "./days.js";
import type { Events } from "./events.js";
import { LastNamed } from "./last-named.js";
import { COUNT, countOf, WEEKDAY, weekdayNamed } from "./names.js";
import { occasionsIn } from "./occasions.js";
import { S } from "./rule.js";
import type { TimeExpression } from "./time-expression.js";

const PART = "(?:morning|afternoon|evening|night)";
/** As far as an anchor's words go: "the July 3 vote", "the fire broke out on Sept. 9". */
const ANCHOR = String.raw`(?!(?:and|but|or)\b)(?<anchor>(?:(?!\b(?:that|who|which|when|where|while|but|said|says|told|tells|to|for|it|he|she|they|we)\b)(?:[^.,;:!?()“”"—–\n]|\.(?=\s\d))){3,70})`;
/** The same, of a clause that may begin with a pronoun: "it started". */
const CLAUSE = String.raw`(?<anchor>[^.,;:!?()“”"—–\n]{3,70})`;

/** "two days after the vote", "hours before the strike began", "within an hour of the crash" */
const COUNTED = new RegExp(
  String.raw`\b(?:within${S})?(?:(?<count>${COUNT}|the)${S})?(?<unit>minutes|moments|hours?|days?|${PART}|weeks?|fortnight|months?|years?)${S}(?<side>after|before|following|of)${S}(?=\p{L}|\d)${ANCHOR}`,
  "giu",
);
/** "on the day of the fire", "the night of the crash", "on the eve of the poll", "at the time of the signing" */
const ON_DAY = new RegExp(
  String.raw`\b(?:(?:the${S})?(?<part>day|${PART}|eve)${S}of|at${S}the${S}time${S}of|the${S}same${S}day${S}as)${S}${ANCHOR}`,
  "giu",
);
/** "the Friday before the vote" */
const WEEKDAY_BY = new RegExp(
  String.raw`\bthe${S}(?<weekday>${WEEKDAY})${S}(?<side>after|before|following)${S}(?=\p{L}|\d)${ANCHOR}`,
  "giu",
);
/** "on the day it started, …" */
const DAY_IT = new RegExp(
  String.raw`\bthe${S}(?<part>day|${PART})${S}(?=(?:it|he|she|they|the|his|her)\b)${CLAUSE}(?=,)`,
  "giu",
);
/** "the next day", "the morning after,", "later that evening", "within hours", "a week later", "two days on," */
const ANAPHOR = new RegExp(
  [
    String.raw`\b(?:(?<next>the${S}(?:next|following)${S}(?:day|${PART})|the${S}(?:day|${PART})${S}after(?=,|\.|$))`,
    String.raw`|(?<previous>the${S}(?:previous|preceding)${S}(?:day|${PART})|the${S}(?:day|${PART})${S}before(?!\s(?!that\b)))`,
    String.raw`|(?<weekBefore>the${S}(?:previous|preceding)${S}week|the${S}week${S}before(?=,|\.|$|\s(?:that|and)\b))`,
    String.raw`|(?<week>the${S}(?:following|next)${S}week|the${S}week${S}after(?=,|\.|$))`,
    String.raw`|(?<then>at${S}(?:the|that)${S}time(?!${S}of\b))`,
    `|the${S}(?<way>following|next|previous|preceding)${S}(?<long>month|year|${WEEKDAY})`,
    String.raw`|the${S}(?<longBefore>month|year|${WEEKDAY})${S}(?<wayBefore>after|before)(?=,|\.|$|\s(?:that|and)\b)`,
    String.raw`|(?:(?:later|earlier)${S})?(?:that|the)${S}same${S}(?<sameLong>week|month|year)|(?:(?:later|earlier)${S})?that${S}(?<thatLong>week|month|year)(?!${S}(?:of|is|was)\b)`,
    String.raw`|(?:(?:later|earlier)${S})?(?:that|the)${S}same${S}(?:day|${PART})(?!${S}as\b)|(?:(?:later|earlier)${S})?that${S}(?:day|${PART})`,
    `|(?:later|earlier)${S}in${S}the${S}(?:day|evening)`,
    `|(?:(?:${COUNT}|some|half${S}an)${S})?(?:minutes|hours?|moments)${S}(?:later|earlier|afterwards?)`,
    String.raw`|within${S}(?:minutes|hours|the${S}hour|an${S}hour)(?!${S}of\b)`,
    String.raw`|(?<soon>(?:shortly|soon|immediately|straight|right)${S}(?:afterwards?|after(?=,|\.|$)))`,
    `|(?<count>${COUNT})${S}(?<unit>days?|weeks?|fortnight|months?|years?|decades?)${S}(?<side>earlier|later|previously|beforehand|afterwards?|on(?=,)|after(?=,)|before(?=,))`,
    String.raw`)(?![\p{L}-])`,
  ].join(""),
  "giu",
);
/** "over the next year" is the one to come. */
const AHEAD = /\b(?:over|for|in|within|during|of|by|until)\s+$/i;

/** What is counted, and what from: an anchor in words, or none where it is the time named last. */
interface Counted {
  span: Span;
  /** `clause`: as far as it goes; `words`: its first phrase. */
  anchor?: { words: string; clause: string; span: Span };
  from(anchor: When): When | undefined;
  /** The anchor's day, where it is known when the whole was. */
  back?(when: When): When | undefined;
  /** What may be counted from: a day, or any stretch. */
  unit: "day" | "any";
  /** Only from a day told just before. */
  isSoon?: boolean;
  /** An occasion's noun alone, in small letters. */
  occasion?: string;
  /** Looks back from the anchor ("the previous night"): nothing is counted on from it. */
  isAside?: boolean;
}

/**
 * @param where to look
 * @param times named in `text` by themselves, in reading order
 * @param cues of statements, in reading order
 * @param isReported does the time stand in what somebody said?
 * @returns among them the times that words say once more, with the end of those: "on Monday, [a day after the vote]"
 */
export function relativesIn(
  text: string,
  where: Record<"anchored" | "anaphor" | "occasion", Span[]>,
  times: readonly TimeExpression[],
  events: () => Events,
  cues: readonly Span[],
  isReported: (span: Span) => boolean,
): TimeExpression[] {
  if (times.length === 0) return [];
  const spans = times.map(({ span }) => span);
  const counted = [
    ...where.anchored.flatMap((stretch) => withAnchor(text, stretch, cues)),
    ...where.anaphor.flatMap((stretch) => withoutAnchor(text, stretch)),
    ...where.occasion.flatMap((stretch) => onOccasion(text, stretch, spans)),
  ].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const found: TimeExpression[] = [];
  const last = new LastNamed(text, isReported);
  let next = 0;
  for (const { span, anchor, from, back, unit, isAside, isSoon, occasion } of counted) {
    for (; next < times.length && (times[next] as TimeExpression).span[1] <= span[0]; next++)
      last.add(times[next] as TimeExpression);
    if ((found.at(-1)?.span[1] ?? 0) > span[0]) continue;
    if (occasion) {
      const day = hasDay(text, last.own, span) ? undefined : events().dayOfOccasion(occasion, span[0]);
      const when = onDay(day);
      if (when) found.push({ span, when, vague: false });
      continue;
    }
    const same = anchor && back && last.time && isSaidAgain(text, last.time, span) ? last.time : undefined;
    if (same && anchor && back) {
      const day = back(same.when);
      if (day?.granularity === "day") events().tell(anchor.clause, dayOfIso(day.start) as Day);
      found.push({ ...same, phraseEnd: span[1] });
      continue;
    }
    const before = anchor && back ? last.before(span[0], "day") : undefined;
    if (before && anchor && back && CAME.test(text.slice(Math.max(0, span[0] - 60), span[0]))) {
      const day = back(before);
      if (day?.granularity !== "day") continue;
      events().tell(anchor.clause, dayOfIso(day.start) as Day);
      found.push({ span: [span[0], anchor.span[0] - 1], when: day, vague: false, isOfAnchor: true });
      continue;
    }
    const base = anchor ? dayOfAnchor(anchor, times, next, events) : last.before(span[0], unit, isSoon);
    const when = base && from(base);
    if (!when) continue;
    const time: TimeExpression = { span, when, vague: false };
    found.push(time);
    if (!isAside) last.add(time);
  }
  return found;
}

/** "on Monday, two days after the vote", in one sentence. */
const isSaidAgain = (text: string, { span, when }: TimeExpression, [start]: Span): boolean => {
  const between = text.slice(span[1], Math.min(start, span[1] + 120));
  return (
    when.granularity === "day" &&
    start - span[1] < 120 &&
    /(?:^|,)\s*(?:just\s+|only\s+|barely\s+)?$/.test(between) &&
    !/[.!?;]["'”’)]*\s+["'“‘]?\p{Lu}|[\n“”"]/u.test(between)
  );
};

/** "said on Monday after the match": the sentence has a day already. */
const hasDay = (text: string, last: TimeExpression | undefined, [start]: Span): boolean => {
  if (!last || start - last.span[1] > 160) return false;
  return !/[.!?;]["'”’)]*\s+["'“‘]?\p{Lu}|\n/u.test(text.slice(last.span[1], start + 1));
};

const onOccasion = (text: string, stretch: Span, times: readonly Span[]): Counted[] =>
  occasionsIn(text, stretch, (from) => times[firstAfter(times, from - 1)]?.[0] ?? text.length).map(
    ({ span, noun }) => ({
      span,
      occasion: noun,
      from: () => undefined,
      unit: "day",
    }),
  );

/** "The news came", "She was speaking", "He made the comments": what it was is told before, and its day with it. */
const CAME =
  /\b(?:came|comes|follows|followed|spoke|speaking|made\s+(?:the|his|her|their|those)\s+(?:comments?|remarks?|announcement|statement|appeal)[^.;]{0,30})\s+(?:just\s+|only\s+|barely\s+)?$/i;

/** The day that the anchor's own words name, else that of what they take up. */
function dayOfAnchor(
  { words, span }: { words: string; span: Span },
  times: readonly TimeExpression[],
  next: number,
  events: () => Events,
): When | undefined {
  for (let i = next; i < times.length && (times[i] as TimeExpression).span[0] < span[1]; i++) {
    const time = times[i] as TimeExpression;
    if (time.span[0] >= span[0]) return time.vague ? undefined : time.when;
  }
  return onDay(events().dayOf(words));
}

const onlyDay = (when: When): Day | undefined => (when.granularity === "day" ? dayOfIso(when.start) : undefined);

/** So much before or after a time; weeks to the day, months and years as exactly as people mean them. */
const step =
  (number: number, unit: string) =>
  (anchor: When): When | undefined => {
    const day = onlyDay(anchor);
    if (day === undefined) {
      const from = dayOfIso(anchor.start);
      const isCoarse = /^(?:year|decade)$/.test(unit) || (unit === "month" && anchor.granularity === "month");
      return isCoarse && from !== undefined ? shifted(from, number, unit) : undefined;
    }
    if (unit === "week") return onDay(day + 7 * number);
    if (unit === "fortnight") return onDay(day + 14 * number);
    return shifted(day, number, unit);
  };

function withAnchor(text: string, [begin, end]: Span, cues: readonly Span[]): Counted[] {
  const words = text.slice(begin, end);
  const found: Counted[] = [];
  const add = (
    match: RegExpExecArray,
    number: number,
    unit: string,
    from: Counted["from"] = step(number, unit),
  ): void => {
    const all = match.groups?.anchor ?? "";
    const start = begin + match.index + match[0].length - all.length;
    // "the day after the incident promised": the anchor ends where a statement's cue begins.
    const cue = cues[firstAfter(cues, start)]?.[0] ?? Number.POSITIVE_INFINITY;
    const anchor = firstPhrase(text.slice(start, Math.min(cue, start + all.length)));
    if (anchor.length < 3) return;
    // "hours after a witness told": what happened was the telling.
    if (/^an?\s/i.test(anchor) && cue <= start + anchor.length + 1) return;
    found.push({
      span: [begin + match.index, start + anchor.length],
      anchor: { words: anchor, clause: all, span: [start, start + anchor.length] },
      from,
      back: step(-number, unit),
      unit: "day",
    });
  };
  for (const match of words.matchAll(COUNTED)) {
    const { count, unit, side } = match.groups as { count?: string; unit: string; side: string };
    const sign = /^before$/i.test(side) ? -1 : 1;
    const isWithin = /^within/i.test(match[0]);
    if (/^of$/i.test(side) && !isWithin) continue;
    if (ABOUT.test(words.slice(Math.max(0, match.index - 12), match.index))) continue;
    if (/^(?:minute|moment|hour)s?$/i.test(unit))
      add(match, sign * Math.trunc((exactly(count ?? "") ?? 0) / 24), "day");
    else if (isWithin || !count) continue;
    else if (A_PART.test(unit)) add(match, sign, "day");
    else {
      const isThe = count.toLowerCase() === "the";
      const number = isThe ? 1 : exactly(count);
      if (number === undefined) continue;
      if (isThe && /^week$/i.test(unit)) add(match, sign, "week", (day) => weekFrom(onlyDay(day), 7 * sign));
      else add(match, sign * number, unitOf(unit));
    }
  }
  for (const match of words.matchAll(ON_DAY)) add(match, /^eve$/i.test(match.groups?.part ?? "") ? -1 : 0, "day");
  for (const match of words.matchAll(DAY_IT)) add(match, 0, "day");
  for (const match of words.matchAll(WEEKDAY_BY)) {
    const [weekday, sign] = [
      weekdayNamed(match.groups?.weekday ?? ""),
      /^before$/i.test(match.groups?.side ?? "") ? -1 : 1,
    ];
    if (weekday !== undefined) add(match, sign, "day", (day) => onDay(weekdayFrom(onlyDay(day), weekday, sign)));
  }
  return found;
}

/** "the crash [a witness]": what begins with an article of its own is another phrase. */
const firstPhrase = (words: string): string =>
  words.replace(/(?<=\s\S+)\s(?:an?|the|his|her|its|their|this|these|those)\s.*$/is, "").trimEnd();

const A_PART = new RegExp(`^${PART}$`, "i");
/** "less than three months after" is no month. */
const ABOUT = /\b(?:than|about|nearly|almost|around|roughly|least|over|some)\s+$/i;

const exactly = (count: string): number | undefined => {
  const read = countOf(count);
  return read && !read.vague ? read.number : undefined;
};

function withoutAnchor(text: string, [begin, end]: Span): Counted[] {
  return [...text.slice(begin, end).matchAll(ANAPHOR)].flatMap((match): Counted[] => {
    const groups = match.groups ?? {};
    const { next, previous, week, weekBefore, then, soon, count, unit, side } = groups;
    const span: Span = [begin + match.index, begin + match.index + match[0].length];
    const long = groups.long ?? groups.longBefore;
    if (long) {
      const way = groups.way ?? groups.wayBefore ?? "";
      if (/^next$/i.test(way) && AHEAD.test(text.slice(Math.max(0, span[0] - 8), span[0]))) return [];
      const sign = /^(?:following|next|after)$/i.test(way) ? 1 : -1;
      const weekday = weekdayNamed(long);
      if (weekday === undefined) return [{ span, from: stepLong(sign, long), unit: "any", isAside: sign < 0 }];
      return [
        { span, from: (anchor) => onDay(weekdayFrom(onlyDay(anchor), weekday, sign)), unit: "day", isAside: sign < 0 },
      ];
    }
    const same = groups.sameLong ?? groups.thatLong;
    if (same) return [{ span, from: stepLong(0, same), unit: /^week$/i.test(same) ? "day" : "any" }];
    if (then) return [{ span, from: (anchor) => anchor, unit: "any" }];
    if (week ?? weekBefore)
      return [{ span, from: (anchor) => weekFrom(onlyDay(anchor), week ? 7 : -7), unit: "day", isAside: !week }];
    if (soon) return [{ span, from: step(0, "day"), unit: "day", isSoon: true }];
    if (!count)
      return [{ span, from: step(next ? 1 : previous ? -1 : 0, "day"), unit: "day", isAside: previous !== undefined }];
    const number = exactly(count);
    if (number === undefined) return [];
    const [sign, of] = [/^(?:earlier|before|previously|beforehand)$/i.test(side ?? "") ? -1 : 1, unitOf(unit)];
    return [{ span, from: step(sign * number, of), unit: /^(?:month|year|decade)$/.test(of) ? "any" : "day" }];
  });
}

/** The week, month or year of a time, or the one before or after it. */
const stepLong =
  (number: number, unit: string) =>
  ({ start, granularity }: When): When | undefined => {
    const day = dayOfIso(start);
    // "in 2019 … that month"
    const isCoarser = granularity === "year" || (granularity === "interval" && !/^year$/i.test(unit));
    if (day === undefined || (isCoarser && !/^year$/i.test(unit))) return undefined;
    return /^week$/i.test(unit) ? inWeek(day + 7 * number) : shifted(day, number, unit.toLowerCase());
  };

/** The nearest such weekday after a day, or before it. */
const weekdayFrom = (day: Day | undefined, weekday: number, sign: number): Day | undefined => {
  if (day === undefined) return undefined;
  const apart = sign > 0 ? (weekday - weekdayOf(day) + 7) % 7 : (weekdayOf(day) - weekday + 7) % 7;
  return day + sign * (apart || 7);
};

const weekFrom = (day: Day | undefined, days: number): When | undefined =>
  day === undefined ? undefined : inWeek(day + days);
