/** Which earlier mention a mention stands for: the pairs to be scored, in parts of bounded size, and the answers. */
import type { Span } from "../reading.js";
import { FAR, type Form, formOf, type Look, PAIR_FEATURES, wordsThatMean, writePairFeatures } from "./pair-features.js";
import { type MentionFound, type MentionKind, type Mentions, type Pairs, VECTOR } from "./sight.js";
import type { Tokens } from "./tokens.js";
import { Break } from "./windows.js";

/** A mention in characters, with what it may stand for. */
export interface Mention {
  span: Span;
  head: Span;
  kind: MentionKind;
  form: Form;
  /** Whether it stands in a quotation. */
  quoted: boolean;
  /** Score of standing for nothing before. */
  alone: number;
  /** Earlier mentions, as indices, the likeliest first. */
  antecedents: Candidate[];
}

export interface Candidate {
  mention: number;
  score: number;
}

/** Mentions asked about at once; bounds memory. */
const AT_ONCE = 64;

/** @param rank scores pairs, as `Model.rank` does */
export async function linkMentions(
  tokens: Tokens,
  { found, vectors, alone }: Mentions,
  rank: (pairs: Pairs) => Promise<Float32Array>,
): Promise<Mention[]> {
  const { looks, spans, heads } = looksOf(tokens, found);
  const mentions: Mention[] = found.map(({ kind }, i) => ({
    span: spans[i] as Span,
    head: heads[i] as Span,
    kind,
    form: (looks[i] as Look).form,
    quoted: (looks[i] as Look).quoted === 1,
    alone: alone[i] as number,
    antecedents: [],
  }));
  const named = new Set<string>();
  const asking = [...mentions.keys()].filter((i) => {
    const mention = mentions[i] as Mention;
    // A name that was there before goes by its words.
    const word = (looks[i] as Look).word;
    const isKnown = mention.form === "name" && named.has(word);
    if (mention.form === "name") named.add(word);
    return i > 0 && !isKnown && isAsked(mention, tokens.text);
  });
  const parts: number[][] = [];
  for (let k = 0; k < asking.length; k += AT_ONCE) parts.push(asking.slice(k, k + AT_ONCE));
  const ask = async (part: number[]): Promise<void> => {
    const base = Math.max(0, (part[0] as number) - FAR);
    const to = (part.at(-1) as number) + 1;
    const count = part.reduce((sum, i) => sum + Math.min(i, FAR), 0);
    const pairs = new Int32Array(count * 2);
    const features = new Int32Array(count * PAIR_FEATURES);
    let at = 0;
    for (const i of part) {
      for (let j = Math.max(0, i - FAR); j < i; j++, at++) {
        pairs[2 * at] = i - base;
        pairs[2 * at + 1] = j - base;
        writePairFeatures(features, at * PAIR_FEATURES, looks[i] as Look, looks[j] as Look, i - j);
      }
    }
    const scores = await rank({ vectors: vectors.slice(base * VECTOR, to * VECTOR), pairs, features });
    at = 0;
    for (const i of part) {
      const candidates: Candidate[] = [];
      for (let j = Math.max(0, i - FAR); j < i; j++, at++) candidates.push({ mention: j, score: scores[at] as number });
      (mentions[i] as Mention).antecedents = candidates.sort((a, b) => b.score - a.score).slice(0, KEPT);
    }
  };
  for (let k = 0; k < parts.length; k += UNDER_WAY) await Promise.all(parts.slice(k, k + UNDER_WAY).map(ask));
  return mentions;
}

/** Parts asked about at the same time. */
const UNDER_WAY = 8;

/** Candidates kept of each mention. */
const KEPT = 40;

/**
 * Whether a mention's antecedent is worth asking for: what is no person, body or place stands for nothing that anybody is
 * asked about, nor do many who are only just brought up ("some people"); "a farmer" may be whom the headline calls so.
 */
const isAsked = ({ form, kind, span: [start] }: Mention, text: string): boolean => {
  if (form === "you") return false;
  if (form === "name") return kind === "person" || kind === "organization";
  if (form !== "description") return true;
  if (kind === "other") return false;
  const isOne = kind !== "place" && /^an?\s/i.test(text.slice(start, start + 3));
  return isOne || !/^(?:an?|some|many|several|few|no|two|three)\s/i.test(text.slice(start, start + 8));
};

/** The mentions' words, quotations and sentences, read off the report's pieces. */
const looksOf = (
  { text, pieces, features, breaks }: Tokens,
  found: readonly MentionFound[],
): { looks: Look[]; spans: Span[]; heads: Span[] } => {
  const count = pieces.ids.length;
  /** For each piece, how many words and how many sentences begin up to it. */
  const wordAt = new Int32Array(count);
  const sentenceAt = new Int32Array(count);
  let words = -1;
  let sentences = 0;
  for (let i = 0; i < count; i++) {
    if (pieces.wordStarts[i]) {
      words++;
      if ((breaks[i] as number) >= Break.sentence) sentences++;
    }
    wordAt[i] = words;
    sentenceAt[i] = sentences;
  }
  const endOf = (piece: number): number => {
    let end = piece;
    while (end + 1 < count && !pieces.wordStarts[end + 1]) end++;
    return pieces.ends[end] as number;
  };
  const spans: Span[] = found.map(({ first, last }) => [pieces.starts[first] as number, endOf(last)]);
  const heads: Span[] = found.map(({ head }) => [pieces.starts[head] as number, endOf(head)]);
  const looks = found.map(({ head, first, last }, i): Look => {
    const word = text.slice(...(heads[i] as Span));
    const inside: string[] = [];
    for (let piece = first; piece <= last; piece++) {
      if (pieces.wordStarts[piece]) inside.push(text.slice(pieces.starts[piece], endOf(piece)).toLowerCase());
    }
    return {
      head: wordAt[head] as number,
      word: word.toLowerCase(),
      form: formOf(word, first === last, pieces.shapes[head] as number),
      words: wordsThatMean(inside),
      quoted: (((features[head] as number) >> 1) & 1) as 0 | 1,
      sentence: sentenceAt[head] as number,
    };
  });
  return { looks, spans, heads };
};
