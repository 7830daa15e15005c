/** `hearsay speakers`: who speaks in the record. */

import { Option } from "commander";
import { EntityType } from "../../reading.js";
import type { SpeakerLine } from "../../record/index.js";
import { commandOn, type Declare, dayOf, type RecordFlags, recordOption, wholeFrom } from "../command.js";
import { jsonLine } from "../format-json.js";
import { speakerLines } from "../format-speaker.js";
import { SPEAKERS_HELP } from "../help.js";
import { Exit, type Io } from "../io.js";
import { lookOf } from "../look.js";
import { lookOn, printOn } from "../print.js";
import { withRecord } from "../record-file.js";

interface SpeakersFlags extends RecordFlags {
  type?: EntityType;
  since?: string;
  order: "most" | "latest" | "name";
  limit: number;
  after?: string;
  json?: true;
}

export const declareSpeakers: Declare = (program, act) => {
  const command = commandOn(program, "speakers", "List who speaks in the record.", SPEAKERS_HELP)
    .argument("[words...]", "beginnings of words of the name")
    .addOption(recordOption())
    .addOption(new Option("--type <type>", "what they are").choices(EntityType.options))
    .option("--since <day>", "count statements from this day on", dayOf("first"))
    .addOption(
      new Option("--order <order>", "by statements, by the latest of them, by name")
        .choices(["most", "latest", "name"])
        .default("most"),
    )
    .option("--limit <n>", "at most so many", wholeFrom(1, 200), 25)
    .option("--after <cursor>", "those that follow, from what an answer ended with")
    .option("--json", "JSON, one object a line")
    .action((words: string[], flags: SpeakersFlags) => act(command, (io) => speakers(words, flags, io)));
};

const speakers = (words: readonly string[], flags: SpeakersFlags, io: Io): Promise<Exit> =>
  withRecord(flags, io, "ask", async (record) => {
    const { type, since, order, limit, after, json } = flags;
    const print = printOn(io);
    const question = {
      order,
      ...(words.length > 0 && { words: words.join(" ") }),
      ...(type && { type }),
      ...(since && { since }),
    };
    const { items, next } = await record.speakers(question, { limit, ...(after !== undefined && { after }) });
    const lineOf = (one: SpeakerLine): string =>
      json ? jsonLine(one) : speakerLines(one, lookOf(lookOn(io))).join("\n");
    for (const one of items) await print(`${lineOf(one)}\n`);
    if (json) {
      if (next !== undefined) await print(`${jsonLine({ next })}\n`);
    } else if (items.length === 0) await print("nobody found\n");
    else if (next !== undefined) await print(`${items.length} shown, and there are more: --after ${next}\n`);
    return Exit.done;
  });
