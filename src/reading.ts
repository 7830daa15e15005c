/**
 * The vocabulary: every type that crosses a folder stands here, with its units and its source.
 * Values that leave the house (readings, failures) are Zod schemas, so that the JSON Schema in `docs/` is made from them.
 */
import { z } from "zod";

/** `[start, end)` in UTF-16 code units of `article.text` (the unit of JavaScript's strings and of W3C text positions). */
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
    confidence: z.number().min(0).max(1).describe("calibrated probability that a careful reader would record it so"),
  })
  .meta({ id: "Statement" });
export type Statement = z.infer<typeof Statement>;

/** Everything Hearsay found in one report. */
export const Reading = z
  .object({
    id: z.string().describe("the report's own id where the input has one, else the file's path or the URL"),
    article: Article,
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
}
