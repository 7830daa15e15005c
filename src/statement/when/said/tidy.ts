/** An attribution whose spans the model cut through a time: what is part of the time is none of theirs. */
import type { Span } from "../../../reading.js";
import type { Attribution } from "./place.js";

/** @param times spans in reading order, none overlapping */
export const withoutTimes = (
  text: string,
  { source, cue, content }: Attribution,
  times: readonly Span[],
): Attribution => ({
  source: source.flatMap((span) => cutAt(text, span, times)),
  cue,
  content: content.flatMap((span) => cutAt(text, span, times)),
});

/** "[an official late on] Monday" loses "late on"; "an inquest heard [yesterday]" all of it. */
function cutAt(text: string, [start, end]: Span, times: readonly Span[]): Span[] {
  let [from, to] = [start, end];
  for (const [first, last] of times) {
    if (first < from && last > from) from = Math.min(to, last);
    else if (first < to && last > to) to = first;
    else if (last === to && !/[\p{L}\p{N}]/u.test(text.slice(from, first).replace(/\b(?:on|in)\s+$/, ""))) from = to;
  }
  return from < to && /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? [[from, to]] : [];
}
