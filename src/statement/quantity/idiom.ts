/** Set phrases whose numbers count nothing: "six of one and half a dozen of the other", "a thousand cuts". */
import { lowerAt, type Tokens } from "./lexer.js";

const PHRASES = `
  six of one and half|half a dozen of the other|half-a-dozen of the other|fifty shades of|50 shades of|a million miles
  |a thousand cuts|a thousand words|two and two together|one in a million|two birds with one stone|two peas in a pod
  |nine to five|two wrongs|a dime a dozen|nineteen to the dozen|two sides of the same coin|two ways about it
  |the four corners of|seven deadly sins|one step forward , two steps back|my two cents|his two cents|her two cents
  |in one ear and out|two by two|in two minds|a million to one|a thousand apologies|a million thanks|at sixes and sevens|9 to 5
  |two-state solution|one-man band|two-horse race|a thousand times|ten a penny|three cheers|two left feet
`;

interface Place {
  words: string[];
  /** Which of the words was looked up. */
  at: number;
}

const BY_WORD = new Map<string, Place[]>();
for (const phrase of PHRASES.trim().split(/\s*\|/)) {
  const words = phrase.replaceAll("-", " - ").trim().split(/\s+/);
  for (const [at, word] of words.entries()) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), { words, at }]);
}

/** The token after the set phrase that the token at `i` is part of; undefined where it is part of none. */
export function idiomEnd(tokens: Tokens, i: number): number | undefined {
  for (const { words, at } of BY_WORD.get(lowerAt(tokens, i)) ?? []) {
    const first = i - at;
    if (first >= 0 && words.every((word, place) => lowerAt(tokens, first + place) === word))
      return first + words.length;
  }
  return undefined;
}
