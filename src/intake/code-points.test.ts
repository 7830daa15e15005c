import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../reading.js";
import { CodePoints } from "./code-points.js";

describe("code points", () => {
  it("count a character beyond U+FFFF once", () => {
    const points = new CodePoints("a😀b😀");
    expect(points.length).toBe(4);
    expect(points.of([3, 4])).toEqual([2, 3]);
    expect(points.units([2, 3])).toEqual([3, 4]);
    expect(points.units([3, 99])).toEqual([4, 6]);
  });
  it("move an edge inside a pair outwards", () => {
    expect(new CodePoints("😀b😀").of([1, 2])).toEqual([0, 1]);
    expect(new CodePoints("😀b😀").of([2, 4])).toEqual([1, 3]);
  });
  it("agree with JavaScript's own, and lead back", () => {
    const text = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "grapheme" })), fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const from = a % (characters.length + 1);
        const to = from + (b % (characters.length + 1 - from));
        const unit = (point: number): number => characters.slice(0, point).join("").length;
        const points = new CodePoints(text);
        const units: Span = [unit(from), unit(to)];
        expect(points.length).toBe(characters.length);
        expect(points.of(units)).toEqual([from, to]);
        expect(points.units([from, to])).toEqual(units);
      }),
    );
  });
});
