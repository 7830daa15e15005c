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
  for (const [k, score] of scores(features).entries()) {
    if (score <= most) continue;
    most = score;
    best = k;
  }
  return best;
}

const sums = new Float64Array(HIDDEN);
const scoreOf = (features: Int32Array, from: number): number => {
  sums.fill(0);
  let score = SECOND[HIDDEN] as number;
  for (let i = from; i < from + GROUPS_COUNT; i++) {
    const row = (features[i] as number) * (HIDDEN + 1);
    for (let h = 0; h < HIDDEN; h++) sums[h] = (sums[h] as number) + (FIRST[row + h] as number);
    score += FIRST[row + HIDDEN] as number;
  }
  for (let h = 0; h < HIDDEN; h++) score += (Math.max(0, sums[h] as number) * (SECOND[h] as number)) / UNIT;
  return score / UNIT;
};
