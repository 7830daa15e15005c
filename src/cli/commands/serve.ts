/** The line of `hearsay serve`. */

import { commandOn, type Declare, recordOption, threadsOf, wholeFrom } from "../command.js";
import { SERVE_HELP } from "../help.js";
import type { ServeFlags } from "../serve.js";

const PORT = 4377;
const MOST_PORTS = 65_535;

export const declareServe: Declare = (program, act) => {
  const command = commandOn(program, "serve", "Open the reading room: the record in a browser.", SERVE_HELP)
    .addOption(recordOption())
    .option("--port <n>", "port to listen on; 0 for any that is free", wholeFrom(0, MOST_PORTS), PORT)
    .option("--host <host>", "address to listen on; another than 127.0.0.1 needs a token", "127.0.0.1")
    .option("--token <token>", "what visitors must know (better: HEARSAY_TOKEN, which other users can't see)")
    .option("--examples", "fill a record that is empty with the reports of examples/")
    .option("--no-watch", "don't poll the record's feeds")
    .option("--allow-private", "also fetch from private and loopback addresses")
    .option("--threads <n>", "worker threads (as many as there are cores)", threadsOf)
    .action((flags: ServeFlags) => act(command, async (io) => (await import("../serve.js")).openRoom(flags, io)));
};
