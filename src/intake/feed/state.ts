/** A feed or sitemap that is watched, and how it fares. Times are ISO 8601 in UTC. */
export interface FeedState {
  url: string;
  /** As the feed calls itself. */
  title?: string | undefined;
  added: string;
  lastTried?: string | undefined;
  lastGood?: string | undefined;
  /** Not to be asked before. */
  next?: string | undefined;
  /** In a row. */
  failures: number;
  /** Of the last try, for people. */
  error?: string | undefined;
  /** What the server knows the last answer by, to be asked for news only (RFC 9110 §13.1). */
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** Reports that came from it, counted by whoever keeps them. */
  items: number;
}
