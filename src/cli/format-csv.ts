/** Readings as CSV (RFC 4180), one statement a row. */
import type { Reading, Statement } from "../reading.js";
import { chainOf, entityIn, quantityInWords } from "./facts.js";
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
  "country",
  "latitude",
  "longitude",
  "addressee",
  "occasion",
  "quantities",
] as const;

/**
 * Spreadsheets run a cell that begins so as a formula (OWASP, "CSV Injection"); an apostrophe before it makes it text.
 * Text that looks guarded already gets one more, so that who takes one away always has the text as it was.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

const cell = (value: string | number): string => {
  const text = String(value).replace(FORMULA, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const row = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(",")}\r\n`;

/** What stands between the links of a chain and between quantities. */
const LINK = " < ";
const AND = "; ";

const factsOf = (reading: Reading, statement: Statement): (string | number)[] => {
  const { parent, type, act, polarity, hedged, speakerRole, date, place, addressee, occasion, quantities } = statement;
  const speaker = entityIn(reading, statement.speaker);
  return [
    parent ?? "",
    type,
    act,
    polarity,
    hedged ? "true" : "",
    speaker?.name ?? "",
    speaker?.type ?? "",
    speakerRole ?? "",
    chainOf(reading, statement).join(LINK),
    date?.value ?? "",
    date?.start ?? "",
    date?.end ?? "",
    place?.name ?? "",
    place?.country ?? "",
    place?.latitude ?? "",
    place?.longitude ?? "",
    addressee ? textOf(reading, [addressee.span]) : "",
    occasion ? textOf(reading, [occasion]) : "",
    quantities.map(quantityInWords).join(AND),
  ];
};

export const csvHeader = (): string => row(CSV_COLUMNS);

/** Texts stand as the report has them, line ends and all; spans as `start-end`, several with `;` between. */
export const formatCsv = (reading: Reading): string =>
  reading.statements
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
        ...factsOf(reading, statement),
      ]),
    )
    .join("");
