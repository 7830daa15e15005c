/** What the words around a time make of it: a day on which something was done, or only part of a name or a limit. */
import type { Span } from "../../reading.js";
import { SPEECH_EVENT } from "./names.js";

/**
 * `adverbial`: says when ("on Monday", "last week"). `occasion`: names an occasion of speech or a document by its day, which
 * is then the day of what is said in it ("in Thursday's statement", "at a July 16 rally"). `other`: belongs to a thing
 * ("the March 3 attack", "Monday's vote"), or sets a limit ("since Monday", "by Friday").
 */
export type Bearing = "adverbial" | "occasion" | "other";

const LOOK = 48;

const LIMIT =
  /\b(?:since|by|until|till|before|after|from|through|throughout|for|to|of|between|starting|beginning|ending|every|each|than|like|about|around|because\s+of|scheduled|planned|due|slated|postponed|delayed)\s+(?:(?:as\s+)?(?:early|late)\s+(?:as\s+)?|(?:at\s+)?least\s+|the\s+)?$/i;
/** "on the night of July 16", "in a letter of July 3", "a statement dated July 3". */
const PART_OF_DAY =
  /\b(?:mornings?|afternoon|evening|night|hours|course|letter|statement|e-?mail|memo|note|diary|message|post|interview|speech|reports?|study|paper|survey|memoir|profile)\s+(?:of|from)\s+(?:the\s+)?$/i;
const RECENTLY_AS = /\bas\s+(?:recently|late|early|far\s+back)\s+as\s+$/i;
/** "By Tuesday evening she was speaking of recovery": so she spoke then. */
const BY = /\bby\s+(?:late\s+|early\s+)?$/i;
const DOING_BY_THEN = /^,?\s[^,.;:]{2,60}?\b(?:was|were)\s+(?:already\s+|still\s+)?\p{L}+ing\b/u;
const BOUND = /\b(?:a|an|the|his|her|its|their|our|my|your|that|this|another)\s+(?:[\p{L}-]+\s+)?$/iu;
const IN_ONE =
  /\b(?:in|at|during|on|via|through|used)\s+(?:(?:a|an|the|his|her|its|their|another)\s+)?(?:[\p{L}-]+\s+)?$/iu;
const POSSESSIVE = /^['’]s?(?![\p{L}])/u;
const NOUN =
  /^(?:-[\p{L}-]+)?\s+(?!(?:and|or|but|that|to|as|when|where|who|which|in|on|at|with|after|before|for|by|from|of|during|night|he|she|it|they|we|you|there|his|her|its|their|the|an?|no|all|said|says|told|tells|wrote|\p{Ll}+ed|found|finds|shows?|says?|put|gave|drew|saw|won|lost|held|made|came|went|will|would|has|had|is|was|were)\b)[\p{Ll}“"]/u;
/** A noun and what stands before it. */
const HEAD = /^(?:[-\s]+(?!(?:on|in|of|at|with|for|to|by|from|and|that|said)\b)[^\s,;.:]+){0,4}/;
const SPEECH_EVENTS = new RegExp(SPEECH_EVENT, "gi");
/** These stand alone: only "yesterday's" belongs to a noun. */
const ADVERB = /\b(?:yesterday|today|tonight|ago|overnight|later|earlier)$/i;

/** @returns also where the phrase ends that the time is in: behind the occasion, if it names one */
export function bearingOf(text: string, [start, end]: Span): { bearing: Bearing; phraseEnd: number } {
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(end, end + LOOK);
  // "In the Sept. 30, 2025, email": a comma closes the year.
  const closed = /\d{4}$/.test(text.slice(start, end)) && BOUND.test(before) ? /^,(?=\s\p{Ll})/u.exec(after) : null;
  const possessive = POSSESSIVE.exec(after) ?? closed;
  if (possessive || (BOUND.test(before) && NOUN.test(after) && !ADVERB.test(text.slice(start, end)))) {
    const skipped = possessive?.[0].length ?? 0;
    const head = HEAD.exec(after.slice(skipped))?.[0] ?? "";
    // "Monday's breakfast programme": the last noun is what it is.
    const event = [...head.matchAll(SPEECH_EVENTS)].at(-1);
    const phraseEnd = event ? end + skipped + event.index + event[0].length : end;
    return { bearing: event && IN_ONE.test(before) ? "occasion" : "other", phraseEnd };
  }
  const isDay =
    (BY.test(before) && DOING_BY_THEN.test(text.slice(end, end + 90))) ||
    RECENTLY_AS.test(before) ||
    PART_OF_DAY.test(before) ||
    !LIMIT.test(before);
  return { bearing: isDay ? "adverbial" : "other", phraseEnd: end };
}
