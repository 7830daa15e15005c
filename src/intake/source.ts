/** A source: bytes that hold a report, or many as JSONL, and what is known of them before they are read. */
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
  /** Told of each JSONL line read, so that the clock of a connection starts anew. */
  onLine?: () => void;
  /** Ends the stream beneath `chunks`, also while a read of it is pending. */
  close: () => void;
}

export type Format = "html" | "text" | "jsonl";
