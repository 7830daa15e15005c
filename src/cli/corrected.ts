/**
 * A report that people corrected, as training data: one object with "id", "text" and "attributions", which
 * `training/prepare.mjs` takes as it is, and beside them what tells people's word from the model's.
 */
import type { Span } from "../reading.js";
import type { KeptCorrection, KeptReport } from "../record/index.js";

interface Attribution {
  source: Span[];
  cue: Span[];
  content: Span[];
}

export interface Corrected {
  id: string;
  model: string;
  text: string;
  /** All statements as they are to be read; `corrected` those that a person said or changed. */
  attributions: (Attribution & { corrected: boolean; speaker?: string | null })[];
  /** What the model took for statements and a person did not. */
  removed: Attribution[];
}

/** Spans count UTF-16 code units of `text`. */
export const corrected = ({ article, reading, statements, corrections, model }: KeptReport): Corrected => {
  const lines = new Map(statements.map((line) => [line.local, line]));
  return {
    id: reading.id,
    model,
    text: article.text,
    attributions: reading.statements.map(({ id, source, cue, content }) => {
      const line = lines.get(id);
      const byHand = line?.corrected ?? false;
      return {
        ...{ source, cue, content, corrected: byHand },
        ...(byHand && { speaker: line?.speaker?.name ?? null }),
      };
    }),
    removed: corrections.flatMap(removedBy),
  };
};

const removedBy = ({ correction, model }: KeptCorrection): Attribution[] =>
  correction.what === "not-a-statement" && model ? [model] : [];
