/** `hearsay export`: the record in formats for other tools. */
import { Option } from "commander";
import type { KeptReport, Record } from "../../record/index.js";
import { bratSink } from "../brat-sink.js";
import { commandOn, type Declare, dayOf, type RecordFlags, recordOption, Stopped, UsageError } from "../command.js";
import { corrected } from "../corrected.js";
import { jsonLine } from "../format-json.js";
import { formatterOf, type TextFormat } from "../formats.js";
import { EXPORT_HELP } from "../help.js";
import { Exit, type Io } from "../io.js";
import { type Output, OutputError, toFile, toStream } from "../output.js";
import { parquetSink } from "../parquet-sink.js";
import { lookOn } from "../print.js";
import { withRecord } from "../record-file.js";
import { sayOn } from "../say.js";
import { type Sink, textSink } from "../sink.js";

const FORMATS = ["jsonl", "csv", "parquet", "jsonld", "annotations", "brat"] as const;
type Format = (typeof FORMATS)[number];

interface ExportFlags extends RecordFlags {
  format: Format;
  output?: string;
  publisher?: string;
  since?: string;
  corrections?: true;
  quiet?: true;
}

export const declareExport: Declare = (program, act) => {
  const command = commandOn(program, "export", "Write the record in a format for other tools.", EXPORT_HELP)
    .addOption(recordOption())
    .addOption(new Option("-f, --format <format>", "format of the output").choices(FORMATS).default("jsonl"))
    .option("-o, --output <path>", "write to a file, for brat a folder, which appears once all is written")
    .option("--publisher <name>", "only reports of this publisher")
    .option("--since <day>", "only reports published on this day or later", dayOf("first"))
    .option("--corrections", "what people corrected, as training data (JSONL)")
    .option("-q, --quiet", "no summary")
    .action((flags: ExportFlags) => act(command, (io) => exportAll(flags, io)));
};

const BRAT_TO_FOLDER = "brat needs a folder for its files; name one with -o, such as: hearsay export -f brat -o corpus";
const PARQUET_TO_FILE =
  "Parquet is no text for a terminal; name a file with -o, such as: hearsay export -f parquet -o s.parquet";

const exportAll = (flags: ExportFlags, io: Io): Promise<Exit> => {
  const { format, corrections, quiet } = flags;
  const file = flags.output === "-" ? undefined : flags.output;
  if (corrections && (flags.publisher !== undefined || flags.since !== undefined)) {
    throw new UsageError("--corrections writes all there are; leave --publisher and --since out");
  }
  if (corrections && format !== "jsonl") throw new UsageError("corrections are written as JSONL; leave --format out");
  if (format === "brat" && file === undefined) throw new UsageError(BRAT_TO_FOLDER);
  if (format === "parquet" && file === undefined && io.stdout.isTTY) throw new UsageError(PARQUET_TO_FILE);
  return withRecord(flags, io, "ask", async (record) => {
    const sink = await sinkOf(flags, file, io);
    let reports = 0;
    let statements = 0;
    try {
      await sink.begin();
      for await (const one of asked(record, flags)) {
        if (io.interrupted?.aborted) throw new Stopped("stopped");
        await sink.take(one);
        reports++;
        statements += one.statements.length;
      }
      await sink.end();
    } catch (error) {
      await sink.discard();
      throw error;
    }
    await sink.finish();
    if (!quiet && (file !== undefined || io.stderr.isTTY)) sayOn(io)(`${reports} reports, ${statements} statements`);
    return Exit.done;
  });
};

/** Takes readings of the record to where they belong. */
interface KeptSink extends Omit<Sink, "take"> {
  take(report: KeptReport): Promise<void>;
}

const TEXT_FORMATS = {
  jsonl: "jsonl",
  csv: "csv",
  jsonld: "schemaorg",
  annotations: "annotations",
} as const satisfies {
  [format in Exclude<Format, "parquet" | "brat">]: TextFormat;
};

/** @throws UsageError where the output can't be opened */
const sinkOf = async ({ format, corrections }: ExportFlags, file: string | undefined, io: Io): Promise<KeptSink> => {
  try {
    if (format === "brat") return ofReadings(await bratSink(file ?? ""));
    const output = file === undefined ? toStream(io.stdout) : await toFile(file);
    if (corrections) return ofCorrections(output);
    if (format === "parquet") return ofReadings(parquetSink(output));
    return ofReadings(
      textSink(
        output,
        formatterOf(TEXT_FORMATS[format], () => lookOn(io)),
      ),
    );
  } catch (error) {
    if (error instanceof OutputError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
};

const ofReadings = (sink: Sink): KeptSink => ({ ...sink, take: ({ reading }) => sink.take(reading) });

const ofCorrections = (output: Output): KeptSink => ({
  begin: async () => {},
  take: (report) => output.write(`${jsonLine(corrected(report))}\n`),
  end: async () => {},
  finish: () => output.finish(),
  discard: () => output.discard(),
});

/** What is to be written: all reports, or those that people corrected. */
async function* asked(record: Record, { publisher, since, corrections }: ExportFlags): AsyncGenerator<KeptReport> {
  if (corrections) yield* correctedReports(record);
  else yield* record.readings({ ...(publisher !== undefined && { publisher }), ...(since !== undefined && { since }) });
}

async function* correctedReports(record: Record): AsyncGenerator<KeptReport> {
  const seen = new Set<string>();
  let after: string | undefined;
  do {
    const { items, next } = await record.corrections({ limit: 200, ...(after !== undefined && { after }) });
    for (const { report, version } of items) {
      const key = `${report} ${version}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const kept = await record.report(report, version);
      if (kept) yield kept;
    }
    after = next;
  } while (after !== undefined);
}
