import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingFromBrat } from "../intake/brat-reading.js";
import { Act, type Entity, Kind, Reading, type Span, type Statement, StatementType } from "../reading.js";
import { ANNOTATION_CONF, bratOf, VISUAL_CONF } from "./format-brat.js";
import { fullReading, plainStatement } from "./reading-fixture.js";

const back = (reading: Reading): Reading => {
  const { text, ann } = bratOf(reading);
  return readingFromBrat(text, ann, "unnamed");
};
const asSaidByPeople = (reading: Reading): Reading => ({
  ...reading,
  statements: reading.statements.map((statement) => ({ ...statement, confidence: 1 })),
  model: "test 1, corrected in brat",
});

/** A text without statements serves to put spans in. */
const bare = (text: string, statements: Statement[], entities: Entity[] = []): Reading => ({
  id: "r",
  article: { text, parts: { body: [[0, text.length]], headings: [], captions: [], notes: [] } },
  entities,
  statements,
  model: "test 1",
});
const linesOf = (reading: Reading, letter: string): string[] =>
  bratOf(reading)
    .ann.split("\n")
    .filter((line) => line.startsWith(letter));

describe("brat", () => {
  it("has a statement as an event, its trigger the cue", () => {
    const { article } = fullReading;
    const events = linesOf(fullReading, "E");
    expect(events).toHaveLength(6);
    expect(events[3]).toMatch(
      /^E4\tEventuality:T\d+ Source:T\d+ Content:T\d+ Speaker:T\d+ Parent:E3 Date:T\d+ Addressee:T\d+ Quantity:T\d+$/,
    );
    expect(linesOf(fullReading, "A")).toContainEqual(expect.stringMatching(/^A\d+\tAct E4 urge$/));
    for (const line of linesOf(fullReading, "T")) {
      const [, data = "", words] = line.split("\t");
      const points = [...article.text];
      const pieces = data.replace(/^\S+ /, "").split(";");
      const shown = pieces.map((piece) => points.slice(...(piece.split(" ").map(Number) as Span)).join(""));
      expect(shown.join(" ")).toBe(words);
    }
  });
  it("writes a broken content as one annotation, and breaks spans at line ends", () => {
    const lines = linesOf(fullReading, "T");
    expect(lines).toContainEqual(expect.stringMatching(/Content \d+ \d+;\d+ \d+\t"They brought.*," "and we brought/));
    expect(lines).toContainEqual(expect.stringMatching(/Occasion \d+ \d+;\d+ \d+\tat a briefing in Port Ellery$/));
  });
  it("tells spans that stand on lines of their own from one that goes over a line end", () => {
    const text = "said one two\nthree\n\nfour";
    const of = (content: Span[]): string[] => linesOf(bare(text, [plainStatement({ cue: [[0, 4]], content })]), "E");
    expect(of([[5, 18]])).toEqual(["E1\tAssertion:T2 Content:T3"]);
    const spans: Span[] = [
      [5, 18],
      [20, 24],
    ];
    expect(of(spans)).toEqual(["E1\tAssertion:T2 Content:T3 Content2:T4"]);
    expect(back(bare(text, [plainStatement({ cue: [[0, 4]], content: spans })])).statements[0]?.content).toEqual(spans);
  });
  it("lets the first word stand in for a cue that there is not", () => {
    const reading = bare("It failed.", [plainStatement({ content: [[0, 9]] })]);
    expect(linesOf(reading, "A")).toContainEqual(expect.stringMatching(/NoCue E1$/));
    expect(back(reading).statements[0]?.cue).toEqual([]);
  });
  it("comes back as it went, but for the model and its confidence", () => {
    expect(back(fullReading)).toEqual(asSaidByPeople(fullReading));
    expect(back(back(fullReading))).toEqual(asSaidByPeople(fullReading));
  });
  it("keeps offsets where a text has carriage returns", () => {
    const reading = bare("a\r\nb\rMara said so", [plainStatement({ cue: [[10, 14]], content: [[15, 17]] })]);
    expect(bratOf(reading).text).toBe("a \nb\nMara said so");
    expect(back(reading).statements[0]).toMatchObject({ cue: [[10, 14]], content: [[15, 17]] });
  });
  it("configures brat for all that it writes", () => {
    const types = [...bratOf(fullReading).ann.matchAll(/^[TEA]\d+\t(\w+)|^\*\t(\w+)|^R\d+\t(\w+)/gm)];
    for (const match of types) {
      const name = match.slice(1).find((group) => group !== undefined) ?? "";
      expect(ANNOTATION_CONF).toMatch(new RegExp(`^${name}(?:\\t|$)`, "m"));
    }
    expect(VISUAL_CONF).toContain("[drawing]");
  });
});

/** Words, and what is hard to count: pairs, marks that combine, line ends of all kinds. */
const text = fc
  .array(fc.constantFrom("Mara", "said", "“so”", "🗺️", "e\u0301", "\n", "\n\n", "\u2028", "\t", ",", "x"), {
    minLength: 12,
    maxLength: 40,
  })
  .map((words) => `Said ${words.join(" ")} end`);

/** Spans that begin and end with a word, in order, at least a word apart, as a reading has them. */
const spansIn = (text: string, picks: readonly number[]): Span[] => {
  const words = [...text.matchAll(/[^\s\p{Cc}]+/gu)].map(({ 0: word, index }): Span => [index, index + word.length]);
  const edges = [...new Set(picks.map((pick) => pick % words.length))].sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let i = 0; i + 1 < edges.length; i += 2) {
    spans.push([words[edges[i] as number]?.[0] ?? 0, words[(edges[i + 1] as number) - 1]?.[1] ?? 0]);
  }
  return spans.filter(([from, to]) => from < to);
};
const picks = fc.array(fc.nat(200), { minLength: 2, maxLength: 6 });
const part = fc.record({
  source: picks,
  cue: picks,
  content: picks,
  other: picks,
  kind: fc.constantFrom(...Kind.options),
  type: fc.constantFrom(...StatementType.options),
  act: fc.constantFrom(...Act.options),
  polarity: fc.constantFrom("positive" as const, "negative" as const),
  value: fc.constantFrom("2026-02-03", "2026-W05", "2026-02", "2026", "2026-02-01/2026-02-03"),
  figure: fc.double({ noNaN: true, noDefaultInfinity: true }),
  speaker: fc.constantFrom("e1", "e2", undefined),
  role: fc.option(fc.string(), { nil: undefined }),
});
const ENDS: Record<string, [string, string, "day" | "week" | "month" | "year" | "interval"]> = {
  "2026-02-03": ["2026-02-03", "2026-02-03", "day"],
  "2026-W05": ["2026-01-26", "2026-02-01", "week"],
  "2026-02": ["2026-02-01", "2026-02-28", "month"],
  "2026": ["2026-01-01", "2026-12-31", "year"],
  "2026-02-01/2026-02-03": ["2026-02-01", "2026-02-03", "interval"],
};

const readings = fc
  .tuple(text, fc.array(part, { minLength: 1, maxLength: 5 }), picks)
  .map(([text, parts, mentions]) => {
    const entities: Entity[] = [
      { id: "e1", type: "organization", name: "The\tPost", mentions: [], roles: [], countries: [] },
      {
        id: "e2",
        type: "person",
        name: "Mara\u2028Quill",
        mentions: [
          { span: [0, 4] as Span, form: "name" as const },
          ...spansIn(text, mentions).map((span) => ({ span, form: "pronoun" as const })),
        ],
        roles: ["#1\tone"],
        countries: ["MT"],
      },
    ];
    const statements = parts.flatMap((given, i): Statement[] => {
      const content = spansIn(text, given.content);
      if (content.length === 0) return [];
      const [other] = spansIn(text, given.other);
      const [start, end, granularity] = ENDS[given.value] ?? ["", "", "day"];
      return [
        {
          ...plainStatement({ content, kind: given.kind, type: given.type, act: given.act, polarity: given.polarity }),
          id: `s${i + 1}`,
          source: spansIn(text, given.source),
          cue: spansIn(text, given.cue),
          ...(given.speaker && { speaker: given.speaker }),
          ...(given.role !== undefined && { speakerRole: given.role }),
          date: { value: given.value, start, end, granularity, ...(other && { span: other }) },
          quantities: other ? [{ span: other, bound: "about", value: given.figure === 0 ? 0 : given.figure }] : [],
          ...(other && { occasion: other, addressee: { span: other, entity: "e2" } }),
        },
      ];
    });
    const [parent] = statements;
    const nested = statements.map((one, i) => (i > 0 && parent ? { ...one, parent: parent.id } : one));
    return bare(text, nested, entities);
  });

describe("a reading that goes through brat", () => {
  const byId = (a: Statement, b: Statement): number => a.id.localeCompare(b.id);
  it("keeps its statements, whatever the text", () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const returned = back(reading);
        expect(() => Reading.parse(returned)).not.toThrow();
        const kept = (statements: Statement[]): object[] =>
          [...statements].sort(byId).map(({ chain: _chain, confidence: _confidence, ...rest }) => rest);
        expect(kept(returned.statements)).toEqual(kept(reading.statements));
        expect(returned.entities).toEqual(reading.entities.map((entity) => ({ ...entity, mentions: sorted(entity) })));
        expect(returned.article).toEqual(reading.article);
      }),
    );
  });
  it("is never written as anything but whole lines, whatever is in it", () => {
    const hostile = fc.string({ unit: "binary", maxLength: 60 });
    const spans = fc.array(fc.tuple(fc.nat(70), fc.nat(70)), { maxLength: 4 });
    fc.assert(
      fc.property(hostile, hostile, spans, spans, (text, name, content, cue) => {
        const clamp = (all: [number, number][]): Span[] =>
          all.map(([a, b]): Span => [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]);
        const statement = plainStatement({ id: name, content: clamp(content), cue: clamp(cue), speaker: name });
        const entity: Entity = { id: name, type: "person", name, mentions: [], roles: [name], countries: [] };
        const files = bratOf({ ...bare(text, [statement], [entity]), id: name });
        // As the disk gives them back.
        const [onDisk, ann] = [files.text, files.ann].map((one) => Buffer.from(one).toString()) as [string, string];
        for (const line of ann.split("\n").slice(0, -1)) expect(line).toMatch(/^(?:[TEAR]\d+|\*|#\d+)\t\w+[ :]/);
        expect(() => readingFromBrat(onDisk, ann, "unnamed")).not.toThrow();
      }),
    );
  });
});

const sorted = ({ mentions }: Entity): Entity["mentions"] =>
  [...mentions].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
