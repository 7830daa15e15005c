/**
 * The vocabulary: every type that crosses a folder stands here, with its units and its source.
 * Values that leave the house (readings, failures) are Zod schemas, so that the JSON Schema in `docs/` is made from them.
 */
import { z } from "zod";

/**
 * `[start, end)` in UTF-16 code units of `article.text`, the unit of JavaScript's strings. W3C Web Annotation and brat count
 * Unicode code points instead: `src/intake/code-points.ts` converts.
 */
export const Span = z
  .tuple([z.int().min(0), z.int().min(0)])
  .meta({ id: "Span", description: "[start, end) in UTF-16 code units of article.text" });
export type Span = z.infer<typeof Span>;

/** Which part of `article.text` is what. What no part covers is furniture: navigation, advertisements, bare dates. */
export const Parts = z
  .object({
    headline: Span.optional(),
    description: Span.optional().describe("the standfirst, where it stands in the text"),
    body: z.array(Span).describe("one span a paragraph; what a reader would call the article"),
    headings: z.array(Span).describe("section headings inside the body"),
    captions: z.array(Span).describe("picture captions and credits"),
    notes: z.array(Span).describe("bylines, wire credits, corrections and notes by the editors"),
  })
  .meta({ id: "Parts" });
export type Parts = z.infer<typeof Parts>;

/** A report as text, with schema.org `NewsArticle` names. Dates are ISO 8601, with the zone the page gives, or none. */
export const Article = z
  .object({
    headline: z.string().optional(),
    description: z.string().optional(),
    author: z.array(z.string()).optional().describe("bylines, names only"),
    publisher: z.string().optional(),
    datePublished: z.string().optional().describe("ISO 8601, with the zone where the page gives one"),
    dateModified: z.string().optional().describe("ISO 8601, with the zone where the page gives one"),
    inLanguage: z.string().optional().describe("BCP 47, as the page declares it"),
    creditText: z.string().optional().describe('the agency whose copy this is or draws on ("With inputs from AP")'),
    image: z
      .array(
        z.object({ url: z.string().optional(), caption: z.string().optional(), creditText: z.string().optional() }),
      )
      .optional(),
    url: z.string().optional().describe("where the page says it lives (canonical), or where it was fetched from"),
    text: z.string().describe("what every span counts in"),
    parts: Parts,
  })
  .meta({ id: "Article" });
export type Article = z.infer<typeof Article>;

/** All, some or none of the content stands in quotation marks (Pareti 2015, PARC 3.0: direct, mixed, indirect). */
export const Kind = z.enum(["direct", "indirect", "mixed"]);
export type Kind = z.infer<typeof Kind>;

/**
 * What the cue says of the content (PDTB 2.0, attribution features): said (`assertion`), thought (`belief`), known
 * (`fact`), wanted, ordered or promised (`eventuality`).
 */
export const StatementType = z.enum(["assertion", "belief", "fact", "eventuality"]);
export type StatementType = z.infer<typeof StatementType>;

/** The speech act of a cue; which cue is which stands in `src/statement/act/lexicon.ts`, after VerbNet's classes. */
export const Act = z.enum([
  // assertions
  "say",
  "tell",
  "add",
  "answer",
  "repeat",
  "announce",
  "report",
  "disclose",
  "explain",
  "describe",
  "call",
  "claim",
  "insist",
  "confirm",
  "admit",
  "deny",
  "reject",
  "decline",
  "warn",
  "predict",
  "estimate",
  "suggest",
  "accuse",
  "blame",
  "criticize",
  "praise",
  "thank",
  "apologize",
  "agree",
  "disagree",
  "complain",
  "ask",
  "show",
  // beliefs and feelings
  "believe",
  "doubt",
  "expect",
  "worry",
  "hope",
  "feel",
  // facts
  "know",
  "learn",
  // eventualities
  "urge",
  "demand",
  "order",
  "propose",
  "promise",
  "threaten",
  "want",
  "plan",
  "support",
  "oppose",
  "decide",
  "allow",
]);
export type Act = z.infer<typeof Act>;

/**
 * `negative` where the attribution itself is negated, by syntax or by a verb of refusing ("did not say that", "refused to
 * confirm"). A denial did take place: it is the act `deny`, `positive`.
 */
export const Polarity = z.enum(["positive", "negative"]);
export type Polarity = z.infer<typeof Polarity>;

/** A day or an interval, with the granularity that the text gives. */
export const When = z
  .object({
    value: z
      .string()
      .describe(
        'ISO 8601: "2021-07-16", a week "2021-W28", a month "2021-07", a year "2021", or an interval of two days "2021-07-14/2021-07-17"',
      ),
    start: z.iso.date().describe("first day of it"),
    end: z.iso.date().describe("last day of it"),
    granularity: z.enum(["day", "week", "month", "year", "interval"]),
    span: Span.optional().describe("the words that say so"),
  })
  .meta({ id: "When" });
export type When = z.infer<typeof When>;

/** Where: as the text names it and, where the gazetteer knows it, on the map (WGS 84). */
export const Where = z
  .object({
    name: z.string(),
    span: Span.optional().describe("the words that say so"),
    country: z.string().length(2).optional().describe("ISO 3166-1 alpha-2"),
    latitude: z.number().optional().describe("degrees north"),
    longitude: z.number().optional().describe("degrees east"),
  })
  .meta({ id: "Where" });
export type Where = z.infer<typeof Where>;

/** A figure in a content, as plain numbers, SI units and ISO 4217 codes. */
export const Quantity = z
  .object({
    span: Span.describe('the words of the figure, bound and unit with it: "nearly 350 Afghan refugees"'),
    value: z.number().optional().describe("the number named, in `unit`; none where only a range is given"),
    low: z.number().optional().describe("least value that the words allow; none where they set no lower bound"),
    high: z.number().optional().describe("greatest value that the words allow"),
    bound: z
      .enum(["exact", "about", "over", "under", "at least", "at most", "between"])
      .describe('how the words hedge the number: "nearly" is `under`, "some" and "around" are `about`'),
    unit: z
      .string()
      .optional()
      .describe(
        'SI symbol ("m", "kg", "s", "°C"), ISO 4217 code ("USD"), or "ratio": a share or change, 85 per cent being 0.85; none where things are counted',
      ),
    counted: z.string().optional().describe('the thing counted, in the words of the text: "Afghan refugees"'),
    of: z.string().optional().describe('what it is a share of: "Afghanistan", "the country"'),
  })
  .meta({ id: "Quantity" });
export type Quantity = z.infer<typeof Quantity>;

export const Addressee = z
  .object({ span: Span, entity: z.string().optional().describe("id in `entities`") })
  .meta({ id: "Addressee" });
export type Addressee = z.infer<typeof Addressee>;

/**
 * One attribution relation (PARC 3.0, PolNeAR): whose words (`source`), by what sign we know it (`cue`), which words
 * (`content`). Each is a list of spans in reading order; `source` is empty where the text names none.
 */
export const Statement = z
  .object({
    id: z.string().describe('unique within the reading, in reading order: "s1", "s2", …'),
    source: z.array(Span),
    cue: z.array(Span),
    content: z.array(Span).min(1),
    kind: Kind,
    type: StatementType,
    act: Act,
    polarity: Polarity,
    hedged: z.boolean().optional().describe('true where the cue itself is hearsay: "reportedly", "is said to"'),
    speaker: z.string().optional().describe("id in `entities`; pronouns and descriptions resolved"),
    speakerRole: z.string().optional().describe('as the text gives it there: "Russian Foreign Minister"'),
    parent: z.string().optional().describe("id of the statement whose content holds this one"),
    chain: z
      .array(z.string())
      .describe("on whose word, outermost first: ids in `entities` from publisher and wire down to the speaker"),
    date: When.optional().describe("when it was said"),
    place: Where.optional().describe("where it was said"),
    addressee: Addressee.optional().describe("to whom"),
    occasion: Span.optional().describe('at what: "at a conference in Uzbekistan"'),
    quantities: z.array(Quantity).describe("figures in the content, in reading order"),
    confidence: z.number().min(0).max(1).describe("calibrated probability that a careful reader would record it so"),
  })
  .meta({ id: "Statement" });
export type Statement = z.infer<typeof Statement>;

/** `unnamed`: somebody the text does not name, "a top Russian official", "reports". */
export const EntityType = z.enum(["person", "organization", "place", "group", "unnamed"]);
export type EntityType = z.infer<typeof EntityType>;

export const Mention = z
  .object({ span: Span, form: z.enum(["name", "description", "pronoun"]) })
  .meta({ id: "Mention" });
export type Mention = z.infer<typeof Mention>;

/** Somebody or something that the report speaks of, with every mention that was found of it. */
export const Entity = z
  .object({
    id: z.string().describe('unique within the reading, in reading order: "e1", "e2", …'),
    type: EntityType,
    name: z.string().describe("best name: the fullest that the text gives, without title"),
    mentions: z.array(Mention).describe("in reading order; none for a publisher known only from elsewhere"),
    roles: z.array(z.string()).describe('titles and roles, as the text gives them: "Foreign Minister"'),
    countries: z.array(z.string().length(2)).describe("ISO 3166-1 alpha-2: where it is, whose it is"),
    latitude: z.number().optional().describe("of a place: degrees north"),
    longitude: z.number().optional().describe("of a place: degrees east"),
  })
  .meta({ id: "Entity" });
export type Entity = z.infer<typeof Entity>;

/** Everything Hearsay found in one report. */
export const Reading = z
  .object({
    id: z.string().describe("the report's own id where the input has one, else the file's path or the URL"),
    article: Article,
    entities: z.array(Entity),
    statements: z.array(Statement),
    model: z.string().describe("name and version of the model that read it"),
  })
  .meta({ id: "Reading" });
export type Reading = z.infer<typeof Reading>;

/** Why a report could not be read. Codes are stable; messages are for people: what was wrong, in which input, what to do. */
export const FailureCode = z.enum([
  "not-found",
  "unreadable",
  "empty",
  "binary",
  "bad-encoding",
  "truncated",
  "bad-json",
  "bad-record",
  "too-large",
  "no-article",
  "not-english",
  "http-status",
  "timeout",
  "network",
  "refused-address",
  "robots",
  "bad-url",
  "internal",
]);
export type FailureCode = z.infer<typeof FailureCode>;

/** A report that could not be read, as it stands in JSON output in the place of its reading. */
export const Failure = z
  .object({ id: z.string(), error: z.object({ code: FailureCode, message: z.string() }) })
  .meta({ id: "Failure" });
export type Failure = z.infer<typeof Failure>;

/** Thrown inside the house for anything wrong with one input; becomes a {@link Failure} at its border. */
export class ReportError extends Error {
  override readonly name = "ReportError";
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What is known of a report before it is read: from its JSONL line, its URL or its HTTP headers. */
export interface Hints {
  url?: string;
  headline?: string;
  publisher?: string;
  /** ISO 8601. */
  datePublished?: string;
}

/** One report as it comes in: decoded to text, not yet understood. */
export interface RawDocument {
  id: string;
  /** `html`: a page, furniture and all. `text`: kept character for character. */
  format: "html" | "text";
  content: string;
  hints: Hints;
  /** As it came, unpacked, for whoever keeps it; none where a program handed the content in. */
  original?: { bytes: Uint8Array; charset?: string };
  /** The feed or sitemap that named it. */
  feed?: string;
}
