/** RSS, Atom, RDF (RSS 1.0) and JSON Feed, read by Feedsmith, become one kind of listing. It expands no entities. */
import {
  type AnyFeed,
  type AtomFeed,
  type JsonFeed,
  parseFeed as parseAnyFeed,
  type RdfFeed,
  type RssFeed,
  type SyNs,
} from "feedsmith";
import { ReportError } from "../../reading.js";
import { plainText } from "../plain.js";
import type { Item, Listing } from "./item.js";
import { isoDate } from "./item-date.js";
import { type FeedSays, type Publisher, publisherOf } from "./publisher.js";

/** @throws ReportError `bad-record` for what is no feed, or a broken one */
export const parseFeed = (text: string): Listing => {
  let parsed: AnyFeed;
  try {
    parsed = parseAnyFeed(text);
  } catch (error) {
    const message = "not a feed Hearsay can read, or a damaged one; check it, or give the pages themselves";
    throw new ReportError("bad-record", message, { cause: error });
  }
  switch (parsed.format) {
    case "rss":
      return fromRss(parsed.feed);
    case "atom":
      return fromAtom(parsed.feed);
    case "rdf":
      return fromRdf(parsed.feed);
    case "json":
      return fromJson(parsed.feed);
  }
};

const MINUTE = 60_000;

const fromRss = (feed: RssFeed.Feed<string>): Listing => {
  const title = plainText(feed.title);
  return {
    title,
    publisher: publishedBy({
      publisher: feed.dc?.publishers?.[0],
      title: feed.title,
      home: feed.link,
      names: [feed.image?.title, feed.itunes?.author, feed.dc?.creators?.[0]],
      rights: feed.copyright ?? feed.dc?.rights?.[0],
    }),
    items: (feed.items ?? []).map(
      (item): Item => ({
        link:
          item.link ??
          addressIn(item.guid?.isPermaLink === false ? undefined : item.guid?.value) ??
          atomLink(item.atom?.links),
        headline: plainText(item.title),
        publisher: sourceOf(item.source?.title, item.source?.url) ?? plainText(item.dc?.publishers?.[0]),
        datePublished: isoDate(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0]),
        carried: item.content?.encoded !== undefined,
      }),
    ),
    sitemaps: [],
    base: feed.link,
    every: feed.ttl !== undefined && feed.ttl > 0 ? feed.ttl * MINUTE : periodOf(feed.sy),
  };
};

const fromAtom = (feed: AtomFeed.Feed<string>): Listing => {
  const title = plainText(feed.title?.value);
  return {
    title,
    publisher: publishedBy({
      publisher: feed.dc?.publishers?.[0],
      title: feed.title?.value,
      home: atomLink(feed.links),
      names: (feed.authors ?? []).map(({ name }) => name),
      rights: feed.rights?.value,
    }),
    items: (feed.entries ?? []).map(
      (entry): Item => ({
        link: atomLink(entry.links) ?? addressIn(entry.id),
        headline: plainText(entry.title?.value),
        publisher: sourceOf(entry.source?.title?.value, atomLink(entry.source?.links) ?? addressIn(entry.source?.id)),
        datePublished: isoDate(entry.published ?? entry.updated),
        carried: entry.content?.value !== undefined,
      }),
    ),
    sitemaps: [],
    base: atomLink(feed.links),
    every: periodOf(feed.sy),
  };
};

const fromRdf = (feed: RdfFeed.Feed<string>): Listing => {
  const title = plainText(feed.title);
  return {
    title,
    publisher: publishedBy({
      publisher: feed.dc?.publishers?.[0],
      title: feed.title,
      home: feed.link,
      names: [feed.image?.title, feed.dc?.creators?.[0]],
      rights: feed.dc?.rights?.[0],
    }),
    items: (feed.items ?? []).map(
      (item): Item => ({
        link: item.link ?? addressIn(item.rdf?.about),
        headline: plainText(item.title),
        publisher: plainText(item.dc?.publishers?.[0]),
        datePublished: isoDate(item.dc?.dates?.[0]),
        carried: item.content?.encoded !== undefined,
      }),
    ),
    sitemaps: [],
    base: feed.link,
    every: periodOf(feed.sy),
  };
};

const fromJson = (feed: JsonFeed.Feed<string>): Listing => {
  const title = plainText(feed.title);
  return {
    title,
    publisher: publishedBy({
      title: feed.title,
      home: feed.home_page_url,
      names: (feed.authors ?? []).map(({ name }) => name),
    }),
    items: (feed.items ?? []).map(
      (item): Item => ({
        link: item.url ?? item.external_url ?? addressIn(item.id),
        headline: plainText(item.title),
        publisher: undefined,
        datePublished: isoDate(item.date_published ?? item.date_modified),
        carried: item.content_html !== undefined || item.content_text !== undefined,
      }),
    ),
    sitemaps: [],
    base: feed.feed_url ?? feed.home_page_url,
    every: undefined,
  };
};

const publishedBy = ({ publisher, title, home, names = [], rights }: FeedSays): Publisher | undefined => {
  const name = publisherOf({
    publisher: plainText(publisher),
    title: plainText(title),
    home,
    names: names.map((name) => plainText(name)),
    rights: plainText(rights),
  });
  return name === undefined ? undefined : { name, home };
};

/** The feed that an item was taken from is called as feeds are. */
const sourceOf = (title: string | undefined, home: string | undefined): string | undefined =>
  title === undefined ? undefined : publishedBy({ title, home })?.name;

/** What is meant as an id is often an address, too. */
const addressIn = (id: string | undefined): string | undefined =>
  id !== undefined && /^https?:\/\//i.test(id) ? id : undefined;

/** The page that an entry stands for (RFC 4287 §4.2.7.2): no `rel` says so too. */
const atomLink = (links: AtomFeed.Link<string>[] = []): string | undefined => {
  const pages = links.filter(({ href, rel = "alternate" }) => href !== undefined && rel.toLowerCase() === "alternate");
  return (pages.find(({ type = "text/html" }) => /html/i.test(type)) ?? pages[0])?.href;
};

const HOURS: Record<string, number> = { hourly: 1, daily: 24, weekly: 168, monthly: 720, yearly: 8760 };

/** RSS 1.0's syndication module: so often in a period, once a day where it does not say. */
const periodOf = (sy: SyNs.Feed<string> | undefined): number | undefined => {
  if (sy?.updatePeriod === undefined && sy?.updateFrequency === undefined) return undefined;
  const hours = HOURS[sy.updatePeriod?.toLowerCase() ?? "daily"];
  if (hours === undefined) return undefined;
  return (hours * 60 * MINUTE) / Math.max(1, sy.updateFrequency ?? 1);
};
