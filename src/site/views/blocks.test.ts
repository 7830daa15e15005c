import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks.js";

const none = { body: [], headings: [], captions: [], notes: [] };

describe("blocks of a report", () => {
  it("are headline and standfirst first, then the others as they stand, furniture among them", () => {
    const text = "Menu\nDam holds\nFirst paragraph.\nAdvertisement\n\nShare\nSecond.\n";
    const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
    const parts = { ...none, headline: at("Dam holds"), body: [at("First paragraph."), at("Second.")] };
    expect(blocksOf({ text, parts }).map(({ kind, span }) => [kind, text.slice(...span)])).toEqual([
      ["headline", "Dam holds"],
      ["furniture", "Menu"],
      ["paragraph", "First paragraph."],
      ["furniture", "Advertisement\n\nShare"],
      ["paragraph", "Second."],
    ]);
  });

  it("hold every letter once, whatever the parts overlap", () => {
    const spans = fc.array(
      fc.tuple(fc.nat(30), fc.nat(40)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 5, maxLength: 30 }), spans, spans, (text, body, notes) => {
        const blocks = blocksOf({ text, parts: { ...none, body, notes } }).sort((a, b) => a.span[0] - b.span[0]);
        const held = blocks.map(({ span }) => text.slice(...span)).join("");
        expect(held.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
