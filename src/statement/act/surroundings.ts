/** What stands around a cue in its sentence: the words before and after it, and how its content begins. */
import type { Span } from "../../reading.js";
import type { Frame } from "./frames.js";
import { type Word, wordsIn } from "./words.js";

export interface Relation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** No look-around goes further than this many characters. */
const FAR = 120;

/** The text just before the cue, back to the content or to FAR; a source that abuts on the cue is left out. */
export function textBefore(text: string, { source, cue, content }: Relation, [from]: Span): string {
  let at = cue[0]?.[0] ?? 0;
  let before = "";
  for (let tries = 0; tries < 2; tries++) {
    const near = [...source, ...content].filter(([, end]) => end <= at).sort((a, b) => b[1] - a[1])[0];
    const start = Math.max(from, at - FAR, near?.[1] ?? 0);
    const between = text.slice(start, Math.max(start, at));
    before = `${between} ${before}`;
    if (!near || !source.includes(near) || near[1] !== start || /[^\s\p{L}'’]/u.test(between)) break;
    at = near[0];
  }
  return before.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").trimEnd();
}

/** The few words after the cue, whosesoever they are, as far as the sentence goes. */
export function wordsAfter(text: string, { cue }: Relation, [, until]: Span): Word[] {
  const start = cue.at(-1)?.[1] ?? 0;
  return wordsIn(text, [start, Math.max(start, Math.min(until, start + FAR))]).slice(0, 14);
}

const WH = /^(?:if|whether|why|how|what|who|whom|whose|where|when|which)$/;
const QUOTE = /^["“«„‘']$/;
/** What stands after "to" where it is no infinitive. */
const NOT_A_VERB = new Set(
  (
    "a an the his her their its my our your this that these those all some " +
    "any no him them me us you it both each every many most reporters journalists lawmakers people"
  ).split(" "),
);
const NOT_VERBAL = /^(?:\p{N}.*|.*ing|[^\p{L}]*)$/u;
/** A word that shows that a clause, not a person, stands before the "to": "told them he wanted to". */
const CLAUSE = new Set(
  (
    "that he she they we i is are was were be been has have " + "had will would could can may might should if whether"
  ).split(" "),
);
const MARK = /^[^\p{L}\p{N}']/u;

/**
 * The frame of a cue: how what follows it begins.
 * @param after as wordsAfter gives them
 * @param endsInTo the cue's last word is a "to" that its lexicon entry does not own
 */
export function frameAround(
  text: string,
  { cue, content }: Relation,
  after: readonly Word[],
  endsInTo: boolean,
): Frame {
  const end = cue.at(-1)?.[1] ?? 0;
  const next = content.find(([start]) => start >= end);
  const [first] = after;
  if (endsInTo && first && isVerb(text, first)) return "to";
  if (!next || !first) {
    const before = content[0];
    return before && /^\W*["“«„‘']/.test(text.slice(before[0], before[0] + 3)) ? "quote" : "other";
  }
  const [opening, second] = after.slice(after.findIndex(({ start }) => start >= next[0]));
  if (!opening || opening.start < next[0]) return "other";
  if (opening.form === "to" && second && isVerb(text, second)) return first === opening ? "to" : "np-to";
  if (first.form === "that" || opening.form === "that") return "that";
  if (first.form === "for") return "for";
  if (WH.test(opening.form)) return "wh";
  if (QUOTE.test(opening.form)) return "quote";
  if (/..ing$/.test(opening.form)) return "ing";
  return first === opening && objectThenTo(text, next, after) ? "np-to" : "other";
}

/** "told | them to leave", where the content takes the person in. */
const objectThenTo = (text: string, [, end]: Span, after: readonly Word[]): boolean => {
  for (const [i, word] of after.slice(0, 7).entries()) {
    if (word.end > end || (i > 0 && (CLAUSE.has(word.form) || MARK.test(word.form)))) return false;
    const verb = after[i + 1];
    if (i > 0 && word.form === "to" && verb) return verb.end <= end && isVerb(text, verb);
  }
  return false;
};

const isVerb = (text: string, word: Word): boolean =>
  !NOT_A_VERB.has(word.form) && !NOT_VERBAL.test(word.form) && /^\p{Ll}/u.test(text.slice(word.start, word.start + 2));
