/**
 * The reports that a feed or a sitemap names, fetched as pages one after the other. A feed is somebody's word: its
 * addresses are checked like all others, there is an end to how many it may name, and nothing it leads to is itself followed, but
 * for the sitemaps of an index.
 */
import { type Failure, type FailureCode, type RawDocument, ReportError } from "../../reading.js";
import { readDocument } from "../document.js";
import { failure, failureOf } from "../failure.js";
import { formatOfStart } from "../format.js";
import { openSource } from "../open-source.js";
import { fetchPage } from "../page.js";
import type { Peeked } from "../peek.js";
import type { Settings } from "../settings.js";
import type { Source } from "../source.js";
import { StatusError } from "../status.js";
import { startOf } from "../utf8-stream.js";
import type { Web } from "../web.js";
import { fetchListing } from "./fetch-listing.js";
import type { Item, Listing } from "./item.js";
import type { Publisher } from "./publisher.js";
import { withItem } from "./stated.js";

export interface Place {
  /** What reports say they came from, and failures name: the address of the feed, or its path. */
  id: string;
  /** Where it was read, redirects followed; none for a file. */
  url: string | undefined;
}

export interface Wanted {
  /** Whether the report at an address, as the feed names it, is not wanted any more. */
  known?: ((address: string) => Promise<boolean>) | undefined;
  /** Called where a page could not be had, but may be another time. */
  later?: (() => void) | undefined;
}

/** Sitemaps of sitemaps of sitemaps; the standard knows one step. */
const DEEPEST = 3;
const MOST_SITEMAPS = 1000;

/**
 * Yields a document or a failure for each report that is not known, in the order of the feed; a failure where the feed
 * names nothing. What `known` throws is thrown.
 */
export async function* readListing(
  listing: Listing,
  place: Place,
  settings: Settings,
  web: Web,
  { known = async () => false, later = () => {} }: Wanted = {},
): AsyncGenerator<RawDocument | Failure> {
  const seen = new Set<string>(place.url === undefined ? [] : [place.url]);
  let left = settings.mostItems;
  let none = true;
  for await (const named of namedBy(listing, place, settings, web, later)) {
    if (settings.signal?.aborted) return;
    none &&= "error" in named;
    if ("error" in named) {
      yield named;
      continue;
    }
    const address = addressOf(named.item, named.base);
    if (address !== undefined && seen.has(address)) continue;
    if (left-- <= 0) {
      const message = `names more than ${settings.mostItems} pages, the most that are read of one feed; the rest is left out`;
      yield failure(place.id, "too-large", message);
      return;
    }
    if (address === undefined) {
      const what = named.item.headline === undefined ? "an entry" : `the entry “${named.item.headline}”`;
      const message = `${what} has no address${instead(named.item)}; look for its page and add that`;
      yield failure(place.id, "bad-record", message);
      continue;
    }
    seen.add(address);
    if (await known(address)) continue;
    for await (const report of fetchItem(named, address, settings, web, later)) {
      yield "error" in report ? report : { ...report, feed: place.id };
    }
  }
  if (none) yield failure(place.id, "empty", "names no pages; look at it in a browser, or give the pages themselves");
}

interface Named {
  item: Item;
  publisher: Publisher | undefined;
  base: string | undefined;
}

/** The items of a listing, and those of the sitemaps it names, each sitemap fetched as its turn comes. */
async function* namedBy(
  { items, publisher, sitemaps, base }: Listing,
  place: Place,
  settings: Settings,
  web: Web,
  later: () => void,
): AsyncGenerator<Named | Failure> {
  for (const item of items) yield { item, publisher, base: place.url ?? base };
  const queue = sitemaps.map((link) => ({ link, base: place.url, depth: 1 }));
  const seen = new Set<string>(place.url === undefined ? [] : [place.url]);
  for (let next = queue.shift(); next && !settings.signal?.aborted; next = queue.shift()) {
    const { link, base, depth } = next;
    const address = absolute(link, base) ?? link;
    if (seen.has(address)) continue;
    seen.add(address);
    if (seen.size > MOST_SITEMAPS || depth > DEEPEST) {
      const what =
        depth > DEEPEST ? `sitemaps in sitemaps, deeper than ${DEEPEST}` : `more than ${MOST_SITEMAPS} sitemaps`;
      yield failure(place.id, "too-large", `names ${what}; give those that are wanted themselves`);
      return;
    }
    try {
      const { listing, url } = await fetchListing(address, settings, web);
      for (const item of listing.items) yield { item, publisher: listing.publisher, base: url };
      queue.push(...listing.sitemaps.map((link) => ({ link, base: url, depth: depth + 1 })));
    } catch (error) {
      if (settings.signal?.aborted) return;
      if (isPassing(error)) later();
      yield failureOf(address, error);
    }
  }
}

async function* fetchItem(
  { item, publisher }: Named,
  address: string,
  settings: Settings,
  web: Web,
  later: () => void,
): AsyncGenerator<RawDocument | Failure> {
  try {
    const source = await fetchPage(address, web, settings.signal);
    for await (const report of openSource(source, settings, {
      unpacked: (bytes) => readPage(bytes, source, settings),
    })) {
      if ("error" in report && PASSING.has(report.error.code)) later();
      yield "error" in report ? told(report, item) : withItem(report, item, publisher);
    }
  } catch (error) {
    if (settings.signal?.aborted) return;
    if (isPassing(error)) later();
    yield told(failureOf(address, error), item);
  }
}

const PASSING = new Set<FailureCode>(["timeout", "network", "truncated"]);

const isPassing = (error: unknown): boolean => {
  if (error instanceof StatusError) return error.status === 429 || error.status >= 500;
  return error instanceof ReportError && PASSING.has(error.code);
};

/** One report and no more: a feed within a feed, or a list of reports, is not followed. */
async function* readPage(bytes: Peeked, source: Source, settings: Settings): AsyncGenerator<RawDocument> {
  const begun = formatOfStart(startOf(bytes.head));
  const format = begun === "feed" ? begun : (source.format ?? begun);
  if (format !== "html" && format !== "text") {
    throw new ReportError("bad-record", "not a page; to read what it holds, give its address itself");
  }
  yield await readDocument(bytes, source, format, settings.maxBytes);
}

/** What a feed carries of a report may be cut short, and nothing in it would say so. */
const instead = ({ carried }: Item): string =>
  carried ? ", and the feed's own copy of its words, which may be cut short, is not read" : "";

const told = ({ id, error: { code, message } }: Failure, item: Item): Failure => ({
  id,
  error: { code, message: `${message}${instead(item)}` },
});

/** No server takes more. */
const LONGEST_ADDRESS = 8192;

const addressOf = ({ link }: Item, base: string | undefined): string | undefined =>
  link === undefined || link.length > LONGEST_ADDRESS ? undefined : (absolute(link, base) ?? link);

/** As everywhere, a page has one address: without its fragment. */
const absolute = (link: string, base: string | undefined): string | undefined => {
  if (!URL.canParse(link, base)) return undefined;
  const url = new URL(link, base);
  url.hash = "";
  return url.href;
};
