/** The line of `hearsay watch`. */

import { commandOn, type Declare, recordOption, threadsOf } from "../command.js";
import { WATCH_HELP } from "../help.js";
import type { WatchFlags } from "../watch.js";

export const declareWatch: Declare = (program, act) => {
  const command = commandOn(program, "watch", "Poll feeds, and read what they name into the record.", WATCH_HELP)
    .argument("[feed...]", "addresses of feeds (RSS, Atom, RDF, JSON Feed) or news sitemaps, to be added to the list")
    .addOption(recordOption())
    .option("--once", "poll what is due now, and end")
    .option("--list", "the feeds of the record and how they fare")
    .option("--remove <feed>", "take a feed off the list; its reports stay")
    .option("--allow-private", "also fetch from private and loopback addresses")
    .option("--threads <n>", "worker threads (as many as there are cores)", threadsOf)
    .option("--json", "a JSON object for every report and every poll")
    .option("-q, --quiet", "only what goes wrong with a feed")
    .action((feeds: string[], flags: WatchFlags) =>
      act(command, async (io) => (await import("../watch.js")).watchFeeds(feeds, flags, io)),
    );
};
