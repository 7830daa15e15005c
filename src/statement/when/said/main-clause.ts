/** The day of the main clause, for one that hangs on it. */
import type { Span, When } from "../../../reading.js";
import { bearingOf } from "../bearing.js";
import { shifted, unitOf } from "../counted.js";
import { dayOfIso } from "../days.js";
import { COUNT, countOf } from "../names.js";
import type { ReportTimes } from "../times.js";
import { FUTURE, isAwaited } from "./ahead.js";
import { type Attribution, REACH } from "./place.js";
import { lastPart, TURN } from "./words.js";

/**
 * "Shares fell on Thursday after the company warned …", "He was left out on Sunday, with the coach saying …": the day of the
 * main clause, for one that hangs on it and has no day of its own.
 */
export function whenMainClause(
  times: ReportTimes,
  { source, cue, content }: Attribution,
  sentence: Span,
  isFree: (span: Span) => boolean = () => true,
): When | undefined {
  const { text } = times;
  if (isAwaited(text, { source, cue, content })) return undefined;
  const own = [...source, ...cue, ...content];
  const [until, sign] = [Math.min(...own.map(([start]) => start)), cue[0]?.[0]];
  if (sign === undefined || until <= sentence[0]) return undefined;
  const lead = text.slice(until, sign);
  if (/(?:^|\s)(?:had|has|have)\s+$/.test(lead) || /^(?:had|has|have)\s/.test(text.slice(sign, sign + 5)))
    return undefined;
  if (!CLAUSE.test(text.slice(Math.max(sentence[0], until - LONGEST_TIE), until))) return undefined;
  for (const time of times.within([Math.max(sentence[0], until - REACH), until], "past").reverse()) {
    // "The news came [two days after] the Herald reported …"
    if (time.isOfAnchor && /^\s[^,.;]{0,60}$/.test(text.slice(time.span[1], until))) return time.when;
    const { bearing, phraseEnd } = bearingOf(text, time.span);
    if (time.vague || time.isOfAnchor || bearing !== "adverbial") continue;
    const main = text.slice(Math.max(sentence[0], time.span[0] - REACH), time.span[0]);
    const between = text.slice(phraseEnd, until);
    // "added that they had spoken on Monday and that he told her": both are told by the same words.
    const before = /^\s+and\s+that\s/.test(between) ? lastPart(main).replace(/^.*\bthat\b/s, "") : lastPart(main);
    if (between.length + lead.length > LONGEST_TIE || /[;:—“”"]/.test(between.replace(QUOTED, "")) || TURN.test(before))
      continue;
    if (FUTURE.test(main)) continue;
    if (!CLAUSE.test(between)) continue;
    const apart = APART.exec(between)?.groups;
    if (!apart && !isFree(time.span)) continue;
    if (!apart) return time.when;
    if (apart.about || /\b(?:that|who|which)\b/.test(`${apart.clause}${lead}`)) return undefined;
    const [from, count] = [dayOfIso(time.when.start), countOf(apart.count as string)];
    if (time.when.granularity !== "day" || from === undefined || !count || count.vague) return undefined;
    const [number, unit] =
      unitOf(apart.unit) in DAYS_OF
        ? [(DAYS_OF[unitOf(apart.unit)] as number) * count.number, "day"]
        : [count.number, unitOf(apart.unit)];
    return shifted(from, -number, unit);
  }
  return undefined;
}

/** "on Monday …, three days after a newspaper said": that much earlier. */
const APART = new RegExp(
  String.raw`\b(?<about>(?:less|more)\s+than\s+|nearly\s+|about\s+|almost\s+|over\s+)?(?<count>${COUNT})\s+(?<unit>hours?|days?|weeks?|fortnight|months?|years?)\s+after\s+(?<clause>[^,.]*)$`,
  "i",
);

const DAYS_OF: Readonly<Record<string, number>> = { week: 7, fortnight: 14 };

/** A word or two in quotation marks. */
const QUOTED = /["“][^"“”]{1,60}["”]/g;
const LONGEST_TIE = 250;
/** What joins a clause to the main one whose day it shares; a subject of a few words, with another verb of its, may follow. */
const CLAUSE =
  /(?:^|[\s,])(?:after|and\s+that|(?<!even\s)as|while|when|with|although|though)\s+(?:[\p{Ll}-]+\s+){0,3}(?:[^,.]{0,120}\band\s+)?$/u;
