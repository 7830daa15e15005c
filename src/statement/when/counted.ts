/** Times counted from today: "yesterday", "last week", "two days ago", "in recent days". */
import type { When } from "../../reading.js";
import { type Day, fromTo, inMonth, inWeek, inYear, onDay, partsOf } from "./days.js";
import { COUNT, countOf } from "./names.js";
import { type Found, firm, type Groups, plain, type Rule, rule, S, type Setting, vague } from "./rule.js";

function nearToday(groups: Groups, { today, before }: Setting): Found | undefined {
  if (today === undefined) return undefined;
  const word = groups.word ?? "";
  // "USA Today", "the Today programme": the day has a capital only where a sentence begins.
  if (/^\p{Lu}/u.test(word) && /[\p{L}\p{N},'’]["“”'‘’]?\s+["“'‘]?$/u.test(before)) return undefined;
  switch (plain(word)) {
    case "yesterday":
    case "last night":
    case "last evening":
      return firm(onDay(today - 1));
    case "the day before yesterday":
      return firm(onDay(today - 2));
    case "tomorrow":
      return firm(onDay(today + 1));
    case "the day after tomorrow":
      return firm(onDay(today + 2));
    case "overnight":
      return firm(fromTo(today - 1, today));
  }
  return firm(onDay(today));
}

function calendarUnit(groups: Groups, setting: Setting): Found | undefined {
  const { today, before } = setting;
  if (today === undefined) return undefined;
  const which = plain(groups.which);
  // "the last week" is seven days, not the calendar's; "earlier in the week" is this one.
  if (which === "last" && /\bthe\s+$/i.test(before)) return undefined;
  const step = /^(?:last|this past)$/.test(which) ? -1 : /^(?:next|this coming)$/.test(which) ? 1 : 0;
  const now = partsOf(today);
  switch (plain(groups.unit)) {
    case "week":
      return firm(inWeek(today + 7 * (which === "this past" ? 0 : step)));
    case "month":
      return firm(inMonth(now.year, now.month + step));
    case "year":
      return firm(inYear(now.year + step));
  }
  return undefined;
}

const UNIT_DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
  decade: 3652,
};

export const unitOf = (word: string | undefined): string => plain(word).replace(/s$/, "");

/** So many units before (or after) a day, as exactly as people mean it: weeks by the week, months by the month. */
export function shifted(from: Day, number: number, unit: string): When | undefined {
  const own = partsOf(from);
  switch (unit) {
    case "hour":
      return onDay(from + Math.trunc(number / 24));
    case "day":
      return onDay(from + number);
    case "week":
      return inWeek(from + 7 * number);
    case "fortnight":
      return inWeek(from + 14 * number);
    case "month":
      return inMonth(own.year, own.month + number);
    case "year":
      return inYear(own.year + number);
    case "decade":
      return inYear(own.year + 10 * number);
  }
  return undefined;
}

/** "a few minutes ago", "moments ago", "in the past half hour" */
const justNow = (_: Groups, { today }: Setting): Found | undefined =>
  today === undefined ? undefined : firm(onDay(today));

function ago(groups: Groups, { today }: Setting): Found | undefined {
  const count = countOf(groups.count ?? "");
  if (today === undefined || !count) return undefined;
  const unit = unitOf(groups.unit);
  // However many, "a few hours ago" was today.
  if (unit === "hour" && count.vague && count.number * 2 < 12) return firm(onDay(today));
  if (unit === "decade" || count.vague || groups.about) {
    const back = Math.round(count.number * (UNIT_DAYS[unit] ?? 1));
    return vague(fromTo(today - 2 * back, today - Math.floor(back / 2)));
  }
  return firm(shifted(today, -count.number, unit));
}

/** Stretches that end today, or begin today: "in recent days", "the past two weeks", "the coming months". */
function stretch(groups: Groups, { today }: Setting): Found | undefined {
  if (today === undefined) return undefined;
  const which = plain(groups.which);
  const unit = unitOf(groups.unit);
  const isOpen = which === "recent" || which === "coming";
  const count = groups.count ? countOf(groups.count) : { number: /s$/i.test(groups.unit ?? "") ? 5 : 1, vague: isOpen };
  if (!count) return undefined;
  if (!groups.count && !isOpen && /s$/i.test(groups.unit ?? "")) return undefined;
  const length = Math.max(1, Math.round(count.number * (UNIT_DAYS[unit] ?? 1)));
  const when = which === "coming" || which === "next" ? fromTo(today, today + length) : fromTo(today - length, today);
  return isOpen || count.vague || which === "next" ? vague(when) : firm(when);
}

const PART = "(?:morning|afternoon|evening|night)";

export const COUNTED_RULES: readonly Rule[] = [
  rule(
    String.raw`\b(?:(?:earlier|later|late|early)(?:${S}on)?${S})?(?<word>today|yesterday|tomorrow|tonight|overnight|last${S}(?:night|evening)|this${S}(?:morning|afternoon|evening|lunchtime|lunch${S}time|breakfast${S}time)|(?:only${S})?just${S}now|the${S}day${S}(?:before${S}yesterday|after${S}tomorrow))\b(?:${S}${PART}\b)?`,
    nearToday,
  ),
  rule(
    String.raw`\b(?:(?:earlier|later|late|early|some${S}?time)${S})?(?:(?<which>this(?:${S}past|${S}coming)?|last|next)|(?<=\b(?:earlier|later|late|early)${S})in${S}the)${S}(?<unit>week|month|year)\b(?!-)`,
    calendarUnit,
  ),
  rule(
    String.raw`\b(?:(?<about>more${S}than|less${S}than|at${S}least|about|around|almost|nearly|some|over|roughly|under|up${S}to)${S})?(?<count>${COUNT})${S}(?<unit>hours?|days?|weeks?|fortnight|months?|years?|decades?)${S}ago\b`,
    ago,
  ),
  rule(
    String.raw`\b(?:(?:just|only|barely)${S})?(?:(?:a${S}(?:few|couple${S}of)|some|several|${COUNT}|half${S}an?)${S})?(?:moments?|minutes?|(?<=half${S}an${S})hour)${S}ago\b`,
    justNow,
  ),
  rule(
    String.raw`\b(?:in|within|over)${S}the${S}(?:past|last)${S}(?:(?:few|couple${S}of|${COUNT}|half)${S})?(?:minutes?|hour)\b`,
    justNow,
  ),
  rule(
    String.raw`\b(?:(?:in|over|during|for|within)${S})?(?:the${S}|these${S})?(?<which>past|last|recent|coming|next)${S}(?:(?<count>${COUNT})${S})?(?<unit>hours?|days?|weeks?|months?|years?|decades?)\b(?!-)`,
    stretch,
  ),
];
