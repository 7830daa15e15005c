/**
 * Which cluster a description, or a name that the report has not had, belongs to: a small network over features of the
 * pair (`likeness.ts`), trained on our own marked texts (`training/joining.py`). As in the ranking of antecedents (Lee et
 * al. 2017), belonging to none is one of the choices, with score 0.
 */
import { bestOf, scorer } from "../network.js";
import * as weights from "./joining-weights.js";
import { GROUPS_COUNT } from "./likeness.js";

/**
 * Scores of the options of a reference: the logarithm of how much likelier it belongs to each than to none.
 * @param features of all options, `GROUPS_COUNT` indices each
 */
export const scores = scorer(weights, GROUPS_COUNT);

/** Index of the option that a reference belongs to, -1 for none. @param least score that it must have */
export const chosen = (features: Int32Array, least: number): number => bestOf(scores(features), least);
