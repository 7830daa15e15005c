/**
 * The words of a sentence that belong to an attribution and not to its content: where a place or an occasion of the saying
 * may stand. Nothing here reads further than one sentence.
 */
import type { Span } from "../../reading.js";

/** What of a statement these rules look at. */
export interface Attributed {
  source: readonly Span[];
  cue: readonly Span[];
  content: readonly Span[];
}

export interface Zone {
  /** From the cue to the content after it, or to the sentence's end. */
  tail: Span;
  /** Between a source and the cue after it; empty where nothing is. */
  between: Span;
  /** From the content before, or the sentence's begin, to the source or cue. */
  head: Span;
}

/** No attribution's own words reach further from the cue, in UTF-16 code units. */
const REACH = 600;

export const zoneOf = ({ source, cue, content }: Attributed, [start, end]: Span): Zone | undefined => {
  const verb = cue.find((span) => span[0] >= start && span[1] <= end && span[0] < span[1]);
  if (!verb) return undefined;
  let low = Math.max(start, verb[0] - REACH);
  let high = Math.min(end, verb[1] + REACH);
  for (const [from, to] of content) {
    if (to <= verb[0]) low = Math.max(low, to);
    else if (from >= verb[1]) high = Math.min(high, from);
  }
  const before = source.filter((span) => span[0] >= low && span[1] <= verb[0]);
  const first = Math.min(verb[0], ...before.map((span) => span[0]));
  const last = Math.max(low, ...before.map((span) => span[1]));
  return {
    tail: [verb[0], Math.max(high, verb[1])],
    between: before.length === 0 ? [verb[0], verb[0]] : [Math.min(last, verb[0]), verb[0]],
    head: [low, first],
  };
};

export const overlaps = ([start, end]: Span, spans: readonly Span[]): boolean =>
  spans.some(([from, to]) => start < to && end > from);

/** Where the attribution's clause ends and another begins: "said in Moscow, adding …", "said after the raid". */
const CLAUSE = new RegExp(
  [
    ";|:\\s|[–—]",
    "\\s(?:because|although|though|whether|that|unless|until|if|saying|adding|noting|warning|when|while|as|who|which)\\s",
    ",\\s(?:and|but|whose|where)\\s",
    // "said after talks in Moscow" is said there; "said after the raid in Herat" need not be.
    "\\s(?:after|before|following|amid|since)\\s(?!(?:[\\p{L}’'-]+\\s){0,4}?(?:talks|meetings?|summit|conference|visit|speech|hearing|rally|debate|interview|ceremony|briefing|session|event|trip|call|service)(?!\\p{L}))",
  ].join("|"),
  "u",
);

/** @returns the tail cut where another clause begins; the cue itself is never cut */
export const clauseOf = (text: string, [start, end]: Span, cueEnd: number): Span => {
  const from = Math.min(Math.max(cueEnd, start), end);
  const cut = CLAUSE.exec(text.slice(from, end));
  return [start, cut ? from + cut.index : end];
};
