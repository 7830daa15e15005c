/** `hearsay find`: statements of the record that fit a question. */
import type { Counts, Question, Record } from "../../record/index.js";
import { commandOn, type Declare, type RecordFlags, recordOption, wholeFrom } from "../command.js";
import { countLines } from "../format-counts.js";
import { foundLines } from "../format-found.js";
import { jsonLine } from "../format-json.js";
import { FIND_HELP } from "../help.js";
import { Exit, type Io } from "../io.js";
import { lookOf } from "../look.js";
import { lookOn, printOn } from "../print.js";
import { type QuestionFlags, questionOf, withQuestion } from "../question-flags.js";
import { withRecord } from "../record-file.js";

interface FindFlags extends RecordFlags, QuestionFlags {
  limit: number;
  after?: string;
  all?: true;
  count?: true;
  json?: true;
}

/** The most that one page of a record holds. */
const PAGE = 200;
const MOST = 1_000_000;

export const declareFind: Declare = (program, act) => {
  const command = commandOn(program, "find", "Find statements in the record.", FIND_HELP)
    .argument("[words...]", "words in the statement, the headline or the speaker's name; see below")
    .addOption(recordOption());
  withQuestion(command)
    .option("--limit <n>", "at most so many", wholeFrom(1, MOST), 25)
    .option("--after <cursor>", "those that follow, from what an answer ended with")
    .option("--all", "all there are")
    .option("--count", "how many, by speaker, publisher, month and act")
    .option("--json", "JSON, one object a line")
    .action((words: string[], flags: FindFlags) =>
      act(command, (io) => {
        const question = questionOf(words, flags);
        return withRecord(flags, io, "ask", async (record) => {
          if (flags.count) await count(await record.counts(question), flags, io);
          else await find(record, question, flags, io);
          return Exit.done;
        });
      }),
    );
};

const count = async (counts: Counts, { json }: FindFlags, io: Io): Promise<void> => {
  const lines = json ? [jsonLine(counts)] : countLines(counts, lookOf(lookOn(io)));
  await printOn(io)(`${lines.join("\n")}\n`);
};

const find = async (record: Record, question: Question, flags: FindFlags, io: Io): Promise<void> => {
  const print = printOn(io);
  let left = flags.all ? Number.POSITIVE_INFINITY : flags.limit;
  let after = flags.after;
  let number = 0;
  do {
    const page = { limit: Math.min(left, PAGE), ...(after !== undefined && { after }) };
    const { items, next } = await record.find(question, page);
    for (const found of items) {
      number++;
      const lines = flags.json ? [jsonLine(found)] : [...foundLines(found, number, lookOf(lookOn(io))), ""];
      await print(`${lines.join("\n")}\n`);
    }
    left -= items.length;
    after = next;
  } while (after !== undefined && left > 0);
  if (flags.json) {
    if (after !== undefined) await print(`${jsonLine({ next: after })}\n`);
    return;
  }
  if (number === 0) await print("nothing found\n");
  else if (after !== undefined) await print(`${number} shown, and there are more: --after ${after}\n`);
};
