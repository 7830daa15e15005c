/** Spans that stand in order, looked up by halving: a report may have very many. */
import type { Span } from "../reading.js";

/** Index of the first of some spans, which stand in order, that begins after a place; by halving. */
export const firstAfter = (spans: readonly Span[], place: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** @param spans in order; names nest no deeper than is looked at */
export const isWithinAny = (span: Span, spans: readonly Span[]): boolean => holders(span, spans).length > 0;

/** @returns those of the spans, which stand in order, that hold another; nested no deeper than is looked at */
export const holders = ([start, end]: Span, spans: readonly Span[]): Span[] => {
  const next = firstAfter(spans, start);
  return spans.slice(Math.max(0, next - 4), next).filter(([from, to]) => from <= start && end <= to);
};

/**
 * @param spans in order
 * @returns those inside another
 */
export const spansIn = (spans: readonly Span[], [start, end]: Span): Span[] =>
  spans.slice(firstAfter(spans, start - 1), firstAfter(spans, end - 1)).filter(([, to]) => to <= end);
