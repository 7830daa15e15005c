import { describe, expect, it } from "vitest";
import { VOICES, voiceOf, voicesOf } from "./voices.js";

describe("voices", () => {
  it("tells the first twelve speakers of a page apart", () => {
    const ids = Array.from({ length: 30 }, (_, index) => `speaker-${index}`);
    const voices = [...voicesOf(ids).values()];
    expect(new Set(voices.slice(0, VOICES)).size).toBe(VOICES);
    expect(voices.every((voice) => voice >= 1 && voice <= VOICES)).toBe(true);
  });

  it("gives a speaker the same colour on every page, where it is free", () => {
    expect(voicesOf(["a"]).get("a")).toBe(voiceOf("a"));
    expect(voiceOf(undefined)).toBe(0);
  });
});
