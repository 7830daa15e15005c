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

/** Heads that rank antecedents: one for "he", "she", "it" and "they", one for all other mentions. */
export const RANKERS = ["antecedents", "pronouns"] as const;
export type Ranker = (typeof RANKERS)[number];

/** Numbers by which a ranker is told a mention. */
export const VECTOR = 512;

/** What a ranker is told: {@link VECTOR} numbers a mention, and the score of each having no antecedent. */
export interface Told {
  vectors: Float32Array;
  alone: Float32Array;
}

/** Mentions of a stretch of a report, with what each ranker is told of them. */
export interface Mentions {
  found: MentionFound[];
  told: Record<Ranker, Told>;
}

/** All that the heads see in a passage. */
export interface Sight {
  relations: Relation[];
  names: Name[];
  mentions: Mentions;
}

/** Pairs of mentions to be scored. */
export interface Pairs {
  ranker: Ranker;
  vectors: Float32Array;
  /** Two indices a pair: a mention, an earlier one. */
  pairs: Int32Array;
  /** `PAIR_FEATURES` or `PRONOUN_FEATURES` a pair, as the ranker wants. */
  features: Int32Array;
}

/** Mentions of several stretches in a row as one. */
export const joinMentions = (parts: readonly Mentions[]): Mentions => ({
  found: parts.flatMap((part) => part.found),
  told: {
    antecedents: joinTold(parts.map(({ told }) => told.antecedents)),
    pronouns: joinTold(parts.map(({ told }) => told.pronouns)),
  },
});

const joinTold = (parts: readonly Told[]): Told => ({
  vectors: joined(parts.map(({ vectors }) => vectors)),
  alone: joined(parts.map(({ alone }) => alone)),
});

const joined = (parts: readonly Float32Array[]): Float32Array => {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
