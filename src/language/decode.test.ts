import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cueRanges, decodeRoles, ROLES } from "./decode.js";
import { Reach, reachOf } from "./reach.js";

const rows = (...words: number[][]): Float32Array => Float32Array.from(words.flat());
/** Log-probabilities that strongly favour one role a word. */
const favour = (...roles: number[]): Float32Array =>
  Float32Array.from(roles.flatMap((role) => Array.from({ length: ROLES }, (_, i) => (i === role ? -0.1 : -4))));

const anywhere = (words: number): Uint8Array => new Uint8Array(words).fill(Reach.any);

describe("cueRanges", () => {
  it("takes stretches of likely words and parts two cues that touch", () => {
    const probabilities = rows([0.9, 0.1, 0], [0.2, 0.7, 0.1], [0.1, 0.1, 0.8], [0.1, 0.8, 0.1], [0.95, 0.05, 0]);
    expect(cueRanges(probabilities, 0.2)).toEqual([
      [1, 2],
      [3, 3],
    ]);
  });
  it("finds a cue that ends the window", () => {
    expect(cueRanges(rows([0.9, 0.1, 0], [0.1, 0.9, 0]), 0.5)).toEqual([[1, 1]]);
    expect(cueRanges(new Float32Array(), 0.5)).toEqual([]);
  });
});

describe("decodeRoles", () => {
  it("reads spans off the likeliest path", () => {
    const { source, content } = decodeRoles(favour(1, 2, 0, 3, 4, 4, 0, 3, 4), [2, 2], anywhere(9));
    expect(source).toEqual([[0, 1]]);
    expect(content).toEqual([
      [3, 5],
      [7, 8],
    ]);
  });
  it("lets no I begin a span", () => {
    const { content } = decodeRoles(favour(0, 4, 4, 0), [0, 0], anywhere(4));
    expect(content).toEqual([[1, 2]]);
  });
  it("keeps the surest source alone", () => {
    const logP = favour(1, 0, 1, 2, 0, 3);
    expect(decodeRoles(logP, [4, 4], anywhere(6)).source).toEqual([[2, 3]]);
  });
  it("gives no role to the cue, and spans inside the window, whatever the scores", () => {
    const score = fc.double({ min: -20, max: 0, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, score, score, score, score), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        (words, at) => {
          const cue = at % words.length;
          const { source, content } = decodeRoles(rows(...words), [cue, cue], anywhere(words.length));
          expect(source.length).toBeLessThanOrEqual(1);
          for (const [first, last] of [...source, ...content]) {
            expect(first).toBeLessThanOrEqual(last);
            expect(last).toBeLessThan(words.length);
            expect(first <= cue && cue <= last).toBe(false);
          }
        },
      ),
    );
  });
});

describe("reachOf", () => {
  // Three paragraphs of two words; the cue stands in the second, which ends with a colon; the first is a quotation.
  const features = {
    opens: Uint8Array.from([1, 0, 1, 0, 1, 0, 1, 0]),
    quoted: Uint8Array.from([1, 1, 0, 0, 0, 0, 0, 0]),
    colon: Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 0]),
  };
  it("ends at the paragraph, but for quotations and what follows a colon", () => {
    const { none, any, beginning } = Reach;
    expect([...reachOf([2, 2], features)]).toEqual([beginning, any, beginning, any, beginning, any, none, none]);
    expect([...reachOf([6, 7], features)]).toEqual([beginning, any, none, none, none, none, beginning, any]);
  });
  it("takes no few quoted words out of another paragraph's sentence", () => {
    const headline = { ...features, quoted: Uint8Array.from([0, 1, 0, 0, 0, 0, 0, 0]) };
    expect(reachOf([2, 2], headline)[1]).toBe(Reach.none);
  });
  it("lets no span run over a break of paragraph", () => {
    const reach = Uint8Array.from([Reach.any, Reach.any, Reach.beginning, Reach.any]);
    expect(decodeRoles(favour(0, 3, 4, 4), [0, 0], reach).content).not.toContainEqual([1, 3]);
  });
});
