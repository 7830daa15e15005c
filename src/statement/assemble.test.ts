import { describe, expect, it } from "vitest";
import { findQuotations } from "../language/quotes.js";
import type { Relation } from "../language/sight.js";
import type { Span } from "../reading.js";
import { assemble } from "./assemble.js";
import { paragraphsToRead } from "./paragraphs.js";

const card = {
  name: "test",
  version: "1",
  leastCue: 0.2,
  leastMention: 0.5,
  leastValid: 0,
  leastInside: 0.5,
  calibrationInside: { bias: 0, valid: 1, cue: 0, roles: 0 },
  calibration: { bias: 0, valid: 1, cue: 0, roles: 0 },
};
const text = "“We will stay,” Mara Quill said on Monday , “whatever they say.” According to aides, she wept.";
const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const relation = (source: string[], cue: string, content: string[], valid = 3, inside = -3): Relation => ({
  source: source.map(span),
  cue: span(cue),
  content: content.map(span),
  inner: false,
  scores: { valid, inside, cue: 0.9, roles: -1 },
});
const show = (spans: Span[]) => spans.map((one) => text.slice(...one));

describe("assemble", () => {
  const relations = [
    relation([], "According to aides", [" she wept"]),
    relation(["Mara Quill"], "said on Monday ,", ["We will stay", "whatever they say"]),
    relation(["they"], "say", ["whatever"], -3),
  ];
  const statements = assemble(text, relations, findQuotations(text), card);
  it("gives statements in reading order, cleaned, with their quotation marks", () => {
    expect(statements.map(({ source, cue, content, kind }) => [show(source), show(cue), show(content), kind])).toEqual([
      [["Mara Quill"], ["said on Monday"], ["“We will stay,”", "“whatever they say.”"], "direct"],
      [["aides"], ["According to"], ["she wept"], "indirect"],
    ]);
  });
  it("leaves out what scores below the threshold", () => {
    expect(statements).toHaveLength(2);
  });
  it("keeps what another head believes only inside a content that is kept", () => {
    const outer = relation(["Mara Quill"], "said", ["whatever they say"]);
    const inner = relation(["they"], "say", ["whatever"], -3, 2);
    const cues = (some: Relation[]) => assemble(text, some, findQuotations(text), card).map(({ cue }) => show(cue)[0]);
    expect(cues([outer, inner])).toEqual(["said", "say"]);
    expect(cues([inner])).toEqual([]);
  });
  it("counts no quotation that the cue stands in too", () => {
    const inside = relation(["they"], "say", ["whatever"]);
    expect(assemble(text, [inside], findQuotations(text), card)[0]?.kind).toBe("indirect");
  });
  it("does not care in which order relations come", () => {
    expect(assemble(text, [...relations].reverse(), findQuotations(text), card)).toEqual(statements);
  });
});

describe("paragraphsToRead", () => {
  const article = {
    text: "Talks fail\nThe talks failed, she said.\nThe talks failed, she said. Both left.\nBy Ann Orme",
    parts: {
      headline: [0, 10] as Span,
      description: [11, 38] as Span,
      body: [[39, 77] as Span],
      headings: [],
      captions: [],
      notes: [[78, 89] as Span],
    },
  };
  it("reads headline and body, but neither the byline nor a standfirst that the lead repeats", () => {
    expect(paragraphsToRead(article)).toEqual([
      [0, 10],
      [39, 77],
    ]);
  });
  it("reads a standfirst that says something of its own", () => {
    const own = { ...article, parts: { ...article.parts, body: [] } };
    expect(paragraphsToRead(own)).toContainEqual([11, 38]);
  });
});
