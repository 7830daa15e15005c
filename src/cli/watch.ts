/** `hearsay watch`: feeds of the record, polled whenever they are due. */
import { webAddress } from "../intake/web-address.js";
import { openReader } from "../reader.js";
import type { Feed, Record } from "../record/index.js";
import { watch } from "../watch.js";
import { type RecordFlags, UsageError } from "./command.js";
import { feedLines } from "./format-feed.js";
import { jsonLine } from "./format-json.js";
import { Exit, type Io } from "./io.js";
import { KeptTally, keptLine } from "./kept-line.js";
import { lookOf } from "./look.js";
import { noSuch } from "./no-such.js";
import { lookOn, printOn } from "./print.js";
import { withRecord } from "./record-file.js";
import { sayOn } from "./say.js";
import { visible } from "./visible.js";

export interface WatchFlags extends RecordFlags {
  once?: true;
  list?: true;
  remove?: string;
  allowPrivate?: true;
  threads?: number;
  json?: true;
  quiet?: true;
}

const NO_FEEDS = "no feeds to watch; name one, such as: hearsay watch https://example.org/news.xml";

export const watchFeeds = (added: readonly string[], flags: WatchFlags, io: Io): Promise<Exit> => {
  if (flags.list) return withRecord(flags, io, "ask", (record) => list(record, flags, io));
  const { remove } = flags;
  if (remove !== undefined) return withRecord(flags, io, "change", (record) => takeOff(record, remove, io));
  const feeds = added.map((address) => addressOf(address, flags));
  return withRecord(flags, io, feeds.length > 0 ? "write" : "change", async (record) => {
    for (const url of feeds) {
      if (await record.feed(url)) continue;
      await record.saveFeed({ url, added: new Date().toISOString(), failures: 0, items: 0 });
    }
    const count = (await record.feeds()).length;
    if (count === 0) throw new UsageError(NO_FEEDS);
    if (!flags.once && !flags.quiet && !flags.json) {
      sayOn(io)(`watching ${count} feed${count === 1 ? "" : "s"}; Ctrl-C ends it`);
    }
    return watchAll(record, flags, io);
  });
};

/** @throws UsageError */
const addressOf = (address: string, { allowPrivate }: WatchFlags): string => {
  try {
    return webAddress(address, allowPrivate ?? false).href;
  } catch (error) {
    throw new UsageError(`${address}: ${(error as Error).message}`, { cause: error });
  }
};

const watchAll = async (
  record: Record,
  { once, allowPrivate, threads, json, quiet }: WatchFlags,
  io: Io,
): Promise<Exit> => {
  const say = sayOn(io);
  const print = printOn({ ...io, interrupted: undefined });
  const tally = new KeptTally();
  let failedFeeds = 0;
  const reader = await openReader(threads === undefined ? {} : { threads });
  try {
    for await (const event of watch(record, reader, { once, allowPrivate, signal: io.interrupted })) {
      if (json) await print(`${jsonLine(event)}\n`);
      if (event.what === "polled") {
        const { url, error } = event.feed;
        if (event.moved !== undefined) say(`${url}: has moved for good to ${event.moved}; watch that, and remove this`);
        if (error !== undefined) failedFeeds++;
        if (error !== undefined) say(`${url}: ${error}`);
        else if (!json && !quiet) await print(`polled     ${visible(url)}: ${event.added} added\n`);
        continue;
      }
      tally.take(event);
      if (quiet) continue;
      if (event.what === "failed") say(event.failure.error.message);
      else if (!json && event.put.outcome !== "unchanged") await print(`${keptLine(event)}\n`);
    }
  } finally {
    await reader.close();
  }
  if (!json && !quiet) await print(`${tally.inWords()}\n`);
  // Ctrl-C is how a watch ends; it has done what was asked.
  return once && (tally.failed > 0 || failedFeeds > 0) ? Exit.someFailed : Exit.done;
};

const list = async (record: Record, { json }: WatchFlags, io: Io): Promise<Exit> => {
  const print = printOn(io);
  const feeds = await record.feeds();
  const lineOf = (feed: Feed): string =>
    json ? jsonLine(feed) : [...feedLines(feed, lookOf(lookOn(io))), ""].join("\n");
  for (const feed of feeds) await print(`${lineOf(feed)}\n`);
  if (feeds.length === 0 && !json) await print("no feeds\n");
  return Exit.done;
};

const takeOff = async (record: Record, url: string, io: Io): Promise<Exit> => {
  if (!(await record.feed(url))) throw noSuch(`${url}: not on the list; hearsay watch --list shows it`);
  await record.removeFeed(url);
  await printOn(io)(`${visible(url)}: no longer watched\n`);
  return Exit.done;
};
