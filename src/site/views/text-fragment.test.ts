import { describe, expect, it } from "vitest";
import { linkToSpans, linkToWords } from "./text-fragment.js";

const PAGE = "https://daily.example/dam";

describe("a link to words", () => {
  it("names a short text by what stands round it, in its own paragraph", () => {
    const text = "Before.\nThe dam, he said, “will hold” for now.\nAfter.";
    const start = text.indexOf("“will hold”");
    expect(linkToSpans(PAGE, text, [[start, start + 11]])).toBe(
      `${PAGE}#:~:text=dam%2C%20he%20said%2C-,%E2%80%9Cwill%20hold%E2%80%9D,-for%20now.`,
    );
  });

  it("names a long text by its ends, and a broken one piece by piece", () => {
    const words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
    expect(linkToWords(PAGE, words)).toBe(
      `${PAGE}#:~:text=one%20two%20three%20four%20five,twelve%20thirteen%20fourteen%20fifteen%20sixteen`,
    );
    expect(linkToWords(PAGE, "the first piece of it … and the second")).toBe(
      `${PAGE}#:~:text=the%20first%20piece%20of%20it&text=and%20the%20second`,
    );
  });

  it("encodes what the syntax keeps for itself", () => {
    expect(linkToWords(PAGE, "three-day, cease & desist talks")).toBe(
      `${PAGE}#:~:text=three%2Dday%2C%20cease%20%26%20desist%20talks`,
    );
  });

  it("keeps a fragment that the page has, and takes no directive from it", () => {
    expect(linkToWords(`${PAGE}#top`, "words")).toBe(`${PAGE}#top:~:text=words`);
    expect(linkToWords(`${PAGE}#:~:text=evil`, "words")).toBe(`${PAGE}#:~:text=words`);
  });

  it("leads nowhere but to the web", () => {
    expect(linkToWords("javascript:alert(1)", "words")).toBeUndefined();
    expect(linkToSpans("data:text/html,x", "words", [[0, 5]])).toBeUndefined();
    expect(linkToWords(undefined, "words")).toBeUndefined();
  });
});
