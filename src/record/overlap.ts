/** How spans lie to each other. */
import type { Span } from "../reading.js";

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

const shared = (one: readonly Span[], other: readonly Span[]): number =>
  one.reduce(
    (sum, [start, end]) =>
      sum + other.reduce((n, [from, to]) => n + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
    0,
  );

/** What two have in common, of what both cover: 0 to 1. */
export const overlap = (one: readonly Span[], other: readonly Span[]): number => {
  const both = shared(one, other);
  return both === 0 ? 0 : both / (lengthOf(one) + lengthOf(other) - both);
};

export const covers = (outer: readonly Span[], inner: readonly Span[]): boolean =>
  inner.every(([start, end]) => outer.some(([from, to]) => from <= start && to >= end));

export const sameSpans = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.length === other.length && one.every(([start, end], i) => start === other[i]?.[0] && end === other[i]?.[1]);

export { lengthOf };
