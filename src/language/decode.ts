/** Scores to spans: which words are cues, and which words are each cue's source and content. `training/decode.py` mirrors it. */

import { Reach } from "./reach.js";
import type { WordRange } from "./word-range.js";

/** O, B, I of a cue, a word. */
const CUE_TAGS = 3;
/** O, B-source, I-source, B-content, I-content, a word. */
export const ROLES = 5;

/**
 * Every stretch of words that may be a cue.
 *
 * @param probabilities [words × 3] of O, B, I
 * @param least probability of not being O that a word needs
 */
export function cueRanges(probabilities: Float32Array, least: number): WordRange[] {
  const ranges: WordRange[] = [];
  const words = probabilities.length / CUE_TAGS;
  let start = -1;
  for (let i = 0; i < words; i++) {
    const none = probabilities[i * CUE_TAGS] as number;
    const begins = probabilities[i * CUE_TAGS + 1] as number;
    const goesOn = probabilities[i * CUE_TAGS + 2] as number;
    const isCue = 1 - none >= least;
    if (start >= 0 && (!isCue || (begins > goesOn && begins >= 0.5))) {
      ranges.push([start, i - 1]);
      start = -1;
    }
    if (isCue && start < 0) start = i;
  }
  if (start >= 0) ranges.push([start, words - 1]);
  return ranges;
}

export interface Roles {
  source: WordRange[];
  content: WordRange[];
  /** Log-probability of the whole sequence of roles: how sure the spans' borders are. */
  logProbability: number;
}

/**
 * The likeliest sequence of roles around one cue (Viterbi: an I follows only its own B or I). A statement has one source:
 * where several stretches look like one, the surest stays.
 *
 * @param logP log-probabilities, [words × 5]
 * @param reach what each word may be to the cue
 */
export function decodeRoles(logP: Float32Array, cue: WordRange, reach: Uint8Array): Roles {
  const words = logP.length / ROLES;
  const back = new Uint8Array(words * ROLES);
  let score = new Float64Array(ROLES).fill(-Infinity);
  let next = new Float64Array(ROLES);
  score[0] = 0;
  for (let i = 0; i < words; i++) {
    const none = (i >= cue[0] && i <= cue[1]) || reach[i] === Reach.none;
    const best = score.indexOf(Math.max(...score));
    for (let role = 0; role < ROLES; role++) {
      // I-source is 2 after B-source 1, I-content is 4 after B-content 3.
      const begin = role - 1;
      const inside = role === 2 || role === 4;
      const from = inside ? ((score[role] as number) >= (score[begin] as number) ? role : begin) : best;
      back[i * ROLES + role] = from;
      const barred = none ? role !== 0 : inside && reach[i] === Reach.beginning;
      const here = barred ? -Infinity : none ? 0 : (logP[i * ROLES + role] as number);
      next[role] = (score[from] as number) + here;
    }
    [score, next] = [next, score];
  }
  let role = score.indexOf(Math.max(...score));
  const logProbability = words > 0 ? (score[role] as number) : 0;
  const path = new Uint8Array(words);
  for (let i = words - 1; i >= 0; i--) {
    path[i] = role;
    role = back[i * ROLES + role] as number;
  }
  const source = stretches(path, 1);
  return { source: source.length > 1 ? [surest(source, logP)] : source, content: stretches(path, 3), logProbability };
}

const stretches = (path: Uint8Array, begin: number): WordRange[] => {
  const ranges: WordRange[] = [];
  for (let i = 0; i < path.length; i++) {
    if (path[i] !== begin) continue;
    const first = i;
    while (path[i + 1] === begin + 1) i++;
    ranges.push([first, i]);
  }
  return ranges;
};

const surest = (ranges: readonly WordRange[], logP: Float32Array): WordRange => {
  const sureness = ([first, last]: WordRange): number => {
    let sum = 0;
    for (let i = first; i <= last; i++) {
      sum += Math.max(logP[i * ROLES + 1] as number, logP[i * ROLES + 2] as number) - (logP[i * ROLES] as number);
    }
    return sum;
  };
  return ranges.reduce((best, range) => (sureness(range) > sureness(best) ? range : best));
};
