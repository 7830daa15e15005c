/** The line of `hearsay reread`. */

import { commandOn, type Declare, recordOption, threadsOf } from "../command.js";
import { REREAD_HELP } from "../help.js";
import type { RereadFlags } from "../reread.js";

export const declareReread: Declare = (program, act) => {
  const command = commandOn(
    program,
    "reread",
    "Read the reports of the record again, with the model of today.",
    REREAD_HELP,
  )
    .addOption(recordOption())
    .option("--all", "also those that the model of today has read; stopped, it goes on where it stopped")
    .option("--anew", "all of them from the first, even where an --all was stopped")
    .option("--threads <n>", "worker threads (as many as there are cores)", threadsOf)
    .option("--json", "a JSON object for every report, once it is on disk, and one at the end")
    .option("--no-progress", "no progress bar")
    .option("-q, --quiet", "no progress, no failed reports, no summary")
    .action((flags: RereadFlags) => act(command, async (io) => (await import("../reread.js")).rereadAll(flags, io)));
};
