/** The feeds of a record, polled whenever they are due; what they name is read and stored. */
import { setTimeout as sleep } from "node:timers/promises";
import { type FeedState, openWeb, pollFeed, type Web } from "./intake/index.js";
import { type KeepEvent, keep } from "./keep.js";
import { merged } from "./merged.js";
import type { Reader } from "./reader.js";
import type { FailureCode } from "./reading.js";
import { Feed, type Record } from "./record/index.js";

/**
 * What became of a report of a feed; or how the feed fares after a poll: `added` reports and versions are new, `moved` is
 * where the feed says it is from now on.
 */
export type WatchEvent =
  | (KeepEvent & { feed: string })
  | { what: "polled"; feed: Feed; added: number; failed: number; moved?: string };

export interface WatchOptions {
  /** Ends the watch in good order: what is read already is stored. */
  signal?: AbortSignal | undefined;
  /** Polls what is due now and ends. */
  once?: boolean | undefined;
  /** Also fetch from private and loopback addresses. */
  allowPrivate?: boolean | undefined;
}

/** Hosts asked at once; the feeds of one host wait for each other. */
const HOSTS = 4;
/** The longest wait in milliseconds before the list is looked at again: others may have added a feed. */
const LOOK_AGAIN = 15_000;
/** Milliseconds that a feed rests whose poll could not even be noted, doubled each time up to the second number. */
const REST = 60_000;
const LONGEST_REST = 6 * 60 * 60_000;

/**
 * Polls the feeds of the record until the signal aborts, and goes on after any failure: a feed that fails is asked again
 * later, and later each time.
 */
export async function* watch(record: Record, reader: Reader, options: WatchOptions = {}): AsyncGenerator<WatchEvent> {
  const { signal, once, allowPrivate } = options;
  const web = openWeb({ signal, allowPrivate });
  const round: Round = { record, reader, options, web, done: new Map() };
  const resting = new Map<string, number>();
  try {
    while (!signal?.aborted) {
      const feeds = await record.feeds().catch((): Feed[] => []);
      const dueAt = ({ url, next }: Feed): number => Math.max(resting.get(url) ?? 0, next ? Date.parse(next) : 0);
      const due = feeds.filter((feed) => dueAt(feed) <= Date.now()).sort((a, b) => dueAt(a) - dueAt(b));
      const polls = byHost(due).map((ofHost) => () => pollAll(ofHost, round));
      for await (const event of merged(polls, HOSTS)) {
        if (event.what === "polled") rest(event.feed, resting);
        yield event;
      }
      if (once) return;
      const soonest = Math.min(...feeds.map(dueAt).filter((time) => time > Date.now()));
      const wait = due.length > 0 ? 0 : Math.max(0, Math.min(LOOK_AGAIN, soonest - Date.now()));
      await sleep(wait, undefined, signal && { signal }).catch(() => {});
    }
  } finally {
    await web.close();
  }
}

/** What all polls of a watch share. */
interface Round {
  record: Record;
  reader: Reader;
  options: WatchOptions;
  web: Web;
  /** By feed: addresses of its reports that need not be asked for again: kept, also under another address, or hopeless. */
  done: Map<string, Set<string>>;
}

const byHost = (feeds: readonly Feed[]): Feed[][] => {
  const hosts = new Map<string, Feed[]>();
  for (const feed of feeds) {
    const host = hostOf(feed.url);
    hosts.set(host, [...(hosts.get(host) ?? []), feed]);
  }
  return [...hosts.values()];
};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** A feed that says it is due at once after a poll would be asked without end. */
const rest = ({ url, next, failures }: Feed, resting: Map<string, number>): void => {
  if (next && Date.parse(next) > Date.now()) resting.delete(url);
  else resting.set(url, Date.now() + Math.min(LONGEST_REST, REST * 2 ** failures));
};

async function* pollAll(feeds: readonly Feed[], round: Round): AsyncGenerator<WatchEvent> {
  for (const feed of feeds) {
    if (round.options.signal?.aborted) return;
    yield* poll(feed, round);
  }
}

/** What may be wrong today and right tomorrow. */
const PASSING: readonly FailureCode[] = ["timeout", "network", "http-status", "robots", "internal"];

async function* poll(feed: Feed, { record, reader, options, web, done }: Round): AsyncGenerator<WatchEvent> {
  const { signal, allowPrivate } = options;
  const { url } = feed;
  const before = done.get(url) ?? new Set();
  // Only what the feed still names is remembered.
  const now = new Set<string>();
  const known = async (address: string): Promise<boolean> => {
    const known = before.has(address) || (await record.knows(address));
    if (known) now.add(address);
    return known;
  };
  let added = 0;
  let failed = 0;
  let unstored = false;
  try {
    const { state, documents, moved } = await pollFeed(feed, { signal, allowPrivate, web, known });
    for await (const event of keep(documents, reader, record, { signal })) {
      if (event.what === "kept") {
        now.add(event.id);
        if (event.put.outcome !== "unchanged") added++;
      } else {
        const { id, error } = event.failure;
        // That the feed itself failed is told below.
        if (id === url) continue;
        if (!PASSING.includes(error.code)) now.add(id);
        if (error.code === "internal") unstored = true;
        failed++;
      }
      yield { ...event, feed: url };
    }
    if (signal?.aborted) return;
    if (state.failures === 0) done.set(url, now);
    // Only now: what was not stored is to be told of again. A feed that was taken off the list meanwhile stays off.
    const fresh = feedOf(unstored ? { ...state, etag: undefined, lastModified: undefined } : state);
    if (await record.feed(url)) await record.saveFeed(fresh);
    const after = (await record.feed(url)) ?? fresh;
    yield { what: "polled", feed: after, added, failed, ...(moved !== undefined && { moved }) };
  } catch (error) {
    if (signal?.aborted) return;
    yield { what: "polled", feed: await noted(feed, error, record), added, failed };
  }
}

/** What is not known is left out. */
const feedOf = (state: FeedState): Feed => Feed.parse(JSON.parse(JSON.stringify(state)));

/** A poll that broke. Where the record takes nothing, a full disk perhaps, not even that can be written down. */
const noted = async (feed: Feed, error: unknown, record: Record): Promise<Feed> => {
  const failures = feed.failures + 1;
  const now = Date.now();
  const after: Feed = {
    ...feed,
    lastTried: new Date(now).toISOString(),
    next: new Date(now + Math.min(LONGEST_REST, REST * 2 ** failures)).toISOString(),
    failures,
    error: error instanceof Error ? error.message : String(error),
  };
  await record.saveFeed(after).catch(() => {});
  return after;
};
