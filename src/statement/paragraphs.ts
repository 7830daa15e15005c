/** Which stretches of an article are read for statements. */
import type { Article, Span } from "../reading.js";

/**
 * Everything that is the article, in reading order: headline, standfirst, body, headings, captions. Furniture is not
 * read, nor are bylines and credits, nor a standfirst that the lead says again.
 */
export function paragraphsToRead({ text, parts }: Article): Span[] {
  const { headline, description, body, headings, captions } = parts;
  const spans = [...body, ...headings, ...captions];
  if (headline) spans.push(headline);
  if (description && !body.some((span) => repeats(text.slice(...description), text.slice(...span)))) {
    spans.push(description);
  }
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const apart: Span[] = [];
  for (const [start, end] of spans) {
    const from = Math.max(start, apart.at(-1)?.[1] ?? 0);
    if (from < end) apart.push([from, end]);
  }
  return apart;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Does the paragraph begin with the standfirst's own words? */
const repeats = (standfirst: string, paragraph: string): boolean => plain(paragraph).startsWith(plain(standfirst));
