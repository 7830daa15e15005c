/** Who speaks each statement of a report, and on whose word it stands. */
import type { Span } from "../reading.js";
import type { Attribution } from "./assemble.js";
import { evidenceOf } from "./evidence.js";
import { outermostFirst } from "./nesting.js";
import type { Speaker, Speakers } from "./speakers.js";

/** Who speaks each statement; outer ones first, so that "we" inside is known. */
export const speakersOf = (
  finder: Speakers,
  attributions: readonly Attribution[],
  parents: readonly (number | undefined)[],
): (Speaker | undefined)[] => {
  const found: (Speaker | undefined)[] = attributions.map(() => undefined);
  for (const index of outermostFirst(parents)) {
    const { source, content, kind } = attributions[index] as Attribution;
    const parent = parents[index];
    const outer = parent === undefined ? undefined : (attributions[parent] as Attribution);
    const speaker = finder.of(source, parent === undefined ? undefined : found[parent], outer && opens(source, outer));
    found[index] = speaker;
    if (speaker && kind !== "indirect") finder.claim(content, speaker);
  }
  return found.map((speaker, index) => {
    const isFirstPerson = speaker?.reference.pronoun === "i" || speaker?.reference.pronoun === "we";
    if (!isFirstPerson || parents[index] !== undefined || speaker.cluster.references.length > 1) return speaker;
    const quoting = speakingBefore(attributions, found, index);
    return quoting ? finder.of((attributions[index] as Attribution).source, quoting) : speaker;
  });
};

/** Whether a source opens what is said of a statement by a subject and a verb: "that she", "they". */
const opens = (
  [source]: readonly Span[],
  { kind, source: [who], cue: [cue], content: [first] }: Attribution,
): boolean =>
  kind !== "direct" &&
  [who, cue, first].every((span) => span !== undefined) &&
  (who as Span)[0] < (cue as Span)[0] &&
  source !== undefined &&
  source[0] >= (cue as Span)[1] &&
  source[0] - (first as Span)[0] <= OPENING;

/** Characters of "that ", before it. */
const OPENING = 5;

/** Who was quoted last: "I" of a quotation that nobody is named for goes on with theirs. */
const speakingBefore = (
  attributions: readonly Attribution[],
  speakers: readonly (Speaker | undefined)[],
  index: number,
): Speaker | undefined => {
  for (let i = index - 1; i >= Math.max(0, index - SPOKEN_NEAR); i--) {
    const pronoun = speakers[i]?.reference.pronoun;
    if (attributions[i]?.kind !== "indirect" && speakers[i] && pronoun !== "i" && pronoun !== "we") return speakers[i];
  }
  return undefined;
};

/** Statements looked back for whose quotation goes on. */
const SPOKEN_NEAR = 3;

/** Who opens the statement's sentence with "As per …", if that is neither its source nor part of its content. */
export const evidenceFor = (
  text: string,
  { source, cue, content }: Attribution,
  sentence: Span,
  finder: Speakers,
): Speaker | undefined => {
  const found = evidenceOf(text, sentence);
  if (!found || [...source, ...cue, ...content].some(([start, end]) => start < found[1] && end > found[0]))
    return undefined;
  return finder.of([found], undefined);
};

/** Publisher and wire, then the speakers around the statement from the outermost in, then its own; nobody twice in a row. */
export const chainOf = (
  index: number,
  parents: readonly (number | undefined)[],
  speakers: readonly (Speaker | undefined)[],
  evidence: readonly (Speaker | undefined)[],
  outer: readonly string[],
  idOf: (speaker: Speaker) => string,
): string[] => {
  const inner: string[] = [];
  for (
    let at: number | undefined = index, steps = 0;
    at !== undefined && steps <= parents.length;
    at = parents[at], steps++
  ) {
    for (const speaker of [speakers[at], evidence[at]]) if (speaker) inner.unshift(idOf(speaker));
  }
  return [...outer, ...inner].filter((id, i, all) => id !== all[i - 1]);
};
