/** How much may be asked of the room. Sizes are bytes. */
import { TokenBuckets } from "./token-buckets.js";

/** So many at once, and then so many a second, for each client. */
export interface Pace {
  burst: number;
  perSecond: number;
}

export interface Limits {
  /** One report, as the reader takes it. */
  reportBytes: number;
  /** All files of one form. */
  uploadBytes: number;
  uploadFiles: number;
  /** Jobs that wait for the one that reads. */
  waitingJobs: number;
  /** Reports from one feed, archive or sitemap that is added here; the command takes more. */
  reportsPerJob: number;
  /** Searches and lists. */
  asking: Pace;
  /** Texts and files. */
  adding: Pace;
  /** Addresses, and feeds to watch. */
  fetching: Pace;
  /** Whole exports. */
  exporting: Pace;
  /** Wrong tokens. */
  loggingIn: Pace;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  reportBytes: 32 * MIB,
  uploadBytes: 64 * MIB,
  uploadFiles: 100,
  waitingJobs: 20,
  reportsPerJob: 5000,
  asking: { burst: 120, perSecond: 30 },
  adding: { burst: 30, perSecond: 0.5 },
  fetching: { burst: 15, perSecond: 0.2 },
  exporting: { burst: 3, perSecond: 0.05 },
  loggingIn: { burst: 5, perSecond: 0.05 },
};

/** A form without a text or files in it. */
export const FORM_BYTES = MIB;

/** What of a client's work is counted together. */
export type Work = "asking" | "adding" | "fetching" | "exporting" | "loggingIn";

export type Buckets = { readonly [work in Work]: TokenBuckets };

export const bucketsOf = (limits: Limits): Buckets => ({
  asking: new TokenBuckets(limits.asking),
  adding: new TokenBuckets(limits.adding),
  fetching: new TokenBuckets(limits.fetching),
  exporting: new TokenBuckets(limits.exporting),
  loggingIn: new TokenBuckets(limits.loggingIn),
});
