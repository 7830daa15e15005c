/** Readings for tests, of our own writing: one that has a bit of everything, and the makings of others. */
import type { Entity, Mention, Reading, Span, Statement } from "../reading.js";

/** What a statement has at the least; give it its spans. */
export const plainStatement = (own: Partial<Statement> & Pick<Statement, "content">): Statement => ({
  id: "s1",
  source: [],
  cue: [],
  kind: "indirect",
  type: "assertion",
  act: "say",
  polarity: "positive",
  chain: [],
  quantities: [],
  confidence: 0.9,
  ...own,
});

const TEXT = `Dam talks fail as minister blames "empty chairs"

PORT ELLERY, Feb. 3 (Meridian) – "They brought empty chairs," Tamsin Vale, the water minister, told reporters at a
briefing in Port Ellery on Tuesday, "and we brought a map 🗺️."

The ministry said its envoy, Ivo Marr, had urged Orro last week to open between 10 and 15 sluices. Nearly 350 families
had reportedly left the valley.

She did not say when the talks would go on.`;

/** Where words stand in {@link fullReading}'s text; of several places, the one after `after`. */
export const at = (words: string, after = ""): Span => {
  const from = TEXT.indexOf(after);
  const start = TEXT.indexOf(words, from + after.length);
  if (from < 0 || start < 0) throw new Error(`the fixture has no "${words}"`);
  return [start, start + words.length];
};

const mention = (form: Mention["form"], words: string, after?: string): Mention => ({ form, span: at(words, after) });

const entities: Entity[] = [
  { id: "e1", type: "organization", name: "The Ellery Post", mentions: [], roles: [], countries: [] },
  {
    id: "e2",
    type: "organization",
    name: "Meridian",
    mentions: [mention("name", "Meridian")],
    roles: ["news agency"],
    countries: [],
  },
  {
    id: "e3",
    type: "person",
    name: "Tamsin Vale",
    mentions: [
      mention("description", "minister"),
      mention("name", "Tamsin Vale"),
      mention("pronoun", "She", "the valley."),
    ],
    roles: ["water minister"],
    countries: ["MT"],
  },
  {
    id: "e4",
    type: "unnamed",
    name: "reporters",
    mentions: [mention("description", "reporters")],
    roles: [],
    countries: [],
  },
  {
    id: "e5",
    type: "organization",
    name: "The ministry",
    mentions: [mention("description", "The ministry"), mention("pronoun", "its")],
    roles: [],
    countries: ["MT"],
  },
  {
    id: "e6",
    type: "person",
    name: "Ivo Marr",
    mentions: [mention("description", "its envoy"), mention("name", "Ivo Marr")],
    roles: ["envoy"],
    countries: [],
  },
  {
    id: "e7",
    type: "place",
    name: "Orro",
    mentions: [mention("name", "Orro")],
    roles: [],
    countries: ["IT"],
    latitude: 46.2,
    longitude: 10.1,
  },
];

const statements: Statement[] = [
  plainStatement({
    id: "s1",
    source: [at("minister")],
    cue: [at("blames")],
    content: [at('"empty chairs"')],
    kind: "direct",
    act: "blame",
    speaker: "e3",
    chain: ["e1", "e2", "e3"],
    confidence: 0.93,
  }),
  plainStatement({
    id: "s2",
    source: [at("Tamsin Vale, the water minister,")],
    cue: [at("told")],
    content: [at('"They brought empty chairs,"'), at('"and we brought a map 🗺️."')],
    kind: "direct",
    act: "tell",
    speaker: "e3",
    speakerRole: "the water minister",
    chain: ["e1", "e2", "e3"],
    date: { value: "2026-02-03", start: "2026-02-03", end: "2026-02-03", granularity: "day", span: at("on Tuesday") },
    place: { name: "Port Ellery", span: at("Port Ellery"), country: "MT", latitude: 35.9, longitude: 14.4 },
    addressee: { span: at("reporters"), entity: "e4" },
    occasion: at("at a\nbriefing in Port Ellery"),
    confidence: 0.98,
  }),
  plainStatement({
    id: "s3",
    source: [at("The ministry")],
    cue: [at("said")],
    content: [at("its envoy, Ivo Marr, had urged Orro last week to open between 10 and 15 sluices")],
    speaker: "e5",
    chain: ["e1", "e2", "e5"],
    quantities: [{ span: at("between 10 and 15 sluices"), low: 10, high: 15, bound: "between", counted: "sluices" }],
    confidence: 0.91,
  }),
  plainStatement({
    id: "s4",
    source: [at("its envoy, Ivo Marr,")],
    cue: [at("urged")],
    content: [at("to open between 10 and 15 sluices")],
    type: "eventuality",
    act: "urge",
    speaker: "e6",
    speakerRole: "envoy",
    parent: "s3",
    chain: ["e1", "e2", "e5", "e6"],
    date: { value: "2026-W05", start: "2026-01-26", end: "2026-02-01", granularity: "week", span: at("last week") },
    addressee: { span: at("Orro"), entity: "e7" },
    quantities: [{ span: at("between 10 and 15 sluices"), low: 10, high: 15, bound: "between", counted: "sluices" }],
    confidence: 0.84,
  }),
  plainStatement({
    id: "s5",
    cue: [at("reportedly")],
    content: [at("Nearly 350 families\nhad"), at("left the valley")],
    hedged: true,
    chain: ["e1", "e2"],
    quantities: [
      { span: at("Nearly 350 families"), value: 350, high: 350, bound: "under", counted: "families", of: "the valley" },
    ],
    confidence: 0.62,
  }),
  plainStatement({
    id: "s6",
    source: [at("She", "the valley.")],
    cue: [at("did not say")],
    content: [at("when the talks would go on")],
    polarity: "negative",
    speaker: "e3",
    chain: ["e1", "e2", "e3"],
    confidence: 0.7,
  }),
];

const paragraphs = (): Span[] => {
  const starts = ["PORT ELLERY", "The ministry", "She did"];
  return starts.map((start): Span => {
    const [from] = at(start);
    const end = TEXT.indexOf("\n\n", from);
    return [from, end < 0 ? TEXT.length : end];
  });
};

/**
 * Entities with and without a mention, a character beyond U+FFFF, a broken content, a statement in another, one that
 * nobody is named for, a negative one; dates, a place, addressees, an occasion over a line end, figures.
 */
export const fullReading: Reading = {
  id: "reports/dam talks.txt",
  article: {
    headline: 'Dam talks fail as minister blames "empty chairs"',
    author: ["Lena Sorrow"],
    publisher: "The Ellery Post",
    datePublished: "2026-02-03T07:15+02:00",
    inLanguage: "en",
    creditText: "Meridian",
    image: [{ url: "https://post.example/dam.jpg", caption: "The dam", creditText: "Meridian" }],
    url: "https://post.example/2026/dam-talks",
    text: TEXT,
    parts: {
      headline: at('Dam talks fail as minister blames "empty chairs"'),
      body: paragraphs(),
      headings: [],
      captions: [],
      notes: [],
    },
  },
  entities,
  statements,
  model: "test 1",
};
