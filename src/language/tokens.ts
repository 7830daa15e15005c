/**
 * A report as the encoder takes it: pieces of its paragraphs, each with a feature that says how its word is written,
 * whether it stands in a quotation and whether it begins a paragraph, and how well a window may end before it.
 */
import type { Span } from "../reading.js";
import { findQuotations, type Quotation } from "./quotes.js";
import { Break } from "./windows.js";
import { type Pieces, SHAPES, type WordPiece } from "./wordpiece.js";

/** Sizes of the feature vocabulary: shape × in a quotation or not × begins a paragraph or not. */
export const FEATURES = SHAPES * 2 * 2;

export interface Tokens {
  text: string;
  pieces: Pieces;
  /** One a piece, below {@link FEATURES}. */
  features: Uint8Array;
  /** One a piece, of {@link Break}. */
  breaks: Uint8Array;
  quotations: Quotation[];
}

const SENTENCE_END = /[.!?\u2026]["'\u201D\u2019)\]]*$/;
const TIED = /[:\u2014]\s*$/;

/** @param paragraphs stretches of `text` to be read, in order and apart; what lies between is not read */
export function tokenize(text: string, paragraphs: readonly Span[], wordPiece: WordPiece): Tokens {
  const quotations = findQuotations(text);
  const parts = paragraphs.map(([start, end]) => shifted(wordPiece.encode(text.slice(start, end)), start));
  const count = parts.reduce((sum, part) => sum + part.ids.length, 0);
  const pieces: Pieces = {
    ids: new Int32Array(count),
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    shapes: new Uint8Array(count),
    wordStarts: new Uint8Array(count),
  };
  const features = new Uint8Array(count);
  const breaks = new Uint8Array(count);
  const quoted = quotedAt(quotations);
  /** Ends of paragraphs from which a quotation reaches into the next one. */
  const goesOn = new Set(quotations.flatMap(({ segments }) => segments.slice(0, -1).map((segment) => segment[1])));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    pieces.ids.set(part.ids, at);
    pieces.starts.set(part.starts, at);
    pieces.ends.set(part.ends, at);
    pieces.shapes.set(part.shapes, at);
    pieces.wordStarts.set(part.wordStarts, at);
    for (let i = 0; i < part.ids.length; i++) {
      const start = part.starts[i] as number;
      const inQuotation = quoted(start);
      features[at + i] = ((part.shapes[i] as number) * 2 + (inQuotation ? 1 : 0)) * 2 + (i === 0 ? 1 : 0);
      if (i > 0) breaks[at + i] = breakBefore(text, part, i, inQuotation);
    }
    if (part.ids.length > 0) {
      const before = paragraphs[index - 1];
      const tied = before && (TIED.test(text.slice(before[1] - 2, before[1])) || goesOn.has(before[1]));
      breaks[at] = tied ? Break.tiedParagraph : Break.paragraph;
    }
    at += part.ids.length;
  }
  return { text, pieces, features, breaks, quotations };
}

const shifted = (pieces: Pieces, by: number): Pieces => ({
  ...pieces,
  starts: pieces.starts.map((start) => start + by),
  ends: pieces.ends.map((end) => end + by),
});

const breakBefore = (text: string, pieces: Pieces, index: number, inQuotation: boolean): number => {
  if (!pieces.wordStarts[index]) return Break.anywhere;
  const before = pieces.ends[index - 1] as number;
  const spaced = (pieces.starts[index] as number) > before;
  if (spaced && !inQuotation && SENTENCE_END.test(text.slice(Math.max(0, before - 3), before))) return Break.sentence;
  return spaced ? Break.word : Break.anywhere;
};

/** Answers in order of rising positions whether one lies in a quotation; constant time a question on the whole. */
const quotedAt = (quotations: readonly Quotation[]): ((position: number) => boolean) => {
  const segments = quotations.flatMap((quotation) => quotation.segments).sort((a, b) => a[0] - b[0]);
  let next = 0;
  let until = -1;
  return (position) => {
    for (let segment = segments[next]; segment && segment[0] <= position; segment = segments[++next]) {
      until = Math.max(until, segment[1]);
    }
    return position < until;
  };
};
