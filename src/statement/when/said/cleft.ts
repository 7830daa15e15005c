/** "It was on Friday that the firm admitted", "It was not until 2019 that the minister said" */
import { holds, type Place, startAfter } from "./place.js";
import { ADVERBS } from "./words.js";

export const isCleft: Place = (text, { span }, { source, cue, content }, sentence) => {
  if (holds([...source, ...cue, ...content], span)) return false;
  if (!IT_WAS.test(text.slice(Math.max(sentence[0], span[0] - 60), span[0]))) return false;
  const until = startAfter([...source, ...cue], span[1]);
  if (until - span[1] > 60) return false;
  const that = /^\s+that\s/.exec(text.slice(span[1], until));
  return that !== null && ADVERBS.test(text.slice(span[1] + that[0].length, until));
};

const IT_WAS = /\b[Ii]t\s+(?:was|is)\s+(?:(?:only|also|just|back|not|late|early|until|on|in|at)\s+)*$/;
