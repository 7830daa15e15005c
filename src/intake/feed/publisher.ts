/**
 * Who publishes a feed. Few feeds say so in so many words; most have a title for readers of feeds, of which the publisher's
 * name is but a part: "World news | The Guardian", "Example Times » Politics", "Latest headlines". What else names it tells
 * which part: the address of the site, the title of its picture, its author, its notice of copyright.
 */

export interface FeedSays {
  /** `dc:publisher`: in so many words. */
  publisher?: string | undefined;
  title?: string | undefined;
  /** Address of the site, as the feed has it. */
  home?: string | undefined;
  /** The title of its picture, its authors: often the publisher's name, at times a person's or the title again. */
  names?: readonly (string | undefined)[] | undefined;
  /** "© 2026 Example Times Ltd. All rights reserved." */
  rights?: string | undefined;
}

/** Whose feed it is, and the address of its site: for pages of that site only. */
export interface Publisher {
  name: string;
  home: string | undefined;
}

/**
 * The name in the title, or in the picture's or the author's, that the site's address bears out; else the title, where it is one
 * name and no section's; else the holder of the copyright; else the site's host.
 */
export const publisherOf = ({ publisher, title, home, names = [], rights }: FeedSays): string | undefined => {
  if (publisher !== undefined) return publisher;
  const host = hostOf(home);
  const label = host === undefined ? undefined : squashed(siteOfHost(host).split(".")[0] ?? "");
  const inTitle = partsOf(title);
  const parts = [...inTitle, ...names.flatMap(partsOf)];
  const holder = holderOf(rights);
  const borneOut =
    label === undefined
      ? []
      : parts.map(afterFrom).filter((part) => squashed(part) === label || (!isSection(part) && isNamedBy(part, label)));
  const [shortest] = borneOut.toSorted((a, b) => a.length - b.length);
  if (shortest !== undefined) return shortest;
  const own = inTitle.filter((part) => !isSection(part));
  const held = own.find((part) => holder !== undefined && squashed(holder).startsWith(squashed(part)));
  return (
    held ?? (own.length === 1 ? own[0] : undefined) ?? holder ?? (host !== undefined && !isIp(host) ? host : own[0])
  );
};

/** Whether a page at one address is of the site at the other: what a feed gathers from elsewhere is not its own. */
export const isOfSite = (page: string | undefined, home: string | undefined): boolean => {
  const [at, of] = [hostOf(page), hostOf(home)];
  return at === undefined || of === undefined || siteOfHost(at) === siteOfHost(of);
};

const hostOf = (address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address)
    ? new URL(address).hostname.replace(/^www\./, "") || undefined
    : undefined;

const isIp = (host: string): boolean => /^[\d.]+$|:/.test(host);

/** Under which names are given out a level further down: `co.uk`, `com.au`, `or.jp`. */
const SECOND_LEVEL = /^(?:com?|org?|net?|gov?|gob|edu|ac|mil)$/;

/** "feeds.example.co.uk" and "example.co.uk" are one site. An IP address is its own. */
const siteOfHost = (host: string): string => {
  const labels = host.split(".");
  if (isIp(host)) return host;
  const [second = "", top = ""] = labels.slice(-2);
  return labels.slice(top.length === 2 && SECOND_LEVEL.test(second) ? -3 : -2).join(".");
};

/** "NYT > World News", "Example Times » Politics", "Reuters: World News". A hyphen within a word parts nothing. */
const PARTED = /\s+[|–—·•~>›»«/-]+\s+|[|»›«]+|:+\s+|\s+::?\s+/u;

const partsOf = (title: string | undefined): string[] =>
  (title ?? "")
    .split(PARTED)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** "Breaking news from Example Times" */
const afterFrom = (part: string): string => {
  const [, words = "", name] = /^(.+?)\s+(?:from|by|at)\s+(\S.*)$/i.exec(part) ?? [];
  return name !== undefined && isSection(words) ? name : part;
};

/** What feeds are called after: sections, regions, and what a feed is. */
const SECTION = new Set(
  `the a an of from and in on for to with all our your more most this by
  news latest headline headlines top story stories breaking live new recent popular featured read update updates today daily weekly
  world international global national local regional politics political business economy economics finance money markets sport sports
  football cricket technology tech science health environment climate education entertainment arts art culture books film music style
  life lifestyle travel weather opinion opinions comment analysis editorial editorials features feature investigations video videos
  photos podcast podcasts blog blogs home homepage page front main full text english
  africa african asia asian europe european america american americas middle east eastern west western north south central latin pacific
  uk us usa eu un
  rss atom xml feed feeds channel syndication articles article posts entries items press release releases reports`.split(
    /\s+/,
  ),
);

/** "World news – latest headlines" names no one. */
const isSection = (part: string): boolean => wordsOf(part).every((word) => SECTION.has(word));

const wordsOf = (text: string): string[] => plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const plainLetters = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\.(?:com|org|net|co\.uk|news|info|tv)\b/g, "")
    .replace(/[’']/g, "");

const squashed = (text: string): string => wordsOf(text).join("");

/** Fewer letters are in many names by chance. */
const FEWEST = 3;

/**
 * Whether the name of a site is that of a publisher: all of it ("theguardian", "france24"), some of its words ("bbc" of "BBC
 * News"), its beginning ("NYT", nytimes) or its first letters ("ft", "dw").
 */
const isNamedBy = (part: string, label: string): boolean => {
  const words = wordsOf(part).filter((word) => word !== "the");
  const name = words.join("");
  const site = label.replace(/^the(?=\p{L}{3})/u, "");
  if (name === site || words.some((word) => word === site)) return true;
  if (site.length >= FEWEST && name.includes(site)) return true;
  if (name.length >= FEWEST && site.startsWith(name)) return true;
  const initials = words.map(([first]) => first).join("");
  return initials.length > 1 && initials === site;
};

const holderOf = (rights: string | undefined): string | undefined => {
  const held = (rights ?? "")
    .replace(/\ball rights\b.*$|\s(?:see|for|no part|terms)\b.*$/i, "")
    .replace(/©|\(c\)|&copy;|\bcopyright\b|\bthe contents? of this feed\b|\bby\b/gi, " ")
    .replace(/\b(?:19|20)\d\d\b(?:\s*[-–]\s*(?:(?:19|20)\d\d|present))?/gi, " ")
    .replace(/^[\s\p{P}]+|[\s,.;:–—|-]+$/gu, "")
    .replace(/\s+/g, " ");
  return held.length >= 2 && held.length <= 80 && !isSection(held) ? held : undefined;
};
