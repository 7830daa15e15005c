import { describe, expect, it } from "vitest";
import type { Form } from "./pair-features.js";
import {
  besideOf,
  counter,
  determinerOf,
  isThirdPerson,
  numberOf,
  type PlacedLook,
  PRONOUN_FEATURES,
  writePronounFeatures,
} from "./pronoun-features.js";

const look = (word: string, form: Form, at: number, more: Partial<PlacedLook> = {}): PlacedLook => ({
  head: at,
  first: at,
  last: at,
  word,
  form,
  words: new Set([word]),
  quoted: 0,
  sentence: 0,
  paragraph: 0,
  kind: 0,
  number: numberOf(word, form),
  before: 0,
  after: 0,
  determiner: 0,
  order: 0,
  times: 0,
  ...more,
});
const features = (a: PlacedLook, b: PlacedLook): number[] => {
  const into = new Int32Array(PRONOUN_FEATURES);
  writePronounFeatures(into, 0, a, b, 1);
  return [...into];
};

describe("pronoun features", () => {
  it("are for he, she, it and they alone", () => {
    expect((["he", "she", "it", "they"] as const).every(isThirdPerson)).toBe(true);
    expect((["i", "we", "who", "name", "description"] as const).some(isThirdPerson)).toBe(false);
  });
  it("tell one from many", () => {
    const many = ["ministers", "companies", "women", "buses"].map((word) => numberOf(word, "description"));
    const one = ["minister", "company", "bus", "crisis", "congress", "politics", "news"].map((word) =>
      numberOf(word, "description"),
    );
    expect(new Set(many)).toEqual(new Set([numberOf("them", "they")]));
    expect(new Set(one)).toEqual(new Set([numberOf("it", "it")]));
    expect(numberOf("police", "description")).toBe(numberOf("team", "description"));
    expect(numberOf("and", "description")).not.toBe(numberOf("minister", "description"));
  });
  it("tell what stands beside a mention", () => {
    expect(besideOf("of")).toBe(besideOf("with"));
    expect(besideOf("has")).toBe(besideOf("would"));
    expect(besideOf(undefined)).toBe(besideOf("."));
    expect(new Set(["of", "and", "because", "is", ".", "house"].map(besideOf)).size).toBe(6);
  });
  it("tell how a mention is introduced", () => {
    expect(new Set(["the", "a", "this", "their", "old"].map(determinerOf)).size).toBe(5);
    expect(determinerOf("another")).toBe(determinerOf("some"));
  });
  it("count a mention's place in its sentence and how often its word was there", () => {
    const placed = [
      look("bank", "description", 1),
      look("it", "it", 5),
      look("its", "it", 7),
      look("bank", "description", 12, { sentence: 1 }),
      look("loan", "description", 15, { sentence: 1 }),
    ].map(counter());
    expect(placed.map(({ order }) => order)).toEqual([0, 1, 2, 0, 1]);
    expect(placed.map(({ times }) => times)).toEqual([0, 0, 1, 1, 0]);
  });
  it("tell what differs between two candidates, and nothing else", () => {
    const they = look("they", "they", 9, { sentence: 1 });
    const bank = look("bank", "description", 1, { kind: 1 });
    const changed = (more: Partial<PlacedLook>): number =>
      features(they, bank).filter((value, i) => value !== features(they, { ...bank, ...more })[i]).length;
    expect(changed({})).toBe(0);
    expect(changed({ kind: 0 })).toBe(1);
    expect(changed({ number: numberOf("banks", "description") })).toBe(1);
    expect(changed({ last: 30 })).toBe(2);
    expect(changed({ before: besideOf("of") })).toBe(2);
  });
  it("keep each feature's values apart", () => {
    const least = features(look("he", "he", 1), look("he", "he", 0));
    const most = features(
      look("they", "they", 999, { kind: 3, before: 5, after: 5, sentence: 99, paragraph: 99 }),
      look("bank", "description", 0, {
        kind: 3,
        number: 5,
        before: 5,
        after: 5,
        determiner: 4,
        last: 9999,
        order: 99,
        times: 99,
      }),
    );
    for (let i = 7; i < PRONOUN_FEATURES; i++) expect(least[i] as number).toBeGreaterThan(most[i - 1] as number);
    expect(most.at(-1)).toBeLessThan(848);
  });
});
