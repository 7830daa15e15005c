import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Layer, type Piece, segmentsOf, treeOf } from "./segments.js";

const layers = (length: number) =>
  fc.array(
    fc
      .record({
        a: fc.nat(length + 5),
        b: fc.nat(length + 5),
        statement: fc.constantFrom("s1", "s2", "s3"),
        part: fc.constantFrom<Layer["part"][]>("content", "source", "cue"),
      })
      .map(({ a, b, statement, part }): Layer => ({ start: Math.min(a, b), end: Math.max(a, b), statement, part })),
    { maxLength: 12 },
  );

const cases = fc.nat(40).chain((length) => fc.tuple(fc.constant(length), layers(length), fc.array(fc.nat(length))));

const flat = (pieces: readonly Piece[], path: readonly Layer[] = []): { at: number; under: readonly Layer[] }[] =>
  pieces.flatMap((piece) =>
    "layer" in piece
      ? flat(piece.pieces, [...path, piece.layer])
      : Array.from({ length: piece.end - piece.start }, (_, index) => ({ at: piece.start + index, under: path })),
  );

const key = ({ statement, part, end }: Layer): string => `${statement} ${part} ${end}`;

describe("segments", () => {
  it("are the text, without gaps, and cut where they are told", () => {
    fc.assert(
      fc.property(cases, ([length, spans, cuts]) => {
        const segments = segmentsOf(length, spans, cuts);
        const edges = segments.flatMap(({ start, end }) => [start, end]);
        expect(segments.reduce((at, { start, end }) => (start === at ? end : Number.NaN), 0)).toBe(length);
        if (length > 0) for (const cut of cuts) expect(edges).toContain(cut);
      }),
    );
  });

  it("cover every span exactly", () => {
    fc.assert(
      fc.property(cases, ([length, spans, cuts]) => {
        for (const { start, end, layers: under } of segmentsOf(length, spans, cuts)) {
          for (let at = start; at < end; at++) {
            const expected = spans.filter((layer) => layer.start <= at && at < layer.end);
            expect(under.map((layer) => `${layer.statement} ${layer.part}`).sort()).toEqual(
              expected.map((layer) => `${layer.statement} ${layer.part}`).sort(),
            );
          }
        }
      }),
    );
  });

  it("make a tree with the same text under the same layers, outermost first", () => {
    fc.assert(
      fc.property(cases, ([length, spans, cuts]) => {
        const segments = segmentsOf(length, spans, cuts);
        const places = flat(treeOf(segments));
        expect(places.map(({ at }) => at)).toEqual(Array.from({ length }, (_, at) => at));
        for (const { at, under } of places) {
          const segment = segments.find(({ start, end }) => start <= at && at < end);
          expect(under.map(key)).toEqual(segment?.layers.map(key));
        }
      }),
    );
  });

  it("nest what lies inside", () => {
    const outer: Layer = { start: 0, end: 10, statement: "s1", part: "content" };
    const inner: Layer = { start: 3, end: 6, statement: "s2", part: "content" };
    expect(treeOf(segmentsOf(12, [inner, outer]))).toEqual([
      {
        layer: outer,
        pieces: [
          { start: 0, end: 3 },
          { layer: inner, pieces: [{ start: 3, end: 6 }] },
          { start: 6, end: 10 },
        ],
      },
      { start: 10, end: 12 },
    ]);
  });
});
