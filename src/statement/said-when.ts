/** When each statement of a report was said, where words say so. */
import type { Act, Span, StatementType, When } from "../reading.js";
import type { Attribution } from "./assemble.js";
import { isWithinAny } from "./in-order.js";
import { outermostFirst } from "./nesting.js";
import type { Speaker } from "./speakers.js";
import {
  bonds,
  type Calendar,
  type Choose,
  candidatesOf,
  dayOfIso,
  likeliest,
  ReportTimes,
  type Token,
  tokensIn,
  whenApart,
} from "./when/index.js";

/** The statements of a report, each list in the order of the first. */
export interface Said {
  attributions: readonly Attribution[];
  parents: readonly (number | undefined)[];
  speakers: readonly (Speaker | undefined)[];
  frames: readonly { act: Act; type: StatementType }[];
  sentences: readonly Span[];
}

const byStart = (a: Span, b: Span): number => a[0] - b[0];

/** Statements looked at to either side. */
const NEAR = 3;

/**
 * When each was said. Whoever is said to say something is dated before what that is, and what stands first before the rest: a
 * day may be theirs too ("said on Friday that … and warned that …").
 *
 * @param names in `text`: a day in one ("the Sunday Echo") says nothing
 * @param dateline nor does a day in it
 */
export function datesOf(
  text: string,
  { attributions, parents, speakers, frames, sentences }: Said,
  calendar: Calendar | undefined,
  names: readonly Span[],
  dateline: Span | undefined,
  choose: Choose = likeliest,
): (When | undefined)[] {
  const times = new ReportTimes(text, calendar, {
    cues: attributions.flatMap(({ cue }) => cue).sort(byStart),
    contents: attributions.flatMap(({ content }) => content).sort(byStart),
  });
  const named = [...names].sort(byStart);
  const today = dayOfIso(calendar?.today ?? "");
  const tokens = new Map<string, Token[]>();
  const dates: (When | null | undefined)[] = attributions.map(() => undefined);
  const dateOf = (index: number): When | undefined => {
    const own = attributions[index] as Attribution;
    const sentence = sentences[index] as Span;
    const apart = whenApart(times, own, sentence);
    if (apart) return apart;
    const { window, candidates: all } = candidatesOf(times, own, sentence);
    const candidates = all.filter(
      ({ span }) => !isNames(text, span, named) && !(dateline && span[0] < dateline[1] && span[1] > dateline[0]),
    );
    if (candidates.length === 0) return undefined;
    const key = window.join();
    const words = tokens.get(key) ?? tokensIn(text, window);
    tokens.set(key, words);
    const parent = parents[index];
    let depth = 0;
    for (let at = parent; at !== undefined; at = parents[at]) depth++;
    const before = previousOf(index);
    const features = bonds({
      text,
      tokens: words,
      own,
      ...(frames[index] as (typeof frames)[number]),
      others: [
        ...attributions.slice(Math.max(0, index - NEAR), index),
        ...attributions.slice(index + 1, index + 1 + NEAR),
      ],
      times: candidates,
      today,
      depth,
      parent:
        parent === undefined
          ? undefined
          : { content: (attributions[parent] as Attribution).content, date: dates[parent] },
      previous:
        before === undefined
          ? undefined
          : {
              date: dates[before] as When | null,
              speaker: own.source.length === 0 ? "unnamed" : isSame(before, index) ? "same" : "other",
            },
    });
    return candidates[choose(features, index, candidates)]?.when;
  };
  const isSame = (a: number, b: number): boolean =>
    speakers[a] !== undefined && speakers[a]?.cluster === speakers[b]?.cluster;
  /** The nearest before it in its sentence that has been asked for. */
  const previousOf = (index: number): number | undefined => {
    const [at] = attributions[index]?.cue[0] ?? [-1];
    for (let i = index - 1; i >= Math.max(0, index - NEAR); i--) {
      const end = attributions[i]?.cue[0]?.[1] ?? Number.POSITIVE_INFINITY;
      if (dates[i] !== undefined && end <= at && sentences[i]?.[0] === sentences[index]?.[0]) return i;
    }
    return undefined;
  };
  for (const index of outermostFirst(parents)) dates[index] = dateOf(index) ?? null;
  return dates.map((date) => date ?? undefined);
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
/** What a person's name follows. */
const PERSONS =
  /(?:\p{Ll},|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Chief|Elder|Pastor|Rev|Hon|Comrade|Alhaji|Mallam|Engr|Barr|Gen|Col|Capt|Sgt|Insp|Supt|Sir|Madam)\.?)\s+$/u;

/**
 * Is the day part of a name? The model takes "told the Herald Wednesday" for one name at times, and leaves the day out of "The
 * Sunday Echo" at others.
 */
const isNames = (text: string, date: Span, names: readonly Span[]): boolean => {
  const before = text.slice(Math.max(0, date[0] - 24), date[0]);
  const isFollowed = /^\s+\p{Lu}\p{Ll}/u.test(text.slice(date[1], date[1] + 4));
  if (isFollowed && /\b[Tt]he\s+$/.test(before)) return true;
  // "a driver, Sunday Okoro, said", "Elder Monday Etim": people are called by days.
  if (isFollowed && WEEKDAY.test(text.slice(...date)) && PERSONS.test(before)) return true;
  return (
    !/\b(?:Day|Eve)$/.test(text.slice(...date)) &&
    isWithinAny(date, names) &&
    names.some(([start, end]) => start <= date[0] && date[1] <= end && (end > date[1] || start === date[0]))
  );
};

/** "said [this week it was leaving]": a day of the saying that the content begins with is none of the content. */
export const withoutDate = (text: string, content: Span[], date: Span | undefined): Span[] => {
  const [first, ...rest] = content;
  if (!first || !date || date[0] < first[0] || date[1] >= first[1]) return content;
  if (/[\p{L}\p{N}]{4}/u.test(text.slice(first[0], date[0]))) return content;
  const gap = /^[\s,]*/.exec(text.slice(date[1], first[1]))?.[0].length ?? 0;
  return [[date[1] + gap, first[1]], ...rest];
};
