/** Direct, indirect or mixed: how much of a content stands in quotation marks (Pareti 2015). */
import type { Quotation } from "../language/quotes.js";
import type { Kind, Span } from "../reading.js";

const WORDS = /[\p{L}\p{N}]+/gu;

/** @param cue a quotation that holds the cue too is somebody else's: inside it "he said it was over" stays indirect */
export function kindOf(
  text: string,
  content: readonly Span[],
  cue: readonly Span[],
  quotations: readonly Quotation[],
): Kind {
  const quoted = quotations
    .filter(({ segments }) => !segments.some(([from, to]) => cue.some(([start, end]) => from <= start && end <= to)))
    .flatMap(({ segments }) => segments);
  let inside = 0;
  let outside = 0;
  for (const [start, end] of content) {
    const near = quoted.filter(([from, to]) => from < end && to > start);
    for (const { index } of text.slice(start, end).matchAll(WORDS)) {
      const at = start + index;
      if (near.some(([from, to]) => from <= at && at < to)) inside++;
      else outside++;
    }
  }
  if (inside === 0) return "indirect";
  return outside === 0 ? "direct" : "mixed";
}
