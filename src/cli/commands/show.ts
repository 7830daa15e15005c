/** `hearsay show`: a report, a statement or a speaker of the record, whole. */
import type { KeptReport, Record, StatementLine } from "../../record/index.js";
import { commandOn, type Declare, type RecordFlags, recordOption, wholeFrom } from "../command.js";
import { foundLines } from "../format-found.js";
import { jsonLine } from "../format-json.js";
import { formatPretty, statementLines } from "../format-pretty.js";
import { reportLines } from "../format-report-line.js";
import { keptSpeakerLines } from "../format-speaker.js";
import { SHOW_HELP } from "../help.js";
import { Exit } from "../io.js";
import { type Look, lookOf, type PrettyOptions } from "../look.js";
import { lookupIn } from "../lookup.js";
import { noSuch } from "../no-such.js";
import { lookOn, printOn } from "../print.js";
import { withRecord } from "../record-file.js";

interface ShowFlags extends RecordFlags {
  version?: number;
  json?: true;
}

const MOST_VERSIONS = 1_000_000;
/** Of what a speaker said, the newest. */
const LATEST = 10;

export const declareShow: Declare = (program, act) => {
  const command = commandOn(program, "show", "Show a report, a statement or a speaker of the record.", SHOW_HELP)
    .argument("<id>", "what find, speakers and add print")
    .addOption(recordOption())
    .option("--version <n>", "of a report, this version of it", wholeFrom(1, MOST_VERSIONS))
    .option("--json", "JSON, one object")
    .action((id: string, flags: ShowFlags) =>
      act(command, (io) =>
        withRecord(flags, io, "ask", async (record) => {
          await printOn(io)(await shown(record, id, flags, lookOn(io)));
          return Exit.done;
        }),
      ),
    );
};

/** @throws RecordError `no-such` */
const shown = async (record: Record, id: string, flags: ShowFlags, options: PrettyOptions): Promise<string> => {
  const { version, json } = flags;
  const report = await record.report(id, version);
  if (report) return json ? `${jsonLine(report)}\n` : reportShown(report, options);
  if (version !== undefined) {
    if (await record.report(id)) throw noSuch(`${id}: there is no version ${version} of this report`);
    throw noSuch(`${id}: there is no such report in the record`);
  }
  const look = lookOf(options);
  const statement = await record.statement(id);
  if (statement) return json ? `${jsonLine(statement)}\n` : statementShown(record, statement, look);
  const speaker = await record.speaker(id);
  if (speaker === undefined) {
    throw noSuch(`${id}: there is neither report nor statement nor speaker of this id; find and speakers print ids`);
  }
  const { items, next } = await record.find({ speaker: speaker.line.id, order: "newest" }, { limit: LATEST });
  if (json) return `${jsonLine({ ...speaker, latest: items })}\n`;
  const latest = items.flatMap((found, i) => [...foundLines(found, i + 1, look), ""]);
  const more = next === undefined ? [] : [`all of them: hearsay find --speaker ${speaker.line.id}`];
  return [...keptSpeakerLines(speaker, look), look.strong("Latest"), "", ...latest, ...more, ""].join("\n");
};

const reportShown = (
  { line, version, versions, reading, statements, corrections }: KeptReport,
  options: PrettyOptions,
): string => {
  const ids = new Map(statements.map(({ local, id }) => [local, id]));
  const of = versions.length > 1 ? `version ${version} of ${versions.length}` : `version ${version}`;
  const notes = corrections.length > 0 ? ` · ${corrections.length} corrected by hand` : "";
  return [
    formatPretty(reading, options, ({ id }) => ids.get(id)),
    `${line.id} · ${of} · read by ${reading.model}${notes}\n`,
  ].join("");
};

/** The statement as it stands in its report, and those inside it. */
const statementShown = async (record: Record, found: StatementLine, look: Look): Promise<string> => {
  const report = await record.report(found.report.id, found.version);
  const statement = report?.reading.statements.find(({ id }) => id === found.local);
  const number = 1 + (report?.reading.statements.findIndex(({ id }) => id === found.local) ?? 0);
  const lines =
    report && statement
      ? statementLines(lookupIn(report.reading), statement, number, look, found.id)
      : foundLines(found, number, look);
  const inside = (report?.statements ?? []).filter(({ parent }) => parent === found.id);
  return [
    ...reportLines(found.report, look),
    "",
    ...lines,
    "",
    ...(found.parent ? [`inside: ${found.parent}`, ""] : []),
    ...inside.flatMap((one, i) => [
      ...(i === 0 ? [look.strong("Inside it"), ""] : []),
      ...foundLines(one, i + 1, look),
      "",
    ]),
  ].join("\n");
};
