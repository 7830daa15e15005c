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

export const percent = (share: number): string => `${Math.round(100 * share)}%`;
