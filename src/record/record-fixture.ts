/** Reports for tests, of our own writing, small, with their readings made by hand. */
import type { Entity, Reading, Span, Statement } from "../reading.js";
import type { Incoming } from "./record.js";

/** Who says what, by which word, and what stands around it. */
export interface Saying {
  who: string;
  what: string;
  act?: Statement["act"];
  cue?: string;
  /** Index of the saying whose content holds this one. */
  inside?: number;
  date?: string;
  place?: { name: string; country?: string };
  figures?: { words: string; value: number; counted?: string; unit?: string }[];
  confidence?: number;
  kind?: Statement["kind"];
  role?: string;
}

export interface Somebody {
  name: string;
  type?: Entity["type"];
  countries?: string[];
  roles?: string[];
}

export interface Made {
  headline?: string;
  url?: string;
  publisher?: string;
  published?: string;
  who?: Somebody[];
  says: Saying[];
  model?: string;
  feed?: string;
  /** More of the body, that nobody says. */
  rest?: string;
}

/** A report in which each saying is a sentence, "WHO CUE WHAT.", those inside others where these have the words. */
export const made = (report: Made): Incoming => {
  const { headline = "Talks on the Orro dam go on", says, publisher, published, url } = report;
  const people = [...(report.who ?? [])];
  if (publisher !== undefined) people.unshift({ name: publisher, type: "organization" });
  for (const { who } of says) if (who !== "" && !people.some(({ name }) => name === who)) people.push({ name: who });
  const entities: Entity[] = people.map(({ name, type = "person", countries = [], roles = [] }, i) => ({
    id: `e${i + 1}`,
    type,
    name,
    mentions: [],
    roles,
    countries,
  }));
  const idOf = (name: string): string | undefined => entities.find((entity) => entity.name === name)?.id;
  let text = `${headline}\n\n`;
  const statements: Statement[] = [];
  for (const [i, saying] of says.entries()) {
    const { who, what, cue = "said", inside } = saying;
    const sentence = who === "" ? `It was ${cue} ${what}` : `${who} ${cue} ${what}`;
    const outer = inside === undefined ? undefined : statements[inside];
    const from = outer ? text.indexOf(sentence, outer.content[0]?.[0]) : text.length;
    if (from < 0) throw new Error(`"${sentence}" does not stand in what saying ${inside} says`);
    if (!outer) text += `${sentence}. `;
    const at = (words: string): Span => [from + sentence.indexOf(words), from + sentence.indexOf(words) + words.length];
    const content: Span = [from + sentence.length - what.length, from + sentence.length];
    const speaker = idOf(who);
    const above = outer?.chain ?? (publisher === undefined ? [] : ["e1"]);
    if (who !== "")
      for (const entity of entities) if (entity.name === who) entity.mentions.push({ span: at(who), form: "name" });
    statements.push({
      id: `s${i + 1}`,
      source: who === "" ? [] : [at(who)],
      cue: [at(` ${cue} `).map((one, end) => (end === 0 ? one + 1 : one - 1)) as Span],
      content: [content],
      kind: saying.kind ?? "indirect",
      type: "assertion",
      act: saying.act ?? "say",
      polarity: "positive",
      ...(speaker !== undefined && { speaker }),
      ...(saying.role !== undefined && { speakerRole: saying.role }),
      ...(outer && { parent: outer.id }),
      chain: speaker === undefined || above.at(-1) === speaker ? above : [...above, speaker],
      ...(saying.date !== undefined && {
        date: { value: saying.date, start: saying.date, end: saying.date, granularity: "day" as const },
      }),
      ...(saying.place && { place: saying.place }),
      quantities: (saying.figures ?? []).map(({ words, value, ...rest }) => ({
        span: at(words),
        value,
        low: value,
        high: value,
        bound: "exact" as const,
        ...rest,
      })),
      confidence: saying.confidence ?? 0.9,
    });
  }
  // Names inside contents, too.
  for (const entity of entities) {
    for (let index = text.indexOf(entity.name); index >= 0; index = text.indexOf(entity.name, index + 1)) {
      const span: Span = [index, index + entity.name.length];
      if (entity.type !== "unnamed" && !entity.mentions.some((one) => one.span[0] === span[0])) {
        entity.mentions.push({ span, form: "name" });
      }
    }
    if (entity.type === "unnamed") entity.mentions = entity.mentions.map(({ span }) => ({ span, form: "description" }));
  }
  text += report.rest ?? "";
  const reading: Reading = {
    id: url ?? headline,
    article: {
      headline,
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { datePublished: published }),
      ...(url !== undefined && { url }),
      text,
      parts: {
        headline: [0, headline.length],
        body: [[headline.length + 2, text.length]],
        headings: [],
        captions: [],
        notes: [],
      },
    },
    entities,
    statements,
    model: report.model ?? "by-hand 1",
  };
  return {
    original: {
      bytes: Buffer.from(text),
      format: "text",
      charset: "utf-8",
      hints: url === undefined ? {} : { url },
      id: reading.id,
    },
    reading,
    ...(report.feed !== undefined && { feed: report.feed }),
  };
};

/** Where words stand in a report. */
export const spanOf = ({ reading }: Incoming, words: string): Span => {
  const start = reading.article.text.indexOf(words);
  if (start < 0) throw new Error(`the report has no "${words}"`);
  return [start, start + words.length];
};

/** Three reports of two papers on one story, and one on another. */
export const story = (): Incoming[] => [
  made({
    headline: "Ministry denies that the Orro dam is cracked",
    url: "https://post.example/orro/1?utm_source=feed",
    publisher: "The Ellery Post",
    published: "2026-02-03T07:15:00+02:00",
    who: [
      { name: "Tamsin Vale", roles: ["water minister"], countries: ["MT"] },
      { name: "Meridian", type: "organization" },
    ],
    says: [
      {
        who: "Tamsin Vale",
        what: "that Johan Steyn urged the council of Port Ellery to move 350 families",
        role: "water minister",
        date: "2026-02-02",
        place: { name: "Port Ellery", country: "MT" },
        figures: [{ words: "350 families", value: 350, counted: "families" }],
      },
      {
        who: "Johan Steyn",
        cue: "urged",
        what: "the council of Port Ellery to move 350 families",
        act: "urge",
        inside: 0,
        figures: [{ words: "350 families", value: 350, counted: "families" }],
      },
      { who: "Tamsin Vale", cue: "denied", what: "that the wall was cracked", act: "deny", confidence: 0.6 },
      { who: "", cue: "claimed", what: "that the sluices stand open", act: "claim" },
    ],
    rest: "Nobody answered the telephone at the waterworks.",
  }),
  made({
    headline: "Orro valley emptied",
    url: "https://daily.example/orro",
    publisher: "Kitaura Daily",
    published: "2026-02-05T10:00:00Z",
    who: [
      { name: "TAMSIN VALE", roles: ["minister"] },
      { name: "a villager", type: "unnamed" },
    ],
    says: [
      {
        who: "TAMSIN VALE",
        what: "the water would reach 400 families",
        kind: "direct",
        figures: [{ words: "400 families", value: 400, counted: "displaced families" }],
      },
      { who: "a villager", what: "nobody had asked Tamsin Vale", kind: "mixed" },
    ],
  }),
  made({
    headline: "Central bank holds rate",
    published: "2026-03-01",
    says: [
      {
        who: "Inés Baldera",
        what: "governments should not fear a rate of 4 per cent",
        act: "warn",
        figures: [{ words: "4 per cent", value: 0.04, unit: "ratio" }],
      },
    ],
  }),
];
