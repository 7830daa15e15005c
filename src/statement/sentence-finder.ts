/** Which sentence a statement stands in. */
import { sentencesOf } from "../language/sentences.js";
import type { Span } from "../reading.js";
import type { Attribution } from "./assemble.js";

/** The sentence of a statement's cue, or of its content where it has none. */
export const sentenceFinder = (text: string, paragraphs: readonly Span[]): ((attribution: Attribution) => Span) => {
  const sorted = [...paragraphs].sort((a, b) => a[0] - b[0]);
  const split = new Map<Span, Span[]>();
  return ({ cue, content }) => {
    const [at] = (cue[0] ?? content[0]) as Span;
    let low = 0;
    let high = sorted.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.[0] as number) <= at) low = middle;
      else high = middle;
    }
    const paragraph = sorted[low] ?? [0, text.length];
    let sentences = split.get(paragraph);
    if (!sentences) {
      sentences = sentencesOf(text, paragraph);
      split.set(paragraph, sentences);
    }
    return sentences.find(([start, end]) => start <= at && at < end) ?? paragraph;
  };
};
