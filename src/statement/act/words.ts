/** Words and marks of a stretch of text, in small letters, for looking up in the lexicon. */
import type { Span } from "../../reading.js";

export interface Word {
  /** Small letters, straight apostrophes, no possessive ending; a mark stands as itself. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** A cue or a look-around longer than this is read only so far: real ones have a tenth of it. */
const LONGEST = 600;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|['’](?:ll|d|s|re|ve|m)\b|[^\s]/gu;

export function wordsIn(text: string, [start, end]: Span): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.slice(start, Math.min(end, start + LONGEST)).matchAll(WORD)) {
    const form = found.toLowerCase().replaceAll("’", "'");
    const bare = form.length > 2 && form.endsWith("'s") ? form.slice(0, -2) : form;
    words.push({ form: bare, start: start + index, end: start + index + found.length });
  }
  return words;
}
