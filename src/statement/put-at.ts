/**
 * Figures that somebody puts at something: "Police put the number of dead at six". The model, which looks for one content on one side
 * of the verb, misses most of them.
 */
import type { Span } from "../reading.js";
import { smallNumber } from "./quantity/cardinal.js";
import { quantitiesIn } from "./quantity/index.js";

const PUT =
  /(?<![\p{L}’'-])(?<cue>(?:(?:has|have|had|also|now)\s+)*(?:puts?|putting|pegs?|pegged|pegging))\s+(?<what>(?:the|a|an|its|their|his|her|this|that|them|it|\p{L}+)(?:\s+[^\s.,;:!?()"“”]+){0,9}?)\s+at\s+(?=(?<figure>[^\s;:!?()"“”\n]+(?:\s+[^\s;:!?()"“”\n]+){0,6}))/gu;
/** Words between "at" and the number. */
const NEAR = 24;

export interface PutAt {
  cue: Span[];
  content: Span[];
}

/** Every "put X at N" of a text whose N is a figure. */
export const putAtIn = (text: string): PutAt[] =>
  [...text.matchAll(PUT)].flatMap(({ index, 0: whole, groups }): PutAt[] => {
    const { cue = "", what = "", figure = "" } = groups ?? {};
    const from = index + whole.length;
    const end = figureEnd(text, [from, from + figure.length]);
    if (end === undefined) return [];
    const start = index + whole.indexOf(what, cue.length);
    return [
      {
        cue: [[index, index + cue.length]],
        content: [
          [start, start + what.length],
          [from, end],
        ],
      },
    ];
  });

const figureEnd = (text: string, span: Span): number | undefined => {
  const [quantity] = quantitiesIn(text, [span]);
  if (quantity) return quantity.span[0] - span[0] > NEAR ? undefined : quantity.span[1];
  // A count in words is no figure by itself, but here it can be nothing else: "at six".
  const word = /^\p{L}+(?:-\p{L}+)?/u.exec(text.slice(...span))?.[0] ?? "";
  return smallNumber(word.toLowerCase()) === undefined ? undefined : span[0] + word.length;
};
