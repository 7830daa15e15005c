// The shape of bench/gold/NAME.json, as its README tells it.
import { z } from "zod";
import { Act, EntityType, Kind, Polarity, StatementType } from "../dist/reading.js";

const Words = z.string().trim().min(1);
const Nth = z.int().min(1);
/** Words in the text, and which of their occurrences is meant. */
const Placed = z.union([Words, z.strictObject({ text: Words, nth: Nth })]);

export const GoldQuantity = z
  .strictObject({
    text: Words,
    nth: Nth.optional().describe("which of its occurrences inside the content"),
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    bound: z.enum(["exact", "about", "over", "under", "at least", "at most", "between"]).default("exact"),
    unit: Words.optional(),
    counted: Words.optional(),
    of: Words.optional(),
  })
  .refine((q) => q.value !== undefined || q.low !== undefined || q.high !== undefined, "has no number")
  .refine((q) => q.bound !== "between" || (q.low !== undefined && q.high !== undefined), "between needs low and high")
  .refine((q) => q.low === undefined || q.high === undefined || q.low <= q.high, "low is above high");

const StatementShape = z.strictObject({
  id: Words,
  parent: Words.optional(),
  content: z.array(Placed).min(1),
  cue: z.union([Words, z.array(Words).min(1)]).optional(),
  cueNth: Nth.optional(),
  source: z.union([Words, z.array(Words).min(1)]).nullable(),
  sourceNth: Nth.optional(),
  kind: Kind,
  type: StatementType,
  act: Act,
  polarity: Polarity,
  hedged: z.boolean().optional(),
  speaker: Words.nullable(),
  chain: z.array(Words),
  date: Words.optional(),
  place: Words.optional(),
  addressee: Words.optional(),
  occasion: Words.optional(),
  quantities: z.array(GoldQuantity),
});

export const GoldShape = z.strictObject({
  split: z.enum(["tune", "test"]),
  publisher: Words.optional(),
  datePublished: Words.optional(),
  entities: z.record(
    Words,
    z.strictObject({
      type: EntityType,
      name: Words,
      roles: z.array(Words).optional(),
      countries: z.array(z.string().regex(/^[A-Z]{2}$/, "not an ISO 3166-1 alpha-2 code")).optional(),
      mentions: z.array(Words).optional(),
    }),
  ),
  statements: z.array(StatementShape).min(1),
});
