import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWords } from "./words.js";

const term = (words: string, prefix = false) => ({ words: words.split(" "), prefix });

describe("what is typed into a search box", () => {
  it("is words, phrases, beginnings and exclusions", () => {
    expect(parseWords('ferry "two thirds" govern* -toll -"in port"')).toEqual({
      all: [term("ferry"), term("two thirds"), term("govern", true)],
      none: [term("toll"), term("in port")],
    });
  });

  it("takes what is joined by marks for a phrase, and an open quotation to its end", () => {
    expect(parseWords("al-Hakimi").all).toEqual([term("al hakimi")]);
    expect(parseWords("“keep the road").all).toEqual([term("keep the road")]);
    expect(parseWords('"keep the ro*"').all).toEqual([term("keep the ro", true)]);
  });

  it("takes a beginning of one letter for a word, and marks alone for nothing", () => {
    expect(parseWords("a* * - \"\" -* ''")).toEqual({ all: [term("a")], none: [] });
  });

  it("gives only words of letters and digits, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const { all, none } = parseWords(typed);
        for (const { words } of [...all, ...none]) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
        }
      }),
    );
  });
});
