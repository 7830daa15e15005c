/** Which sentence a statement stands in. */
import { sentencesOf } from "../language/sentences.js";
import type { Span } from "../reading.js";
import type { Attribution } from "./assemble.js";
import { firstAfter } from "./in-order.js";

/** The sentence of a statement's cue, or of its content where it has none. */
export const sentenceFinder = (text: string, paragraphs: readonly Span[]): ((attribution: Attribution) => Span) => {
  const sorted = [...paragraphs].sort((a, b) => a[0] - b[0]);
  const split = new Map<Span, Span[]>();
  return ({ cue, content }) => {
    const [at] = (cue[0] ?? content[0]) as Span;
    const paragraph = sorted[Math.max(0, firstAfter(sorted, at) - 1)] ?? [0, text.length];
    let sentences = split.get(paragraph);
    if (!sentences) {
      sentences = sentencesOf(text, paragraph);
      split.set(paragraph, sentences);
    }
    const sentence = sentences[firstAfter(sentences, at) - 1];
    return sentence && at < sentence[1] ? sentence : paragraph;
  };
};
