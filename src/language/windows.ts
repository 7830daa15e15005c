/**
 * Cuts a report into the windows that the encoder reads: they follow paragraphs, keep a quotation of several paragraphs
 * and its "he said:" together, and look a little back, so that no sentence is read without what stands before it.
 */
/** A window over the pieces: it reads `[from, to)` and answers for the cues that begin in `[own, to)`. */
export interface Window {
  from: number;
  own: number;
  to: number;
}

/** How gladly a window may end before a piece; higher is better. */
export const Break = { anywhere: 0, word: 1, sentence: 2, tiedParagraph: 3, paragraph: 4 } as const;

export interface WindowSizes {
  /** Pieces a window may own. */
  own: number;
  /** Pieces of context it may read before them. */
  before: number;
}

/** Attention costs with the window, context with the number of windows: about here the two together cost least. */
export const WINDOW: WindowSizes = { own: 224, before: 20 };

/** The least share of its room that a window fills before it ends at a good place. */
const LEAST_FILL = 0.5;

/**
 * @param breaks for each piece, one of {@link Break}: how well a window may end before it
 * @returns windows in order; the owned stretches cover every piece exactly once
 */
export function cutWindows(breaks: Uint8Array, sizes: WindowSizes = WINDOW): Window[] {
  const windows: Window[] = [];
  const count = breaks.length;
  for (let own = 0; own < count; ) {
    const left = count - own;
    // Even shares: two windows of 200 read better than one of 320 and a scrap of 80.
    const share = Math.ceil(left / Math.ceil(left / sizes.own));
    const to = left <= sizes.own ? count : bestEnd(breaks, own, Math.min(own + sizes.own, count), own + share);
    windows.push({ from: contextStart(breaks, own, sizes.before), own, to });
    own = to;
  }
  return windows;
}

const bestEnd = (breaks: Uint8Array, own: number, limit: number, wanted: number): number => {
  let best = limit;
  let bestScore = -1;
  for (let end = own + Math.ceil((limit - own) * LEAST_FILL); end <= limit; end++) {
    const score = (breaks[end] ?? 0) * 1000 - Math.abs(end - wanted);
    if (end < breaks.length && score > bestScore) {
      best = end;
      bestScore = score;
    }
  }
  return best;
};

/** Back to the farthest sentence or paragraph start within reach, or else as far as a word start allows. */
const contextStart = (breaks: Uint8Array, own: number, reach: number): number => {
  const farthest = Math.max(0, own - reach);
  if (farthest === 0) return 0;
  for (const least of [Break.sentence, Break.word]) {
    for (let at = farthest; at < own; at++) if ((breaks[at] as number) >= least) return at;
  }
  return own;
};
