/** A kept report, its statements and their speaker, to make pages of: every text in it may be set. */
import type { Article, Statement } from "../../reading.js";
import type { KeptReport, KeptSpeaker, ReportLine, SpeakerLine, StatementLine } from "../../record/index.js";
import type { Setting } from "./views.js";

export const setting = (path: string): Setting => ({ path, csrf: "sealed", token: false, version: "1.2.3" });

interface Told {
  headline?: string;
  publisher?: string;
  url?: string;
  datePublished?: string;
  author?: string;
  name?: string;
  role?: string;
  place?: string;
  counted?: string;
  id?: string;
}

const TEXT =
  "Dam holds\nMenu\nAda Okoro said on Monday that the dam, which Bela Kun called “safe”, held back 300 boats.\n";

const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

export const keptReport = (told: Told = {}): KeptReport => {
  const { headline = "Dam holds", publisher = "The Daily", url = "https://daily.example/dam" } = told;
  const { datePublished = "2026-03-10", author = "Cato Lund", name = "Ada Okoro", role = "minister" } = told;
  const { place = "Orro", counted = "boats", id = "s1" } = told;
  const line: ReportLine = {
    id: "abcdefghijklm",
    headline,
    publisher,
    url,
    datePublished,
    added: "2026-03-11T09:00:00Z",
    version: 2,
    statements: 2,
    opening: TEXT.slice(15, 60),
  };
  const article: Article = {
    headline,
    publisher,
    url,
    datePublished,
    author: [author],
    text: TEXT,
    parts: { headline: at("Dam holds"), body: [[15, TEXT.length - 1]], headings: [], captions: [], notes: [] },
  };
  const quantity = { span: at("300 boats"), value: 300, low: 300, high: 300, bound: "exact", counted } as const;
  const statements: Statement[] = [
    {
      id,
      source: [at("Ada Okoro")],
      cue: [at("said on Monday")],
      content: [at("that the dam, which Bela Kun called “safe”, held back 300 boats")],
      kind: "indirect",
      type: "assertion",
      act: "say",
      polarity: "positive",
      speaker: "e1",
      speakerRole: role,
      chain: ["e1"],
      place: { name: place },
      quantities: [quantity],
      confidence: 0.9,
    },
    {
      id: "s2",
      source: [at("Bela Kun")],
      cue: [at("called")],
      content: [at("the dam"), at("“safe”")],
      kind: "mixed",
      type: "assertion",
      act: "call",
      polarity: "positive",
      speaker: "e2",
      parent: id,
      chain: ["e1", "e2"],
      quantities: [],
      confidence: 0.4,
    },
  ];
  const people = [
    { id: "k1", type: "person", name, countries: [] },
    { id: "k2", type: "person", name: "Bela Kun", countries: [] },
  ] as const;
  const known = (local: string | undefined) => ({ ...people[local === "e2" ? 1 : 0], countries: [] });
  const textOf = (spans: readonly (readonly [number, number])[]) =>
    spans.map((span) => TEXT.slice(...span)).join(" … ");
  const lines = statements.map((statement): StatementLine => {
    const { speaker, source, cue, content, chain, parent, id: local, ...rest } = statement;
    return {
      ...rest,
      id: `kept ${local}`,
      local,
      report: line,
      version: 2,
      speaker: known(speaker),
      sourceText: textOf(source),
      cueText: textOf(cue),
      contentText: textOf(content),
      content,
      chain: chain.map(known),
      corrected: false,
      ...(parent === undefined ? {} : { parent: `kept ${parent}` }),
    };
  });
  const entities = people.map(({ id: known, ...rest }, index) => ({
    ...rest,
    countries: [],
    id: `e${index + 1}`,
    mentions: [],
    roles: [],
    known,
  }));
  return {
    line,
    version: 2,
    versions: [
      { version: 1, added: "2026-03-10T09:00:00Z", headline: `${headline}, they say` },
      { version: 2, added: "2026-03-11T09:00:00Z", headline },
    ],
    article,
    entities,
    statements: lines,
    reading: { id: "a report", article, entities, statements, model: "a model" },
    corrections: [
      {
        id: "c1",
        made: "2026-03-12T09:00:00Z",
        report: "abcdefghijklm",
        version: 2,
        correction: { what: "not-a-statement", statement: "x" },
        note: name,
      },
    ],
    model: "a model",
  };
};

export const speakerLine = ({ name = "Ada Okoro", role = "minister" }: Told = {}): SpeakerLine => ({
  id: "k1",
  type: "person",
  name,
  role,
  countries: [],
  statements: 3,
  reports: 2,
  first: "2026-01-02",
  last: "2026-03-10",
});

export const keptSpeaker = (told: Told = {}): KeptSpeaker => {
  const line = speakerLine(told);
  return {
    line,
    aliases: [{ name: `${line.name} II`, reports: 1 }],
    roles: [{ role: line.role ?? "", reports: 1 }],
    carriers: [{ publisher: told.publisher ?? "The Daily", statements: 2 }],
    acts: [{ act: "say", statements: 3 }],
    byMonth: [
      { month: "2026-01", statements: 1 },
      { month: "2026-03", statements: 2 },
    ],
    merged: [{ ...line, id: "k9" }],
  };
};
