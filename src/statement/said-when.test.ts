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

it("finds the day of most sentences that it has learned from, in all their variety", () => {
  const wrong = SENTENCES.filter(([date, line]) => (said(line) ?? "none") !== date);
  expect(wrong.length).toBeLessThan(0.1 * SENTENCES.length);
});

it.each([
  ["<The harbour master> {told} councillors on Thursday that [the crane was safe].", "2021-07-15"],
  ["On Thursday, <the harbour master> {said} [the crane was safe].", "2021-07-15"],
  ["<The harbour master> on Thursday {said} [the crane was safe].", "2021-07-15"],
  ["[The crane is safe], <the harbour master> {said} in a statement on Thursday.", "2021-07-15"],
  ["“[The crane is safe],” {said} <the harbour master> on Thursday.", "2021-07-15"],
  ["Speaking in Orro on Thursday, <the harbour master> {said} [the crane was safe].", "2021-07-15"],
  ["In May <the harbour master> {had warned} [that the crane might fall].", "2021-05"],
  ["<A report published last month> {said} [the crane was safe].", "2021-06"],
  ["The port closed on Thursday, three days after <a newspaper> {said} [the crane was cracked].", "2021-07-12"],
  ["<The harbour master> {said} [the crane fell on Thursday].", undefined],
  ["[The crane fell on Thursday], <the harbour master> {said}.", undefined],
  ["<The harbour master>, who was hurt on Thursday, {said} [the crane had been safe].", undefined],
  ["<The harbour master> {said} [Thursday's storm was the worst].", undefined],
  ["<A driver, Sunday Okoro>, {said} [the crane was safe].", undefined],
  ["<Elder Monday Etim> {said} [the crane was safe].", undefined],
  ["<The harbour master> {promised} [to mend the crane by Thursday].", undefined],
])("%s", (line, value) => expect(said(line)).toBe(value));

it("takes no day of a dateline, nor of a name", () => {
  const text = "ORRO, Thursday — Ana Bell told the Sunday Echo the crane was safe.";
  const statement = {
    source: [[17, 25]] as Span[],
    cue: [[26, 30]] as Span[],
    content: [[46, 66]] as Span[],
    kind: "indirect" as const,
    confidence: 1,
  };
  const sentence: Span = [0, text.length];
  const said = {
    attributions: [statement],
    parents: [undefined],
    speakers: [undefined],
    frames: [frameOf(text, statement, sentence)],
    sentences: [sentence],
  };
  expect(datesOf(text, said, CALENDAR, [], [0, 14])).toEqual([undefined]);
});

it("is dated as the one before it that shares its day", () => {
  const text = "Bell said on Thursday the crane was safe and warned that the quay was not.";
  const at = (words: string): Span[] => [[text.indexOf(words), text.indexOf(words) + words.length]];
  const first = { source: at("Bell"), cue: at("said"), content: at("the crane was safe"), kind: "indirect" as const };
  const second = { source: at("Bell"), cue: at("warned"), content: at("that the quay was not"), kind: first.kind };
  const attributions = [first, second].map((one) => ({ ...one, confidence: 1 }));
  const sentence: Span = [0, text.length];
  const dates = datesOf(
    text,
    {
      attributions,
      parents: [undefined, undefined],
      speakers: [undefined, undefined],
      frames: attributions.map((one) => frameOf(text, one, sentence)),
      sentences: [sentence, sentence],
    },
    CALENDAR,
    [],
    undefined,
  );
  expect(dates.map((date) => date?.value)).toEqual(["2021-07-15", "2021-07-15"]);
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
