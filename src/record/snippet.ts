/** A content with what was asked for, and how well it fits: the same words are always worth the same, whatever else is kept. */
import { wordsOf } from "./fold.js";
import type { Term } from "./words.js";

type Word = { word: string; start: number; end: number };

/** Which words of a text a term takes: [first, last]. */
function* placesOf({ words, prefix }: Term, text: readonly Word[]): Generator<[number, number]> {
  const last = words.length - 1;
  for (let at = 0; at + last < text.length; at++) {
    const fits = words.every((word, i) => {
      const here = (text[at + i] as Word).word;
      return here === word || (prefix && i === last && here.startsWith(word));
    });
    if (fits) yield [at, at + last];
  }
}

/** Words around the first match; what a result line holds. */
const LONGEST = 40;
const BEFORE = 12;

export const snippetOf = (content: string, terms: readonly Term[]): { text: string; match: boolean }[] => {
  const words = wordsOf(content);
  const matched = new Set<number>();
  for (const term of terms)
    for (const [from, to] of placesOf(term, words)) for (let i = from; i <= to; i++) matched.add(i);
  const first = matched.size > 0 ? Math.min(...matched) : 0;
  const from = words.length <= LONGEST ? 0 : Math.min(Math.max(0, first - BEFORE), words.length - LONGEST);
  const to = Math.min(words.length, from + LONGEST);
  const begin = from === 0 ? 0 : (words[from] as Word).start;
  const end = to === words.length ? content.length : (words[to - 1] as Word).end;
  const pieces: { text: string; match: boolean }[] = [];
  const add = (text: string, match: boolean): void => {
    const before = pieces.at(-1);
    if (text === "") return;
    if (before?.match === match) before.text += text;
    else pieces.push({ text, match });
  };
  if (begin > 0) add("… ", false);
  let at = begin;
  for (let i = from; i < to; i++) {
    const { start, end } = words[i] as Word;
    // What stands between two words of a match is of the match.
    add(content.slice(at, start), matched.has(i) && matched.has(i - 1) && i > from);
    add(content.slice(start, end), matched.has(i));
    at = end;
  }
  add(content.slice(at, end), false);
  if (end < content.length) add(" …", false);
  return pieces;
};

/** What a word is worth by where it stands, and how long such a text is in the middle. */
const FIELDS = { content: [1, 25], speaker: [0.8, 3], headline: [0.5, 9] } as const;

/**
 * BM25F (Robertson, Zaragoza & Taylor 2004; k1 1.2, b 0.75) without the weight of rare words: all words asked for occur in
 * every answer, so that there is nothing to weigh them against; and with fixed mean lengths, so that an answer's
 * place does not move while more is stored.
 */
export const fitness = (
  text: { content: string; speaker: string; headline: string },
  terms: readonly Term[],
): number => {
  const fields = Object.entries(FIELDS).map(([name, [weight, mean]]) => {
    const words = wordsOf(text[name as keyof typeof FIELDS]);
    return { words, weight: weight / (0.25 + (0.75 * words.length) / mean) };
  });
  return terms.reduce((sum, term) => {
    const often = fields.reduce((n, { words, weight }) => n + weight * [...placesOf(term, words)].length, 0);
    return sum + (2.2 * often) / (1.2 + often);
  }, 0);
};
