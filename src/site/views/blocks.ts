/** A report in the order and the parts in which it is to be read. */
import type { Article, Span } from "../../reading.js";

export type BlockKind = "headline" | "description" | "paragraph" | "heading" | "caption" | "note" | "furniture";

export interface Block {
  kind: BlockKind;
  /** In `article.text`. */
  span: Span;
}

/**
 * Every part once, in the order of the text, and what no part covers as `furniture`, each line that follows another in one
 * block. Headline and standfirst come first, wherever they stand.
 */
export const blocksOf = ({ text, parts }: Pick<Article, "text" | "parts">): Block[] => {
  const of = (kind: BlockKind, spans: readonly (Span | undefined)[]): Block[] =>
    spans.flatMap((span) => (span === undefined ? [] : [{ kind, span }]));
  const named = [
    ...of("headline", [parts.headline]),
    ...of("description", [parts.description]),
    ...of("paragraph", parts.body),
    ...of("heading", parts.headings),
    ...of("caption", parts.captions),
    ...of("note", parts.notes),
  ].sort((a, b) => a.span[0] - b.span[0]);
  const blocks: Block[] = [];
  let at = 0;
  const upTo = (end: number) => {
    const gap = text.slice(at, end);
    const lead = gap.length - gap.trimStart().length;
    if (gap.trim() !== "") blocks.push({ kind: "furniture", span: [at + lead, at + gap.trimEnd().length] });
  };
  for (const { kind, span } of named) {
    const start = Math.max(at, span[0]);
    const end = Math.min(text.length, span[1]);
    if (start >= end) continue;
    upTo(start);
    blocks.push({ kind, span: [start, end] });
    at = end;
  }
  upTo(text.length);
  const rank = ({ kind }: Block): number => (kind === "headline" ? 0 : kind === "description" ? 1 : 2);
  return blocks.sort((a, b) => rank(a) - rank(b));
};
