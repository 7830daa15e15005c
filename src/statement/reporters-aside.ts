/** What the reporter adds behind somebody's words, in the same sentence, and the model takes along. */
import { sentencesOf } from "../language/sentences.js";
import type { Span } from "../reading.js";
import { withoutPart } from "./spans.js";

/** A contrast: "…, while customs officials put them at less". */
const CONTRAST = /,\s+(?:while|whereas|even\s+as|even\s+though|although|though)\s+(?=\p{L})/u;
/** A noun for all that was said: "…, a charge that the union denies". */
const SUMMED_UP =
  /,\s+an?\s+(?:accusation|allegation|assertion|assessment|charge|claim|comment|contention|figure|move|remark|suggestion|view)\s+(?=\p{L}|\()/u;
/** "…, with its spokeswoman calling it a disaster" */
const WITH = /,\s+with\s+(?:its|his|her|their|the|an?|one|some|many)\s+[^,.;]{2,60}?,?\s[^,.;]{0,40}?\p{Ll}{2,}ing\s/u;
/** In headlines: "Governor denies cover-up as third child dies". */
const MEANWHILE = /\s(?:as|after|amid|before|while)\s(?=\S+\s\S)/u;

/**
 * An indirect content without what the reporter adds to it; whatever stands before the verb of saying stays as it is.
 * @param inHeadline whether the statement stands above the report
 */
export const withoutAside = (text: string, cue: Span, content: readonly Span[], inHeadline: boolean): Span[] => {
  const signs = inHeadline ? [CONTRAST, SUMMED_UP, WITH, MEANWHILE] : [CONTRAST, SUMMED_UP, WITH];
  const cut = content.flatMap(([start, end]): Span[] => {
    if (start < cue[1]) return [];
    const words = text.slice(start, end);
    const at = Math.min(...signs.map((sign) => sign.exec(words)?.index ?? Infinity).filter((index) => index >= LEAST));
    if (at === Infinity || isQuoted(words.slice(0, at))) return [];
    const from = start + at;
    const sentence = sentencesOf(text, [start, end]).find(([first, last]) => first <= from && from < last);
    return sentence ? [[from, sentence[1]]] : [];
  })[0];
  return cut ? withoutPart(content, cut) : [...content];
};

/** Characters of the shortest clause that is worth an aside. */
const LEAST = 8;

/** Whether a quotation is open at the end of the words. */
const isQuoted = (words: string): boolean =>
  (words.match(/"/g)?.length ?? 0) % 2 === 1 || (words.match(/“/g)?.length ?? 0) > (words.match(/”/g)?.length ?? 0);
