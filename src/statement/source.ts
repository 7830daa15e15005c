/** Where a source ends: what the model takes along by its side is put back where it belongs. */
import type { Span } from "../reading.js";

const ACCORDING = /^(?:according\s+to|as\s+per|per)\s+(?=[\p{L}\p{N}"'“‘])/iu;
const DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
/** A day, or a word that ties the sentence to the one before, after the source's own words. */
const BESIDE = new RegExp(
  `(?:,?\\s+(?:on\\s+)?(?:${DAY}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?` +
    `|,\\s+(?:on the other hand|however|meanwhile|for (?:his|her|its|their) part|too|in turn|moreover),?)$`,
  "i",
);

/** The source without a trailing "on July 16" or ", on the other hand". */
export function trimSource(text: string, [start, end]: Span): Span {
  const beside = BESIDE.exec(text.slice(start, end));
  return beside && beside.index > 0 ? [start, start + beside.index] : [start, end];
}

/** "According to reports", taken whole for a cue, names its source: the words after the preposition. */
export function sourceInCue(text: string, cue: Span): { cue: Span; source: Span } | undefined {
  const preposition = ACCORDING.exec(text.slice(...cue));
  if (!preposition) return undefined;
  const at = cue[0] + preposition[0].length;
  return { cue: [cue[0], cue[0] + preposition[0].trimEnd().length], source: [at, cue[1]] };
}
