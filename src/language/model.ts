/**
 * Runs the model: one pass of the encoder over each window, and on its states the heads: cues, and for each its relation;
 * names; mentions, and for each what its antecedent is told by. Windows go one by one, unpadded: on a CPU a window of 300 pieces fills the cores as well as a batch.
 */
import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Span } from "../reading.js";
import { cueRanges, decodeRoles, ROLES } from "./decode.js";
import { decodeNames } from "./names.js";
import { PAIR_FEATURES } from "./pair-features.js";
import { reachOf, type WordFeatures } from "./reach.js";
import {
  joinMentions,
  MENTION_KINDS,
  type MentionKind,
  type Mentions,
  type Name,
  type Pairs,
  type Relation,
  type Sight,
  VECTOR,
} from "./sight.js";
import { loadWeights } from "./weights.js";
import type { Window } from "./windows.js";
import type { WordRange } from "./word-range.js";
import type { Pieces } from "./wordpiece.js";

/** A stretch of a report's pieces with the windows in it; what one call of the model reads. */
export interface Passage {
  /** Where it begins in the report's pieces. */
  at: number;
  pieces: Pieces;
  features: Uint8Array;
  windows: Window[];
}

/** Cues that are scored at once; bounds the memory a window takes. */
const CUES_AT_ONCE = 48;

export interface ModelOptions {
  /** Threads of one encoder pass. */
  threads: number;
}

interface Graphs {
  encoder: InferenceSession;
  relations: InferenceSession;
  mentions: InferenceSession;
  antecedents: InferenceSession;
}

interface States {
  states: Tensor;
  cues: Tensor;
  inner: Tensor;
  names: Tensor;
  kinds: Tensor;
}

export class Model {
  private constructor(
    private readonly leastCue: number,
    private readonly leastMention: number,
    private readonly begin: bigint,
    private readonly end: bigint,
    private readonly colon: number,
    private readonly graphs: Graphs,
  ) {}

  static async open({ threads }: ModelOptions): Promise<Model> {
    const weights = await loadWeights();
    const options: InferenceSession.SessionOptions = {
      executionProviders: ["cpu"],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: "sequential",
      // training/export.py has optimized the graphs; done anew here it would undo its choices.
      graphOptimizationLevel: "disabled",
    };
    const open = (path: string): Promise<InferenceSession> => InferenceSession.create(path, options);
    const [encoder, relations, mentions, antecedents] = await Promise.all([
      open(weights.encoder),
      open(weights.relations),
      open(weights.mentions),
      open(weights.antecedents),
    ]);
    const { vocabulary, card } = weights;
    const idOf = (piece: string): bigint => BigInt(vocabulary.indexOf(piece));
    return new Model(card.leastCue, card.leastMention, idOf("[CLS]"), idOf("[SEP]"), vocabulary.indexOf(":"), {
      encoder,
      relations,
      mentions,
      antecedents,
    });
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.graphs).map((graph: InferenceSession) => graph.release()));
  }

  /** Everything that the heads see in a passage; attributions in the order of their cues, names and mentions in the text's. */
  async read(passage: Passage): Promise<Sight> {
    const relations: Relation[] = [];
    const names: Name[] = [];
    const mentions: Mentions[] = [];
    for (const window of passage.windows) {
      const words = wordsIn(passage.pieces, window);
      if (words.length === 0) continue;
      const seen = await this.#encode(passage, window, words);
      relations.push(...(await this.#relate(passage, window, words, seen)));
      names.push(...namesIn(passage, window, words, seen));
      mentions.push(await this.#mention(passage, window, words, seen));
      for (const tensor of Object.values(seen)) (tensor as Tensor).dispose();
    }
    return { relations, names, mentions: joinMentions(mentions) };
  }

  /** How well each earlier mention would do as the antecedent: a score a pair. */
  async rank({ vectors, pairs, features }: Pairs): Promise<Float32Array> {
    const count = pairs.length / 2;
    if (count === 0) return new Float32Array();
    const output = await this.graphs.antecedents.run({
      vectors: new Tensor("float32", vectors, [vectors.length / VECTOR, VECTOR]),
      pairs: new Tensor("int32", pairs, [count, 2]),
      features: new Tensor("int32", features, [count, PAIR_FEATURES]),
    });
    return output.scores?.data as Float32Array;
  }

  async #relate(passage: Passage, window: Window, words: Int32Array, seen: States): Promise<Relation[]> {
    const cues = seen.cues.data as Float32Array;
    const inner = seen.inner.data as Float32Array;
    const outerRanges = cueRanges(cues, this.leastCue);
    // A cue that both heads see is asked about once.
    const innerRanges = cueRanges(inner, this.leastCue).filter(
      ([first, last]) => !outerRanges.some(([from, to]) => from <= last && first <= to),
    );
    const isInner = new Set(innerRanges);
    const ranges = [...outerRanges, ...innerRanges]
      .filter(([first]) => window.from + (words[first] as number) >= window.own)
      .sort((a, b) => a[0] - b[0]);
    const features = featuresOf(passage, window, words, this.colon);
    const toSpan = spanOf(passage, window, words);
    const found: Relation[] = [];
    for (let i = 0; i < ranges.length; i += CUES_AT_ONCE) {
      const some = ranges.slice(i, i + CUES_AT_ONCE);
      const { roles, valid, inside } = await this.#score(seen.states, some);
      const size = words.length * ROLES;
      for (const [k, cue] of some.entries()) {
        const { source, content, logProbability } = decodeRoles(
          roles.subarray(k * size, (k + 1) * size),
          cue,
          reachOf(cue, features),
        );
        if (content.length === 0) continue;
        found.push({
          cue: toSpan(cue),
          source: source.map(toSpan),
          content: content.map(toSpan),
          inner: isInner.has(cue),
          scores: {
            valid: valid[k] as number,
            inside: inside[k] as number,
            cue: Math.max(surestCue(cues, cue), surestCue(inner, cue)),
            roles: logProbability,
          },
        });
      }
    }
    return found;
  }

  async #mention(passage: Passage, window: Window, words: Int32Array, { states, kinds }: States): Promise<Mentions> {
    const probabilities = kinds.data as Float32Array;
    const size = 1 + MENTION_KINDS.length;
    const heads: number[] = [];
    for (let word = 0; word < words.length; word++) {
      const isHead = 1 - (probabilities[word * size] as number) >= this.leastMention;
      if (isHead && window.from + (words[word] as number) >= window.own) heads.push(word);
    }
    if (heads.length === 0) return NO_MENTIONS;
    const output = await this.graphs.mentions.run({
      states,
      heads: new Tensor("int32", Int32Array.from(heads), [heads.length]),
    });
    const borders = output.borders?.data as BigInt64Array;
    const placeOf = (word: number): number => passage.at + window.from + (words[word] as number);
    return {
      found: heads.map((head, i) => ({
        head: placeOf(head),
        first: placeOf(Number(borders[2 * i])),
        last: placeOf(Number(borders[2 * i + 1])),
        kind: MENTION_KINDS[highest(probabilities.subarray(head * size + 1, (head + 1) * size))] as MentionKind,
      })),
      vectors: output.vectors?.data as Float32Array,
      alone: output.alone?.data as Float32Array,
    };
  }

  async #encode({ pieces, features: shapes }: Passage, { from, to }: Window, words: Int32Array): Promise<States> {
    const length = to - from + 2;
    const ids = new BigInt64Array(length);
    const features = new BigInt64Array(length);
    ids[0] = this.begin;
    ids[length - 1] = this.end;
    for (let i = from; i < to; i++) {
      ids[i - from + 1] = BigInt(pieces.ids[i] as number);
      features[i - from + 1] = BigInt(shapes[i] as number);
    }
    const output = await this.graphs.encoder.run({
      ids: new Tensor("int64", ids, [1, length]),
      features: new Tensor("int64", features, [1, length]),
      // One further: the first piece stands after [CLS].
      words: new Tensor(
        "int64",
        BigInt64Array.from(words, (word) => BigInt(word + 1)),
        [words.length],
      ),
    });
    const { states, cues, inner, names, kinds } = output as Record<keyof States, Tensor>;
    return { states, cues, inner, names, kinds };
  }

  async #score(
    states: Tensor,
    ranges: readonly WordRange[],
  ): Promise<{ roles: Float32Array; valid: Float32Array; inside: Float32Array }> {
    const cues = BigInt64Array.from(ranges.flat(), (word) => BigInt(word));
    const output = await this.graphs.relations.run({ states, cues: new Tensor("int64", cues, [ranges.length, 2]) });
    const { roles, valid, inside } = output as Record<string, Tensor>;
    return {
      roles: roles?.data as Float32Array,
      valid: valid?.data as Float32Array,
      inside: inside?.data as Float32Array,
    };
  }
}

const NO_MENTIONS: Mentions = { found: [], vectors: new Float32Array(), alone: new Float32Array() };

const highest = (scores: Float32Array): number => scores.indexOf(Math.max(...scores));

const namesIn = (passage: Passage, window: Window, words: Int32Array, { names }: States): Name[] => {
  const toSpan = spanOf(passage, window, words);
  return decodeNames(names.data as Float32Array)
    .filter(({ range: [first] }) => window.from + (words[first] as number) >= window.own)
    .map(({ range, type }) => ({ span: toSpan(range), type }));
};

/** Words of a window to characters of the report. */
const spanOf =
  ({ pieces }: Passage, window: Window, words: Int32Array) =>
  ([first, last]: WordRange): Span => {
    const end = last + 1 < words.length ? window.from + (words[last + 1] as number) : window.to;
    return [pieces.starts[window.from + (words[first] as number)] as number, pieces.ends[end - 1] as number];
  };

/** Where words begin in a window, in pieces from its start. */
const wordsIn = (pieces: Pieces, { from, to }: Window): Int32Array => {
  const words: number[] = [];
  for (let i = from; i < to; i++) if (pieces.wordStarts[i]) words.push(i - from);
  return Int32Array.from(words);
};

const featuresOf = (
  { pieces, features }: Passage,
  { from }: Window,
  words: Int32Array,
  colon: number,
): WordFeatures => ({
  opens: Uint8Array.from(words, (word) => (features[from + word] as number) & 1),
  quoted: Uint8Array.from(words, (word) => ((features[from + word] as number) >> 1) & 1),
  colon: Uint8Array.from(words, (word) => Number(pieces.ids[from + word] === colon)),
});

const surestCue = (probabilities: Float32Array, [first, last]: WordRange): number => {
  let surest = 0;
  for (let word = first; word <= last; word++) surest = Math.max(surest, 1 - (probabilities[word * 3] as number));
  return surest;
};
