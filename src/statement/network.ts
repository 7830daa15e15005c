/**
 * A small network that scores the options of a choice by features of each: the rows of the features are summed, go through one
 * hidden layer, and give how much likelier an option is than none (as a logarithm). Not choosing is an option with score 0.
 */
export interface Weights {
  /** One, in the whole numbers that the weights are written in. */
  UNIT: number;
  HIDDEN: number;
  /** A row for each value of a feature: hidden units, and the score itself. */
  FIRST: readonly number[];
  /** From each hidden unit to the score, and what is always added to it. */
  SECOND: readonly number[];
}

/** @returns scores of the options from the features of all, `groups` indices of rows an option */
export function scorer({ UNIT, HIDDEN, FIRST, SECOND }: Weights, groups: number): (features: Int32Array) => number[] {
  const first = Float64Array.from(FIRST);
  const second = Float64Array.from(SECOND);
  const sums = new Float64Array(HIDDEN);
  const scoreOf = (features: Int32Array, from: number): number => {
    sums.fill(0);
    let score = second[HIDDEN] as number;
    for (let i = from; i < from + groups; i++) {
      const row = (features[i] as number) * (HIDDEN + 1);
      for (let h = 0; h < HIDDEN; h++) sums[h] = (sums[h] as number) + (first[row + h] as number);
      score += first[row + HIDDEN] as number;
    }
    for (let h = 0; h < HIDDEN; h++) score += (Math.max(0, sums[h] as number) * (second[h] as number)) / UNIT;
    return score / UNIT;
  };
  return (features) => {
    const all: number[] = [];
    for (let from = 0; from < features.length; from += groups) all.push(scoreOf(features, from));
    return all;
  };
}

/** @returns index of the best option whose score is more than `least`, -1 for none */
export function bestOf(scores: readonly number[], least: number): number {
  let best = -1;
  for (let i = 0; i < scores.length; i++)
    if ((scores[i] as number) > Math.max(least, scores[best] ?? Number.NEGATIVE_INFINITY)) best = i;
  return best;
}
