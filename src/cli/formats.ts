/** The formats of the output, under one face. */
import type { Failure, Reading } from "../reading.js";
import { formatAnnotations } from "./format-annotations.js";
import { csvHeader, formatCsv } from "./format-csv.js";
import { formatJson } from "./format-json.js";
import { formatMarkdown } from "./format-markdown.js";
import { formatPretty } from "./format-pretty.js";
import { formatSchemaOrg, schemaOrgBegin, schemaOrgEnd } from "./format-schemaorg.js";
import type { PrettyOptions } from "./look.js";

export const FORMATS = ["pretty", "json", "jsonl", "csv", "markdown", "annotations", "schemaorg", "brat"] as const;
export type Format = (typeof FORMATS)[number];
/** Those that are one text; brat's is a folder of files. */
export type TextFormat = Exclude<Format, "brat">;

/** What is written before the first report, for each, between two, and after the last. */
export interface Formatter {
  begin: string;
  reading(reading: Reading): string;
  /** Empty where the format has no place for what could not be read. */
  failure(failure: Failure): string;
  /** Stands between what is not empty. */
  between: string;
  end: string;
}

const bare = { begin: "", failure: () => "", between: "", end: "" };
const line = (one: Reading | Failure): string => `${formatJson(one)}\n`;

/** @param look asked anew for each report, for a terminal may be resized */
export const formatterOf = (format: TextFormat, look: () => PrettyOptions): Formatter => {
  switch (format) {
    case "pretty":
      return { ...bare, reading: (reading) => formatPretty(reading, look()) };
    case "json":
      return { begin: "[\n", reading: formatJson, failure: formatJson, between: ",\n", end: "\n]\n" };
    case "jsonl":
      return { ...bare, reading: line, failure: line };
    case "csv":
      return { ...bare, begin: csvHeader(), reading: formatCsv };
    case "markdown":
      return { ...bare, reading: formatMarkdown };
    case "annotations":
      return { ...bare, begin: "[\n", reading: formatAnnotations, between: ",\n", end: "\n]\n" };
    case "schemaorg":
      return { ...bare, begin: schemaOrgBegin, reading: formatSchemaOrg, between: ",\n", end: schemaOrgEnd };
  }
};
