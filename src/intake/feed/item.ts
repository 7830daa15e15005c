/** What a feed or a sitemap says: which reports there are, and little of each. */
import type { Publisher } from "./publisher.js";

/** A report that is named. All of it is the word of whoever made the feed. */
export interface Item {
  /** As it stands there: not checked, perhaps relative. */
  link: string | undefined;
  headline: string | undefined;
  /** As the item itself names it, where it was published elsewhere first. */
  publisher: string | undefined;
  /** ISO 8601, with its zone where there is one. */
  datePublished: string | undefined;
  /** Whether the feed carries the words of the report, or some of them. */
  carried: boolean;
}

export interface Listing {
  title: string | undefined;
  publisher: Publisher | undefined;
  /** In the order of the feed. */
  items: Item[];
  /** Addresses of further sitemaps, as they stand there. */
  sitemaps: string[];
  /** What relative links are relative to, where the feed itself says so. */
  base: string | undefined;
  /** How often the feed changes by its own word, in milliseconds. */
  every: number | undefined;
}
