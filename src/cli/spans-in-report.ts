/** How people say on a command line which words of a report they mean. */
import type { Span } from "../reading.js";
import { findWords, WordsError } from "../record/index.js";
import { UsageError } from "./command.js";
import { positionsOf, spansAt } from "./words.js";

type Said = string | readonly Span[] | undefined;

/**
 * Each as positions (`12-40;52-60`), as words that stand in the text with `…` between pieces, or as the spans that it is to
 * keep; `""` is none.
 * @param about where the statement stands, where it has been there before
 * @throws UsageError where words are not there, or too often and nothing says which
 */
export const spansInReport = (
  text: string,
  { source, cue, content }: { source: Said; cue: Said; content: Said },
  about?: Span,
): { source: Span[]; cue: Span[]; content: Span[] } => {
  const asSpans = (said: Said): Said => (typeof said === "string" ? (spansAt(said) ?? said) : said);
  try {
    return findWords(text, { source: asSpans(source), cue: asSpans(cue), content: asSpans(content) }, about);
  } catch (error) {
    if (!(error instanceof WordsError)) throw error;
    const places = error.places.map(positionsOf).join(", ");
    throw new UsageError(places === "" ? error.message : `${error.message} Or say which by its position: ${places}`);
  }
};
