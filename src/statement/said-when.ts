/** When each statement of a report was said, where words say so. */
import type { Span, When } from "../reading.js";
import type { Attribution } from "./assemble.js";
import { holders, isWithinAny } from "./in-order.js";
import type { Speaker } from "./speakers.js";
import { type Calendar, isAnswer, isKnownThing, ReportTimes, whenMainClause, whenSaid } from "./when/index.js";

const REPLY = /^(?:\p{Ll}+ly\s+)?(?:replied|answered|responded|retorted|shot\s+back)\b/u;
const ASKED = /\b(?:asked|questioned|pressed|put\s+it|confronted)\b/i;
/** Characters from a question to its answer. */
const SOON = 300;

const byStart = (a: Span, b: Span): number => a[0] - b[0];

/** Statements looked back for a day that is theirs too. */
const NEAR = 3;

/**
 * When each was said. A day in a name ("the Sunday Echo") or a dateline says nothing of that, nor does one that ends what was
 * said ("warned of rain on Wednesday"); "said on Friday that … and warned that …" says it for both.
 */
export const datesOf = (
  text: string,
  attributions: readonly Attribution[],
  speakers: readonly (Speaker | undefined)[],
  sentenceOf: (attribution: Attribution) => Span,
  calendar: Calendar | undefined,
  taken: readonly Span[],
): (When | undefined)[] => {
  const contents = attributions.flatMap(({ content }) => content).sort(byStart);
  const cues = attributions.flatMap(({ cue }) => cue).sort(byStart);
  const times = new ReportTimes(text, calendar, { cues, contents });
  const blocked = [...taken].sort(byStart);
  const own = attributions.map((attribution, index) => {
    const isFree = (span: Span): boolean => !isOthers(text, attributions, index, span) && !isNames(text, span, blocked);
    const date = whenSaid(times, attribution, sentenceOf(attribution), isFree);
    if (!date?.span || endsContent(text, attribution, date.span)) return undefined;
    return date;
  });
  const shared = own.map((date, index) => {
    const { cue } = attributions[index] as Attribution;
    const at = cue[0]?.[0];
    const { source } = attributions[index] as Attribution;
    if (date || at === undefined || !(speakers[index] || source.length === 0)) return date;
    for (let i = index - 1; i >= Math.max(0, index - NEAR); i--) {
      const other = own[i];
      const sign = attributions[i]?.cue[0];
      if (!other?.span || !sign || sign[1] > at) continue;
      const between = text.slice(sign[1], at);
      // "Rao was asked on Tuesday … “I stand by it,” she replied."
      if (REPLY.test(text.slice(at, at + 30)) && ASKED.test(text.slice(...sign)) && between.length < SOON) return other;
      if (source.length > 0 && speakers[i]?.cluster !== speakers[index]?.cluster) continue;
      // "wrote on Friday that … and doubts": she still does.
      if (
        /^(?!was\b|has\b)\p{Ll}+s$/u.test(text.slice(...(cue[0] as Span))) &&
        /\b(?:said|told|wrote)\b|ed\b/.test(text.slice(...sign))
      )
        continue;
      // "asked about it on Tuesday, she said …"
      const isAsked = source.length > 0 && /^(?:asked|questioned|pressed)\b/i.test(text.slice(...sign));
      // "… and warned", "…, saying", "…, while cautioning"
      const isParticiple =
        (speakers[index] ? /^\p{L}+ing\b/u : /^(?!citing|quoting)\p{L}+ing\b/u).test(text.slice(at, at + 20)) &&
        /(?:,["”’]?|\bwhile)\s+$/.test(between);
      if (
        (isParticiple ||
          isAsked ||
          ((source.length > 0 || speakers[index]) && /\b(?:and|but)\s+(?:also\s+|then\s+)?$/i.test(between))) &&
        !/[.!?]["'”’)]*\s+["'“‘]?\p{Lu}|\n/u.test(between)
      )
        return other;
    }
    const next = own[index + 1];
    const sign = attributions[index + 1]?.cue[0];
    if (!next?.span || !sign || next.span[0] < at || next.span[1] > sign[0]) return undefined;
    if (speakers[index + 1]?.cluster !== speakers[index]?.cluster) return undefined;
    // "rejected the charge on Monday and said …"
    return /^,?\s+and\s+(?:also\s+|then\s+)?$/.test(text.slice(next.span[1], sign[0])) ? next : undefined;
  });
  const dated = new Set(own.map((date) => date?.span?.[0]));
  return shared.map((date, index) => {
    if (date) return date;
    const attribution = attributions[index] as Attribution;
    // Inside a content, a clause hangs on the main one of that content.
    const [at] = attribution.cue[0] ?? [-1];
    const around = holders([at, at + 1], contents).filter((span) => !attribution.content.includes(span));
    const isFree = (span: Span): boolean =>
      !isNames(text, span, blocked) &&
      around.every(([from, to]) => from <= span[0] && span[1] <= to) &&
      (holders(span, contents).every(([from, to]) => from <= at && at < to) || dated.has(span[0]));
    return whenMainClause(times, attribution, sentenceOf(attribution), isFree);
  });
};

/**
 * Is the day part of a name? The model takes "told the Herald Wednesday" for one name at times, and leaves the day out of "The
 * Sunday Echo" at others.
 */
const isNames = (text: string, date: Span, names: readonly Span[]): boolean => {
  if (
    /\b[Tt]he\s+$/.test(text.slice(Math.max(0, date[0] - 5), date[0])) &&
    /^\s+\p{Lu}/u.test(text.slice(date[1], date[1] + 3))
  )
    return true;
  return (
    !/\b(?:Day|Eve)$/.test(text.slice(...date)) &&
    isWithinAny(date, names) &&
    names.some(([start, end]) => start <= date[0] && date[1] <= end && (end > date[1] || start === date[0]))
  );
};

/** Longer than this, a content is more than the name of what was said. */
const SHORT = 50;

/** Does the day stand in the words of a statement beside this one: "said it lost the money on Friday, and asked …"? */
const isOthers = (text: string, attributions: readonly Attribution[], index: number, [start, end]: Span): boolean => {
  const at = attributions[index]?.cue[0]?.[0];
  const own = attributions[index]?.content ?? [];
  if (at === undefined || own.some((span) => span[0] <= start && end <= span[1])) return false;
  return [
    ...attributions.slice(Math.max(0, index - NEAR), index),
    ...attributions.slice(index + 1, index + 1 + NEAR),
  ].some(({ content }) =>
    joined(text, content).some(
      (span) =>
        !(span[0] === start && span[1] === end) &&
        span[0] <= start &&
        end <= span[1] &&
        !(span[0] <= at && at < span[1]),
    ),
  );
};

/** Parts of a content with no more than a comma between are one: "[In 2021], [he had predicted it]". */
const joined = (text: string, content: readonly Span[]): Span[] => {
  const all: Span[] = [];
  for (const [start, end] of content) {
    const last = all.at(-1);
    if (last && last[1] <= start && /^[\s,]*$/.test(text.slice(last[1], start))) all[all.length - 1] = [last[0], end];
    else all.push([start, end]);
  }
  return all;
};

/** Does the day follow the words said, with nothing but a preposition between, where the cue stands before them? */
const endsContent = (text: string, { cue, content }: Attribution, [start]: Span): boolean => {
  const [first, last] = [content[0], content.at(-1)];
  const sign = cue.at(-1);
  if (!first || !last || !sign || sign[1] > first[0] || start < last[1]) return false;
  // "declined to comment on Monday"
  if (
    /^to\s+(?:comment|elaborate|answer|respond|speak)\b/.test(text.slice(first[0], last[1])) &&
    last[1] - first[0] < SHORT
  )
    return false;
  // What is rejected or welcomed has been said before.
  const words = text.slice(first[0], last[1]);
  // "called it “paper” on Monday": the quoted words have ended.
  if (/["”]\s*(?:(?:on|in|late|early)\s+)*$/.test(text.slice(first[0], start))) return false;
  if (isKnownThing(text, cue, text.slice(sign[1], start))) return false;
  if (isAnswer(text, cue) && words.length < SHORT && !/\p{L}ing\b/u.test(words)) return false;
  return /^\s*(?:(?:again|later|early|late|on|at|in)\s+){0,2}$/.test(text.slice(last[1], start));
};

/** "said [this week it was leaving]": a day of the saying that the content begins with is none of the content. */
export const withoutDate = (text: string, content: Span[], date: Span | undefined): Span[] => {
  const [first, ...rest] = content;
  if (!first || !date || date[0] < first[0] || date[1] >= first[1]) return content;
  if (/[\p{L}\p{N}]{4}/u.test(text.slice(first[0], date[0]))) return content;
  const gap = /^[\s,]*/.exec(text.slice(date[1], first[1]))?.[0].length ?? 0;
  return [[date[1] + gap, first[1]], ...rest];
};
