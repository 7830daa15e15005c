/** Scores to names: the likeliest BIO tags of a window's words (Viterbi). `training/names.py` mirrors it. */
import type { WordRange } from "./word-range.js";

/** What a name may name (CoNLL-2003); `other`: nationalities, events, works. */
export const NAME_TYPES = ["person", "organization", "place", "other"] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** O, then B and I of each type, a word. */
export const NAME_TAGS = 1 + 2 * NAME_TYPES.length;

export interface NameRange {
  range: WordRange;
  type: NameType;
}

/** @param logP log-probabilities, [words × {@link NAME_TAGS}] */
export function decodeNames(logP: Float32Array): NameRange[] {
  const words = logP.length / NAME_TAGS;
  const back = new Uint8Array(words * NAME_TAGS);
  let score = new Float64Array(NAME_TAGS).fill(-Infinity);
  let next = new Float64Array(NAME_TAGS);
  score[0] = 0;
  for (let word = 0; word < words; word++) {
    const best = highest(score);
    for (let tag = 0; tag < NAME_TAGS; tag++) {
      // Even tags above 0 are an I: it follows its own B, one below, or itself.
      const inside = tag > 0 && tag % 2 === 0;
      const from = inside ? ((score[tag] as number) >= (score[tag - 1] as number) ? tag : tag - 1) : best;
      back[word * NAME_TAGS + tag] = from;
      next[tag] = (score[from] as number) + (logP[word * NAME_TAGS + tag] as number);
    }
    [score, next] = [next, score];
  }
  const path = new Uint8Array(words);
  for (let word = words - 1, tag = highest(score); word >= 0; word--) {
    path[word] = tag;
    tag = back[word * NAME_TAGS + tag] as number;
  }
  const names: NameRange[] = [];
  for (let first = 0; first < words; first++) {
    const tag = path[first] as number;
    if (tag % 2 === 0) continue;
    let last = first;
    while (path[last + 1] === tag + 1) last++;
    names.push({ range: [first, last], type: NAME_TYPES[(tag - 1) / 2] as NameType });
    first = last;
  }
  return names;
}

const highest = (scores: Float64Array): number => {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  return best;
};
