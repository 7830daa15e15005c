import { describe, expect, it } from "vitest";
import { spansOfWords } from "./spans-of-words.js";

const text = "The mayor said no. The clerk\nsaid (yes). The mayor said no.";
const words = (said: string, near?: number) => spansOfWords(said, text, near).map((span) => text.slice(...span));

describe("spans of words", () => {
  it("are found where the text has the words, white space aside", () => {
    expect(spansOfWords("The clerk said (yes)", text, undefined)).toEqual([[19, 39]]);
    expect(words("clerk … yes")).toEqual(["clerk", "yes"]);
    expect(words("")).toEqual([]);
  });
  it("are the nearest where there are several, or must be told", () => {
    expect(spansOfWords("said", text, 50)).toEqual([[51, 55]]);
    expect(spansOfWords("The mayor … no", text, 45)).toEqual([
      [41, 50],
      [56, 58],
    ]);
    expect(() => words("The mayor")).toThrow("stands in the report 2 times; say which by its position: 0-9, 41-50");
    expect(() => words("perhaps")).toThrow('does not say "perhaps"');
  });
  it("may be positions", () => {
    expect(spansOfWords("4-9;15-17", text, undefined)).toEqual([
      [4, 9],
      [15, 17],
    ]);
  });
});
