/**
 * Which of the times around it is a statement's day, or none: a small network over features of the pair (`bond.ts`), trained
 * on the dated reports of `bench/dates` and on the gold set's tuning part (`training/dating.py`).
 */
import { bestOf, scorer } from "../../network.js";
import { GROUPS_COUNT } from "./bond.js";
import * as weights from "./dating-weights.js";
import type { Candidate } from "./place.js";

/** Index of the time that is the day of the report's statement `index`, -1 for none. */
export type Choose = (features: Int32Array, index: number, candidates: readonly Candidate[]) => number;

const scores = scorer(weights, GROUPS_COUNT);

/** Score that a time must have, 0 being as likely as none; the best for the reports in folds. */
const LEAST = 0.6;

export const likeliest: Choose = (features) => bestOf(scores(features), LEAST);
