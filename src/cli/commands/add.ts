/** The line of `hearsay add`. */
import { Option } from "commander";
import type { AddFlags } from "../add.js";
import { commandOn, type Declare, INPUT_FORMATS, INPUTS, recordOption, threadsOf } from "../command.js";
import { ADD_HELP } from "../help.js";

export const declareAdd: Declare = (program, act) => {
  const command = commandOn(program, "add", "Read reports into the record.", ADD_HELP)
    .argument("[input...]", INPUTS)
    .addOption(recordOption())
    .addOption(
      new Option("--input <format>", "format of the input").choices(["auto", ...INPUT_FORMATS]).default("auto"),
    )
    .option("-v, --verbose", "a line for every report, once it is on disk")
    .option("--json", "a JSON object for every report, once it is on disk, and one at the end")
    .option("--threads <n>", "worker threads (as many as there are cores)", threadsOf)
    .option("--allow-private", "also fetch from private and loopback addresses")
    .option("--no-progress", "no progress bar")
    .option("-q, --quiet", "no progress, no failed reports, no summary")
    .action((inputs: string[], flags: AddFlags) =>
      act(command, async (io) => (await import("../add.js")).add(inputs, flags, io)),
    );
};
