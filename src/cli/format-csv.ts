/** Readings as CSV (RFC 4180), one statement a row. */
import type { Reading } from "../reading.js";
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
      ]),
    )
    .join("");
