/** One attribution and the times that may be its, and how they stand to each other. */
import type { Kind, Span } from "../../../reading.js";
import type { Bearing } from "../bearing.js";
import type { TimeExpression } from "../time-expression.js";

export interface Attribution {
  source: readonly Span[];
  cue: readonly Span[];
  content: readonly Span[];
  kind: Kind;
}

/** A time, and how it stands. */
export interface Candidate extends TimeExpression {
  bearing: Bearing;
  /** End of the phrase it is in: "[in Thursday's statement]". */
  phraseEnd: number;
}

/** How far from source and cue a time is looked for: no adverbial is longer. */
export const REACH = 400;

export const holds = (spans: readonly Span[], [start, end]: Span): boolean =>
  spans.some((span) => span[0] < end && start < span[1]);
