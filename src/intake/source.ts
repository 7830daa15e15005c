/** A source: bytes that hold a report, or many, or name them, and what is known of them before they are read. */
import type { Hints } from "../reading.js";

export interface Source {
  /** The input as the person named it; within a folder, its path. */
  id: string;
  chunks: AsyncIterable<Uint8Array>;
  /** What the extension or the media type says; where neither says anything the first bytes decide. */
  format: Format | undefined;
  /** The name ends in .gz: bytes that are not gzip are then a damaged file. */
  gzip: boolean;
  /** The `charset` of the HTTP header. */
  charset: string | undefined;
  hints: Hints;
  /** Where it is neither feed nor sitemap it is passed over: XML found in a folder. */
  onlyFeed?: boolean;
  /** Told of each report read of many, so that the clock of a connection starts anew. */
  onReport?: () => void;
  /** Ends the stream beneath `chunks`, also while a read of it is pending. */
  close: () => void;
}

/**
 * `html` and `text` hold one report, `mhtml` a page with its pictures, `jsonl` and `warc` many. A `feed` (RSS, Atom, RDF,
 * JSON Feed, sitemap, sitemap index) only names them.
 */
export type Format = "html" | "text" | "jsonl" | "mhtml" | "warc" | "feed";
