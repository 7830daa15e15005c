/** "on Monday, three days after a newspaper said", "The news came two days after the Herald reported": that much earlier. */
import type { Span, When } from "../../../reading.js";
import { shifted, unitOf } from "../counted.js";
import { dayOfIso } from "../days.js";
import { COUNT, countOf } from "../names.js";
import type { ReportTimes } from "../times.js";
import { type Attribution, REACH } from "./place.js";

/** The day of a clause that is dated by how far the main one's day is from it; nothing where it is not. */
export function whenApart(times: ReportTimes, { source, cue, content }: Attribution, sentence: Span): When | undefined {
  const { text } = times;
  const sign = cue[0]?.[0];
  const until = Math.min(...[...source, ...cue, ...content].map(([start]) => start));
  if (sign === undefined || until <= sentence[0]) return undefined;
  const apart = APART.exec(text.slice(Math.max(sentence[0], until - LONGEST), until))?.groups;
  if (!apart || apart.about || /\b(?:that|who|which)\b/.test(`${apart.clause}${text.slice(until, sign)}`))
    return undefined;
  for (const time of times.within([Math.max(sentence[0], until - REACH), until], "past").reverse()) {
    if (time.isOfAnchor) return time.when;
    const [from, count] = [dayOfIso(time.when.start), countOf(apart.count as string)];
    if (time.vague || time.when.granularity !== "day" || from === undefined || !count || count.vague) continue;
    const unit = unitOf(apart.unit);
    const days = DAYS_OF[unit];
    return days ? shifted(from, -days * count.number, "day") : shifted(from, -count.number, unit);
  }
  return undefined;
}

const LONGEST = 120;
const APART = new RegExp(
  String.raw`\b(?<about>(?:less|more)\s+than\s+|nearly\s+|about\s+|almost\s+|over\s+)?(?<count>${COUNT})\s+(?<unit>hours?|days?|weeks?|fortnight|months?|years?)\s+after\s+(?<clause>(?:(?:[\p{Ll}-]+\s+){0,3}|[^,.]{0,80}\band\s+))$`,
  "iu",
);
const DAYS_OF: Readonly<Record<string, number>> = { week: 7, fortnight: 14 };
