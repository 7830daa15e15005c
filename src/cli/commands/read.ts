/** The line of `hearsay read`. */
import { Option } from "commander";
import { commandOn, type Declare, INPUT_FORMATS, INPUTS, shareOf, threadsOf } from "../command.js";
import { FORMATS } from "../formats.js";
import { READ_HELP } from "../help.js";
import type { ReadFlags } from "../read.js";

export const declareRead: Declare = (program, act) => {
  const command = commandOn(
    program,
    "read",
    "Read reports: every statement in them, with its source, its cue and its words.",
    READ_HELP,
  )
    .argument("[input...]", INPUTS)
    .addOption(
      new Option("--input <format>", "format of the input").choices(["auto", ...INPUT_FORMATS, "brat"]).default("auto"),
    )
    .addOption(
      new Option("-f, --format <format>", "format of the output (pretty on a terminal, else jsonl)").choices(FORMATS),
    )
    .option("--least-confidence <n>", "leave out statements below this confidence, 0 to 1", shareOf, 0)
    .option("-o, --output <path>", "write to a file, for brat a folder, which appears once all is read")
    .option("--threads <n>", "worker threads (as many as there are cores)", threadsOf)
    .option("--allow-private", "also fetch from private and loopback addresses")
    .option("--no-progress", "no progress bar")
    .option("-q, --quiet", "nothing on standard error: no progress, no failed reports, no summary")
    .action((inputs: string[], flags: ReadFlags) =>
      act(command, async (io) => (await import("../read.js")).read(inputs, flags, io)),
    );
};
