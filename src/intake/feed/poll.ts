/** One polite poll of a feed or sitemap: asked for news only, and for nothing else when it has none. */
import { type Failure, type RawDocument, ReportError } from "../../reading.js";
import type { Answer } from "../answer.js";
import { failureOf, oneLine, reportErrorOf } from "../failure.js";
import { type IntakeOptions, type Settings, settingsOf } from "../settings.js";
import { openWeb, type Web } from "../web.js";
import { ACCEPT, listingIn } from "./fetch-listing.js";
import type { Listing } from "./item.js";
import { readListing } from "./read-listing.js";
import { retryAfter, waitAfterFailure, waitAfterGood } from "./schedule.js";
import type { FeedState } from "./state.js";

export interface PollOptions extends IntakeOptions {
  /** The way to the web that many polls share, so that no host is asked too often; else the poll opens its own. */
  web?: Web | undefined;
  /**
   * Whether the report at an address is kept already, or was given up, so that it is not fetched. The address is as the
   * feed has it: the id of the document, not what it redirects to.
   */
  known?: ((address: string) => Promise<boolean>) | undefined;
  /** Milliseconds since 1970; the clock of this machine unless given. */
  now?: (() => number) | undefined;
  /** From 0 to 1. */
  random?: (() => number) | undefined;
}

export interface Polled {
  /**
   * To be stored once the documents are drained: only then, and where nothing failed that may succeed another time, it has
   * the `etag` and `lastModified` of this answer. Stored sooner, the feed is merely read once more.
   */
  state: FeedState;
  /** What the feed names and is not known. A poll that failed gives its failure here. */
  documents: AsyncGenerator<RawDocument | Failure>;
  /** Where the feed has moved to for good. */
  moved?: string;
}

/**
 * Asks a feed once, whether it is due or not. Never rejects for what is wrong with the feed: that is in `state.error` and a
 * failure. After 410 Gone, `next` is so far away that it is not asked again. Where the signal aborts, the state stays as
 * it was.
 */
export const pollFeed = async (state: FeedState, options: PollOptions = {}): Promise<Polled> => {
  const settings = settingsOf(options);
  const { web = openWeb(options), now = Date.now, random = Math.random } = options;
  const close = async (): Promise<void> => {
    if (options.web === undefined) await web.close();
  };
  const began = now();
  let asked: number | undefined;
  let gone = false;
  try {
    const answer = await web.get(state.url, { headers: conditions(state), signal: settings.signal });
    asked = retryAfter(answer.headers, began);
    gone = answer.status === 410;
    const listing = await newsIn(answer, settings);
    const fresh = good(state, answer, listing, began);
    const url = answer.url.href;
    return {
      state: fresh,
      documents: drained(listing, { fresh, answer, url, settings, web, known: options.known, close }),
      ...(answer.moved !== undefined && answer.moved.href !== state.url && { moved: answer.moved.href }),
    };
  } catch (error) {
    await close();
    if (settings.signal?.aborted) return { state, documents: none() };
    const failures = state.failures + 1;
    const wait = gone ? FOREVER : began + waitAfterFailure(failures, asked, random());
    return {
      state: {
        ...state,
        lastTried: iso(began),
        next: iso(wait),
        failures,
        error: oneLine(gone ? GONE : reportErrorOf(error).message),
      },
      documents: none(failureOf(state.url, gone ? new ReportError("http-status", GONE) : error)),
    };
  }
};

const iso = (time: number): string => new Date(time).toISOString();

/** As far as dates go that everyone can read. */
const FOREVER = Date.UTC(9999, 11, 31);
const GONE = "HTTP 410 Gone: the feed was taken down for good and is not asked again; look for its new address";

const conditions = ({ etag, lastModified }: FeedState): Record<string, string> => ({
  accept: ACCEPT,
  ...(etag !== undefined && { "if-none-match": etag }),
  ...(lastModified !== undefined && { "if-modified-since": lastModified }),
});

/** Undefined where there is nothing new. */
const newsIn = async (answer: Answer, settings: Settings): Promise<Listing | undefined> => {
  if (answer.status !== 304) return listingIn(answer, settings);
  answer.close();
  return undefined;
};

const good = (state: FeedState, { headers }: Answer, listing: Listing | undefined, began: number): FeedState => {
  const { error, ...rest } = state;
  const wait = waitAfterGood(headers, { every: listing?.every, before: lastWait(state), now: began });
  const title = listing?.title ?? state.title;
  return {
    ...rest,
    ...(title !== undefined && { title }),
    lastTried: iso(began),
    lastGood: iso(began),
    next: iso(began + wait),
    failures: 0,
  };
};

/** An answer without news says nothing of how often there are any; the one before it did. */
const lastWait = ({ failures, lastTried, next }: FeedState): number | undefined =>
  failures === 0 && lastTried !== undefined && next !== undefined
    ? Date.parse(next) - Date.parse(lastTried)
    : undefined;

async function* drained(
  listing: Listing | undefined,
  poll: {
    fresh: FeedState;
    answer: Answer;
    url: string;
    settings: Settings;
    web: Web;
    known: PollOptions["known"];
    close: () => Promise<void>;
  },
): AsyncGenerator<RawDocument | Failure> {
  const { fresh, answer, url, settings, web, known, close } = poll;
  try {
    let again = false;
    if (listing !== undefined && listing.items.length + listing.sitemaps.length > 0) {
      const later = (): void => {
        again = true;
      };
      yield* readListing(listing, { id: fresh.url, url }, settings, web, { known, later });
    }
    if (listing !== undefined && !again && !settings.signal?.aborted) remember(fresh, answer);
  } finally {
    await close();
  }
}

const remember = (state: FeedState, { headers }: Answer): void => {
  const { etag, "last-modified": lastModified } = headers;
  if (typeof etag === "string") state.etag = etag;
  else delete state.etag;
  if (typeof lastModified === "string") state.lastModified = lastModified;
  else delete state.lastModified;
};

async function* none(...failures: Failure[]): AsyncGenerator<Failure> {
  yield* failures;
}
