import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "./sentences.js";

const split = (text: string) => sentencesOf(text, [0, text.length]).map((span) => text.slice(...span));

describe("sentencesOf", () => {
  it("ends where sentences end", () => {
    expect(split("Talks failed. They left.  Nobody spoke!")).toEqual(["Talks failed.", "They left.", "Nobody spoke!"]);
    expect(split("“We tried.” She left.")).toEqual(["“We tried.”", "She left."]);
  });
  it("goes on after titles, initials and months", () => {
    expect(split("Sen. Mara Dell met Dr. J. Oto on Sept. 4. He said no.")).toEqual([
      "Sen. Mara Dell met Dr. J. Oto on Sept. 4.",
      "He said no.",
    ]);
    expect(split("It moved to the U.S. market. It grew.")).toEqual(["It moved to the U.S. market.", "It grew."]);
    expect(split("They flew to the U.S. He stayed.")).toEqual(["They flew to the U.S.", "He stayed."]);
  });
  it("goes on after a quotation that asks or shouts", () => {
    expect(split('"Who knew?" the clerk asked. Nobody.')).toEqual(['"Who knew?" the clerk asked.', "Nobody."]);
  });
  it("gives spans in order, inside the paragraph, that leave out nothing but space", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Ca-c .?!"”\n]*$/), (text) => {
        const spans = sentencesOf(text, [0, text.length]);
        const rest = spans.reduceRight((left, [start, end]) => left.slice(0, start) + left.slice(end), text);
        expect(rest.trim()).toBe("");
        expect(spans.every(([start, end], i) => start < end && start >= (spans[i - 1]?.[1] ?? 0))).toBe(true);
      }),
    );
  });
});
