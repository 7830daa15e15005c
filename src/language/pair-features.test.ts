import { describe, expect, it } from "vitest";
import { formOf, type Look, PAIR_FEATURES, pronounOf, wordsThatMean, writePairFeatures } from "./pair-features.js";
import { Shape } from "./wordpiece.js";

const look = (word: string, words: string[], more: Partial<Look> = {}): Look => ({
  head: 0,
  word,
  form: "description",
  words: wordsThatMean(words),
  quoted: 0,
  sentence: 0,
  ...more,
});
const features = (a: Look, b: Look, between = 1): number[] => {
  const into = new Int32Array(PAIR_FEATURES);
  writePairFeatures(into, 0, a, b, between);
  return [...into];
};

describe("pair features", () => {
  it("tells pronouns, names and descriptions", () => {
    expect(pronounOf("Himself")).toBe("he");
    expect(formOf("they", true, Shape.lower)).toBe("they");
    expect(pronounOf("US")).toBeUndefined();
    expect(formOf("Lavrov", true, Shape.capitalized)).toBe("name");
    expect(formOf("envoy", false, Shape.lower)).toBe("description");
    expect(formOf("one", false, Shape.lower)).toBe("description");
  });
  it("leaves articles and marks out of the words that mean something", () => {
    expect([...wordsThatMean(["the", "foreign", "ministry", "'s", ","])]).toEqual(["foreign", "ministry"]);
  });
  it("tells how alike two mentions' words are", () => {
    const ministry = look("ministry", ["the", "foreign", "ministry"]);
    const likeness = (other: Look) => features(ministry, other)[1];
    expect(likeness(look("ministry", ["a", "foreign", "ministry"]))).toBe(101);
    expect(likeness(look("ministry", ["the", "ministry"]))).toBe(102);
    expect(likeness(look("spokesman", ["ministry", "spokesman"]))).toBe(103);
    expect(likeness(look("foreign", ["foreign"]))).toBe(104);
    expect(likeness(look("envoy", ["the", "envoy"]))).toBe(100);
    expect(likeness(look("it", ["it"], { form: "it" }))).toBe(100);
  });
  it("puts distances into buckets that grow", () => {
    const far = (head: number) => features(look("a", [], { head }), look("b", []))[2];
    expect([0, 1, 4, 5, 7, 8, 15, 16, 1e9].map(far)).toEqual([110, 111, 114, 115, 115, 116, 116, 117, 129]);
  });
});
