/** What came back over HTTP, redirects followed, the body still to be read. */
import type { Clock } from "./clock.js";

/** Whoever gets it closes it. */
export interface Answer {
  /** After redirects. */
  url: URL;
  /** Where the page has moved to for good: the end of the permanent redirects that came first. */
  moved: URL | undefined;
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** The body without its content encoding. Throws ReportErrors only. */
  chunks: AsyncIterable<Uint8Array>;
  clock: Clock;
  close: () => void;
}
