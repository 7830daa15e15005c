/** How inputs are read: what the caller may say, and what holds where it says nothing. */
import type { Readable } from "node:stream";
import { version } from "../version.js";
import type { Format } from "./source.js";

export interface IntakeOptions {
  /** The format of every input; `auto` goes by extension, then media type, then the first bytes. */
  input?: "auto" | Format | undefined;
  /** Also fetch from private, loopback and other addresses that are not on the public internet. */
  allowPrivate?: boolean | undefined;
  /** What `-` reads; `process.stdin` unless given. */
  stdin?: Readable | undefined;
  /** The most bytes one report may hold, inflated; for JSONL, one line. 32 MiB unless given. */
  maxBytes?: number | undefined;
  /** The longest wait for one page, in milliseconds; over HTTP a JSONL line counts as a page. 30 000 unless given. */
  timeoutMs?: number | undefined;
  /** Stops the run: nothing more is yielded once it is aborted. */
  signal?: AbortSignal | undefined;
  /** The `User-Agent` header; its product token (up to the first `/`) is what robots.txt is asked for. */
  userAgent?: string | undefined;
  /** The least time between two requests to one host, in milliseconds; its robots.txt may ask for more. 1 000 unless given. */
  pauseMs?: number | undefined;
  /** The most pages that are read of one feed, sitemap or sitemap index. 50 000 unless given. */
  mostItems?: number | undefined;
}

/** {@link IntakeOptions} with nothing left unsaid. */
export interface Settings {
  input: "auto" | Format;
  allowPrivate: boolean;
  maxBytes: number;
  timeoutMs: number;
  userAgent: string;
  pauseMs: number;
  mostItems: number;
  signal: AbortSignal | undefined;
}

const defaultUserAgent = (): string => `Hearsay/${version} (news report reader; run by a person; respects robots.txt)`;

export const settingsOf = (options: IntakeOptions): Settings => ({
  input: options.input ?? "auto",
  allowPrivate: options.allowPrivate ?? false,
  maxBytes: options.maxBytes ?? 32 * 1024 * 1024,
  timeoutMs: options.timeoutMs ?? 30_000,
  userAgent: options.userAgent ?? defaultUserAgent(),
  pauseMs: options.pauseMs ?? 1000,
  mostItems: options.mostItems ?? 50_000,
  signal: options.signal,
});

/** A number of bytes as a person would write it: "32 MiB", "512 bytes". */
export const inWords = (bytes: number): string => {
  if (bytes >= 1024 * 1024) return `${Math.round(bytes / 1024 / 1024)} MiB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KiB` : `${bytes} bytes`;
};
