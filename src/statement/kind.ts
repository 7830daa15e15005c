/** Direct, indirect or mixed: how much of a content stands in quotation marks (Pareti 2015). */
import type { Quotation } from "../language/quotes.js";
import type { Kind, Span } from "../reading.js";

const WORDS = /[\p{L}\p{N}]+/gu;

export function kindOf(text: string, content: readonly Span[], quotations: readonly Quotation[]): Kind {
  const quoted = quotations.flatMap(({ segments }) => segments);
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
