/** Who does the saying where the model found no source: whoever is spoken of right before the verb. */
import { sentencesOf } from "../language/sentences.js";
import type { Span } from "../reading.js";
import type { Attribution } from "./assemble.js";
import type { Reference } from "./entity/reference.js";
import { isHearing, isNobody, SENTENCE_END, sharedSource } from "./source.js";

/** What may stand between a subject and its verb: a day, an adverb, or nothing. */
const BETWEEN =
  /^(?:\s+(?:on|in|late|early|earlier|later|last|this|yesterday|today)\b[^.;:"“”()\n]{0,30}?)?,?(?:\s+(?:also|neither|both|then|however|further|later|again|even|already|now|reportedly))?\s+$/i;
/** The same with an aside: ", who heads the traders' body,", ", speaking on condition of anonymity,". */
const ASIDE = /^,\s+(?:who|which|speaking|citing|quoting|writing)\b[^.;:"“”()\n]{0,80}?,\s+$/iu;
/** A cue that is a verb in its own right, not a passive, an infinitive or a preposition. */
const ACTIVE = /^(?!(?:to|by|is|was|were|are|been|being|according|as|per|of|for|that|and|:)\b)\p{Ll}+/u;
const FARTHEST = 60;

/**
 * The subject of the verb that begins at a place.
 *
 * @param references in the order of their heads, as they stand in the text
 */
export const subjectOf = (text: string, verb: number, references: readonly Reference[]): Span | undefined =>
  subjectBefore(text, verb, references) ?? subjectOfFirst(text, verb, references);

function subjectBefore(text: string, verb: number, references: readonly Reference[]): Span | undefined {
  let best: Span | undefined;
  for (let i = lastBefore(references, verb); i >= 0; i--) {
    const { span, head, form, pronoun, type } = references[i] as Reference;
    if (head[0] < verb - 3 * FARTHEST) break;
    if (span[1] > verb || pronoun === "you" || isNobody(text, span)) continue;
    const between = text.slice(span[1], verb);
    if (pronoun === "it" && between !== " ") continue;
    if (form === "description" && type === "other") continue;
    if (!(between.length <= FARTHEST && BETWEEN.test(between)) && !ASIDE.test(between)) continue;
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

/** Finite verbs, told by their form: what stands right before one is its subject. */
const FINITE =
  /^\s+(?:(?:on|late|early|last)\s+\S+\s+)?(?:also\s+|\p{Ll}+ly\s+)?(?:\p{Ll}{2,}ed|has|have|had|is|was|are|were|cut|put|set|hit|lost|won|fell|rose|made|took|gave|went|came|left|held|kept|met|paid|sent|spent|sold|told|said|says|saw|began|broke|brought|built|bought|drew|drove|found|fought|got|grew|led|let|quit|ran|shut|spoke|stood|struck|threw|wrote|rang|knew|thought|felt|heard|fled|flew|swore|asked|chose|caught|taught)\s/u;
const JOINED = /\b(?:and|but)\s+(?:(?:also|then|later|again|even|\p{Ll}+ly)\s+)?$/u;
const LONGEST_CLAUSE = 250;

/** "cut its forecast and [warned]": of two verbs joined by "and" the second has the first's subject. */
function subjectOfFirst(text: string, verb: number, references: readonly Reference[]): Span | undefined {
  const start = Math.max(0, verb - LONGEST_CLAUSE);
  if (!JOINED.test(text.slice(start, verb))) return undefined;
  for (let i = lastBefore(references, verb); i >= 0; i--) {
    const { span, head, form, pronoun, type } = references[i] as Reference;
    if (head[0] < start || SENTENCE_END.test(text.slice(span[1], verb))) return undefined;
    if (pronoun === "it" || pronoun === "you" || (form === "description" && type === "other")) continue;
    if (FINITE.test(text.slice(span[1], Math.min(verb, span[1] + 40)))) return span;
  }
  return undefined;
}

/** "met with the rebels to express concern": who the preposition brings in does not do the expressing. */
const isObject = (text: string, source: Span, cue: Span): boolean =>
  /^to\s/i.test(text.slice(...cue)) &&
  /^\s*$/.test(text.slice(source[1], cue[0])) &&
  /\b(?:with|from|by|of|at|for|against)\s+$/i.test(text.slice(Math.max(0, source[0] - 12), source[0]));

/** "As [the Taliban] advanced, Russia said": who the opening clause is about does not say what the main one says. */
const isOfOpening = (text: string, [start]: Span): boolean =>
  /(?:^|\n|[.!?]["”’)]*\s+)(?:As|While|After|Before|Although|Though|When|Since|Because|Once|With)\s+$/.test(
    text.slice(Math.max(0, start - 40), start),
  );

/** Attributions looked back for whose verb is the first. */
const EARLIER = 4;

/** Where the model named no source, or an object of the sentence around, the subject. */
export const withSubject = (
  text: string,
  attribution: Attribution,
  earlier: readonly Attribution[],
  references: readonly Reference[],
): Attribution => {
  const [cue] = attribution.cue;
  const [source] = attribution.source;
  const [content] = attribution.content;
  if (!cue || !content || content[0] < cue[1] || isHearing(text, attribution.cue)) return attribution;
  const isVerb = ACTIVE.test(text.slice(...cue));
  if (source) {
    if (isOfOpening(text, source) && isVerb) {
      const subject = subjectBefore(text, cue[0], references);
      if (subject && subject[0] > source[1]) return { ...attribution, source: [subject] };
    }
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
  const subject = isVerb ? subjectBefore(text, cue[0], references) : undefined;
  const shared = subject ? [subject] : sharedSource(text, attribution, earlier.slice(-EARLIER));
  const first = shared.length > 0 || !isVerb ? undefined : subjectOfFirst(text, cue[0], references);
  return { ...attribution, source: first ? [first] : shared };
};
