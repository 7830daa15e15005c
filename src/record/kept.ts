/**
 * What is kept, as it comes out of a record. Zod schemas, since all of it leaves the house as JSON: the pages' twins, the
 * OpenAPI document and the exports are made from them. Times are ISO 8601 in UTC; spans count as in `reading.ts`.
 */
import { z } from "zod";
import { Act, Article, Entity, EntityType, Kind, Polarity, Quantity, Reading, Span, When, Where } from "../reading.js";

/** Letters and digits, made from what the thing is: the same report has the same id in every record. */
export const ReportId = z
  .string()
  .regex(/^[a-z0-9]{13}$/)
  .meta({ id: "ReportId" });

export const Instant = z.iso.datetime().meta({ id: "Instant", description: "ISO 8601, UTC" });

/** What became of a report that was put in; `record.ts` says when which. */
export const Outcome = z.enum(["stored", "version", "unchanged"]);
export type Outcome = z.infer<typeof Outcome>;

/** A report in a list. */
export const ReportLine = z
  .object({
    id: ReportId,
    headline: z.string().optional(),
    publisher: z.string().optional(),
    url: z.string().optional(),
    datePublished: z.string().optional(),
    creditText: z.string().optional(),
    added: Instant.describe("when this version was stored"),
    version: z.int().min(1).describe("the newest version, from 1"),
    statements: z.int().min(0).describe("statements in it, corrections counted"),
    opening: z.string().describe("the first words of the body; the whole of it where it is short"),
  })
  .meta({ id: "ReportLine" });
export type ReportLine = z.infer<typeof ReportLine>;

/** An entity of the record: what several reports call by one name, joined conservatively, or as people said. */
export const Known = z
  .object({
    id: z.string().describe("unique in the record, stable"),
    type: EntityType,
    name: z.string(),
    countries: z.array(z.string().length(2)),
  })
  .meta({ id: "Known" });
export type Known = z.infer<typeof Known>;

/** A statement in a list, with what is needed to read it as a sentence. */
export const StatementLine = z
  .object({
    id: z.string().describe("unique in the record: stays the same when a re-reading finds the same words"),
    report: ReportLine,
    /** Which version of the report it stands in. */
    version: z.int().min(1),
    /** The statement's id within its reading. */
    local: z.string(),
    speaker: Known.optional().describe("none where the text names nobody"),
    speakerRole: z.string().optional(),
    sourceText: z.string().describe("as the text has it, pieces joined by ' … '; empty where there is none"),
    cueText: z.string(),
    contentText: z.string(),
    /** Content with matches of the words asked for; pieces in order, to be joined. Only in answers to a search in words. */
    snippet: z.array(z.object({ text: z.string(), match: z.boolean() })).optional(),
    kind: Kind,
    type: z.string(),
    act: Act,
    polarity: Polarity,
    hedged: z.boolean().optional(),
    chain: z.array(Known).describe("outermost first, the speaker last"),
    date: When.optional(),
    place: Where.optional(),
    quantities: z.array(Quantity),
    confidence: z.number(),
    corrected: z.boolean().describe("a person said or changed it"),
    parent: z.string().optional().describe("id in the record"),
    /** The first content span, to link to the words themselves. */
    content: z.array(Span),
  })
  .meta({ id: "StatementLine" });
export type StatementLine = z.infer<typeof StatementLine>;

export const Correction = z
  .discriminatedUnion("what", [
    z.object({
      what: z.literal("speaker"),
      statement: z.string().describe("id in the record"),
      /** One of them: an entity of the record, a name (joined or made), or nobody. */
      speaker: z.union([z.object({ entity: z.string() }), z.object({ name: z.string(), type: EntityType }), z.null()]),
    }),
    z.object({ what: z.literal("not-a-statement"), statement: z.string() }),
    z.object({
      what: z.literal("spans"),
      statement: z.string(),
      source: z.array(Span),
      cue: z.array(Span),
      content: z.array(Span).min(1),
    }),
    z.object({
      what: z.literal("missing"),
      report: ReportId,
      source: z.array(Span),
      cue: z.array(Span),
      content: z.array(Span).min(1),
      speaker: z.union([z.object({ entity: z.string() }), z.object({ name: z.string(), type: EntityType }), z.null()]),
      act: Act.optional(),
    }),
  ])
  .meta({ id: "Correction" });
export type Correction = z.infer<typeof Correction>;

export const KeptCorrection = z
  .object({
    id: z.string(),
    made: Instant,
    report: ReportId,
    version: z.int().min(1),
    correction: Correction,
    /** What the model had said there, as training data wants it; none for what it missed. */
    model: z.object({ source: z.array(Span), cue: z.array(Span), content: z.array(Span) }).optional(),
    note: z.string().optional(),
  })
  .meta({ id: "KeptCorrection" });
export type KeptCorrection = z.infer<typeof KeptCorrection>;

/** One report whole: as it is to be read, corrections applied. */
export const KeptReport = z
  .object({
    line: ReportLine,
    version: z.int().min(1).describe("the version that this is"),
    versions: z.array(z.object({ version: z.int().min(1), added: Instant, headline: z.string().optional() })),
    article: Article,
    /** Entities as the reading has them, each with the entity of the record it is. */
    entities: z.array(Entity.extend({ known: z.string().optional() })),
    statements: z.array(StatementLine),
    reading: Reading.describe("corrections applied"),
    corrections: z.array(KeptCorrection),
    model: z.string(),
  })
  .meta({ id: "KeptReport" });
export type KeptReport = z.infer<typeof KeptReport>;

export const SpeakerLine = Known.extend({
  statements: z.int().min(0),
  reports: z.int().min(0),
  first: z.iso.date().optional().describe("day of the earliest statement; none where all are undated"),
  last: z.iso.date().optional().describe("day of the latest"),
  role: z.string().optional().describe("the role last given"),
}).meta({ id: "SpeakerLine" });
export type SpeakerLine = z.infer<typeof SpeakerLine>;

export const KeptSpeaker = z
  .object({
    line: SpeakerLine,
    aliases: z.array(z.object({ name: z.string(), reports: z.int() })),
    roles: z.array(
      z.object({ role: z.string(), first: z.iso.date().optional(), last: z.iso.date().optional(), reports: z.int() }),
    ),
    /** Who carried it: those next above in the chain, and publishers. */
    carriers: z.array(z.object({ who: Known.optional(), publisher: z.string().optional(), statements: z.int() })),
    acts: z.array(z.object({ act: Act, statements: z.int() })),
    byMonth: z.array(z.object({ month: z.string().regex(/^\d{4}-\d\d$/), statements: z.int() })),
    /** Entities joined into this one by a person, to be split off again. */
    merged: z.array(Known),
  })
  .meta({ id: "KeptSpeaker" });
export type KeptSpeaker = z.infer<typeof KeptSpeaker>;

/** What the record holds, at one look. */
export const Overview = z
  .object({
    reports: z.int(),
    statements: z.int(),
    speakers: z.int(),
    publishers: z.int(),
    feeds: z.int(),
    lately: z.array(SpeakerLine).describe("those whose latest statement is the latest, by the day it was said"),
    most: z.array(SpeakerLine).describe("those of whom most statements are kept"),
    newest: z.array(ReportLine),
  })
  .meta({ id: "Overview" });
export type Overview = z.infer<typeof Overview>;

/** A figure in a statement, to be set beside others that count the same. */
export const FigureLine = z
  .object({ counted: z.string(), unit: z.string().optional(), quantity: Quantity, statement: StatementLine })
  .meta({ id: "FigureLine" });
export type FigureLine = z.infer<typeof FigureLine>;

export const FigureGroup = z
  .object({
    key: z.string().describe("stable, for an address"),
    counted: z.string().describe("what they count, as most reports word it; or the unit, where nothing is named"),
    unit: z.string().optional(),
    figures: z.int(),
    reports: z.int(),
    speakers: z.int(),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: "FigureGroup" });
export type FigureGroup = z.infer<typeof FigureGroup>;

/** A feed or sitemap that is watched, and how it fares. */
export const Feed = z
  .object({
    url: z.string(),
    title: z.string().optional(),
    added: Instant,
    lastTried: Instant.optional(),
    lastGood: Instant.optional(),
    next: Instant.optional().describe("not to be asked before"),
    failures: z.int().min(0).describe("in a row"),
    error: z.string().optional().describe("of the last try, for people"),
    etag: z.string().optional(),
    lastModified: z.string().optional(),
    items: z.int().min(0).describe("reports that came from it"),
  })
  .meta({ id: "Feed" });
export type Feed = z.infer<typeof Feed>;
