import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Span } from "../../reading.js";
import { type Gazetteer, openGazetteer } from "./gazetteer.js";
import { occasionOf } from "./occasion.js";
import { whereSaid } from "./said-where.js";
import type { Attributed } from "./zone.js";

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer();
}, 60_000);

/** "{S:She} {C:said} {X:no}.": source, cue and content in braces. */
const unmark = (marked: string): { text: string; statement: Attributed } => {
  const spans: Record<string, Span[]> = { S: [], C: [], X: [] };
  let text = "";
  for (const part of marked.split(/(\{[SCX]:[^}]*\})/)) {
    const [, kind, words] = /^\{([SCX]):([^}]*)\}$/.exec(part) ?? [];
    if (kind !== undefined && words !== undefined) spans[kind]?.push([text.length, text.length + words.length]);
    text += words ?? part;
  }
  return { text, statement: { source: spans.S ?? [], cue: spans.C ?? [], content: spans.X ?? [] } };
};

const place = (marked: string, ...near: string[]): string | undefined => {
  const { text, statement } = unmark(marked);
  return whereSaid(text, statement, [0, text.length], [], gazetteer, near)?.name;
};

const occasion = (marked: string): string | undefined => {
  const { text, statement } = unmark(marked);
  const span = occasionOf(text, statement, [0, text.length]);
  return span && text.slice(...span);
};

describe("whereSaid", () => {
  test.each([
    ["{S:He} {C:told} reporters in Geneva {X:that it was over}.", "Geneva"],
    ["Speaking in Tashkent, {S:the envoy} {C:said} {X:it failed}.", "Tashkent"],
    ["{X:“It failed,”} {S:he} {C:told} reporters at a conference in Uzbekistan attended by the king.", "Uzbekistan"],
    ["{S:The envoy} {C:said} in Moscow on Monday {X:that all was well}.", "Moscow"],
    ["Peru hosted the rebels in Lima, where {S:the group} {C:claimed} {X:control of the coast}.", "Lima"],
    ["{S:The minister}, on a visit to Tehran, {C:said} {X:no}.", "Tehran"],
    ["{S:The mayor, speaking at a rally in Cleveland, Ohio,} {C:said} {X:no}.", "Cleveland"],
    ["{X:No}, {S:he} {C:said} at the White House.", "White House"],
    ["{X:No}, {S:she} {C:said} in the northern Afghan city of Mazar-i-Sharif.", "Mazar-i-Sharif"],
    ["{S:She} {C:said} after talks in Doha {X:that a truce was near}.", "Doha"],
    ["{S:The minister} {C:said} by telephone, speaking from Nairobi, {X:that roads were cut}.", "Nairobi"],
  ])("%s", (marked, name) => expect(place(marked)).toBe(name));

  test.each([
    "{S:The UN office in Kabul} {C:said} {X:that fighting went on in Herat}.",
    "{X:No}, {S:he} {C:said} in a report on violence in Kabul.",
    "{S:He} {C:told} a delegation from Russia {X:no}.",
    "{X:Nobody was safe}, {S:officials} {C:said} after the bombing in Herat.",
    "In the United States, {S:both candidates} {C:oppose} {X:the deal}.",
    "In a White House statement, {S:the president} {C:condemned} {X:the test}.",
    "{S:She} {C:said} in March {X:that she would go}.",
    "{S:She} {C:said} in English {X:that she would go}.",
    "{C:According to} {S:the ministry} {X:it rained in Oslo}.",
  ])("%s has none", (marked) => expect(place(marked)).toBeUndefined());

  test("places that the model marked need no gazetteer", () => {
    const { text, statement } = unmark("{S:She} {C:told} villagers in Little Fen {X:that the road would stay}.");
    const start = text.indexOf("Little");
    expect(whereSaid(text, statement, [0, text.length], [[start, start + 10]], undefined, [])).toEqual({
      name: "Little Fen",
      span: [start, start + 10],
    });
  });

  test("with its country and coordinates", () => {
    const { text, statement } = unmark("{S:He} {C:said} in Kabul {X:no}.");
    expect(whereSaid(text, statement, [0, text.length], [], gazetteer, [])).toMatchObject({
      country: "AF",
      latitude: expect.closeTo(34.5, 1),
    });
  });
});

describe("occasionOf", () => {
  test.each([
    [
      "{X:“No,”} {S:he} {C:told} reporters at a conference in Uzbekistan attended by the king.",
      "at a conference in Uzbekistan",
    ],
    ["{S:She} {C:said} in an interview with the BBC {X:that she would go}.", "in an interview with the BBC"],
    ["{X:It is over,} {S:the ministry} {C:said} in a statement on Monday.", "in a statement"],
    ["{X:It is over,} {S:the ministry} {C:said in a statement}.", "in a statement"],
    ["In a report published on Monday, {S:the agency} {C:said} {X:prices rose}.", "In a report published on Monday"],
    ["{S:He} {C:wrote} on Twitter {X:that he was well}.", "on Twitter"],
    [
      "{S:He} {C:said} in a letter to the governor of Texas {X:that it was late}.",
      "in a letter to the governor of Texas",
    ],
    ["{S:He} {C:said} on NBC’s “Meet the Press” {X:no}.", "on NBC’s “Meet the Press”"],
    [
      "{X:“No,”} {S:he} {C:said} during a campaign rally in Phoenix Wednesday night.",
      "during a campaign rally in Phoenix",
    ],
    ["In a panel discussion this week, {S:she} {C:said} {X:no}.", "In a panel discussion"],
  ])("%s", (marked, phrase) => expect(occasion(marked)).toBe(phrase));

  test.each([
    "While speaking to reporters, {S:the minister} {C:said} {X:no}.",
    "{S:She} {C:said} {X:that at a conference in Oslo nobody spoke}.",
    "{X:No}, {S:he} {C:said} in contempt of the court.",
    "{S:A group of doctors} {C:called for} {X:his dismissal}.",
  ])("%s has none", (marked) => expect(occasion(marked)).toBeUndefined());
});

test("neither throws, and both stay inside the sentence and outside the content", () => {
  const piece = fc.constantFrom(
    "{S:He} ",
    "{C:said} ",
    "{X:that it rained in Oslo} ",
    "in Moscow",
    ", ",
    "at a rally ",
    "where ",
    "speaking ",
    "on Twitter ",
    "in a statement ",
    "’s ",
    "the Kremlin ",
    ". ",
    "after talks in ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const { text, statement } = unmark(pieces.join(""));
      const sentence: Span = [0, text.length];
      const spans = [
        whereSaid(text, statement, sentence, [], gazetteer, ["RU"])?.span,
        occasionOf(text, statement, sentence),
      ];
      for (const span of spans) {
        if (!span) continue;
        expect(0 <= span[0] && span[0] < span[1] && span[1] <= text.length).toBe(true);
        expect(statement.content.some(([start, end]) => span[0] < end && span[1] > start)).toBe(false);
      }
    }),
  );
});

test("a sentence of a million characters is read near its cue only", () => {
  const text = `He said ${"in the talks at a ".repeat(60_000)}`;
  const statement: Attributed = { source: [[0, 2]], cue: [[3, 7]], content: [] };
  expect(() => whereSaid(text, statement, [0, text.length], [], gazetteer, [])).not.toThrow();
  expect(() => occasionOf(text, statement, [0, text.length])).not.toThrow();
});
