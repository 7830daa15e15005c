/** The words that spans stand for. */
import type { Reading, Span } from "../reading.js";
import { visible } from "./visible.js";

/** What stands between the pieces of a broken content. */
export const GAP = " … ";

export const wordsOf = ({ article }: Reading, spans: readonly Span[]): string =>
  spans.map(([start, end]) => visible(article.text.slice(start, end))).join(GAP);

/** `12-40;52-60` */
export const positionsOf = (spans: readonly Span[]): string => spans.map(([start, end]) => `${start}-${end}`).join(";");
