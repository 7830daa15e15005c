/** Deals a report's windows out in passages that can be read apart, so that every core has something to read. */
import type { Passage } from "./model.js";
import type { Tokens } from "./tokens.js";
import { cutWindows } from "./windows.js";

/** Windows in a passage: enough to outweigh the handing over, few enough to share one long report among cores. */
const WINDOWS_A_PASSAGE = 4;

export function* passagesOf({ pieces, features, breaks }: Tokens): Generator<Passage> {
  const windows = cutWindows(breaks);
  for (let i = 0; i < windows.length; i += WINDOWS_A_PASSAGE) {
    const some = windows.slice(i, i + WINDOWS_A_PASSAGE);
    const from = Math.min(...some.map((window) => window.from));
    const to = Math.max(...some.map((window) => window.to));
    yield {
      at: from,
      // Copies, not views: a view would take the whole report along to another thread.
      pieces: {
        ids: pieces.ids.slice(from, to),
        starts: pieces.starts.slice(from, to),
        ends: pieces.ends.slice(from, to),
        shapes: pieces.shapes.slice(from, to),
        wordStarts: pieces.wordStarts.slice(from, to),
      },
      features: features.slice(from, to),
      windows: some.map((window) => ({ from: window.from - from, own: window.own - from, to: window.to - from })),
    };
  }
}
