/** The times that may be a statement's day: those of its sentence, near its source and cue. */
import type { Span } from "../../../reading.js";
import { bearingOf } from "../bearing.js";
import { dayOfIso } from "../days.js";
import type { ReportTimes } from "../times.js";
import { isAhead } from "./ahead.js";
import { type Attribution, type Candidate, REACH } from "./place.js";

/** A statement may be dated a day after its report: zones differ. */
const AHEAD = 1;

/**
 * @param sentence the one that holds the cue
 * @returns in reading order, with the stretch that was looked at; vague ones ("recently", "in recent days") left out
 */
export function candidatesOf(
  times: ReportTimes,
  { source, cue }: Attribution,
  sentence: Span,
): { window: Span; candidates: Candidate[] } {
  const { text, calendar } = times;
  const own = [...source, ...cue].filter(([start, end]) => start < sentence[1] && end > sentence[0]);
  if (own.length === 0) return { window: sentence, candidates: [] };
  const window: Span = [
    Math.max(sentence[0], Math.min(...own.map(([start]) => start)) - REACH),
    Math.min(sentence[1], Math.max(...own.map(([, end]) => end)) + REACH),
  ];
  const leaning = isAhead(text, { source, cue }) ? "future" : "past";
  const latest = (dayOfIso(calendar?.today ?? "") ?? Number.POSITIVE_INFINITY) + AHEAD;
  const candidates = times.within(window, leaning).flatMap((time): Candidate[] => {
    if (time.vague || time.isOfAnchor) return [];
    if (leaning === "past" && (dayOfIso(time.when.start) ?? 0) > latest) return [];
    const { bearing, phraseEnd } = bearingOf(text, time.span);
    return [{ ...time, bearing, phraseEnd: Math.max(phraseEnd, time.phraseEnd ?? 0) }];
  });
  return { window, candidates };
}
