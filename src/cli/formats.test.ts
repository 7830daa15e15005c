import fc from "fast-check";
import MarkdownIt from "markdown-it";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { Failure, Reading, type Span } from "../reading.js";
import { CSV_COLUMNS, csvHeader, formatCsv } from "./format-csv.js";
import { formatJson } from "./format-json.js";
import { formatMarkdown } from "./format-markdown.js";
import { formatPretty } from "./format-pretty.js";
import { fullReading, plainStatement } from "./reading-fixture.js";

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
    entities: [],
    statements: [
      plainStatement({
        source: source ? [at(0, source)] : [],
        cue: cue ? [at(source.length + 1, cue)] : [],
        content: [at(source.length + cue.length + 2, content)],
        confidence: 0.874,
      }),
    ],
    model: "test 1",
  };
};

/** A reading of a text in which `<s:`, `<c:` and `<w:` … `>` stand around the source, cue and words of one statement. */
const marked = (given: string, rest: Partial<Reading["article"]> = {}): Reading => {
  const spans: Record<string, Span[]> = { s: [], c: [], w: [] };
  let text = "";
  for (const [, role, inside, plain] of given.matchAll(/<([scw]):([^>]*)>|([^<]+)/g)) {
    const words = inside ?? plain ?? "";
    if (role !== undefined) spans[role]?.push([text.length, text.length + words.length]);
    text += words;
  }
  const { s: source = [], c: cue = [], w: content = [] } = spans;
  return Reading.parse({
    id: "orro.txt",
    article: { text, parts: { body: [[0, text.length]], headings: [], captions: [], notes: [] }, ...rest },
    entities: [],
    statements: [plainStatement({ source, cue, content, kind: "mixed", confidence: 0.6 })],
    model: "test 1",
  });
};

/** What is most likely to break a format, and anything at all. */
const hostile = fc.oneof(
  fc.stringMatching(/^[ab1<>&"'`*_[\]()=+@#,;:/.$^\n\r\t|\\!~-]{1,30}$/),
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "[here](javascript:alert(1))",
    "![](https://example.org/x.png)",
    "https://example.org/a www.example.org",
    '=HYPERLINK("https://example.org")',
    "1. one",
    "--- \n===",
    "| a | b |\n|---|---|",
    "\u001B]8;;https://example.org\u0007click\u001B]8;;\u0007",
  ),
);

/** Fields of RFC 4180 rows, by the book. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [whole = "", quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at)) ?? [];
    if (whole === "") throw new Error(`not RFC 4180 at ${at}`);
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
};
const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, "");

describe("CSV", () => {
  it("has one row a statement, under a header", () => {
    const [header, row] = parseCsv(csvHeader() + formatCsv(readingOf("Mara, Quill", "said", 'it "failed"')));
    expect(header).toEqual([...CSV_COLUMNS]);
    expect(row).toEqual([
      ...["r1", "Talks fail", "The Ellery Post", "2026-02-03T07:15+02:00", "s1", "indirect"],
      ...["Mara, Quill", "said", 'it "failed"', "0.874", "0-11", "12-16", "17-28"],
      ...["", "assertion", "say", "positive", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
    ]);
  });
  it("has what is known of a statement in columns of its own", () => {
    const rows = parseCsv(csvHeader() + formatCsv(fullReading));
    const [header = []] = rows;
    const urged = rows.find((row) => row[header.indexOf("act")] === "urge") ?? [];
    const cell = (name: string) => urged[header.indexOf(name)];
    expect([cell("speaker"), cell("type"), cell("parent")]).toEqual(["Ivo Marr", "eventuality", "s3"]);
    expect(cell("chain")).toBe("The Ellery Post < Meridian < The ministry < Ivo Marr");
    expect(cell("quantities")).toBe("10–15 sluices");
  });
  it("joins the pieces of a broken content", () => {
    const [row] = parseCsv(formatCsv(marked("<w:It,> <s:he> <c:said>,\n\n<w:failed>")));
    expect(row?.[8]).toBe("It, … failed");
    expect(row?.[12]).toBe("0-3;14-20");
  });
  it("gives back every text as it was, and runs none of them as a formula", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (source, content, headline) => {
        const rows = parseCsv(formatCsv(readingOf(source, "said", content, headline)));
        expect(rows).toHaveLength(1);
        const cells = rows[0] ?? [];
        expect(cells).toHaveLength(CSV_COLUMNS.length);
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect([cells[6], cells[8], cells[1]].map((cell) => unguarded(cell ?? ""))).toEqual([
          source,
          content,
          headline,
        ]);
      }),
    );
  });
});

describe("JSON", () => {
  it("is one line a report, whatever ends a line, and gives back what it was given", () => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom("\n", "\r", "\u0085", "\u2028", "\u2029"), (a, b, end) => {
        const reading = readingOf(a, "said", b + end, a);
        const failure: Failure = { id: a, error: { code: "empty", message: b + end } };
        for (const one of [reading, failure]) expect(formatJson(one)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
        expect(Reading.parse(JSON.parse(formatJson(reading)))).toEqual(reading);
        expect(Failure.parse(JSON.parse(formatJson(failure)))).toEqual(failure);
      }),
    );
  });
});

describe("Markdown", () => {
  const parser = new MarkdownIt({ html: true });
  /** What an independent parser makes of it: the kinds of its parts, in order. */
  const shapeOf = (markdown: string): string[] =>
    parser.parse(markdown, {}).flatMap(({ type, children }) => [
      type,
      // Text and escapes split as they like; all of them are text.
      ...(children ?? []).map((child) => child.type).filter((kind) => kind !== "text"),
    ]);

  it("shows headline, source, cue, words and kind", () => {
    expect(formatMarkdown(readingOf("Mara Quill", "said", "it failed"))).toBe(
      [
        "# Talks fail",
        "3 February 2026, 07:15 UTC+02:00 · The Ellery Post · r1",
        "- **Mara Quill** — said (indirect, 87%)",
        "  > it failed",
        "",
      ].join("\n\n"),
    );
    expect(formatMarkdown(readingOf("", "", "it failed"))).toContain("- *unnamed* (indirect, 87%)");
    expect(formatMarkdown({ ...readingOf("A", "b", "c"), statements: [] })).toContain("No statements found.");
  });
  it("holds nothing of a report but text", () => {
    const expected = shapeOf(formatMarkdown(readingOf("a", "b", "c", "d")));
    fc.assert(
      fc.property(hostile, hostile, (words, others) => {
        fc.pre(/[^\s]/.test(words) && /[^\s]/.test(others));
        const markdown = formatMarkdown(readingOf(words, others, words, others));
        expect(markdown).not.toContain("<");
        expect(shapeOf(markdown)).toEqual(expected);
      }),
    );
  });
  it("leaves addresses unlinked", () => {
    const markdown = formatMarkdown(readingOf("a", "b", "https://example.org www.example.org and @mara"));
    expect(markdown).toContain("https\\://example.org www\\.example.org and \\@mara");
  });
});

describe("pretty", () => {
  const plain = { width: 60, colour: false };
  it("is made to be read", () => {
    const reading = marked(
      "The talks went on. <w:“They brought empty chairs,”> <s:Tamsin Vale, the water minister,> <c:told> reporters in Port Ellery on Tuesday, <w:“and we brought a map.”> Nobody else spoke.",
      { headline: "Minister says dam talks 'failed'", author: ["Ivo Marr"], creditText: "Meridian" },
    );
    expect(formatPretty(reading, plain)).toBe(
      [
        "━".repeat(60),
        "Minister says dam talks 'failed'",
        "by Ivo Marr · credit: Meridian · orro.txt · 1 statement",
        "",
        "In the last line of each: [speaker] ‹cue› {words}, as they",
        "stand in the report.",
        "",
        "  1  Tamsin Vale, the water minister, · told",
        "     “They brought empty chairs,” … “and we brought a map.”",
        "     mixed · 60% ▰▰▰▰▰▰▱▱▱▱",
        "     {…} [Tamsin Vale,…water minister,] ‹told›…{…}",
        "",
        "",
      ].join("\n"),
    );
  });
  it("shows who speaks, on whose word, when, where, to whom and how much", () => {
    const text = formatPretty(fullReading, { width: 100, colour: false });
    expect(text).toContain("The Ellery Post ⟵ Meridian ⟵ The ministry ⟵ Ivo Marr");
    expect(text).toContain("10–15 sluices");
    expect(text).toContain("< 350 families");
    expect(text).toMatch(/direct · tell · 3 February 2026 · Port Ellery · to reporters/);
    expect(text).toContain("inside 3");
    expect(text).toContain("Tamsin Vale (She) · did not say");
    expect(text).toContain("Who speaks, and in how many statements");
  });
  it("says that nobody is named, and that nothing was found", () => {
    expect(formatPretty(readingOf("", "it was claimed", "that it had failed"), plain)).toContain(
      "1  unnamed · it was claimed",
    );
    expect(formatPretty({ ...readingOf("A", "b", "c"), statements: [] }, plain)).toContain("no statements found");
  });
  it("shows a whole sentence of context where there is room, and no other paragraph", () => {
    const reading = marked("Rain fell. It rained.\n\nIt rained. <s:She> <c:said> <w:so>. He left.");
    expect(formatPretty(reading, plain)).toContain("     [She] ‹said› {so}.\n");
  });
  it("takes the report's id for a headline where there is none", () => {
    expect(formatPretty(marked("<w:So,> <s:she> <c:said>."), plain).split("\n")[1]).toBe("orro.txt");
  });
  it("keeps to the width and leaves the terminal alone, whatever the words", () => {
    fc.assert(
      fc.property(hostile, hostile, fc.integer({ min: 24, max: 120 }), fc.boolean(), (a, b, width, spaced) => {
        const words = spaced ? `${a} ${b} 北京 e\u0301 👩‍👩‍👧 ${a}`.repeat(4) : a + b;
        const text = formatPretty(readingOf(words, b, words, words), { width, colour: false });
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(100, width));
      }),
    );
  });
  it("uses colour only where asked, and marks only where there is none", () => {
    const reading = readingOf("Mara Quill", "said", "that it had failed");
    const coloured = formatPretty(reading, { width: 60, colour: true });
    expect(coloured).toContain("\u001B[1m\u001B[36mMara Quill");
    expect(coloured).not.toContain("‹");
    expect(formatPretty(reading, plain)).not.toContain("\u001B");
  });
  it("stays quick with words that never end", () => {
    const text = formatPretty(readingOf("x".repeat(200_000), "said", "y ".repeat(200_000)), plain);
    expect(text).toContain("‹said›");
  });
  it("survives a statement whose parts overlap", () => {
    const reading = marked("<s:The ministry> <c:said> <w:it had failed>.");
    const [statement] = reading.statements;
    if (!statement) throw new Error("no statement");
    const content: Span[] = [
      [0, 26],
      [26, 26],
      [20, 400],
    ];
    const text = formatPretty({ ...reading, statements: [{ ...statement, content }] }, plain);
    expect(text).toContain("[The ministry]{ }‹said›");
  });
});
