/**
 * A large feed or sitemap is parsed in a thread of its own, so that whatever is in it, nothing else waits for it. The thread
 * has so much time and memory, and ends with its work.
 */
import { Worker } from "node:worker_threads";
import { type FailureCode, ReportError } from "../../reading.js";
import type { Settings } from "../settings.js";
import type { Listing } from "./item.js";

export interface ToParse {
  bytes: Uint8Array;
  charset: string | undefined;
}

/** Errors lose their class between threads; this keeps what matters of a {@link ReportError}. */
export type Parsed = { listing: Listing } | { code: FailureCode; message: string };

/** MiB. A sitemap of 10 MiB with 50,000 pages needs a third of it. */
const MEMORY = 512;

const INSTEAD = "give the pages it names, or a smaller one";

/** @throws ReportError `too-large` where it takes too long or too much memory; what `listingOf` throws; the signal's reason */
export const parseApart = (data: ToParse, { timeoutMs, signal }: Settings): Promise<Listing> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./parse-thread.js", import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      void worker.terminate();
    };
    const fail = (error: unknown): void => {
      end();
      reject(error);
    };
    const stop = (): void => fail(signal?.reason);
    const timer = setTimeout(
      () => fail(new ReportError("too-large", `takes more than ${timeoutMs / 1000} s to parse; ${INSTEAD}`)),
      timeoutMs,
    );
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("message", (parsed: Parsed) => {
      end();
      if ("listing" in parsed) resolve(parsed.listing);
      else reject(new ReportError(parsed.code, parsed.message));
    });
    worker.once("error", (error: NodeJS.ErrnoException) => {
      const full = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      fail(full ? new ReportError("too-large", `takes more than ${MEMORY} MiB to parse; ${INSTEAD}`) : error);
    });
    if (signal?.aborted) stop();
  });
