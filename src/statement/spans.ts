/** Cleans the spans of a statement: no space or stray comma at an end, quotation marks kept or left whole. */
import type { Quotation } from "../language/quotes.js";
import type { Span } from "../reading.js";

const STRAY_BEFORE = /^[\s\u00A0,;:.\u2013\u2014)\]-]+/;
const STRAY_AFTER = /[\s\u00A0,;:\u2013\u2014([-]+$/;
const OPENING = /["'\u201C\u2018\u00AB\u201E]/;

/** Trims space and punctuation that belongs to the sentence around; undefined where nothing is left. */
export function trimSpan(text: string, [start, end]: Span): Span | undefined {
  const words = text.slice(start, end);
  const before = STRAY_BEFORE.exec(words)?.[0].length ?? 0;
  if (before === words.length) return undefined;
  const after = STRAY_AFTER.exec(words)?.[0].length ?? 0;
  return [start + before, end - after];
}

/** The span with the whole of the words that it cuts: "don" and "’t know" are both of "don’t know". */
export function wholeWords(text: string, [start, end]: Span): Span {
  const before = /\p{L}+(?:['’]\p{L}*)?$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? "";
  const cutBefore = before !== "" && /^['’]?\p{L}/u.test(text.slice(start, start + 2)) ? before.length : 0;
  const after = /^(?:\p{L}*['’]\p{L}+|\p{L}+)/u.exec(text.slice(end, end + 30))?.[0] ?? "";
  const cutAfter = after !== "" && /\p{L}$/u.test(text.slice(start, end)) ? after.length : 0;
  return [start - cutBefore, end + cutAfter];
}

/** The span with the whole of the numbers that it cuts: "about $4." and "90" are of "about $4.90". */
export function wholeNumbers(text: string, [start, end]: Span): Span {
  const before = /^[.,]?\d/.test(text.slice(start, start + 2))
    ? /(?<![\d.,])\d[\d.,]{0,20}$/.exec(text.slice(Math.max(0, start - 30), start))?.[0]
    : undefined;
  const after = /\d[.,]?$/.test(text.slice(Math.max(0, end - 2), end))
    ? /^(?:[.,]?\d)+/.exec(text.slice(end, end + 30))?.[0]
    : undefined;
  return [start - (before?.length ?? 0), end + (after?.length ?? 0)];
}

/**
 * Takes a quotation's marks in where the span holds all of its words, and a mark off where it holds only the mark.
 * "…," she said: the comma before the closing mark belongs to the quotation.
 */
export function wholeQuotations(text: string, span: Span, quotations: readonly Quotation[]): Span {
  let [start, end] = span;
  for (const { segments } of quotations) {
    for (const [from, to] of segments) {
      if (to <= start - 1 || from >= end + 3) continue;
      const inner = text.slice(from + 1, to - 1).trim();
      const innerStart = text.indexOf(inner, from + 1);
      const reachesStart = start <= innerStart && start > from;
      const reachesEnd = end < to && /^[\s,.;:!?\u2026"'\u201D\u2019\u00BB]*$/.test(text.slice(end, to));
      if (reachesStart && (end >= to || reachesEnd)) start = from;
      if (reachesEnd && start <= from) end = to;
    }
  }
  return [start, end];
}

/** Spans one after another with nothing but space between them are one; a break of paragraph keeps them apart. */
export function joinAdjacent(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else if (last && /^[^\S\n]*$/.test(text.slice(last[1], span[0]))) last[1] = span[1];
    else joined.push([...span]);
  }
  return joined;
}

/**
 * A content that begins with the mark that closes another quotation, or ends with one that opens it, or with the one that
 * closes a quotation around it, loses the mark.
 */
export function dropLooseMarks(text: string, [start, end]: Span, quotations: readonly Quotation[]): Span {
  const segments = quotations.flatMap((quotation) => quotation.segments);
  if (end - start < 2) return [start, end];
  if (segments.some(([from]) => from === end - 1) && OPENING.test(text.charAt(end - 1))) return [start, end - 1];
  if (segments.some(([from, to]) => to === end && from < start)) return [start, end - 1];
  return segments.some(([from, to]) => to === start + 1 && from < start) ? [start + 1, end] : [start, end];
}

/** Some spans without a part of the text; what it cuts through is kept on both sides of it. */
export const withoutPart = (spans: readonly Span[], [from, to]: Span): Span[] =>
  spans.flatMap(([start, end]): Span[] => {
    if (end <= from || start >= to) return [[start, end]];
    return [...(start < from ? [[start, from] as Span] : []), ...(end > to ? [[to, end] as Span] : [])];
  });
