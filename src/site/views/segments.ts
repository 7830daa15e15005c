/**
 * Text under many overlapping spans, cut at every boundary, and put together again as a tree: what lies inside nests, what
 * crosses is split.
 */

/** One span of one statement. */
export interface Layer {
  start: number;
  end: number;
  /** The statement's id in its reading. */
  statement: string;
  part: "content" | "source" | "cue";
}

/** Text that lies under the same layers throughout; they stand outermost first. */
export interface Segment {
  start: number;
  end: number;
  layers: readonly Layer[];
}

const PARTS: readonly Layer["part"][] = ["content", "source", "cue"];

/** What begins first is outside; of what begins together, the longer; of what is the same, the content. */
const outermostFirst = (a: Layer, b: Layer): number =>
  a.start - b.start || b.end - a.end || PARTS.indexOf(a.part) - PARTS.indexOf(b.part);

/** Segments from 0 to `length`, without gaps, cut also at `cuts`. What of a layer lies outside the text is left out. */
export const segmentsOf = (length: number, layers: readonly Layer[], cuts: readonly number[] = []): Segment[] => {
  const within = layers
    .map((layer) => ({ ...layer, start: Math.max(0, layer.start), end: Math.min(length, layer.end) }))
    .filter(({ start, end }) => start < end)
    .sort(outermostFirst);
  const boundaries = [0, length, ...cuts, ...within.flatMap(({ start, end }) => [start, end])];
  const sorted = [...new Set(boundaries.filter((at) => at >= 0 && at <= length))].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: Layer[] = [];
  let next = 0;
  for (const [index, start] of sorted.entries()) {
    const end = sorted[index + 1];
    if (end === undefined) break;
    open = open.filter((layer) => layer.end > start);
    for (let layer = within[next]; layer !== undefined && layer.start === start; layer = within[++next])
      open.push(layer);
    segments.push({ start, end, layers: [...open] });
  }
  return segments;
};

/** A stretch of bare text, or a layer with what lies in it. */
export type Piece = { start: number; end: number } | { layer: Layer; pieces: Piece[] };

/** Segments that follow each other, as a tree: neighbours under the same outer layers share them. */
export const treeOf = (segments: readonly Segment[]): Piece[] => {
  const root: Piece[] = [];
  let path: { layer: Layer; pieces: Piece[] }[] = [];
  for (const { start, end, layers } of segments) {
    const shared = path.findIndex(({ layer }, depth) => layer !== layers[depth]);
    path = path.slice(0, shared === -1 ? path.length : shared);
    for (const layer of layers.slice(path.length)) {
      const node = { layer, pieces: [] };
      (path.at(-1)?.pieces ?? root).push(node);
      path.push(node);
    }
    (path.at(-1)?.pieces ?? root).push({ start, end });
  }
  return root;
};
