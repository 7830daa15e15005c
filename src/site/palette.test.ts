/** WCAG 2.2 contrast, computed from the tokens as they stand in the stylesheet. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { VOICES } from "./views/voices.js";

const css = readFileSync(new URL("./assets/tokens.css", import.meta.url), "utf8");
const [day = "", night = ""] = css.split("@media (prefers-color-scheme: dark)");

const tokensOf = (text: string): Map<string, string> =>
  new Map(Array.from(text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = "", value = ""]) => [name, value]));

type Colour = readonly [red: number, green: number, blue: number];

const channels = (hex: string): Colour => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
};

const over = (top: Colour, share: number, ground: Colour): Colour => {
  const mix = (index: 0 | 1 | 2): number => top[index] * share + ground[index] * (1 - share);
  return [mix(0), mix(1), mix(2)];
};

const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: Colour, other: Colour): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** What `color-mix` lays under contents in `report.css`, at rest and lit. */
const AT_REST = 0.05;
const LIT = 0.22;
const TEXT = 4.5;
const BORDER = 3;

describe.each([
  ["by day", tokensOf(day)],
  ["by night", new Map([...tokensOf(day), ...tokensOf(night)])],
])("the palette %s", (_, tokens) => {
  const colour = (name: string): Colour => channels(tokens.get(name) ?? "");
  const paper = colour("paper");
  const voices = Array.from({ length: VOICES + 1 }, (_, voice) => colour(`voice-${voice}`));

  it("can be read: ink, pale ink, links and errors on paper and leaf", () => {
    for (const name of ["ink", "pale", "lamp", "ill"]) {
      expect(contrast(colour(name), paper)).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(colour(name), colour("leaf"))).toBeGreaterThanOrEqual(TEXT);
    }
    expect(contrast(colour("lamp-ink"), colour("lamp"))).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(colour("ink"), colour("found"))).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(colour("edge-rule"), paper)).toBeGreaterThanOrEqual(BORDER);
  });

  it("can be read in every voice, on paper and inside the contents of any two others", () => {
    for (const voice of voices) {
      expect(contrast(voice, paper)).toBeGreaterThanOrEqual(TEXT);
      for (const around of voices) {
        const ground = over(around, AT_REST, over(around, AT_REST, paper));
        expect(contrast(voice, ground)).toBeGreaterThanOrEqual(TEXT);
        expect(contrast(colour("ink"), over(around, LIT, over(around, LIT, paper)))).toBeGreaterThanOrEqual(TEXT);
      }
    }
  });

  it("can be read where a source is lit: paper on its voice", () => {
    for (const voice of voices) expect(contrast(paper, voice)).toBeGreaterThanOrEqual(TEXT);
  });
});
