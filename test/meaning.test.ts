/** The gold set's loader and judge, on a small report with its reading and a prediction made by hand. */
import { describe, expect, it } from "vitest";
import type { Reading, Span } from "../src/reading.js";

const bench = (name: string) => import(new URL(`../bench/${name}`, import.meta.url).href);
const { resolveReport } = await bench("gold.mjs");
const { judgeMeaning } = await bench("meaning-judge.mjs");

const text = `Port closed for nearly 30 days, says minister

The Harbour Ministry said on Monday its envoy, Ada Brook, had urged both crews "to stay ashore". "We told them," Brook said.`;

const statement = { kind: "indirect", type: "assertion", act: "say", polarity: "positive", quantities: [] };
const json = {
  split: "tune",
  publisher: "The Quay",
  datePublished: "2026-03-11T10:00:00Z",
  entities: {
    quay: { type: "organization", name: "The Quay" },
    minister: { type: "unnamed", name: "minister", mentions: ["minister"] },
    ministry: { type: "organization", name: "Harbour Ministry", mentions: ["The Harbour Ministry"] },
    brook: { type: "person", name: "Ada Brook", mentions: ["Ada Brook", "Brook", "its envoy"] },
  },
  statements: [
    {
      ...statement,
      id: "1",
      content: ["Port closed for nearly 30 days"],
      cue: "says",
      source: "minister",
      speaker: "minister",
      chain: ["quay", "minister"],
      quantities: [{ text: "nearly 30 days", value: 30, bound: "under", unit: "d" }],
    },
    {
      ...statement,
      id: "2",
      content: ['its envoy, Ada Brook, had urged both crews "to stay ashore"'],
      cue: "said on Monday",
      source: "The Harbour Ministry",
      kind: "mixed",
      speaker: "ministry",
      chain: ["quay", "ministry"],
      date: "2026-03-09",
    },
    {
      ...statement,
      id: "3",
      parent: "2",
      content: ['both crews "to stay ashore"'],
      cue: "had urged",
      source: "its envoy, Ada Brook",
      kind: "mixed",
      type: "eventuality",
      act: "urge",
      speaker: "brook",
      chain: ["quay", "ministry", "brook"],
      addressee: "both crews",
    },
    {
      ...statement,
      id: "4",
      content: ['"We told them,"'],
      cue: "said",
      source: "Brook",
      kind: "direct",
      speaker: "brook",
      chain: ["quay", "brook"],
    },
  ],
};
const gold = resolveReport("quay", text, json);
const withStatement = (id: string, change: object) => ({
  ...json,
  statements: json.statements.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

const at = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  return [start, start + words.length];
};
const entity = (id: string, name: string, mentions: Span[]): Reading["entities"][number] => ({
  id,
  type: "organization",
  name,
  mentions: mentions.map((span) => ({ span, form: "name" })),
  roles: [],
  countries: [],
});
/** Everything right but: the envoy's second mention is taken for somebody else, and the date is a day late. */
const reading = {
  entities: [
    entity("e1", "The Quay", []),
    entity("e2", "minister", [at("minister")]),
    entity("e3", "Harbour Ministry", [at("The Harbour Ministry")]),
    entity("e4", "Ada Brook", [at("Ada Brook")]),
    entity("e5", "Brook", [at("Brook", text.indexOf("them"))]),
  ],
  statements: gold.statements.map((one: Record<string, unknown> & { id: string }) => ({
    ...one,
    id: `s${one.id}`,
    parent: one.id === "3" ? "s2" : undefined,
    speaker: { 1: "e2", 2: "e3", 3: "e4", 4: "e5" }[one.id],
    chain: { 1: ["e1", "e2"], 2: ["e1", "e3"], 3: ["e1", "e3", "e4"], 4: ["e1", "e5"] }[one.id],
    date: one.id === "2" ? { value: "2026-03-10", start: "2026-03-10", end: "2026-03-10" } : undefined,
    place: undefined,
    occasion: undefined,
    addressee: one.id === "3" ? { span: at("both crews") } : undefined,
    quantities: one.id === "1" ? [{ span: at("nearly 30 days"), value: 30, bound: "under", unit: "d" }] : [],
  })),
};

describe("the gold set", () => {
  it("puts every string where it stands", () => {
    expect(gold.statements[2].content).toEqual([at('both crews "to stay ashore"')]);
    expect(gold.statements[3].source).toEqual([at("Brook", text.indexOf("them"))]);
    expect(gold.statements[1].date).toEqual({ value: "2026-03-09", start: "2026-03-09", end: "2026-03-09" });
    expect(gold.doubts).toEqual([]);
  });

  it.each([
    ["words that are not there", { cue: "sang" }, /quay\.json: statement 4: not found in the text: "sang"/],
    ["a chain that ends elsewhere", { chain: ["quay", "ministry"] }, /statement 4: .*does not end in the speaker/],
    [
      "a nested content outside of its parent's",
      { parent: "1", content: ['"We told them,"'] },
      /statement 4: .*parent/,
    ],
    ["a date that is none", { date: "2026-02-30" }, /statement 4: no such day/],
  ])("names the file, the statement and %s", (_, change, message) => {
    expect(() => resolveReport("quay", text, withStatement("4", change))).toThrow(message);
  });

  it("doubts a kind that the quotation marks gainsay, and a day that is another weekday", () => {
    expect(resolveReport("quay", text, withStatement("4", { kind: "mixed" })).doubts).toHaveLength(1);
    expect(resolveReport("quay", text, withStatement("2", { date: "2026-03-10" })).doubts).toHaveLength(1);
  });
});

describe("judgeMeaning", () => {
  const { counts, misses } = judgeMeaning(gold, reading);
  const right = (figure: string) => [counts[figure].right, counts[figure].gold];

  it("counts what is right", () => {
    for (const figure of ["what", "who+what", "parent", "kind", "act"]) expect(right(figure)).toEqual([4, 4]);
    for (const figure of ["nested found", "addressee", "quantity"]) expect(right(figure)).toEqual([1, 1]);
  });

  it("counts somebody split in two as wrong, and says how it would be otherwise", () => {
    expect(right("speaker")).toEqual([3, 4]);
    expect(right("speaker, split entities forgiven")).toEqual([4, 4]);
    expect(right("chain")).toEqual([3, 4]);
  });

  it("says what was missed", () => {
    expect(right("date")).toEqual([0, 1]);
    expect(misses.map(({ figure }: { figure: string }) => figure)).toEqual(["date", "speaker", "chain"]);
  });
});
