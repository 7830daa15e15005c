import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotes.js";

const quoted = (text: string): string[][] =>
  findQuotations(text).map((q) => q.segments.map(([s, e]) => text.slice(s, e)));

describe("findQuotations", () => {
  it("matches curly, straight, single and angular marks", () => {
    expect(quoted('He said “yes” and "no".')).toEqual([["“yes”"], ['"no"']]);
    expect(quoted("‘Enough,’ she said. 'It is over,' he said.")).toEqual([["‘Enough,’"], ["'It is over,'"]]);
    expect(quoted("Il a dit «non» hier, „nie” dort.")).toEqual([["«non»"], ["„nie”"]]);
  });
  it("tells apostrophes from single marks", () => {
    expect(quoted("It's the ministers' plan, and they don't like the '90s.")).toEqual([]);
    expect(quoted("It’s ‘the ministers’ plan’, they don’t say.")).toEqual([["‘the ministers’ plan’"]]);
    expect(quoted("Rock ’n’ roll isn’t dead.")).toEqual([]);
  });
  it("finds a quotation inside a quotation", () => {
    expect(quoted("“He told me ‘never’ twice,” she said.")).toEqual([["“He told me ‘never’ twice,”"], ["‘never’"]]);
  });
  it("keeps a quotation whole whose mark is reopened at each paragraph", () => {
    expect(quoted("“One.\n\n“Two.\n\n“Three,” he said.")).toEqual([["“One.", "“Two.", "“Three,”"]]);
    expect(quoted('"One.\n\n"Two," he said. "Three."')).toEqual([['"One.', '"Two,"'], ['"Three."']]);
  });
  it("ends an unclosed quotation with its paragraph", () => {
    const [quotation] = findQuotations("He said “this is it.\n\nThe rest is not his.");
    expect(quotation?.closed).toBe(false);
    expect(quotation?.segments).toEqual([[8, 20]]);
  });
  it("opens anew after a straight mark that was never closed", () => {
    expect(quoted('The "first was lost. But "second" stands.')).toEqual([['"second"']]);
  });
  it("reads inches as no quotation", () => {
    expect(quoted('A 6\'2" man and a 12" gun.')).toEqual([]);
  });
  it("gives spans that lie in the text, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab "'“”‘’«»\n.,]*$/), (text) => {
        for (const { segments } of findQuotations(text)) {
          let at = 0;
          for (const [start, end] of segments) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            at = end;
          }
        }
      }),
    );
  });
});
