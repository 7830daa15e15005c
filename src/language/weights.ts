/** The shipped model on disk: the only place in the middle of the house that touches one. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Calibration = z.object({ bias: z.number(), valid: z.number(), cue: z.number(), roles: z.number() });

/** What the model says of itself, in `weights/model.json`. */
export const ModelCard = z.object({
  name: z.string(),
  version: z.string(),
  /** Probability of being part of a cue that a word needs to be looked at. */
  leastCue: z.number(),
  /** Score (logit) that a relation needs to be reported as a statement; the best for the targeted figures on dev. */
  leastValid: z.number(),
  /** Confidence that one inside another's content needs; the best for nested statements of the gold set's tuning part. */
  leastInside: z.number(),
  /** Probability of heading a mention that a word needs. */
  leastMention: z.number(),
  /** Logistic regression from the model's scores to a calibrated probability (Platt 1999). */
  calibration: Calibration,
  /** The same for statements inside others, `inside` in the place of `valid`. */
  calibrationInside: Calibration,
});
export type ModelCard = z.infer<typeof ModelCard>;

export interface Weights {
  card: ModelCard;
  vocabulary: string[];
  /** Paths of the ONNX graphs. */
  encoder: string;
  relations: string;
  mentions: string;
  antecedents: string;
}

/** Throws an Error that says what to do where the weights are missing or damaged. */
export async function loadWeights(folder = new URL("../../weights/", import.meta.url)): Promise<Weights> {
  try {
    const [card, vocabulary] = await Promise.all([
      readFile(new URL("model.json", folder), "utf8"),
      readFile(new URL("vocab.txt", folder), "utf8"),
    ]);
    const pathOf = (graph: string): string => fileURLToPath(new URL(`${graph}.onnx`, folder));
    return {
      card: ModelCard.parse(JSON.parse(card)),
      vocabulary: vocabulary.trimEnd().split("\n"),
      encoder: pathOf("encoder"),
      relations: pathOf("relations"),
      mentions: pathOf("mentions"),
      antecedents: pathOf("antecedents"),
    };
  } catch (cause) {
    throw new Error(`the model in ${fileURLToPath(folder)} cannot be read; install hearsay again`, { cause });
  }
}
