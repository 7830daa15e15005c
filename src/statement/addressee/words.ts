/** Words of a sentence, each with its place. */
import type { Span } from "../../reading.js";

export interface Word {
  /** As it stands. */
  readonly word: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** No look-around goes further than this many characters. */
export const FAR = 200;
const WORD = /\p{N}+(?:,\p{N}{3})+|[\p{L}\p{N}]+(?:[.&'’-][\p{L}\p{N}]+)*|[^\s]/gu;

export const wordsIn = (text: string, [start, end]: Span): Word[] =>
  [...text.slice(start, Math.min(end, start + FAR)).matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    form: word.toLowerCase().replaceAll("’", "'"),
    start: start + index,
    end: start + index + word.length,
  }));

export const setOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));
