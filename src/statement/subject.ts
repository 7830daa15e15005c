/** Who does the saying where the model found no source: whoever is spoken of right before the verb. */
import { sentencesOf } from "../language/sentences.js";
import type { Span } from "../reading.js";
import type { Attribution } from "./assemble.js";
import type { Reference } from "./entity/reference.js";

/** What may stand between a subject and its verb: a day, an adverb, or nothing. */
const BETWEEN =
  /^(?:\s+(?:on|in|late|early|earlier|later|last|this|yesterday|today)\b[^.;:"“”()\n]{0,30}?)?,?(?:\s+(?:also|then|however|further|later|again|even|already|now|reportedly))?\s+$/i;
/** A cue that is a verb in its own right, not a passive, an infinitive or a preposition. */
const ACTIVE = /^(?!(?:to|by|is|was|were|are|been|being|according|as|per|of|for|that|and|:)\b)\p{Ll}+/u;
const FARTHEST = 60;

/** @param references in the order of their heads, as they stand in the text */
function subjectBefore(text: string, cue: Span, references: readonly Reference[]): Span | undefined {
  if (!ACTIVE.test(text.slice(...cue))) return undefined;
  let best: Span | undefined;
  for (let i = lastBefore(references, cue[0]); i >= 0; i--) {
    const { span, head, form, pronoun, type } = references[i] as Reference;
    if (head[0] < cue[0] - 2 * FARTHEST) break;
    if (span[1] > cue[0] || cue[0] - span[1] > FARTHEST || pronoun === "it" || pronoun === "you") continue;
    if (form === "description" && type === "other") continue;
    if (!BETWEEN.test(text.slice(span[1], cue[0]))) continue;
    if (!best || span[1] - span[0] > best[1] - best[0]) best = span;
  }
  return best;
}

/** Index of the last reference whose head begins before a place, by halving. */
const lastBefore = (references: readonly Reference[], place: number): number => {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.head[0] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** "met with the rebels to express concern": who the preposition brings in does not do the expressing. */
const isObject = (text: string, source: Span, cue: Span): boolean =>
  /^to\s/i.test(text.slice(...cue)) &&
  /^\s*$/.test(text.slice(source[1], cue[0])) &&
  /\b(?:with|from|by|of|at|for|against)\s+$/i.test(text.slice(Math.max(0, source[0] - 12), source[0]));

/** Where the model named no source, or an object of the sentence around, the subject. */
export const withSubject = (text: string, attribution: Attribution, references: readonly Reference[]): Attribution => {
  const [cue] = attribution.cue;
  const [source] = attribution.source;
  const [content] = attribution.content;
  if (!cue || !content || content[0] < cue[1]) return attribution;
  if (source) {
    if (!isObject(text, source, cue)) return attribution;
    const sentence = sentencesOf(text, [Math.max(0, text.lastIndexOf("\n", source[0]) + 1), cue[1]]).at(-1);
    const clause =
      sentence &&
      references.find(
        ({ span }) =>
          span[0] >= sentence[0] &&
          span[1] <= source[0] &&
          /^\s*(?:,\s*)?\p{Ll}+\s+(?:with|from|by|of|at|for|against)\s+$/u.test(text.slice(span[1], source[0])),
      );
    return clause ? { ...attribution, source: [clause.span] } : attribution;
  }
  const subject = subjectBefore(text, cue, references);
  return subject ? { ...attribution, source: [subject] } : attribution;
};
