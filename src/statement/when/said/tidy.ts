/** An attribution whose spans the model cut through a time: what is part of the time is none of theirs. */
import type { Span } from "../../../reading.js";
import type { Attribution } from "./place.js";

/** @param times spans in reading order, none overlapping */
export const withoutTimes = (
  text: string,
  { source, cue, content }: Attribution,
  times: readonly Span[],
): Attribution => ({
  source: source.flatMap((span) => cutAt(text, withoutTail(text, span), times)),
  cue,
  content: content.flatMap((span) => cutAt(text, withoutTail(text, span), times)),
});

/** "[the mayor, at] a vigil yesterday", "[the account in an] email on Friday": the phrase of the time has begun. */
const withoutTail = (text: string, [start, end]: Span): Span => {
  const tail = TAIL.exec(text.slice(Math.max(start, end - LONGEST_TAIL), end));
  return [start, end - (tail?.[0].length ?? 0)];
};

const LONGEST_TAIL = 16;
const TAIL = /,?\s+(?:at|during|in|on|via)(?:\s+(?:an?|the|his|her|its|their))?$/;

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
