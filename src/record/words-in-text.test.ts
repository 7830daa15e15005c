import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../reading.js";
import { findWords } from "./words-in-text.js";

const text = [
  "The minister said the dam would hold. “We are safe,” the mayor said.",
  "Later the minister said the dam would hold, and the engineers denied it.",
].join("\n\n");

const wordsOf = (spans: readonly Span[]): string[] => spans.map((span) => text.slice(...span));
const find = (source: string | undefined, cue: string | undefined, content: string, about?: Span) =>
  findWords(text, { source, cue, content }, about);

describe("findWords", () => {
  test("finds what stands there once, with the nearest cue and source", () => {
    const { source, cue, content } = find("the mayor", "said", "We are safe");
    expect([wordsOf(source), wordsOf(cue), wordsOf(content)]).toEqual([["the mayor"], ["said"], ["We are safe"]]);
    expect(cue[0]?.[0]).toBe(text.indexOf("said", text.indexOf("mayor")));
  });

  test("takes plain quotation marks for printed ones, and any blanks for any", () => {
    expect(wordsOf(find(undefined, undefined, '"We\n are   safe," the').content)).toEqual(["“We are safe,” the"]);
  });

  test("takes another case where there is no other", () => {
    expect(wordsOf(find(undefined, undefined, "WE ARE SAFE").content)).toEqual(["We are safe"]);
  });

  test("takes pieces with … between them, in order", () => {
    expect(wordsOf(find(undefined, undefined, "We are safe … the mayor").content)).toEqual([
      "We are safe",
      "the mayor",
    ]);
    expect(() => find(undefined, undefined, "engineers … We are safe")).toThrow(/do not stand in the report/);
  });

  test("does not find a word within another", () => {
    expect(() => find(undefined, undefined, "engineer")).toThrow(/do not stand/);
  });

  test("says what stands nowhere", () => {
    expect(() => find("the king", "said", "We are safe")).toThrow(/who says it, “the king”, do not stand/);
    expect(() => find("the mayor", "sang", "We are safe")).toThrow(/“sang”/);
    expect(() => find("the mayor", "said", " ")).toThrow(/Give the words of the statement/);
  });

  test("says what stands there more than once, unless something tells them apart", () => {
    expect(() => find("minister", "said", "the dam would hold")).toThrow(/more than once/);
    const second = text.lastIndexOf("the dam");
    expect(find("minister", "said", "the dam would hold", [second + 2, second + 9]).content[0]?.[0]).toBe(second);
    expect(wordsOf(find("the engineers", "denied", "the dam would hold").cue)).toEqual(["denied"]);
  });

  test("a cue within the content is none of its", () => {
    expect(() => find(undefined, "are", "We are safe")).toThrow(/nowhere near/);
  });

  test("whatever is pasted, it is found as pasted or refused in words", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (haystack, words) => {
        try {
          const { content } = findWords(haystack, { source: undefined, cue: undefined, content: words.trim() });
          for (const [start, end] of content) expect(start).toBeLessThan(end);
        } catch (error) {
          expect(error).toHaveProperty("name", "WordsError");
        }
      }),
      { numRuns: 300 },
    );
  });
});
