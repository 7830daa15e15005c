import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "./ids.js";
import { wellFormed, wellFormedJson } from "./well-formed.js";

const anyText = fc.string({ unit: fc.constantFrom("a", "\\", "ud800", "\ud800", "\udc00", "\u{1f5fa}", "\0") });

describe("text made well-formed", () => {
  it("keeps its length and its digest, so that spans and ids stay", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = wellFormed(text);
        expect(whole.isWellFormed()).toBe(true);
        expect([whole.length, digestOf(whole)]).toEqual([text.length, digestOf(text)]);
      }),
    );
  });
  it("is the same wherever it stands, and in JSON; all else stays", () => {
    const bytes = Buffer.from([0xed, 0xa0, 0x80]);
    expect(wellFormed({ "a\ud800": ["\ud800", 1, null, undefined, true], bytes })).toEqual({
      "a\ufffd": ["\ufffd", 1, null, undefined, true],
      bytes,
    });
    fc.assert(
      fc.property(fc.array(fc.record({ text: anyText, span: fc.tuple(fc.nat(), fc.nat()) })), (value) => {
        expect(wellFormedJson(value)).toEqual({ value: wellFormed(value), json: JSON.stringify(wellFormed(value)) });
      }),
    );
  });
});
