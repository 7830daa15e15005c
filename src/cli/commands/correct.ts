/** `hearsay correct`: what a person knows better than the model. */
import { type Command, Option } from "commander";
import { EntityType, type Span, Act as SpeechAct } from "../../reading.js";
import type { Correction, KeptCorrection, KeptReport, Record } from "../../record/index.js";
import { type Act, commandOn, type Declare, type RecordFlags, recordOption, UsageError } from "../command.js";
import { jsonLine } from "../format-json.js";
import { CORRECT_HELP } from "../help.js";
import { Exit, type Io } from "../io.js";
import { noSuch } from "../no-such.js";
import { printOn } from "../print.js";
import { withRecord } from "../record-file.js";
import { spansInReport } from "../spans-in-report.js";
import { visible } from "../visible.js";

interface CommonFlags extends RecordFlags {
  note?: string;
  json?: true;
}
interface SpeakerFlags extends CommonFlags {
  entity?: string;
  type: EntityType;
  nobody?: true;
}
interface SpansFlags extends CommonFlags {
  source?: string;
  cue?: string;
  content?: string;
}
interface MissingFlags extends SpansFlags, SpeakerFlags {
  content: string;
  speaker?: string;
  act?: SpeechAct;
}
interface ListFlags extends RecordFlags {
  list?: true;
  undo?: string;
  json?: true;
}

export const declareCorrect: Declare = (program, act) => {
  const command = commandOn(program, "correct", "Correct what the model said; a person's word wins.", CORRECT_HELP)
    // Options after a name below belong to that.
    .enablePositionalOptions()
    .addOption(recordOption())
    .option("--list", "the corrections there are, newest first")
    .option("--undo <id>", "take a correction back")
    .option("--json", "JSON, one object a line")
    .action((flags: ListFlags) => act(command, (io) => listOrUndo(flags, io)));
  declareSpeaker(command, act);
  declareNot(command, act);
  declareSpans(command, act);
  declareMissing(command, act);
};

/** The record may be named before the name of what is corrected, too. */
const whole = <T extends CommonFlags>(command: Command): T => command.optsWithGlobals<T>();

const subcommand = (parent: Command, name: string, description: string): Command =>
  parent
    .command(name)
    .description(description)
    .helpOption("-h, --help", "show help")
    .showHelpAfterError(`Try 'hearsay correct ${name} --help'.`)
    .addOption(recordOption())
    .option("--note <words>", "why, for those who read it later")
    .option("--json", "JSON, one object");

const withSpeaker = (command: Command): Command =>
  command
    .addOption(new Option("--type <type>", "what the named one is").choices(EntityType.options).default("person"))
    .option("--entity <id>", "one that the record knows, by id")
    .option("--nobody", "the report names nobody");

const declareSpeaker = (parent: Command, act: Act): void => {
  const command = subcommand(parent, "speaker", "Somebody else said it.")
    .argument("<statement>", "id of the statement")
    .argument("[name]", "who did");
  withSpeaker(command).action((statement: string, name: string | undefined) =>
    act(command, (io) => {
      const flags = whole<SpeakerFlags>(command);
      return correct(flags, io, async () => ({ what: "speaker", statement, speaker: speakerOf(name, flags) }));
    }),
  );
};

const declareNot = (parent: Command, act: Act): void => {
  const command = subcommand(parent, "not-a-statement", "Nobody said anything there.")
    .argument("<statement>", "id of the statement")
    .action((statement: string) =>
      act(command, (io) => correct(whole(command), io, async () => ({ what: "not-a-statement", statement }))),
    );
};

const WORDS = "as the report has them, … between pieces; or positions: 12-40;52-60";

const declareSpans = (parent: Command, act: Act): void => {
  const command = subcommand(parent, "spans", "Other words are the source, the cue or the content.")
    .argument("<statement>", "id of the statement")
    .option("--source <words>", `who is said to say it, ${WORDS}; "" for none`)
    .option("--cue <words>", 'by which words we know; "" for none')
    .option("--content <words>", "what is said")
    .action((statement: string) =>
      act(command, (io) => {
        const flags = whole<SpansFlags>(command);
        if (flags.source === undefined && flags.cue === undefined && flags.content === undefined) {
          throw new UsageError("nothing to correct; give --source, --cue or --content");
        }
        return correct(flags, io, (record) => spansOf(record, statement, flags));
      }),
    );
};

const declareMissing = (parent: Command, act: Act): void => {
  const command = subcommand(parent, "missing", "The report has a statement that was not found.")
    .argument("<report>", "id of the report")
    .requiredOption("--content <words>", `what is said, ${WORDS}`)
    .option("--source <words>", "who is said to say it")
    .option("--cue <words>", "by which words we know")
    .option("--speaker <name>", "who said it")
    .addOption(new Option("--act <act>", "the speech act").choices(SpeechAct.options));
  withSpeaker(command).action((report: string) =>
    act(command, (io) => {
      const flags = whole<MissingFlags>(command);
      return correct(flags, io, (record) => missingIn(record, report, flags));
    }),
  );
};

/** @throws UsageError unless exactly one is said */
const speakerOf = (name: string | undefined, { entity, type, nobody }: SpeakerFlags) => {
  if ([name, entity, nobody].filter((one) => one !== undefined).length !== 1) {
    throw new UsageError("say who said it, in one way: by name, with --entity ID, or --nobody");
  }
  if (nobody) return null;
  return entity === undefined ? { name: name ?? "", type } : { entity };
};

const spansOf = async (record: Record, id: string, flags: SpansFlags): Promise<Correction> => {
  const line = await record.statement(id);
  if (line === undefined) throw noSuch(`${id}: there is no such statement in the record; find prints ids`);
  const report = await reportOf(record, line.report.id, line.version);
  const statement = report.reading.statements.find((one) => one.id === line.local);
  const content = statement?.content ?? line.content;
  const about: Span = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
  const said = {
    source: flags.source ?? statement?.source,
    cue: flags.cue ?? statement?.cue,
    content: flags.content ?? content,
  };
  return { what: "spans", statement: id, ...spansInReport(report.article.text, said, about) };
};

const missingIn = async (record: Record, id: string, flags: MissingFlags): Promise<Correction> => {
  const { text } = (await reportOf(record, id)).article;
  const { source, cue, content } = flags;
  return {
    what: "missing",
    report: id,
    ...spansInReport(text, { source, cue, content }),
    speaker: speakerOf(flags.speaker, flags),
    ...(flags.act !== undefined && { act: flags.act }),
  };
};

const reportOf = async (record: Record, id: string, version?: number): Promise<KeptReport> => {
  const report = await record.report(id, version);
  if (report === undefined) throw noSuch(`${id}: there is no such report in the record; add and find print ids`);
  return report;
};

const correct = (flags: CommonFlags, io: Io, what: (record: Record) => Promise<Correction>): Promise<Exit> =>
  withRecord(flags, io, "change", async (record) => {
    const kept = await record.correct(await what(record), flags.note);
    await printOn(io)(
      flags.json ? `${jsonLine(kept)}\n` : `corrected; to take it back: hearsay correct --undo ${kept.id}\n`,
    );
    return Exit.done;
  });

const listOrUndo = (flags: ListFlags, io: Io): Promise<Exit> => {
  const { list, undo, json } = flags;
  if (undo !== undefined) {
    return withRecord(flags, io, "change", async (record) => {
      await record.uncorrect(undo);
      if (!json) await printOn(io)("taken back\n");
      return Exit.done;
    });
  }
  if (!list)
    throw new UsageError("say what to correct: speaker, not-a-statement, spans, missing; or --list, --undo ID");
  return withRecord(flags, io, "ask", async (record) => {
    const print = printOn(io);
    let after: string | undefined;
    do {
      const { items, next } = await record.corrections({ limit: 200, ...(after !== undefined && { after }) });
      for (const kept of items) await print(`${json ? jsonLine(kept) : correctionInWords(kept)}\n`);
      after = next;
    } while (after !== undefined);
    return Exit.done;
  });
};

/** "c12  2026-06-11 18:05  speaker  0f3k…:s4  (note)" */
const correctionInWords = ({ id, made, correction, note }: KeptCorrection): string => {
  const target = "statement" in correction ? correction.statement : correction.report;
  const parts = [id, made.slice(0, 16).replace("T", " "), correction.what, target, ...(note ? [`(${note})`] : [])];
  return parts.map(visible).join("  ");
};
