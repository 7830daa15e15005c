/** Days of the week as reports use them: "Monday" is the last one, today among them, unless the words look ahead. */
import { type Day, fromTo, mondayOf, onDay, weekdayOf } from "./days.js";
import { NOT_THAT_DAY_AFTER, NOT_THAT_DAY_BEFORE, WEEKDAY, weekdayNamed } from "./names.js";
import { type Found, firm, type Groups, plain, type Rule, rule, S, type Setting } from "./rule.js";

/** The last such weekday, today among them. */
const lastWeekday = (weekday: number, today: Day): Day => today - ((weekdayOf(today) - weekday + 7) % 7);
const nextWeekday = (weekday: number, today: Day): Day => today + ((weekday - weekdayOf(today) + 7) % 7);

function weekdayAlone(groups: Groups, { today, leaning, before, after }: Setting): Found | undefined {
  const weekday = weekdayNamed(groups.weekday ?? "");
  if (today === undefined || weekday === undefined) return undefined;
  if (NOT_THAT_DAY_BEFORE.test(before) || NOT_THAT_DAY_AFTER.test(after)) return undefined;
  // "the following Tuesday" is counted from another day.
  if (/\b(?:following|previous|preceding)\s+$/i.test(before)) return undefined;
  // "CBS Sunday Morning", "Friday mornings".
  if (groups.part && (/^\p{Lu}/u.test(groups.part) || groups.part.endsWith("s"))) return undefined;
  const inThisWeek = mondayOf(today) + weekday;
  const last = lastWeekday(weekday, today);
  if (groups.week) return firm(onDay(nextWeekday(weekday, today) + 7));
  switch (plain(groups.ofWeek ?? groups.which)) {
    case "last":
      if (groups.ofWeek) return firm(onDay(inThisWeek - 7));
      // Nobody calls yesterday "last Thursday".
      return firm(onDay(today - last < 3 ? last - 7 : last));
    case "next":
      return firm(onDay(inThisWeek + 7));
    case "this coming":
      return firm(onDay(nextWeekday(weekday, today + 1)));
    case "this":
      if (leaning === "past" && inThisWeek > today) return firm(onDay(inThisWeek - 7));
      return firm(onDay(inThisWeek));
  }
  return firm(onDay(leaning === "future" ? nextWeekday(weekday, today) : last));
}

function weekdayRange(groups: Groups, { today, leaning }: Setting): Found | undefined {
  const [first, second] = [weekdayNamed(groups.weekday ?? ""), weekdayNamed(groups.weekday2 ?? "")];
  if (today === undefined || first === undefined || second === undefined) return undefined;
  if (leaning === "future") {
    const start = nextWeekday(first, today);
    return firm(fromTo(start, nextWeekday(second, start)));
  }
  const end = lastWeekday(second, today);
  return firm(fromTo(lastWeekday(first, end), end));
}

/** Saturday and Sunday. */
function weekend(groups: Groups, { today, leaning }: Setting): Found | undefined {
  if (today === undefined) return undefined;
  const weekday = weekdayOf(today);
  const coming = mondayOf(today) + 5;
  // The weekend begun last, be it still running.
  const last = weekday >= 5 ? coming : coming - 7;
  const which = plain(groups.which);
  const saturday = (): Day => {
    if (which === "next") return coming + 7;
    if (which === "this coming") return coming;
    if (which === "last") return coming - 7;
    if (which === "this past" || leaning === "past") return last;
    if (leaning === "future") return coming;
    // On a Monday or Tuesday, "this weekend" is still the one just over.
    return which === "this" && weekday >= 2 ? coming : last;
  };
  const start = saturday();
  return firm(fromTo(start, start + 1));
}

const WHICH = `last|next|this(?:${S}past|${S}coming)?`;
/** "late on", "earlier this": words before the day that belong to it. */
const HOUR = String.raw`(?:(?:earlier|later|late|early|mid)(?:${S}on)?[-\s])`;
const PART = String.raw`(?:${S}(?<part>mornings?|afternoons?|evenings?|nights?)\b)`;

export const WEEKDAY_RULES: readonly Rule[] = [
  rule(
    String.raw`\b(?:${HOUR}|(?<which>${WHICH})${S})?(?<weekday>${WEEKDAY})(?!\w)${PART}?(?:${S}(?:of${S})?(?<ofWeek>last|this|next)${S}week\b|${S}(?<week>week)\b(?!['’-]))?`,
    weekdayAlone,
  ),
  rule(String.raw`(?<=\bbetween${S})(?<weekday>${WEEKDAY})${S}and${S}(?<weekday2>${WEEKDAY})(?!\w)`, weekdayRange),
  rule(
    String.raw`\b(?<weekday>${WEEKDAY})(?:\s?[-–—]\s?|${S}(?:to|through|until|till)${S})(?<weekday2>${WEEKDAY})(?!\w)`,
    weekdayRange,
  ),
  rule(
    String.raw`\b(?:(?:earlier|later)${S})?(?:(?<which>${WHICH})|(?:over|at|on|during)${S}the)${S}weekend\b`,
    weekend,
  ),
];
