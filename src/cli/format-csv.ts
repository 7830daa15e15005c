/** Readings as CSV (RFC 4180), one statement a row. */
import type { Quantity, Reading, Statement } from "../reading.js";
import { chainOf } from "./facts.js";
import { type Lookup, lookupIn } from "./lookup.js";
import { positionsOf, textOf } from "./words.js";

export const CSV_COLUMNS = [
  "report_id",
  "headline",
  "publisher",
  "date_published",
  "statement_id",
  "kind",
  "source",
  "cue",
  "content",
  "confidence",
  "source_spans",
  "cue_spans",
  "content_spans",
  "parent",
  "type",
  "act",
  "polarity",
  "hedged",
  "speaker",
  "speaker_type",
  "speaker_role",
  "chain",
  "date",
  "date_start",
  "date_end",
  "place",
  "latitude",
  "longitude",
  "country",
  "addressee",
  "occasion",
  "quantities",
] as const;

/**
 * Spreadsheets run a cell that begins so as a formula (OWASP, "CSV Injection"); an apostrophe before it makes it text.
 * Text that looks guarded already gets one more, so that who takes one away always has the text as it was.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A number of ours is no formula: it may begin with a minus. */
const cell = (value: string | number): string => {
  const text = typeof value === "number" ? String(value) : value.replace(FORMULA, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const row = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(",")}\r\n`;

/** What stands between the links of a chain, the outermost first. */
const LINK = " < ";
const BETWEEN_QUANTITIES = "; ";

/**
 * "about 0.85 ratio of Afghanistan", "under 350 Afghan refugees", "between 10 and 15 sluices", "40000 USD": the bound
 * unless exact, the plain number in full, the unit, what is counted, what it is a share of.
 */
const quantityInPlain = ({ value, low, high, bound, unit, counted, of }: Quantity): string => {
  const ends = value === undefined ? [low, high].filter((end) => end !== undefined) : [value];
  const parts = [bound === "exact" ? undefined : bound, ends.join(" and "), unit, counted, of ? `of ${of}` : undefined];
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
};

const factsOf = (lookup: Lookup, statement: Statement): (string | number)[] => {
  const { reading } = lookup;
  const { parent, type, act, polarity, hedged, speakerRole, date, place, addressee, occasion, quantities } = statement;
  const speaker = lookup.entity(statement.speaker);
  return [
    parent ?? "",
    type,
    act,
    polarity,
    hedged ? "true" : "",
    speaker?.name ?? "",
    speaker?.type ?? "",
    speakerRole ?? speaker?.roles[0] ?? "",
    chainOf(lookup, statement).join(LINK),
    date?.value ?? "",
    date?.start ?? "",
    date?.end ?? "",
    place?.name ?? "",
    place?.latitude ?? "",
    place?.longitude ?? "",
    place?.country ?? "",
    addressee ? (lookup.entity(addressee.entity)?.name ?? textOf(reading, [addressee.span])) : "",
    occasion ? textOf(reading, [occasion]) : "",
    quantities.map(quantityInPlain).join(BETWEEN_QUANTITIES),
  ];
};

export const csvHeader = (): string => row(CSV_COLUMNS);

/** Texts stand as the report has them, line ends and all; spans as `start-end`, several with `;` between. */
export const formatCsv = (reading: Reading): string => {
  const lookup = lookupIn(reading);
  return reading.statements
    .map((statement) =>
      row([
        reading.id,
        reading.article.headline ?? "",
        reading.article.publisher ?? "",
        reading.article.datePublished ?? "",
        statement.id,
        statement.kind,
        textOf(reading, statement.source),
        textOf(reading, statement.cue),
        textOf(reading, statement.content),
        statement.confidence,
        positionsOf(statement.source),
        positionsOf(statement.cue),
        positionsOf(statement.content),
        ...factsOf(lookup, statement),
      ]),
    )
    .join("");
};
