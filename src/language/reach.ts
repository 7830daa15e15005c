/**
 * How far a cue reaches: its source and content stand in its own paragraph; of another, only one that is
 * a quotation, or what follows a colon. (In PolNeAR 99.5 % of contents do so, and hardly a span runs over a break.)
 */
import type { WordRange } from "./word-range.js";

/** What a word may be to a cue. */
export const Reach = { none: 0, any: 1, beginning: 2 } as const;

export interface WordFeatures {
  /** 1 where a paragraph begins. */
  opens: Uint8Array;
  /** 1 in a quotation. */
  quoted: Uint8Array;
  /** 1 for a colon. */
  colon: Uint8Array;
}

/** Share of a paragraph's words that makes it a quotation. */
const MOSTLY = 0.7;

/** @returns for each word of the window one of {@link Reach} */
export function reachOf([first, last]: WordRange, { opens, quoted, colon }: WordFeatures): Uint8Array {
  const words = opens.length;
  let start = first;
  while (start > 0 && !opens[start]) start--;
  let end = last + 1;
  while (end < words && !opens[end]) end++;
  if (colon[end - 1] && end < words) for (end++; end < words && !opens[end]; end++);
  const reach = new Uint8Array(words);
  for (let from = 0, to: number; from < words; from = to) {
    to = from + 1;
    while (to < words && !opens[to]) to++;
    const inQuotation = quoted.subarray(from, to).reduce((sum, one) => sum + one, 0);
    const byQuotation = quoted[from] === 1 && inQuotation >= MOSTLY * (to - from);
    for (let word = from; word < to; word++) {
      if ((word >= start && word < end) || (byQuotation && quoted[word])) reach[word] = Reach.any;
    }
    if (opens[from] && reach[from]) reach[from] = Reach.beginning;
  }
  return reach;
}
