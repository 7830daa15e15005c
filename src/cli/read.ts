/** `hearsay read`: inputs to readings, readings to a format, one after another. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { openReader } from "../reader.js";
import type { Failure, RawDocument, Reading } from "../reading.js";
import { csvHeader, formatCsv } from "./format-csv.js";
import { formatMarkdown } from "./format-markdown.js";
import { formatPretty } from "./format-pretty.js";
import type { Progress } from "./progress.js";
import { visible } from "./visible.js";

export const FORMATS = ["pretty", "json", "jsonl", "csv", "markdown"] as const;
export type Format = (typeof FORMATS)[number];

export interface ReadOptions {
  format: Format;
  /** Statements below are left out. */
  leastConfidence: number;
  threads?: number;
  width: number;
  colour: boolean;
  out: Writable;
  /** Lines for people: failures and the like. */
  say: (line: string) => void;
  progress: Progress;
  /** Aborted where the run is to end early. */
  stopped: AbortSignal;
}

export interface Tally {
  reports: number;
  statements: number;
  failed: number;
}

/** Reads all documents and writes them; holds a few reports at a time. */
export async function readTo(
  documents: AsyncIterable<RawDocument | Failure>,
  { format, leastConfidence, threads, width, colour, out, say, progress, stopped }: ReadOptions,
): Promise<Tally> {
  const tally: Tally = { reports: 0, statements: 0, failed: 0 };
  const write = async (text: string): Promise<void> => {
    if (text === "" || stopped.aborted || out.write(text)) return;
    await once(out, "drain", { signal: stopped }).catch(() => {});
  };
  const reader = await openReader(threads === undefined ? {} : { threads });
  try {
    if (format === "csv") await write(csvHeader());
    if (format === "json") await write("[");
    for await (const one of reader.readAll(documents)) {
      if (stopped.aborted) break;
      const between = format === "json" ? (tally.reports === 0 ? "\n" : ",\n") : "";
      tally.reports++;
      if ("error" in one) {
        tally.failed++;
        progress.clear();
        say(visible(one.error.message));
        if (format === "json" || format === "jsonl") await write(between + JSON.stringify(one) + (between ? "" : "\n"));
      } else {
        const statements = one.statements.filter(({ confidence }) => confidence >= leastConfidence);
        tally.statements += statements.length;
        progress.clear();
        await write(between + render({ ...one, statements }, format, { width, colour }));
      }
      progress.show(tally);
    }
    if (format === "json") await write("\n]\n");
  } finally {
    progress.clear();
    await reader.close();
  }
  return tally;
}

const render = (reading: Reading, format: Format, look: { width: number; colour: boolean }): string => {
  switch (format) {
    case "pretty":
      return formatPretty(reading, look);
    case "csv":
      return formatCsv(reading);
    case "markdown":
      return formatMarkdown(reading);
    case "json":
      return JSON.stringify(reading);
    case "jsonl":
      return `${JSON.stringify(reading)}\n`;
  }
};
