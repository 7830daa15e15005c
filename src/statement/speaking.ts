/** Which references speak: those that stand at the head of a statement's source. */
import type { Span } from "../reading.js";
import type { Attribution } from "./assemble.js";
import type { Reference } from "./entity/reference.js";

/** The references, each with whether it begins the source of some statement. */
export const markSpeakers = (references: readonly Reference[], attributions: readonly Attribution[]): Reference[] => {
  const starts = attributions
    .flatMap(({ source }) => source.map(([start, end]): Span => [start, end]))
    .sort((a, b) => a[0] - b[0]);
  let next = 0;
  return [...references]
    .map((reference, index) => ({ reference, index }))
    .sort((a, b) => a.reference.span[0] - b.reference.span[0])
    .map(({ reference, index }) => {
      while (next < starts.length && (starts[next] as Span)[1] <= reference.span[0]) next++;
      const source = starts[next];
      const speaks = source !== undefined && source[0] <= reference.head[0] && reference.head[1] <= source[1];
      return { index, reference: { ...reference, speaks } };
    })
    .sort((a, b) => a.index - b.index)
    .map(({ reference }) => reference);
};
