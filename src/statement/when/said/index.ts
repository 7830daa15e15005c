/**
 * When a statement was made, where the words say so. A time counts only if it belongs to the attribution: beside its cue or
 * source, before them at the opening of the sentence, or after the content; never for standing in the content.
 */
import type { Span, When } from "../../../reading.js";
import { bearingOf } from "../bearing.js";
import { dayOfIso } from "../days.js";
import type { ReportTimes } from "../times.js";
import { isBehind } from "./behind.js";
import { isBetween } from "./between.js";
import { isInCue } from "./in-cue.js";
import { isInSource } from "./in-source.js";
import { isObjects } from "./object.js";
import { isOpening } from "./opening.js";
import { isParticiples } from "./participle.js";
import { type Attribution, type Candidate, type Place, REACH } from "./place.js";
import { isSwallowed } from "./swallowed.js";
import { isAntecedent } from "./taken-up.js";
import { isToldOne } from "./told-one.js";
import { isTrailing } from "./trailing.js";

export { isAnswer, isKnownThing } from "./answer.js";
export { whenMainClause } from "./main-clause.js";

/** A statement may be dated a day after its report: zones differ. */
const AHEAD = 1;

const FUTURE =
  /\b(?:will|would|shall|['’]ll|(?:is|are|was|were)\s+(?:set|due|expected|scheduled|likely|going)\s+to|plans?\s+to)\b/i;
const AWAITED = /\b(?:is|are|was|were|been|be)\s+(?:\S+ly\s+)?(?:expected|due|set|scheduled|likely)$/i;

/** The first that finds a time wins. */
const PLACES: readonly Place[] = [
  isInCue,
  isSwallowed,
  isObjects,
  isInSource,
  isBetween,
  isParticiples,
  isBehind,
  isOpening,
  isTrailing,
];

/**
 * @param sentence the one that holds the cue
 * @returns nothing where no words say when, or where they say it vaguely ("recently", "in recent days")
 */
export function whenSaid(
  times: ReportTimes,
  { source, cue, content }: Attribution,
  sentence: Span,
  isFree: (span: Span) => boolean = () => true,
): When | undefined {
  const { text, calendar } = times;
  // "was expected on Friday to …": the day is that of what is expected.
  if (cue.some((span) => AWAITED.test(text.slice(...span)))) return undefined;
  // "[The dam held], an inquest heard [yesterday]": that piece is none of what was said.
  const isTime = (span: Span): boolean =>
    times.within(span, "past").some((time) => !/\p{L}/u.test(around(text, span, time.span)));
  const isInside = ([start, end]: Span): boolean => start < sentence[1] && end > sentence[0];
  const here: Attribution = {
    source: source.filter(isInside),
    cue: cue.filter(isInside),
    content: content.filter((span) => isInside(span) && !isTime(span)),
  };
  const own = [...here.source, ...here.cue].sort((a, b) => a[0] - b[0]);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return undefined;
  const window: Span = [Math.max(sentence[0], first[0] - REACH), Math.min(sentence[1], last[1] + REACH)];
  const leaning = isAhead(text, here) ? "future" : "past";
  const latest = (dayOfIso(calendar?.today ?? "") ?? Number.POSITIVE_INFINITY) + AHEAD;
  const candidates = times.within(window, leaning).flatMap((time): Candidate[] => {
    if (time.vague || !isFree(time.span)) return [];
    if (leaning === "past" && (dayOfIso(time.when.start) ?? 0) > latest) return [];
    const { bearing, phraseEnd } = bearingOf(text, time.span);
    return [{ ...time, bearing, phraseEnd: Math.max(phraseEnd, time.phraseEnd ?? 0) }];
  });
  const antecedent = candidates.findLast((time) => isAntecedent(text, time, here, sentence));
  if (antecedent) return antecedent.when;
  const possessive = candidates.find(
    (time) =>
      /^['’]s?\s/.test(text.slice(time.span[1], time.span[1] + 3)) &&
      (isInSource(text, time, here, sentence) || isToldOne(text, time, here, sentence)),
  );
  if (possessive) return possessive.when;
  const able = candidates.filter(({ bearing }) => bearing !== "other");
  for (const stands of PLACES) {
    // Of several that open a sentence, the nearest is the clause's own.
    const isThere = (each: Candidate): boolean => stands(text, each, here, sentence);
    const time = stands === isOpening ? able.findLast(isThere) : able.find(isThere);
    if (time) return time.when;
  }
  return undefined;
}

/** What of a span is no part of another inside it, nor a preposition before that. */
const around = (text: string, [start, end]: Span, [from, to]: Span): string =>
  text.slice(start, from).replace(/^\s*(?:on|in|late|early)\s+$/, "") + text.slice(to, end);

const isAhead = (text: string, { source, cue }: Attribution): boolean =>
  cue.some(([start, end]) => {
    const from = source.findLast((span) => span[1] <= start)?.[1] ?? start;
    return FUTURE.test(text.slice(Math.max(from, start - 40), end));
  });
