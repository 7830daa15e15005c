/** The thread in which one large feed or sitemap is parsed. */
import { parentPort, workerData } from "node:worker_threads";
import { ReportError } from "../../reading.js";
import { listingOf } from "./listing.js";
import type { Parsed, ToParse } from "./parse-apart.js";

/** A sitemap may name 50,000 (sitemaps.org); what is sent from thread to thread is copied. */
const MOST_ITEMS = 100_000;

const { bytes, charset } = workerData as ToParse;

const parse = (): Parsed => {
  try {
    const { items, ...rest } = listingOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset);
    return { listing: { ...rest, items: items.slice(0, MOST_ITEMS) } };
  } catch (error) {
    if (error instanceof ReportError) return { code: error.code, message: error.message };
    throw error;
  }
};

parentPort?.postMessage(parse());
