/**
 * How a reading stands in brat (Stenetorp et al. 2012, https://brat.nlplab.org/standoff.html): the names that its files
 * are written with (`cli/format-brat.ts`) and read back by (`brat-reading.ts`).
 *
 * A statement is an event: its trigger is the cue, its type what the cue says of the content, its arguments the rest.
 * An entity is its mentions, joined by `Alias`. What brat has no form for stands as JSON in an annotator's note, its
 * spans, as everywhere in brat, in Unicode code points.
 */
import { z } from "zod";
import { Article, Entity, type EntityType, Quantity, type StatementType, When, Where } from "../reading.js";

export const EVENT_OF: Record<StatementType, string> = {
  assertion: "Assertion",
  belief: "Belief",
  fact: "Fact",
  eventuality: "Eventuality",
};

export const MENTION_OF: Record<EntityType, string> = {
  person: "Person",
  organization: "Organization",
  place: "Place",
  group: "Group",
  unnamed: "Unnamed",
};

/** Pieces of text that are no mentions; those that are an argument of events are its role, too. */
export const TEXT = {
  report: "Report",
  source: "Source",
  content: "Content",
  cue: "Cue",
  date: "Date",
  place: "Location",
  addressee: "Addressee",
  occasion: "Occasion",
  quantity: "Quantity",
} as const;

export const ROLE = { speaker: "Speaker", parent: "Parent" } as const;

export const ATTRIBUTE = {
  act: "Act",
  kind: "Kind",
  negative: "Negative",
  hedged: "Hedged",
  noCue: "NoCue",
  form: "Form",
} as const;

/** `alias` joins mentions of one entity, `refers` leads from an addressee to a mention of who that is. */
export const RELATION = { alias: "Alias", refers: "Refers" } as const;

export const NOTE = "AnnotatorNotes";

/**
 * Runs of text without line ends, tabs and other control characters: what no fragment of an annotation may hold, for
 * they are the format's own, and programs differ on which of them end a line.
 */
export const UNBROKEN = /[^\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Nothing but white space: such a gap between two fragments is only a line end inside one span. */
export const isGap = (between: string): boolean => /^[\s\p{Cc}]*$/u.test(between);

/** On the annotation `Report`: what is said of the report as a whole. */
export const ReportNote = z.object({
  id: z.string().optional(),
  article: Article.omit({ text: true }).optional(),
  /** Those that the text does not mention. */
  entities: z.array(Entity.omit({ mentions: true })).default([]),
  /** On whose word we have all statements: the chain from publisher and wire down to the first speaker in the text. */
  outer: z.array(z.string()).optional(),
  model: z.string().optional(),
});
export type ReportNote = z.input<typeof ReportNote>;

/** On a mention, one for each entity. */
export const EntityNote = Entity.omit({ mentions: true, type: true }).partial();
export type EntityNote = z.infer<typeof EntityNote>;

/** On an event: what has no words in the text to stand on. */
export const StatementNote = z.object({
  id: z.string().optional(),
  speaker: z.string().optional(),
  speakerRole: z.string().optional(),
  date: When.omit({ span: true }).optional(),
  place: Where.omit({ span: true }).optional(),
});
export type StatementNote = z.infer<typeof StatementNote>;

/** On a `Date`; a note that is no JSON is the `value` alone. */
export const DateNote = When.omit({ span: true });
/** On a `Location`; a note that is no JSON is the `name` alone. */
export const PlaceNote = Where.omit({ span: true }).partial();
export const QuantityNote = Quantity.omit({ span: true });
/** On an addressee whose entity the text mentions nowhere. */
export const AddresseeNote = z.object({ entity: z.string() });
