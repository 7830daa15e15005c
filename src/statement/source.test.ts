import { describe, expect, it } from "vitest";
import { sourceInCue, trimSource } from "./source.js";

describe("trimSource", () => {
  const trimmed = (source: string) => source.slice(...trimSource(source, [0, source.length]));
  it("leaves out the day and the words that tie a sentence to the last one", () => {
    expect(trimmed("Ruritania on July 16")).toBe("Ruritania");
    expect(trimmed("the minister on Tuesday")).toBe("the minister");
    expect(trimmed("The port authority, on the other hand,")).toBe("The port authority");
  });
  it("keeps days that are part of a name, and all else", () => {
    expect(trimmed("Monday")).toBe("Monday");
    expect(trimmed("the officer on duty")).toBe("the officer on duty");
    expect(trimmed("a spokesman, Ali May")).toBe("a spokesman, Ali May");
  });
});

describe("sourceInCue", () => {
  it("finds the source that a preposition names", () => {
    const text = "According to reports, it sank.";
    const found = sourceInCue(text, [0, 20]);
    expect(found && [text.slice(...found.cue), text.slice(...found.source)]).toEqual(["According to", "reports"]);
    expect(sourceInCue(text, [0, 12])).toBeUndefined();
  });
});
