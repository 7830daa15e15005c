import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Break, cutWindows, WINDOW } from "./windows.js";

describe("cutWindows", () => {
  it("reads a short report at once", () => {
    expect(cutWindows(new Uint8Array(100))).toEqual([{ from: 0, own: 0, to: 100 }]);
  });
  it("ends at a paragraph rather than at a sentence or a word, and looks back", () => {
    const sizes = { own: 320, before: 48 };
    const breaks = new Uint8Array(400).fill(Break.word);
    breaks[180] = Break.sentence;
    breaks[210] = Break.paragraph;
    breaks[190] = Break.sentence;
    const [first, second] = cutWindows(breaks, sizes);
    expect(first).toEqual({ from: 0, own: 0, to: 210 });
    expect(second).toEqual({ from: 180, own: 210, to: 400 });
  });
  it("owns every piece exactly once, whatever the breaks", () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 4, maxLength: 2000 }), (breaks) => {
        let at = 0;
        for (const { from, own, to } of cutWindows(breaks)) {
          expect(own).toBe(at);
          expect(from).toBeLessThanOrEqual(own);
          expect(own - from).toBeLessThanOrEqual(WINDOW.before);
          expect(to - own).toBeLessThanOrEqual(WINDOW.own);
          expect(to).toBeGreaterThan(own);
          at = to;
        }
        expect(at).toBe(breaks.length);
      }),
    );
  });
});
