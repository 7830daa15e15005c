import fc from "fast-check";
import MarkdownIt from "markdown-it";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { type Entity, Failure, Reading, type Span, type Statement } from "../reading.js";
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

/** A reading in which every text that a report has a hand in is `a` or `b`, two statements and two speakers of it. */
const riddled = (a: string, b: string): Reading => {
  const reading = readingOf(a, b, a + b, b);
  const all: Span = [0, reading.article.text.length];
  const entity = (id: string, name: string): Entity => ({
    ...{ id, type: "person", name, mentions: [], roles: [`${b}.`], countries: [] },
  });
  const statement = (id: string, own: Partial<Statement>): Statement =>
    plainStatement({
      ...{ id, source: [all], cue: [all], content: [all], polarity: "negative", hedged: true, chain: ["e1", "e2"] },
      date: { value: "2026-02", start: "2026-02-01", end: "2026-02-28", granularity: "month" },
      place: { name: `${a}${b}`, latitude: -41.3, longitude: 174.8 },
      addressee: { span: all, entity: "e2" },
      occasion: all,
      quantities: [{ span: all, value: -1.5, bound: "exact", unit: a, counted: a, of: b }],
      ...own,
    });
  return {
    ...reading,
    entities: [entity("e1", a), entity("e2", `${b} ${a}`)],
    statements: [statement("s1", { speaker: "e1", speakerRole: b }), statement("s2", { speaker: "e2", parent: "s1" })],
  };
};

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
  const cellsOf = (reading: Reading): Record<string, string>[] => {
    const [header = [], ...rows] = parseCsv(csvHeader() + formatCsv(reading));
    return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
  };
  it("has what is known of a statement in columns of its own", () => {
    const [, told, , urged, reported, silent] = cellsOf(fullReading);
    expect(urged).toMatchObject({
      ...{ parent: "s3", type: "eventuality", act: "urge", polarity: "positive", hedged: "" },
      ...{ speaker: "Ivo Marr", speaker_type: "person", speaker_role: "envoy" },
      chain: "The Ellery Post < Meridian < The ministry < Ivo Marr",
      ...{ date: "2026-W05", date_start: "2026-01-26", date_end: "2026-02-01" },
      ...{ place: "", latitude: "", longitude: "", country: "", addressee: "Orro", occasion: "" },
      quantities: "between 10 and 15 sluices",
    });
    expect(told).toMatchObject({
      ...{ place: "Port Ellery", latitude: "35.9", longitude: "14.4", country: "MT" },
      ...{ addressee: "reporters", occasion: "at a\nbriefing in Port Ellery", speaker_role: "the water minister" },
    });
    expect(reported).toMatchObject({ hedged: "true", speaker: "", quantities: "under 350 families of the valley" });
    expect(silent).toMatchObject({ polarity: "negative", speaker: "Tamsin Vale", speaker_role: "water minister" });
  });
  it("tells every figure in full, the bound in a word", () => {
    const [one] = fullReading.statements;
    if (!one) throw new Error("no statement");
    const span: Span = [0, 1];
    const quantities: Statement["quantities"] = [
      { span, value: 0.85, bound: "about", unit: "ratio", of: "Afghanistan" },
      { span, value: 1_234_567.89, low: 1_234_567.89, bound: "at least", unit: "USD" },
      { span, low: -5, high: 3, bound: "between", unit: "°C" },
      { span, value: 3, low: 3, high: 3, bound: "exact", counted: "boats" },
    ];
    expect(cellsOf({ ...fullReading, statements: [{ ...one, quantities }] })[0]?.quantities).toBe(
      "about 0.85 ratio of Afghanistan; at least 1234567.89 USD; between -5 and 3 °C; 3 boats",
    );
  });
  it("guards the names and figures of a report, and leaves our own numbers numbers", () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        for (const row of cellsOf(riddled(a, b))) {
          const { latitude, longitude, ...others } = row;
          expect([latitude, longitude]).toEqual(["-41.3", "174.8"]);
          for (const cell of Object.values(others)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect(unguarded(row.place ?? "")).toBe(`${a}${b}`);
          expect(unguarded(row.chain ?? "")).toBe(`${a} < ${b} ${a}`);
          expect(unguarded(row.speaker ?? "")).toBe(row.parent ? `${b} ${a}` : a);
        }
      }),
    );
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
        "1. **Mara Quill** — said (indirect, say, 87%)",
        "   > it failed",
        "",
      ].join("\n\n"),
    );
    expect(formatMarkdown(readingOf("", "", "it failed"))).toContain("1. *unnamed* (indirect, say, 87%)");
    expect(formatMarkdown({ ...readingOf("A", "b", "c"), statements: [] })).toContain("No statements found.");
  });
  it("shows who speaks, on whose word, when, where, to whom and how much", () => {
    const markdown = formatMarkdown(fullReading);
    expect(markdown).toContain(
      [
        "4. **Ivo Marr**, envoy — urged (inside 3, indirect, urge, eventuality, week of 26 January 2026, to Orro, 84%)",
        "   > to open between 10 and 15 sluices",
        "   The Ellery Post ⟵ Meridian ⟵ The ministry ⟵ Ivo Marr",
        "   10–15 sluices",
        "5. *unnamed* — reportedly, hedged (indirect, say, 62%)",
        "   > Nearly 350 families had … left the valley",
        "   The Ellery Post ⟵ Meridian",
        "   &lt; 350 families of the valley",
        "6. **Tamsin Vale**, water minister (She) — did not say, negative (indirect, say, 70%)",
      ].join("\n\n"),
    );
    expect(markdown).toMatch(/\n\n## Statements by speaker\n\n- \*\*Tamsin Vale\*\*, water minister: 3\n/);
  });
  it("is one list of all statements, each with its parts inside, even from the tenth on", () => {
    const statements = Array.from({ length: 12 }, () => fullReading.statements).flat();
    const kinds = parser.parse(formatMarkdown({ ...fullReading, statements }), {}).map(({ type }) => type);
    expect(kinds.filter((kind) => kind === "ordered_list_open")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "blockquote_open")).toHaveLength(72);
    expect(kinds).not.toContain("code_block");
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
  it("holds nothing of its entities and facts but text", () => {
    const expected = shapeOf(formatMarkdown(riddled("a", "b")));
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        fc.pre(/\S/.test(a) && /\S/.test(b));
        const markdown = formatMarkdown(riddled(a, b));
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
        "  1  Tamsin Vale, the water minister · told",
        "     “They brought empty chairs,” … “and we brought a map.”",
        "     mixed · say · 60% ▰▰▰▰▰▰▱▱▱▱",
        "     {…} [Tamsin Vale,…water minister,] ‹told›…{…}",
        "",
        "",
      ].join("\n"),
    );
  });
  it("shows who speaks, on whose word, when, where, to whom and how much", () => {
    expect(formatPretty(fullReading, { width: 84, colour: false }).split("\n")).toEqual([
      "━".repeat(84),
      'Dam talks fail as minister blames "empty chairs"',
      "3 February 2026, 07:15 UTC+02:00 · The Ellery Post · by Lena Sorrow",
      "credit: Meridian · reports/dam talks.txt · 6 statements",
      "",
      "In the last line of each: [speaker] ‹cue› {words}, as they stand in the report.",
      "",
      "  1  Tamsin Vale, water minister (minister) · blames",
      '     "empty chairs"',
      "     direct · blame · 93% ▰▰▰▰▰▰▰▰▰▱",
      "     The Ellery Post ⟵ Meridian ⟵ Tamsin Vale",
      '     Dam talks fail as [minister] ‹blames› {"empty chairs"}',
      "",
      "  2  Tamsin Vale, the water minister · told",
      '     "They brought empty chairs," … "and we brought a map 🗺️."',
      "     direct · tell · 3 February 2026 · at a briefing in Port Ellery · to reporters",
      "     98% ▰▰▰▰▰▰▰▰▰▰",
      "     The Ellery Post ⟵ Meridian ⟵ Tamsin Vale",
      expect.stringContaining("[Tamsin Vale, the water minister,] ‹told›"),
      "",
      "  3  The ministry · said",
      "     its envoy, Ivo Marr, had urged Orro last week to open between 10 and 15 sluices",
      "     indirect · say · 91% ▰▰▰▰▰▰▰▰▰▱",
      "     The Ellery Post ⟵ Meridian ⟵ The ministry",
      "     10–15 sluices",
      expect.stringContaining("[The ministry] ‹said› {its envoy, Ivo Marr,"),
      "",
      "  4  Ivo Marr, envoy · urged",
      "     to open between 10 and 15 sluices",
      "     inside 3 · indirect · urge · eventuality · week of 26 January 2026 · to Orro",
      "     84% ▰▰▰▰▰▰▰▰▱▱",
      "     The Ellery Post ⟵ Meridian ⟵ The ministry ⟵ Ivo Marr",
      "     10–15 sluices",
      expect.stringContaining("[its envoy, Ivo Marr,]"),
      "",
      "  5  unnamed · reportedly · hedged",
      "     Nearly 350 families had … left the valley",
      "     indirect · say · 62% ▰▰▰▰▰▰▱▱▱▱",
      "     The Ellery Post ⟵ Meridian",
      "     < 350 families of the valley",
      "     {Nearly 350 families had} ‹reportedly› {left the valley}.",
      "",
      "  6  Tamsin Vale, water minister (She) · did not say · negative",
      "     when the talks would go on",
      "     indirect · say · 70% ▰▰▰▰▰▰▰▱▱▱",
      "     The Ellery Post ⟵ Meridian ⟵ Tamsin Vale",
      "     [She] ‹did not say› {when the talks would go on}.",
      "",
      "Statements by speaker",
      "  3  Tamsin Vale · water minister",
      "  1  The ministry",
      "  1  Ivo Marr · envoy",
      "",
      "",
    ]);
  });
  it("has no line that says nothing: no chain of one, no list of one speaker", () => {
    const [one] = fullReading.statements;
    if (!one) throw new Error("no statement");
    const text = formatPretty({ ...fullReading, statements: [{ ...one, chain: ["e3"] }] }, plain);
    expect(text).not.toContain("⟵");
    expect(text).not.toContain("Statements by speaker");
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
        for (const reading of [readingOf(words, b, words, words), riddled(words, b)]) {
          const text = formatPretty(reading, { width, colour: false });
          expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
          for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(100, width));
        }
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
    const accented = readingOf("é".repeat(40_000), "said", "ê ".repeat(40_000));
    expect(formatPretty(accented, { width: 60, colour: true })).toContain("said");
    expect(formatPretty(riddled("y·".repeat(3_000), "ô".repeat(3_000)), plain)).toContain("negative");
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
