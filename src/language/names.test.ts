import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeNames, NAME_TAGS, NAME_TYPES } from "./names.js";

/** Log-probabilities in which each word has one sure tag. */
const sure = (tags: number[]): Float32Array => {
  const logP = new Float32Array(tags.length * NAME_TAGS).fill(Math.log(0.01));
  for (const [word, tag] of tags.entries()) logP[word * NAME_TAGS + tag] = Math.log(0.9);
  return logP;
};

describe("decodeNames", () => {
  it("reads B and I of a type as one name", () => {
    expect(decodeNames(sure([1, 2, 0, 3, 5, 6]))).toEqual([
      { range: [0, 1], type: "person" },
      { range: [3, 3], type: "organization" },
      { range: [4, 5], type: "place" },
    ]);
  });
  it("lets no I follow what is not its own", () => {
    expect(decodeNames(sure([0, 0]))).toEqual([]);
    for (const { type } of decodeNames(sure([0, 2, 2]))) expect(type).toBe("person");
  });
  it("gives names in order, apart, of known types, whatever the scores", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -20, max: 0, noNaN: true }), { maxLength: 12 * NAME_TAGS }), (scores) => {
        const words = Math.floor(scores.length / NAME_TAGS);
        const names = decodeNames(Float32Array.from(scores.slice(0, words * NAME_TAGS)));
        let end = -1;
        for (const { range, type } of names) {
          expect(NAME_TYPES).toContain(type);
          expect(range[0]).toBeGreaterThan(end);
          expect(range[1]).toBeGreaterThanOrEqual(range[0]);
          expect(range[1]).toBeLessThan(words);
          end = range[1];
        }
      }),
    );
  });
});
