/** The day of the main clause, for one that hangs on it. */
import type { Span, When } from "../../../reading.js";
import { bearingOf } from "../bearing.js";
import type { Calendar } from "../calendar.js";
import { shifted, unitOf } from "../counted.js";
import { dayOfIso } from "../days.js";
import { COUNT, countOf } from "../names.js";
import { readTimes } from "../times.js";
import { type Attribution, REACH } from "./place.js";
import { lastPart, TURN } from "./words.js";

/**
 * "Shares fell on Thursday after the company warned …", "He was left out on Sunday, with the coach saying …": the day of the
 * main clause, for one that hangs on it and has no day of its own.
 */
export function whenMainClause(
  text: string,
  { source, cue, content }: Attribution,
  sentence: Span,
  calendar: Calendar | undefined,
  isFree: (span: Span) => boolean = () => true,
): When | undefined {
  const own = [...source, ...cue, ...content];
  const [until, sign] = [Math.min(...own.map(([start]) => start)), cue[0]?.[0]];
  if (sign === undefined || until <= sentence[0]) return undefined;
  const lead = text.slice(until, sign);
  if (/(?:^|\s)(?:had|has|have)\s+$/.test(lead) || /^(?:had|has|have)\s/.test(text.slice(sign, sign + 5)))
    return undefined;
  if (!CLAUSE.test(text.slice(Math.max(sentence[0], until - LONGEST_TIE), until))) return undefined;
  for (const time of readTimes(text, [Math.max(sentence[0], until - REACH), until], calendar, "past").reverse()) {
    const { bearing, phraseEnd } = bearingOf(text, time.span);
    if (time.vague || bearing !== "adverbial") continue;
    const before = lastPart(text.slice(sentence[0], time.span[0]));
    const between = text.slice(phraseEnd, until);
    if (between.length + lead.length > LONGEST_TIE || /[;:—“”"]/.test(between) || TURN.test(before)) continue;
    if (!CLAUSE.test(between)) continue;
    const apart = APART.exec(between)?.groups;
    if (!apart && !isFree(time.span)) continue;
    if (!apart) return time.when;
    const [from, count] = [dayOfIso(time.when.start), countOf(apart.count as string)];
    if (time.when.granularity !== "day" || from === undefined || !count || count.vague) return undefined;
    const [number, unit] =
      unitOf(apart.unit) === "week" ? [7 * count.number, "day"] : [count.number, unitOf(apart.unit)];
    return shifted(from, -number, unit);
  }
  return undefined;
}

/** "on Monday …, three days after a newspaper said": that much earlier. */
const APART = new RegExp(
  String.raw`\b(?<count>${COUNT})\s+(?<unit>days?|weeks?|months?|years?)\s+after\s+[^,.]*$`,
  "i",
);

const LONGEST_TIE = 250;
/** What joins a clause to the main one whose day it shares; a subject of a few words, with another verb of its, may follow. */
const CLAUSE =
  /(?:^|[\s,])(?:after|(?<!even\s)as|while|when|with|although|though)\s+(?:[\p{Ll}-]+\s+){0,3}(?:[^,.]{0,120}\band\s+)?$/u;
