import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading, Span } from "../reading.js";
import { CSV_COLUMNS, csvHeader, formatCsv } from "./format-csv.js";
import { formatMarkdown } from "./format-markdown.js";
import { formatPretty } from "./format-pretty.js";
import { visible } from "./visible.js";
import { clip, wrap } from "./wrap.js";

/** A reading of one statement, from the words it is made of. */
const readingOf = (source: string, cue: string, content: string, headline = "Talks fail"): Reading => {
  const text = `${source} ${cue} ${content}`;
  const at = (start: number, words: string): Span => [start, start + words.length];
  return {
    id: "r1",
    article: {
      headline,
      publisher: "The Ellery Post",
      datePublished: "2026-02-03T07:15+02:00",
      text,
      parts: { body: [[0, text.length]], headings: [], captions: [], notes: [] },
    },
    statements: [
      {
        id: "s1",
        source: source ? [at(0, source)] : [],
        cue: [at(source.length + 1, cue)],
        content: [at(source.length + cue.length + 2, content)],
        kind: "indirect",
        confidence: 0.874,
      },
    ],
    model: "test 1",
  };
};
const hostile = fc.stringMatching(/^[ab<>&"'`*_[\]=+@#,;\n\r\t|\\!-]{1,30}$/);

/** Fields of RFC 4180 rows, by the book. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
};

describe("CSV", () => {
  it("has one row a statement, under a header", () => {
    const [header, row] = parseCsv(csvHeader() + formatCsv(readingOf("Mara, Quill", "said", 'it "failed"')));
    expect(header).toEqual([...CSV_COLUMNS]);
    expect(row?.slice(5, 11)).toEqual(["indirect", "Mara, Quill", "said", 'it "failed"', "0.874", "0-11"]);
  });
  it("keeps formulas from running, and every cell whole, whatever the words", () => {
    fc.assert(
      fc.property(hostile, hostile, (source, content) => {
        const rows = parseCsv(formatCsv(readingOf(source, "said", content, source)));
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(CSV_COLUMNS.length);
        for (const cell of rows[0] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe("Markdown", () => {
  it("shows source, cue, words and kind", () => {
    const text = formatMarkdown(readingOf("Mara Quill", "said", "it failed"));
    expect(text).toContain("# Talks fail");
    expect(text).toContain("- **Mara Quill** — said (indirect, 87 %)\n\n  > it failed");
  });
  it("lets nothing become markup", () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const text = formatMarkdown(readingOf(words, "said", words, words));
        expect(text).not.toContain("<");
        expect(
          text
            .replace(/\\./g, "")
            .replaceAll("**", "")
            .replaceAll("*unnamed*", ""),
        ).not.toMatch(/[`*_[\]]/);
      }),
    );
  });
});

describe("pretty", () => {
  const plain = { width: 60, colour: false };
  it("is made to be read", () => {
    expect(formatPretty(readingOf("Mara Quill", "said", "that it had failed"), plain)).toBe(
      [
        "Talks fail",
        "2026-02-03 07:15+02:00 · The Ellery Post · r1",
        "",
        "  1. Mara Quill · said",
        "     that it had failed",
        "     indirect · 87 %",
        "     Mara Quill said that it had failed",
        "",
        "",
      ].join("\n"),
    );
  });
  it("says that nobody is named, and that nothing was found", () => {
    expect(formatPretty(readingOf("", "it was claimed", "that it had failed"), plain)).toContain(
      "1. unnamed · it was claimed",
    );
    expect(formatPretty({ ...readingOf("A", "b", "c"), statements: [] }, plain)).toContain("no statements found");
  });
  it("keeps to the width and leaves the terminal alone, whatever the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), (words) => {
        const text = formatPretty(readingOf("Mara Quill", "said", words, words), plain);
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
  it("uses colour only where asked", () => {
    const reading = readingOf("Mara Quill", "said", "that it had failed");
    expect(formatPretty(reading, { width: 60, colour: true })).toContain("\u001B[1m");
    expect(formatPretty(reading, plain)).not.toContain("\u001B");
  });
});

describe("wrap and clip", () => {
  it("break at spaces and count East Asian characters as two", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("北京 北京", 6)).toEqual(["北京", "北京"]);
    expect(clip("one two three", 7)).toBe("one tw…");
  });
});

describe("visible", () => {
  it("shows what would move the cursor or turn the line round", () => {
    expect(visible("a\u001B[2Jb\u202Ec")).toBe("a␛[2Jb\uFFFDc");
    expect(visible(" two\n lines ")).toBe("two lines");
  });
});
