/**
 * How far a cue reaches: its source and content stand in its own paragraph; in another stands only a quotation that
 * opens it, or what follows a colon. (In PolNeAR 99.5 % of contents do so, and hardly a span runs over a break.)
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

/** @returns for each word of the window one of {@link Reach} */
export function reachOf([first, last]: WordRange, { opens, quoted, colon }: WordFeatures): Uint8Array {
  const words = opens.length;
  let start = first;
  while (start > 0 && !opens[start]) start--;
  let end = last + 1;
  while (end < words && !opens[end]) end++;
  if (colon[end - 1] && end < words) for (end++; end < words && !opens[end]; end++);
  let byQuotation = true;
  return opens.map((opening, word) => {
    if (opening) byQuotation = quoted[word] === 1;
    if ((word < start || word >= end) && !(byQuotation && quoted[word])) return Reach.none;
    return opening ? Reach.beginning : Reach.any;
  });
}
