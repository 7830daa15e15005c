/** What a worker thread of the reader does: take a page apart, or run the model. */
import { Model, type Passage } from "./language/model.js";
import type { Pairs, Sight } from "./language/sight.js";
import { articleFromHtml } from "./page/index.js";
import { type Article, type FailureCode, type Hints, ReportError } from "./reading.js";

/** Errors lose their class between threads; this keeps what matters of a {@link ReportError}. */
export type Parsed = { article: Article } | { code: FailureCode; message: string };

export function parse({ html, hints }: { html: string; hints: Hints }): Parsed {
  try {
    return { article: articleFromHtml(html, hints) };
  } catch (error) {
    if (error instanceof ReportError) return { code: error.code, message: error.message };
    throw error;
  }
}

let model: Promise<Model> | undefined;

/** One thread a model: reports are many, so cores are better spent on several reports than on one. */
const open = (): Promise<Model> => {
  model ??= Model.open({ threads: 1 });
  return model;
};

export async function read(passage: Passage): Promise<Sight> {
  return (await open()).read(passage);
}

export async function rank(pairs: Pairs): Promise<Float32Array> {
  return (await open()).rank(pairs);
}
