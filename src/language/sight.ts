/** What the model sees in a report: attributions, names, mentions. Plain values, which cross threads. */
import type { Span } from "../reading.js";
import type { NameType } from "./names.js";

/** What the heads see in the text: one attribution, in characters. */
export interface Relation {
  cue: Span;
  source: Span[];
  content: Span[];
  /** Whether only the head of cues inside contents sees the cue; `scores.valid` was never taught to judge such. */
  inner: boolean;
  scores: Scores;
}

/** The model's own scores for a relation. */
export interface Scores {
  /** Logit of the relation head: is this a cue, seen with its source and content? */
  valid: number;
  /** The same, were it inside another's content: PolNeAR marks none there, so `valid` can't tell. */
  inside: number;
  /** Probability that the cue's surest word is part of a cue. */
  cue: number;
  /** Log-probability of the borders chosen. */
  roles: number;
}

/** A name, in characters. */
export interface Name {
  span: Span;
  type: NameType;
}

/** What a mention may mention. */
export const MENTION_KINDS = ["person", "organization", "place", "other"] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** A mention, by its head word; places are indices of words' first pieces in the report. */
export interface MentionFound {
  head: number;
  first: number;
  last: number;
  kind: MentionKind;
}

/** Numbers a mention is told by when antecedents are ranked. */
export const VECTOR = 512;

/** Mentions of a stretch of a report, with {@link VECTOR} numbers each, and the score of each having no antecedent. */
export interface Mentions {
  found: MentionFound[];
  vectors: Float32Array;
  alone: Float32Array;
}

/** All that the heads see in a passage. */
export interface Sight {
  relations: Relation[];
  names: Name[];
  mentions: Mentions;
}

/** Pairs of mentions to be scored. */
export interface Pairs {
  vectors: Float32Array;
  /** Two indices a pair: a mention, an earlier one. */
  pairs: Int32Array;
  /** `PAIR_FEATURES` of `pair-features.ts` a pair. */
  features: Int32Array;
}

/** Mentions of several stretches in a row as one. */
export const joinMentions = (parts: readonly Mentions[]): Mentions => {
  const found = parts.flatMap((part) => part.found);
  const vectors = new Float32Array(found.length * VECTOR);
  const alone = new Float32Array(found.length);
  let at = 0;
  for (const part of parts) {
    vectors.set(part.vectors, at * VECTOR);
    alone.set(part.alone, at);
    at += part.found.length;
  }
  return { found, vectors, alone };
};
