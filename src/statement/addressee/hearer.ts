/** Who hears: the subject of a passive ("She was told to wait"), and who answers what was asked ("Asked whether …, she said"). */
import type { Span } from "../../reading.js";
import type { Reference } from "../entity/reference.js";
import { isHearing, verbStart } from "../source.js";
import { subjectOf } from "../subject.js";

/**
 * @param references in the order of their heads
 * @returns the phrase for whoever is told, where the verb is a passive; inside the sentence
 */
export function hearerOf(
  text: string,
  { cue, content }: { readonly cue: readonly Span[]; readonly content: readonly Span[] },
  sentence: Span,
  references: readonly Reference[],
): Span | undefined {
  const [sign] = cue;
  const last = content.at(-1);
  if (!sign || !last) return undefined;
  const within = ([start, end]: Span): boolean => start >= sentence[0] && end <= sentence[1];
  if (isHearing(text, cue)) {
    const subject = subjectOf(text, verbStart(text, sign), references);
    return subject && within(subject) ? subject : undefined;
  }
  if (!ASKED.test(text.slice(sign[0], last[1])) || last[0] < sign[1]) return undefined;
  return references.find(({ span }) => within(span) && span[0] >= last[1] && ANSWERS.test(text.slice(last[1], span[0])))
    ?.span;
}

/** "Asked by a reporter whether", "Pressed on", "Questioned about". */
const ASKED =
  /^(?:when\s+)?(?:asked|pressed|questioned|quizzed|challenged)\s+(?:\p{L}+\s+){0,6}?(?:whether|if|why|how|what|when|who|where|about|on|over)\s/iu;
/** Between the question and who answers, a day at most. */
const ANSWERS = /^[^,.;:“”"\n]{0,40},\s+(?:the\s+)?$/;
