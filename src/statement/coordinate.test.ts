import { describe, expect, test } from "vitest";
import type { Span } from "../reading.js";
import { cutCoordinated } from "./coordinate.js";

/** Spans of words in a text, each the first occurrence. */
const spans = (text: string, ...words: string[]): Span[] =>
  words.map((one) => [text.indexOf(one), text.indexOf(one) + one.length]);

const said = (text: string, source: string, cue: string, content: string) => ({
  source: spans(text, source),
  cue: spans(text, cue),
  content: spans(text, content),
});
const contents = (text: string, ...statements: ReturnType<typeof said>[]) =>
  cutCoordinated(text, statements).map(({ content }) => content.map((span) => text.slice(...span)));

describe("cutCoordinated", () => {
  test("what is said ends before the next verb of the same subject", () => {
    const text = "She said the road was open, and also urged drivers to go slowly. It rained.";
    expect(
      contents(
        text,
        said(text, "She", "said", "the road was open, and also urged drivers to go slowly"),
        said(text, "She", "urged", "drivers to go slowly"),
      ),
    ).toEqual([["the road was open"], ["drivers to go slowly"]]);
  });

  test("so does what is said in it", () => {
    const text = "The office said it feared a war and asked both sides to stop.";
    expect(
      contents(
        text,
        said(text, "The office", "said", "it feared a war and asked both sides to stop"),
        said(text, "it", "feared", "a war and asked both sides to stop"),
        said(text, "The office", "asked", "both sides to stop"),
      ),
    ).toEqual([["it feared a war"], ["a war"], ["both sides to stop"]]);
  });

  test("a verb of somebody else stays in what is said", () => {
    const text = "She said he lied and denied it all.";
    const outer = said(text, "She", "said", "he lied and denied it all");
    const inner = said(text, "he", "denied", "it all");
    expect(contents(text, outer, inner)).toEqual([["he lied and denied it all"], ["it all"]]);
  });

  test("the order of the statements does not matter", () => {
    const text = "He denied the charge but admitted a mistake.";
    const both = [
      said(text, "He", "denied", "the charge but admitted a mistake"),
      said(text, "He", "admitted", "a mistake"),
    ];
    expect(cutCoordinated(text, [...both].reverse()).reverse()).toEqual(cutCoordinated(text, both));
  });
});
