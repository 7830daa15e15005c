/** A feed and how it fares, for a person at a terminal. */
import type { Feed } from "../record/index.js";
import type { Look } from "./look.js";
import { visible } from "./visible.js";
import { flow, wrap } from "./wrap.js";

/** Address; title, reports, last and next poll; what is wrong. Lines without their ends. */
export const feedLines = (feed: Feed, { columns, strong, faint }: Look): string[] => {
  const { url, title, items, lastGood, next, failures, error } = feed;
  const health = [
    ...(title ? [visible(title)] : []),
    `${items} report${items === 1 ? "" : "s"}`,
    lastGood ? `last polled ${minuteOf(lastGood)}` : "never polled",
    ...(next ? [`next from ${minuteOf(next)}`] : []),
  ];
  return [
    ...wrap(visible(url), columns).map(strong),
    ...flow(health, columns).map(faint),
    ...(error ? wrap(`failed ${failures} times: ${visible(error)}`, columns) : []),
  ];
};

/** "2026-06-11 18:05 UTC" */
const minuteOf = (instant: string): string => `${instant.slice(0, 16).replace("T", " ")} UTC`;
