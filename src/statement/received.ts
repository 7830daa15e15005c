/**
 * What somebody is said to have heard: "We received assurances from the Taliban that …". The one who speaks stands behind a
 * "from", where the model, which learned from subjects, does not look.
 */
import type { Span } from "../reading.js";

const HEARD =
  /\b((?:receiv|obtain|secur|accept|welcom)(?:e[sd]?|ing)|g[eo]ts?|got|had|has|have|won|heard|hear[sd]?|sought)\s+((?:\p{Ll}+\s+){0,2}?(?:assurances?|guarantees?|promises?|pledges?|commitments?|warnings?|threats?|confirmation|word|reports?|complaints?|information|instructions?|orders?|requests?|notice|denials?|claims?|demands?|advice))\s+from\s+((?:[^\s,;:.!?"“”()]+\s+){1,8}?)(?=(?:that|to|not\s+to)\s)/gu;
/** A line is looked at no farther than this from where its sentence begins. */
const LONGEST = 1000;

export interface Received {
  cue: Span[];
  source: Span[];
  content: Span[];
}

/** @param sentence one that stands inside some statement's content, or is one itself */
export function receivedIn(text: string, [start, end]: Span): Received[] {
  const words = text.slice(start, Math.min(end, start + LONGEST));
  return [...words.matchAll(HEARD)].flatMap((found): Received[] => {
    const [whole, verb = "", noun = "", from = ""] = found;
    const at = start + found.index;
    const cueEnd = at + whole.indexOf(noun, verb.length) + noun.length;
    const sourceStart = at + whole.lastIndexOf(from);
    const source: Span = [sourceStart, sourceStart + from.trimEnd().length];
    const last = text.slice(0, Math.min(end, start + LONGEST)).slice(at + whole.length);
    const trimmed = last.replace(/[\s,.;:!?"'“”’)]+$/u, "");
    if (trimmed.length < 8) return [];
    return [
      { cue: [[at, cueEnd]], source: [source], content: [[at + whole.length, at + whole.length + trimmed.length]] },
    ];
  });
}
