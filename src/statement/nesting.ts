/** Statements inside statements: whose content holds whose. */
import type { Span } from "../reading.js";

interface Spans {
  source: readonly Span[];
  cue: readonly Span[];
  content: readonly Span[];
}

const within = ([start, end]: Span, outer: readonly Span[]): boolean =>
  outer.some(([from, to]) => from <= start && end <= to);

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Share of a statement's content that must lie in another's for it to be inside. */
const MOSTLY = 0.5;

const overlap = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, [start, end]) =>
      sum + b.reduce((more, [from, to]) => more + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
    0,
  );

/** A statement is inside another whose content holds its cue and most of its content. */
const isInside = (inner: Spans, outer: Spans): boolean => {
  const cue = inner.cue.length > 0 ? inner.cue : inner.content;
  return (
    cue.every((span) => within(span, outer.content)) &&
    inner.source.every((span) => within(span, outer.content) || !overlapsAny(span, outer.source)) &&
    overlap(inner.content, outer.content) >= MOSTLY * sizeOf(inner.content)
  );
};

const overlapsAny = ([start, end]: Span, spans: readonly Span[]): boolean =>
  spans.some(([from, to]) => from < end && to > start);

/** @returns for each statement the index of the innermost one around it, if any; in bounded time where many crowd one place */
export function parentsOf(statements: readonly Spans[]): (number | undefined)[] {
  const order = statements
    .map((statement, index) => ({ index, start: startOf(statement), end: endOf(statement) }))
    .sort((a, b) => a.start - b.start);
  const parents: (number | undefined)[] = statements.map(() => undefined);
  for (const [at, { index, start, end }] of order.entries()) {
    const inner = statements[index] as Spans;
    let best: number | undefined;
    for (let i = Math.max(0, at - NEAR); i < Math.min(order.length, at + NEAR); i++) {
      const other = order[i] as (typeof order)[number];
      if (other.index === index || other.end <= start || other.start >= end) continue;
      const outer = statements[other.index] as Spans;
      // Two that hold each other: the longer is around the shorter.
      if (!isInside(inner, outer) || (isInside(outer, inner) && !isLonger(outer, inner))) continue;
      if (best === undefined || sizeOf(outer.content) < sizeOf((statements[best] as Spans).content)) best = other.index;
    }
    parents[index] = best;
  }
  for (const index of parents.keys()) if (isRound(index, parents)) parents[index] = undefined;
  return parents;
}

/** Deeper than this nobody nests. */
const DEEPEST = 12;

/** Does a statement lie, by way of its parents, inside itself, or deeper than anybody nests? */
const isRound = (index: number, parents: readonly (number | undefined)[]): boolean => {
  let at = parents[index];
  for (let depth = 0; at !== undefined; at = parents[at]) if (at === index || ++depth > DEEPEST) return true;
  return false;
};

/** Statements looked at on each side, in the text's order. */
const NEAR = 40;

const isLonger = (a: Spans, b: Spans): boolean => sizeOf(a.content) > sizeOf(b.content);
const startOf = ({ source, cue, content }: Spans): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));
const endOf = ({ source, cue, content }: Spans): number =>
  Math.max(...[...source, ...cue, ...content].map(([, end]) => end));

/**
 * Outermost first, so that a speaker is known before what is said to be said.
 *
 * @param parents as {@link parentsOf} gives them: nobody is inside itself
 */
export function outermostFirst(parents: readonly (number | undefined)[]): number[] {
  const depthOf = (index: number): number => {
    let depth = 0;
    for (let at = parents[index]; at !== undefined; at = parents[at]) depth++;
    return depth;
  };
  return parents
    .map((_, index) => ({ index, depth: depthOf(index) }))
    .sort((a, b) => a.depth - b.depth || a.index - b.index)
    .map(({ index }) => index);
}
