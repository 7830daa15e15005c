import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "../language/quotes.js";
import type { Span } from "../reading.js";
import { kindOf } from "./kind.js";
import { dropLooseMarks, joinAdjacent, trimSpan, wholeNumbers, wholeQuotations, wholeWords } from "./spans.js";

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};
const show = (text: string, span: Span | undefined): string | undefined => span && text.slice(...span);

describe("trimSpan", () => {
  it("takes off space and stray commas, keeps quotation marks and full stops", () => {
    const text = "She said , that “it is over,” — in the U.S.";
    expect(show(text, trimSpan(text, spanOf(text, " , that “it is over,” — ")))).toBe("that “it is over,”");
    expect(show(text, trimSpan(text, spanOf(text, "in the U.S.")))).toBe("in the U.S.");
    expect(trimSpan(text, spanOf(text, " , "))).toBeUndefined();
  });
  it("leaves no space or comma at an end, whatever the text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab ,;.“”"-]{1,30}$/), (text) => {
        const span = trimSpan(text, [0, text.length]);
        if (span) expect(text.slice(...span)).not.toMatch(/^[\s,;]|[\s,;]$/);
      }),
    );
  });
});

describe("wholeQuotations", () => {
  const text = "“We will stay,” he said. She called it “a lie” and left.";
  const marks = findQuotations(text);
  it("takes the marks in around words that fill them", () => {
    expect(show(text, wholeQuotations(text, spanOf(text, "We will stay"), marks))).toBe("“We will stay,”");
    expect(show(text, wholeQuotations(text, spanOf(text, "“We will stay,"), marks))).toBe("“We will stay,”");
    expect(show(text, wholeQuotations(text, spanOf(text, "it “a lie"), marks))).toBe("it “a lie”");
  });
  it("leaves a part of a quotation a part", () => {
    expect(show(text, wholeQuotations(text, spanOf(text, "will"), marks))).toBe("will");
    expect(show(text, wholeQuotations(text, spanOf(text, "left"), marks))).toBe("left");
  });
});

describe("dropLooseMarks", () => {
  it("drops a mark of a quotation that the span does not hold", () => {
    const text = "He said “no” and “yes” today.";
    const marks = findQuotations(text);
    expect(show(text, dropLooseMarks(text, spanOf(text, "” and"), marks))).toBe(" and");
    expect(show(text, dropLooseMarks(text, spanOf(text, "and “"), marks))).toBe("and ");
    expect(show(text, dropLooseMarks(text, spanOf(text, "“no”"), marks))).toBe("“no”");
  });
});

describe("joinAdjacent", () => {
  it("joins what only space parts, within a paragraph", () => {
    const text = "one two\n\nthree";
    expect(
      joinAdjacent(text, [
        [4, 7],
        [0, 3],
        [9, 14],
      ]),
    ).toEqual([
      [0, 7],
      [9, 14],
    ]);
  });
});

describe("kindOf", () => {
  const kind = (text: string, ...contents: string[]) =>
    kindOf(
      text,
      contents.map((words) => spanOf(text, words)),
      [],
      findQuotations(text),
    );
  it("is decided by the quotation marks", () => {
    expect(kind("“It failed,” he said.", "“It failed,”")).toBe("direct");
    expect(kind("He said it failed.", "it failed")).toBe("indirect");
    expect(kind("He said it was “a failure” for all.", "it was “a failure” for all")).toBe("mixed");
    expect(kind("“It failed,” he said, “badly.”", "“It failed,”", "“badly.”")).toBe("direct");
  });
});

describe("wholeNumbers", () => {
  const whole = (text: string, words: string) => text.slice(...wholeNumbers(text, spanOf(text, words)));
  it("takes in the rest of a number that is cut", () => {
    expect(whole("a forecast of about $4.90. Analysts", "about $4.")).toBe("about $4.90");
    expect(whole("a forecast of 12,500 tonnes", "500 tonnes")).toBe("12,500 tonnes");
    expect(whole("it fell to 3.2", "it fell to 3")).toBe("it fell to 3.2");
  });
  it("leaves whole numbers alone", () => {
    expect(whole("It fell to 3. In 2024 it rose.", "It fell to 3.")).toBe("It fell to 3.");
    expect(whole("3, 4 and 5", "4 and 5")).toBe("4 and 5");
  });
});

describe("wholeWords", () => {
  const whole = (text: string, words: string) => text.slice(...wholeWords(text, spanOf(text, words)));
  it("takes in the rest of a word that is cut", () => {
    expect(whole("I don’t know that.", "’t know")).toBe("don’t know");
    expect(whole("I don't know that.", "don")).toBe("don't");
    expect(whole("They announced it.", "announce")).toBe("announced");
  });
  it("leaves whole words alone", () => {
    expect(whole("‘It sank,’ he said.", "said")).toBe("said");
    expect(whole("the minister's claim", "claim")).toBe("claim");
  });
});
