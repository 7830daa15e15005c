/**
 * Runs the model: one pass of the encoder over each window, the cue head on its states, and the relation head for the
 * cues found. Windows go one by one, unpadded: on a CPU a window of 300 pieces fills the cores as well as a batch.
 */
import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Span } from "../reading.js";
import { cueRanges, decodeRoles, ROLES } from "./decode.js";
import { reachOf, type WordFeatures } from "./reach.js";
import { loadWeights } from "./weights.js";
import type { Window } from "./windows.js";
import type { WordRange } from "./word-range.js";
import type { Pieces } from "./wordpiece.js";

/** What the heads see in the text: one attribution, in characters. */
export interface Relation {
  cue: Span;
  source: Span[];
  content: Span[];
  scores: Scores;
}

/** The model's own scores for a relation. */
export interface Scores {
  /** Logit of the relation head: is this a cue, seen with its source and content? */
  valid: number;
  /** Probability that the cue's surest word is part of a cue. */
  cue: number;
  /** Log-probability of the borders chosen. */
  roles: number;
}

/** A stretch of a report's pieces with the windows in it; what one call of the model reads. */
export interface Passage {
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

export class Model {
  private constructor(
    private readonly leastCue: number,
    private readonly begin: bigint,
    private readonly end: bigint,
    private readonly colon: number,
    private readonly encoder: InferenceSession,
    private readonly relations: InferenceSession,
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
    const [encoder, relations] = await Promise.all([
      InferenceSession.create(weights.encoder, options),
      InferenceSession.create(weights.relations, options),
    ]);
    const { vocabulary, card } = weights;
    const idOf = (piece: string): bigint => BigInt(vocabulary.indexOf(piece));
    return new Model(card.leastCue, idOf("[CLS]"), idOf("[SEP]"), vocabulary.indexOf(":"), encoder, relations);
  }

  async close(): Promise<void> {
    await Promise.all([this.encoder.release(), this.relations.release()]);
  }

  /** Every attribution that the heads propose in some windows, in the order of the cues. */
  async relate(passage: Passage): Promise<Relation[]> {
    const found: Relation[] = [];
    for (const window of passage.windows) found.push(...(await this.#relateWindow(passage, window)));
    return found;
  }

  async #relateWindow(passage: Passage, window: Window): Promise<Relation[]> {
    const { pieces } = passage;
    const words = wordsIn(pieces, window);
    if (words.length === 0) return [];
    const { states, cues } = await this.#encode(passage, window, words);
    const probabilities = cues.data as Float32Array;
    const ranges = cueRanges(probabilities, this.leastCue).filter(
      ([first]) => window.from + (words[first] as number) >= window.own,
    );
    const features = featuresOf(passage, window, words, this.colon);
    const found: Relation[] = [];
    for (let i = 0; i < ranges.length; i += CUES_AT_ONCE) {
      const some = ranges.slice(i, i + CUES_AT_ONCE);
      const { roles, valid } = await this.#score(states, some);
      const size = words.length * ROLES;
      for (const [k, cue] of some.entries()) {
        const { source, content, logProbability } = decodeRoles(
          roles.subarray(k * size, (k + 1) * size),
          cue,
          reachOf(cue, features),
        );
        if (content.length === 0) continue;
        const toSpan = ([first, last]: WordRange): Span => {
          const end = last + 1 < words.length ? window.from + (words[last + 1] as number) : window.to;
          return [pieces.starts[window.from + (words[first] as number)] as number, pieces.ends[end - 1] as number];
        };
        found.push({
          cue: toSpan(cue),
          source: source.map(toSpan),
          content: content.map(toSpan),
          scores: { valid: valid[k] as number, cue: surestCue(probabilities, cue), roles: logProbability },
        });
      }
    }
    states.dispose();
    cues.dispose();
    return found;
  }

  async #encode(
    { pieces, features: shapes }: Passage,
    { from, to }: Window,
    words: Int32Array,
  ): Promise<{ states: Tensor; cues: Tensor }> {
    const length = to - from + 2;
    const ids = new BigInt64Array(length);
    const features = new BigInt64Array(length);
    ids[0] = this.begin;
    ids[length - 1] = this.end;
    for (let i = from; i < to; i++) {
      ids[i - from + 1] = BigInt(pieces.ids[i] as number);
      features[i - from + 1] = BigInt(shapes[i] as number);
    }
    const output = await this.encoder.run({
      ids: new Tensor("int64", ids, [1, length]),
      features: new Tensor("int64", features, [1, length]),
      // One further: the first piece stands after [CLS].
      words: new Tensor(
        "int64",
        BigInt64Array.from(words, (word) => BigInt(word + 1)),
        [words.length],
      ),
    });
    return { states: output.states as Tensor, cues: output.cues as Tensor };
  }

  async #score(states: Tensor, ranges: readonly WordRange[]): Promise<{ roles: Float32Array; valid: Float32Array }> {
    const cues = BigInt64Array.from(ranges.flat(), (word) => BigInt(word));
    const output = await this.relations.run({ states, cues: new Tensor("int64", cues, [ranges.length, 2]) });
    return { roles: output.roles?.data as Float32Array, valid: output.valid?.data as Float32Array };
  }
}

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
