/** Where words stand in a report: how people say on a command line which spans they mean. */
import type { Span } from "../reading.js";
import { UsageError } from "./command.js";

const POSITIONS = /^\d+-\d+(?:;\d+-\d+)*$/;
/** What stands between the pieces of a broken content, wherever it is printed. */
const GAP = /\s*…\s*/;

/**
 * `12-40;52-60` as positions; else words as the text has them, white space aside, `…` between pieces. Nothing of `""`.
 * @param near where they are looked for first, where they stand more than once: a position in `text`
 * @throws UsageError where the words are not there, or too often and nothing says which
 */
export const spansOfWords = (said: string, text: string, near: number | undefined): Span[] => {
  if (said.trim() === "") return [];
  if (POSITIONS.test(said.trim())) {
    return said.split(";").map((piece) => {
      const [start = 0, end = 0] = piece.split("-").map(Number);
      return [start, end];
    });
  }
  let from = near;
  return said
    .split(GAP)
    .filter((piece) => piece.trim() !== "")
    .map((piece) => {
      const span = oneSpan(piece.trim(), text, from);
      from = span[1];
      return span;
    });
};

const oneSpan = (words: string, text: string, near: number | undefined): Span => {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const places = [...text.matchAll(new RegExp(pattern, "g"))].map(
    (match): Span => [match.index, match.index + match[0].length],
  );
  const [first] = places;
  if (first === undefined)
    throw new UsageError(`the report does not say "${words}"; give its words as they stand there`);
  if (near === undefined) {
    if (places.length === 1) return first;
    const all = places.map((span) => span.join("-")).join(", ");
    throw new UsageError(`"${words}" stands in the report ${places.length} times; say which by its position: ${all}`);
  }
  return places.reduce((best, span) => (distance(span, near) < distance(best, near) ? span : best), first);
};

const distance = ([start, end]: Span, near: number): number =>
  start <= near && near <= end ? 0 : Math.min(Math.abs(start - near), Math.abs(end - near));
