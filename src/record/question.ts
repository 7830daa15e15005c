/** What may be asked of a record. Parsed at the border by these schemas: the command, the library and HTTP ask alike. */
import { z } from "zod";
import { Act, EntityType, Kind } from "../reading.js";

/**
 * Statements that fit all of what is said here.
 *
 * `words`: each must occur in the content, the headline or the speaker's name; `"in this order"` a phrase, `govern*` a
 * prefix, `-word` or `-"a phrase"` excludes. Anything else in it is a word; no input is an error.
 *
 * A statement of which neither is known when it was said nor when the report was published is undated: it fits neither `since`
 * nor `until`, and counts for no month.
 */
export const Question = z
  .object({
    words: z.string().max(1000).optional(),
    speaker: z.string().max(300).optional().describe("an entity's id in the record, or a name it goes by"),
    about: z.string().max(300).optional().describe("an entity that is mentioned in the content: id or name"),
    chain: z.string().max(300).optional().describe("an entity that the chain passes through: id or name"),
    kind: Kind.optional(),
    act: z.array(Act).optional(),
    since: z.iso.date().optional().describe("said on this day or later; where that is not known, published"),
    until: z.iso.date().optional(),
    place: z.string().max(300).optional().describe("where it was said: a name or an ISO 3166-1 alpha-2 code"),
    publisher: z.string().max(300).optional(),
    report: z.string().optional().describe("a report's id"),
    unnamed: z.boolean().optional().describe("only speakers that are not named, or none; false: only named"),
    hearsay: z.int().min(2).optional().describe("chains of at least so many"),
    leastConfidence: z.number().min(0).max(1).optional(),
    order: z.enum(["best", "newest", "oldest"]).optional().describe("best where words are given, else newest"),
  })
  .meta({ id: "Question" });
export type Question = z.infer<typeof Question>;

/** `after` is the cursor that the page before gave: stable when more is stored meanwhile. */
export const Page = z.object({ after: z.string().max(500).optional(), limit: z.int().min(1).max(200).default(25) });
export type Page = z.input<typeof Page>;

/** A page of answers, and the cursor of the next, where there is more. */
export const answersOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().exactOptional().describe("the `after` of the next page, where there is more"),
  });
export type Answers<T> = z.infer<ReturnType<typeof answersOf<z.ZodType<T>>>>;

export const SpeakersQuestion = z.object({
  words: z.string().max(300).optional().describe("the beginning of any word of a name or alias"),
  type: EntityType.optional(),
  order: z.enum(["most", "latest", "name"]).default("most"),
  since: z.iso.date().optional().describe("count statements from this day on"),
});
export type SpeakersQuestion = z.input<typeof SpeakersQuestion>;

/** How many statements fit a question. */
export const Counts = z
  .object({
    statements: z.int(),
    more: z.boolean().describe("there are more; counting stopped at a limit"),
    speakers: z.array(z.object({ id: z.string(), name: z.string(), statements: z.int() })),
    publishers: z.array(z.object({ publisher: z.string(), statements: z.int() })),
    months: z.array(z.object({ month: z.string(), statements: z.int() })).describe("what is undated counts for none"),
    acts: z.array(z.object({ act: z.string(), statements: z.int() })),
  })
  .meta({ id: "Counts" });
export type Counts = z.infer<typeof Counts>;
