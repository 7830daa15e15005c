/** When a feed is asked again. All spans are in milliseconds. */
import type { IncomingHttpHeaders } from "node:http";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const SOONEST = 5 * MINUTE;
export const LATEST = DAY;
/** Where neither feed nor server says anything. */
const USUAL = 15 * MINUTE;

type Headers = IncomingHttpHeaders | Record<string, string | string[] | undefined>;

/**
 * After a good answer: the longest that the server or the feed asks for, within bounds.
 * @param every how often the feed changes by its own word
 * @param before the span of the last time, which holds on where an answer says nothing at all
 */
export const waitAfterGood = (
  headers: Headers,
  { every, before, now }: { every?: number | undefined; before?: number | undefined; now: number },
): number => {
  const asked = [freshFor(headers), retryAfter(headers, now), every].filter((span) => span !== undefined && span > 0);
  return within(asked.length > 0 ? Math.max(...(asked as number[])) : (before ?? USUAL));
};

/**
 * After a failure: twice as long each time, somewhere in the upper half so that feeds of one host that failed together do
 * not come back together; never sooner than the server asks.
 * @param failures in a row, this one counted
 * @param random from 0 to 1
 */
export const waitAfterFailure = (failures: number, asked: number | undefined, random: number): number => {
  const full = Math.min(LATEST, SOONEST * 2 ** Math.min(failures, 20));
  return within(Math.max(full * (0.5 + random / 2), asked ?? 0));
};

const within = (span: number): number => Math.min(LATEST, Math.max(SOONEST, span));

/** `Cache-Control: max-age` (RFC 9111 §5.2.2.1). */
const freshFor = (headers: Headers): number | undefined => {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(one(headers["cache-control"]) ?? "")?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
};

/** `Retry-After`, seconds or a date (RFC 9110 §10.2.3). */
export const retryAfter = (headers: Headers, now: number): number | undefined => {
  const value = one(headers["retry-after"])?.trim();
  if (value === undefined || value === "") return undefined;
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
};

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.at(-1) : header;
