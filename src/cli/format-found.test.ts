import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Known, StatementLine } from "../record/index.js";
import { countLines } from "./format-counts.js";
import { feedLines } from "./format-feed.js";
import { foundLines } from "./format-found.js";
import { reportLines } from "./format-report-line.js";
import { speakerLines } from "./format-speaker.js";
import { lookOf } from "./look.js";

const look = lookOf({ width: 60, colour: false });
const vale: Known = { id: "kvale", type: "person", name: "Tamsin Vale", countries: [] };
const post: Known = { id: "kpost", type: "organization", name: "The Ellery Post", countries: [] };

const found: StatementLine = {
  id: "ayrcwrkk2q5u6-c3bvcd92m",
  report: {
    id: "ayrcwrkk2q5u6",
    headline: "Minister says dam talks 'failed'",
    publisher: "The Ellery Post",
    datePublished: "2026-02-03",
    added: "2026-02-03T10:00:00Z",
    version: 1,
    statements: 3,
    opening: "The talks have failed.",
  },
  version: 1,
  local: "s2",
  speaker: vale,
  speakerRole: "water minister",
  sourceText: "She",
  cueText: "said",
  contentText: "nearly 350 families had left",
  snippet: [
    { text: "nearly 350 ", match: false },
    { text: "families", match: true },
    { text: " had left", match: false },
  ],
  kind: "indirect",
  type: "assertion",
  act: "say",
  polarity: "negative",
  hedged: true,
  chain: [post, vale],
  date: { value: "2026-02-03", start: "2026-02-03", end: "2026-02-03", granularity: "day" },
  place: { name: "Port Ellery" },
  quantities: [{ span: [0, 19], high: 350, value: 350, bound: "under", counted: "families" }],
  confidence: 0.93,
  corrected: false,
  content: [[0, 28]],
};

describe("a statement that was found", () => {
  it("is cut in a list where its words have no end", () => {
    const word = "x".repeat(100_000);
    for (const snippet of [
      undefined,
      [
        { text: `${word} `, match: false },
        { text: "families", match: true },
      ],
    ]) {
      const { snippet: _, ...rest } = found;
      const lines = foundLines({ ...rest, contentText: word, ...(snippet && { snippet }) }, 1, look);
      expect(lines.join("").length).toBeLessThan(2000);
      expect(lines.join("")).toContain("…");
    }
  });
  it("reads as a sentence, with what is known of it", () => {
    const text = foundLines(found, 3, look).join("\n");
    expect(text).toMatch(/^ {2}3 {2}Tamsin Vale, water minister \(She\) · said · negative\n/);
    expect(text).toContain("\n     nearly 350 *families* had left\n");
    expect(text).toContain("\n     The Ellery Post ⟵ Tamsin Vale\n");
    expect(text).toContain("\n     < 350 families\n");
    expect(text).toContain("\n     indirect · say · 3 February 2026 · Port Ellery\n     93% ▰▰▰▰▰▰▰▰▰▱\n");
    expect(text).toMatch(/\n {5}ayrcwrkk2q5u6-c3bvcd92m$/);
  });

  it("says so where nobody is named, and where a person had the last word", () => {
    const { speaker: _speaker, speakerRole: _role, ...rest } = found;
    expect(foundLines({ ...rest, sourceText: "" }, 1, look)[0]).toContain("nobody named · said");
    expect(foundLines({ ...rest, sourceText: "a clerk" }, 1, look)[0]).toContain("a clerk · said");
    expect(foundLines({ ...found, corrected: true }, 1, look).join("\n")).toContain("corrected by hand");
  });

  it("shows the words of the report beside the name only where they say more", () => {
    const head = (sourceText: string) => foundLines({ ...found, sourceText }, 1, look)[0];
    for (const plain of ["Tamsin Vale", "the water minister Tamsin Vale", "Vale", "Tamsin Vale, water minister"]) {
      expect(head(plain)).not.toContain("(");
    }
    expect(head("the minister's aide")).toContain("(the minister's aide)");
  });

  it("moves no terminal, whatever the report holds, nor breaks its width", () => {
    const evil = `\u001b[2J\u202E${"x".repeat(300)}\u0007\r\n`;
    const known = { ...vale, name: evil, id: evil };
    const report = {
      ...found.report,
      headline: evil,
      publisher: evil,
      creditText: evil,
      datePublished: evil,
      url: evil,
    };
    const hostile: StatementLine = {
      ...found,
      id: evil,
      report,
      speaker: known,
      speakerRole: evil,
      sourceText: evil,
      cueText: evil,
      contentText: evil,
      snippet: [{ text: evil, match: true }],
      type: evil,
      chain: [known, known],
      place: { name: evil },
      quantities: [{ span: [0, 1], value: 1, bound: "exact", unit: evil, counted: evil, of: evil }],
    };
    const counts = {
      statements: 1,
      more: false,
      months: [],
      acts: [],
      publishers: [{ publisher: evil, statements: 1 }],
    };
    const line = { ...known, statements: 1, reports: 1, role: evil };
    const lines = [
      ...foundLines(hostile, 1, look),
      ...reportLines(report, look),
      ...countLines({ ...counts, speakers: [{ id: evil, name: evil, statements: 1 }] }, look),
      ...speakerLines(line, look),
      ...feedLines({ url: evil, title: evil, error: evil, added: "", failures: 1, items: 0 }, look),
    ];
    expect(lines.join("")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    for (const one of lines) expect(stringWidth(one)).toBeLessThanOrEqual(60);
  });
});
