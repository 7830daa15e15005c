/** What a rule of the folder looks at: one attribution and one time, and how they stand to each other. */
import type { Span } from "../../../reading.js";
import type { Bearing } from "../bearing.js";
import type { TimeExpression } from "../time-expression.js";

export interface Attribution {
  source: readonly Span[];
  cue: readonly Span[];
  content: readonly Span[];
}

/** A time, and how it stands. */
export interface Candidate extends TimeExpression {
  bearing: Bearing;
  /** End of the phrase it is in: "[in Thursday's statement]". */
  phraseEnd: number;
}

/** Does the time stand where it dates the attribution? One such rule a file. */
export type Place = (text: string, time: Candidate, attribution: Attribution, sentence: Span) => boolean;

/** How far from source and cue a time is looked for: no adverbial is longer. */
export const REACH = 400;

export const holds = (spans: readonly Span[], [start, end]: Span): Span | undefined =>
  spans.find((span) => span[0] < end && start < span[1]);
export const endBefore = (spans: readonly Span[], at: number): number =>
  spans.reduce((most, [, end]) => (end <= at ? Math.max(most, end) : most), -1);
export const startAfter = (spans: readonly Span[], at: number): number =>
  spans.reduce((least, [start]) => (start >= at ? Math.min(least, start) : least), Number.POSITIVE_INFINITY);
