/** Words that look ahead, or at the day of the report: a past day is none of theirs. */
import type { Span } from "../../../reading.js";
import type { Attribution } from "./place.js";

const FUTURE =
  /\b(?:will|would|shall|['’]ll|(?:is|are|was|were)\s+(?:set|due|expected|scheduled|likely|going)\s+to|plans?\s+to)\b/i;
const AWAITED = /\b(?:is|are|was|were|been|be)\s+(?:\S+ly\s+)?(?:expected|due|set|scheduled|likely)$/i;

/** "was expected on Friday to …": the day is that of what is expected. */
export const isAwaited = (text: string, cue: readonly Span[]): boolean =>
  cue.some((span) => AWAITED.test(text.slice(...span)));

/** "who died on Sunday now believe …": today, whatever day is named. */
export const isNow = (text: string, cue: readonly Span[]): boolean =>
  cue.some(([start]) => /^now\s/.test(text.slice(start, start + 4)) || /\bnow\s+$/.test(text.slice(start - 5, start)));

/** "will on Monday tell the council" */
export const isAhead = (text: string, { source, cue }: Pick<Attribution, "source" | "cue">): boolean =>
  cue.some(([start, end]) => {
    const from = source.findLast((span) => span[1] <= start)?.[1] ?? start;
    return FUTURE.test(text.slice(Math.max(from, start - 40), end));
  });
