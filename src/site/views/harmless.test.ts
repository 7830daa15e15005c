import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harmless, oneLine } from "./harmless.js";
import { safeUrl } from "./safe-url.js";

describe("harmless text", () => {
  it("has no controls and nothing that turns the line round, and is as long as before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const shown = harmless(text);
        expect(shown).toHaveLength(text.length);
        expect(shown).not.toMatch(/[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });

  it("is one line, cut at a word", () => {
    expect(oneLine("  Dam\n\t holds ")).toBe("Dam holds");
    expect(oneLine("the dam will hold", 12)).toBe("the dam will…");
    expect(oneLine("x".repeat(1_000_000), 10)).toBe(`${"x".repeat(10)}…`);
  });
});

describe("an address from a report", () => {
  it("is a link only where it leads to the web", () => {
    expect(safeUrl("https://daily.example/a?b=c")).toBe("https://daily.example/a?b=c");
    for (const address of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "/x",
      "",
    ]) {
      expect(safeUrl(address)).toBeUndefined();
    }
  });

  it("has no name before its host", () => {
    expect(safeUrl("https://bank.example@evil.example/")).toBe("https://evil.example/");
  });
});
