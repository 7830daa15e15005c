/** Paragraphs of a text: stretches between line breaks, trimmed; empty ones left out. */
import type { Span } from "../reading.js";

export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0];
    const trimmed = line.trim();
    if (trimmed === "") continue;
    const start = match.index + line.indexOf(trimmed);
    spans.push([start, start + trimmed.length]);
  }
  return spans;
}
