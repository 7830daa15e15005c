/**
 * Which cluster a description, or a name that the report has not had, belongs to: a small network over features of the
 * pair (`likeness.ts`), trained on our own marked texts (`training/joining.py`). As in the ranking of antecedents (Lee et
 * al. 2017), belonging to none is one of the choices, with score 0.
 */

import { FIRST, HIDDEN, SECOND, UNIT } from "./joining-weights.js";
import { GROUPS_COUNT } from "./likeness.js";

/**
 * Scores of the options of a reference: the logarithm of how much likelier it belongs to each than to none.
 * @param features of all options, `GROUPS_COUNT` indices each
 */
export function scores(features: Int32Array): number[] {
  const all: number[] = [];
  for (let from = 0; from < features.length; from += GROUPS_COUNT) all.push(scoreOf(features, from));
  return all;
}

/** Index of the option that a reference belongs to, -1 for none. @param least score that it must have */
export function chosen(features: Int32Array, least: number): number {
  let best = -1;
  let most = least;
  for (let from = 0; from < features.length; from += GROUPS_COUNT) {
    const score = scoreOf(features, from);
    if (score <= most) continue;
    most = score;
    best = from / GROUPS_COUNT;
  }
  return best;
}

const first = Float64Array.from(FIRST);
const second = Float64Array.from(SECOND);
const sums = new Float64Array(HIDDEN);
const scoreOf = (features: Int32Array, from: number): number => {
  sums.fill(0);
  let score = second[HIDDEN] as number;
  for (let i = from; i < from + GROUPS_COUNT; i++) {
    const row = (features[i] as number) * (HIDDEN + 1);
    for (let h = 0; h < HIDDEN; h++) sums[h] = (sums[h] as number) + (first[row + h] as number);
    score += first[row + HIDDEN] as number;
  }
  for (let h = 0; h < HIDDEN; h++) score += (Math.max(0, sums[h] as number) * (second[h] as number)) / UNIT;
  return score / UNIT;
};
