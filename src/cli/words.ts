/** The words that spans stand for. */
import type { Reading, Span } from "../reading.js";
import { visible } from "./visible.js";

/** What stands between the pieces of a broken content. */
const GAP = " … ";

/** As the text has them, character for character: for machines. */
export const textOf = ({ article }: Reading, spans: readonly Span[]): string =>
  spans.map((span) => article.text.slice(...span)).join(GAP);

/** On one harmless line: for people. */
export const wordsOf = ({ article }: Reading, spans: readonly Span[]): string =>
  spans.map((span) => visible(article.text.slice(...span))).join(GAP);

/** `12-40;52-60` */
export const positionsOf = (spans: readonly Span[]): string => spans.map(([start, end]) => `${start}-${end}`).join(";");

/** The spans that `12-40;52-60` names; none where it is something else. */
export const spansAt = (positions: string): Span[] | undefined =>
  /^\s*\d+-\d+(?:;\d+-\d+)*\s*$/.test(positions)
    ? positions.split(";").map((piece): Span => {
        const [start = 0, end = 0] = piece.split("-").map(Number);
        return [start, end];
      })
    : undefined;

export const percent = (share: number): string => `${Math.round(100 * share)}%`;
