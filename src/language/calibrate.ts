/** The model's own scores to a probability that holds: of statements given 0.8, eight in ten are right. */
import type { Scores } from "./sight.js";
import type { ModelCard } from "./weights.js";

const logit = (p: number): number => Math.log(p / (1 - p));
const bounded = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Logistic regression on the three scores (Platt 1999), fitted by `training/calibrate.mjs`. */
export function calibrated(scores: Scores, { bias, valid, cue, roles }: ModelCard["calibration"]): number {
  const sum =
    bias +
    valid * bounded(scores.valid, -8, 8) +
    cue * logit(bounded(scores.cue, 1e-3, 1 - 1e-3)) +
    roles * bounded(scores.roles, -20, 0);
  return 1 / (1 + Math.exp(-sum));
}
