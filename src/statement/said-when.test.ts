import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { findQuotations } from "../language/quotes.js";
import type { Span, When } from "../reading.js";
import { frameOf } from "./act/index.js";
import { kindOf } from "./kind.js";
import { datesOf } from "./said-when.js";

/** A Saturday. */
const CALENDAR = { today: "2021-07-17" };

/** A sentence with its source in `<>`, its cue in `{}` and its content in `[]`. */
function marked(line: string): { text: string; source: Span[]; cue: Span[]; content: Span[] } {
  const found: Record<string, Span[]> = { "<": [], "{": [], "[": [] };
  const open: Record<string, number> = {};
  let text = "";
  for (const mark of line) {
    const closes = { ">": "<", "}": "{", "]": "[" }[mark];
    if (mark in found) open[mark] = text.length;
    else if (closes) found[closes]?.push([open[closes] as number, text.length]);
    else text += mark;
  }
  return { text, source: found["<"] as Span[], cue: found["{"] as Span[], content: found["["] as Span[] };
}

const dateOf = (line: string): When | undefined => {
  const { text, source, cue, content } = marked(line);
  const attribution = { source, cue, content, kind: kindOf(text, content, cue, findQuotations(text)), confidence: 1 };
  const sentence: Span = [0, text.length];
  const said = {
    attributions: [attribution],
    parents: [undefined],
    speakers: [undefined],
    frames: [frameOf(text, attribution, sentence)],
    sentences: [sentence],
  };
  return datesOf(text, said, CALENDAR, [], undefined)[0];
};
const said = (line: string): string | undefined => dateOf(line)?.value;

const SENTENCES = readFileSync(new URL("../../training/dated-sentences.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t") as [date: string, line: string]);

it("finds the day of nearly every sentence that it has learned from", () => {
  const wrong = SENTENCES.filter(([date, line]) => (said(line) ?? "none") !== date);
  expect(wrong.length).toBeLessThan(0.05 * SENTENCES.length);
});

it("never throws, and its words lie in the sentence", () => {
  const piece = fc.constantFrom(
    "<He> ",
    "{said} ",
    "[it is so] ",
    "on Monday ",
    "last week ",
    ", ",
    "the ",
    "in a statement ",
    "who ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const line = pieces.join("");
      const when = dateOf(line);
      if (when?.span) expect(marked(line).text.slice(...when.span)).toMatch(/Monday|last week/);
    }),
    { numRuns: 1000 },
  );
});

it("reads no more of a long sentence than it needs", () => {
  expect(dateOf(`${"on Monday, ".repeat(90_000)}<he> {said} [so].`)?.value).toBe("2021-07-12");
});
