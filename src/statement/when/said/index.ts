/**
 * When a statement was made, where the words say so. A time counts only if it belongs to the attribution: beside its cue or
 * source, before them at the opening of the sentence, or after the content; never for standing in the content.
 */
import type { Span, When } from "../../../reading.js";
import { bearingOf } from "../bearing.js";
import { dayOfIso } from "../days.js";
import type { ReportTimes } from "../times.js";
import { isAhead, isAwaited, isNow } from "./ahead.js";
import { isBehind } from "./behind.js";
import { isBehindQuotation } from "./behind-quotation.js";
import { isBesideCue } from "./beside-cue.js";
import { isBetween } from "./between.js";
import { isCleft } from "./cleft.js";
import { isDocuments } from "./document.js";
import { isInCue } from "./in-cue.js";
import { isInSource } from "./in-source.js";
import { isIssued } from "./issued.js";
import { isObjects } from "./object.js";
import { isOpening } from "./opening.js";
import { isParticiples } from "./participle.js";
import { type Attribution, type Candidate, type Place, REACH } from "./place.js";
import { isSwallowed } from "./swallowed.js";
import { isAntecedent } from "./taken-up.js";
import { withoutTimes } from "./tidy.js";
import { isToldOne } from "./told-one.js";
import { isTrailing } from "./trailing.js";

export { isAnswer } from "./answer.js";
export { isKnownThing } from "./known-thing.js";

import { isWhenDoing } from "./when-doing.js";

export { whenMainClause } from "./main-clause.js";

/** A statement may be dated a day after its report: zones differ. */
const AHEAD = 1;

/** The first that finds a time wins. */
const PLACES: readonly Place[] = [
  isInCue,
  isSwallowed,
  isObjects,
  isInSource,
  isBesideCue,
  isBetween,
  isParticiples,
  isIssued,
  isBehindQuotation,
  isBehind,
  isOpening,
  isTrailing,
  isWhenDoing,
];

/**
 * @param sentence the one that holds the cue
 * @returns nothing where no words say when, or where they say it vaguely ("recently", "in recent days")
 */
export function whenSaid(
  times: ReportTimes,
  attribution: Attribution,
  sentence: Span,
  isFree: (span: Span) => boolean = () => true,
): When | undefined {
  const { text, calendar } = times;
  if (isAwaited(text, attribution) || isNow(text, attribution)) return undefined;
  const { source, cue, content } = attribution;
  const isInside = ([start, end]: Span): boolean => start < sentence[1] && end > sentence[0];
  const given: Attribution = {
    source: source.filter(isInside),
    cue: cue.filter(isInside),
    content: content.filter(isInside),
  };
  const own = [...given.source, ...given.cue].sort((a, b) => a[0] - b[0]);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return undefined;
  const window: Span = [Math.max(sentence[0], first[0] - REACH), Math.min(sentence[1], last[1] + REACH)];
  const leaning = isAhead(text, given) ? "future" : "past";
  const latest = (dayOfIso(calendar?.today ?? "") ?? Number.POSITIVE_INFINITY) + AHEAD;
  const near = times.within(window, leaning);
  const here = withoutTimes(
    text,
    given,
    near.map(({ span }) => span),
  );
  const candidates = near.flatMap((time): Candidate[] => {
    if (time.vague || time.isOfAnchor || !isFree(time.span)) return [];
    if (leaning === "past" && (dayOfIso(time.when.start) ?? 0) > latest) return [];
    const { bearing, phraseEnd } = bearingOf(text, time.span);
    return [{ ...time, bearing, phraseEnd: Math.max(phraseEnd, time.phraseEnd ?? 0) }];
  });
  const antecedent = candidates.findLast((time) => isAntecedent(text, time, here, sentence));
  if (antecedent) return antecedent.when;
  const modifier = candidates.find(
    (time) =>
      isDocuments(text, time, here, sentence) ||
      isToldOne(text, time, here, sentence) ||
      isCleft(text, time, here, sentence),
  );
  if (modifier) return modifier.when;
  const able = candidates.filter(({ bearing }) => bearing !== "other");
  for (const stands of PLACES) {
    // Of several that open a sentence, the nearest is the clause's own.
    const isThere = (each: Candidate): boolean => stands(text, each, here, sentence);
    const time = stands === isOpening ? able.findLast(isThere) : able.find(isThere);
    if (time) return time.when;
  }
  return undefined;
}
