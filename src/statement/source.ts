/** Where a source ends: what the model takes along by its side is put back where it belongs. */
import type { Span } from "../reading.js";

const ACCORDING = /^(?:according\s+to|as\s+per|per)\s+(?=[\p{L}\p{N}"'“‘])/iu;
const DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
/** A day, or a word that ties the sentence to the one before, after the source's own words. */
const BESIDE = new RegExp(
  `(?:,?\\s+(?:on\\s+)?(?:${DAY}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?` +
    `|,\\s+(?:on the other(?: hand)?|however|meanwhile|for (?:his|her|its|their) part|too|in turn|moreover),?)$`,
  "i",
);

/** The source without a trailing "on July 16" or ", on the other hand"; the day of "who was arrested on Friday" is its own. */
export function trimSource(text: string, [start, end]: Span): Span {
  if (/,\s+(?:who|whose|whom|which|where)\s/.test(text.slice(start, end))) return [start, end];
  const beside = BESIDE.exec(text.slice(start, end));
  return beside && beside.index > 0 ? [start, start + beside.index] : [start, end];
}

/** "According to reports", taken whole for a cue, names its source: the words after the preposition. */
export function sourceInCue(text: string, cue: Span): { cue: Span; source: Span } | undefined {
  const preposition = ACCORDING.exec(text.slice(...cue));
  if (!preposition) return undefined;
  const at = cue[0] + preposition[0].length;
  return { cue: [cue[0], cue[0] + preposition[0].trimEnd().length], source: [at, cue[1]] };
}

const WORTH = "(?:is|was|'s|’s)\\s+(?:also\\s+)?(?:worth|important|notable|interesting|useful|pertinent)";
const EXPLETIVE = new RegExp(`^(?:it\\s+)?${WORTH}\\b`, "i");
const EXPLETIVE_BEFORE = new RegExp(`\\bit\\s+${WORTH}(?:\\s+to)?\\s*$`, "i");

/** "It is worth noting that …" says nothing of anybody. */
export function isExpletive(text: string, source: readonly Span[], cue: readonly Span[]): boolean {
  const [who, sign] = [source[0], cue[0]];
  if (!sign || (who && !/^it$/i.test(text.slice(...who)))) return false;
  return EXPLETIVE.test(text.slice(...sign)) || EXPLETIVE_BEFORE.test(text.slice(Math.max(0, sign[0] - 40), sign[0]));
}

const ANONYMITY =
  /^(?:(?:not\s+)?to\s+be\s+(?:named|identified|quoted)\b|(?:on\s+)?(?:the\s+)?(?:condition\s+of\s+)?anonymity\b)/i;

/** "who asked not to be named" is how reporters write, not what anybody said. */
export const isFormula = (text: string, content: readonly Span[]): boolean =>
  content[0] !== undefined && ANONYMITY.test(text.slice(...content[0]));

/** A time, a count or a bare "neither": nobody that could say anything. */
const NOBODY = new RegExp(
  `^(?:(?:on|at|by|in|since|after|before|until)\\s+)?(?:(?:last|this|next|each|every|that)\\s+(?:${DAY}|week|month|year|night|morning|evening|summer|winter|spring|autumn|time)` +
    `|${DAY}|yesterday|today|tomorrow|earlier|later|[\\d.:,]+\\s*(?:a\\.?m\\.?|p\\.?m\\.?|per cent|percent|%)?(?:\\s+and)?` +
    "|(?:once|twice|(?:two|three|four|five|six|several|many|\\d+)\\s+times)|neither|both|there|here|then|now|as|so|too|also)$",
  "i",
);

export const isNobody = (text: string, span: Span): boolean =>
  span[1] - span[0] < 40 && NOBODY.test(text.slice(...span).trim());

/** Words that are no cue by themselves, nor a source: the model cut one short. */
const FUNCTION_WORDS =
  /^(?:["'“”‘’.,;\s-]|\b(?:the|an?|to|of|about|that|and|but|in|on|at|for|is|are|was|were|be|been|has|have|had|would|will|there|then|this)\b)*$/i;

export const isFunctionWords = (text: string, span: Span): boolean =>
  span[1] - span[0] < 40 && FUNCTION_WORDS.test(text.slice(...span));

/** "She praised them and is concerned about …": what follows the "and" has the source of what stands before it. */
export function sharedSource(
  text: string,
  { cue, content }: { cue: readonly Span[]; content: readonly Span[] },
  before: readonly { source: readonly Span[]; cue: readonly Span[]; content: readonly Span[] }[],
): Span[] {
  const [sign] = cue;
  const [words] = content;
  if (!sign || !words || words[0] < sign[1]) return [];
  const lead = text.slice(Math.max(0, sign[0] - CLAUSE), sign[0]);
  if (!/(?:,|\S)\s+(?:and|but)\s+(?:then\s+|also\s+)?$/i.test(lead)) return [];
  const former = before.findLast(
    ({ source, cue: other }) => source.length > 0 && (other[0]?.[1] ?? Infinity) <= sign[0],
  );
  const [from, to] = [former?.cue[0], former?.source[0]];
  if (!former || !from || !to || to[0] > from[0] || sign[0] - from[1] > CLAUSE) return [];
  return SENTENCE_END.test(text.slice(from[1], sign[0])) ? [] : [...former.source];
}

/** Characters a co-ordinated clause may be long. */
const CLAUSE = 250;
/** A sentence ends, and another begins. */
export const SENTENCE_END = /[.!?]["'”’)]*\s+\p{Lu}|\n/u;

const RUMOURED =
  /^(?:is|are|was|were|been|be)\s+(?:\S+ly\s+|also\s+)?(?:said|understood|believed|thought|feared|expected|reported|rumou?red|alleged|known|reputed|reckoned)(?:\s+to)?$/i;
/** The same, with the next verb taken for a part of the cue: "is understood [to have rejected]". */
const RUMOURED_TO =
  /^((?:is|are|was|were)\s+(?:\S+ly\s+|also\s+)?(?:said|understood|believed|thought|feared|expected|reported|rumou?red|alleged|known|reputed|reckoned))\s+to\s/i;
const HEARING =
  /\b(?:is|are|was|were|been|being|be)\s+(?:\S+ly\s+|also\s+)?(?:told|warned|informed|advised|asked|urged|ordered|instructed|reminded|assured|promised)\b/i;

/** Before a participle that was taken for the whole of the cue. */
const AUXILIARY = /\b(?:is|are|was|were|been|being|be)\s+(?:\p{Ll}+ly\s+|also\s+)?$/u;

/** Headlines leave the auxiliary out: "Families told [to find new beds]". */
const BARE_HEARING = /^(?:told|urged|ordered|warned|advised|instructed)$/;

/** "was told": whoever is told says nothing. */
export const isHearing = (text: string, [sign]: readonly Span[]): boolean =>
  sign !== undefined &&
  (HEARING.test(text.slice(verbStart(text, sign), sign[1])) ||
    (BARE_HEARING.test(text.slice(...sign)) && /^\s+(?:not\s+)?to\s+\p{Ll}/u.test(text.slice(sign[1], sign[1] + 20))));

/** Where a verb begins, its auxiliary with it where the cue left that out. */
export const verbStart = (text: string, [start]: Span): number =>
  start - (AUXILIARY.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0);

/** "The court heard that …": who sits and listens says nothing. */
const AUDIENCE =
  /\b(?:courts?|inquests?|inquiry|tribunals?|jur(?:y|ies|ors)|hearing|parliament|d[aá]il|seanad|house|senate|commons|lords|assembly|committee|council|panel|meeting|conference|trial|commission)$/iu;
const HEARD_IT =
  /^(?:(?:has|have|had)\s+)?(?:also\s+|previously\s+|earlier\s+)?(?:heard|hears)(?:\s+(?:how|that|of))?$/i;
const isAudience = (text: string, who: Span, cue: string): boolean =>
  HEARD_IT.test(cue) && AUDIENCE.test(text.slice(...who));

/**
 * A passive's subject says nothing: in "the president is said to be furious" he is part of what is said, in "the captain was warned
 * of the storm" he hears it, and so does who answers in "Asked whether …, she said".
 */
export function withoutPassiveSubject<T extends { source: Span[]; cue: Span[]; content: Span[] }>(
  text: string,
  one: T,
): T {
  const [who, sign] = [one.source[0], one.cue[0]];
  if (!who || !sign || one.source.length > 1) return one;
  const cue = text.slice(...sign);
  const long = who[1] <= sign[0] ? RUMOURED_TO.exec(cue)?.[1] : undefined;
  if (long !== undefined) {
    const cut = sign[0] + long.length;
    const next = one.content.find(([start]) => start >= sign[1]);
    const rest: Span = [cut + (/^\s+/.exec(text.slice(cut, sign[1]))?.[0].length ?? 0), next?.[1] ?? sign[1]];
    return {
      ...one,
      source: [],
      cue: [[sign[0], cut]],
      content: [who, rest, ...one.content.filter(([start]) => start > rest[1])],
    };
  }
  if (who[1] <= sign[0] && RUMOURED.test(cue)) {
    const overlaps = one.content.some(([start, end]) => start < who[1] && end > who[0]);
    return { ...one, source: [], content: overlaps ? one.content : [who, ...one.content] };
  }
  const isAgent = /\bby\s+$/i.test(text.slice(Math.max(0, who[0] - 4), who[0]));
  if (who[1] <= sign[0] && (isHearing(text, [sign]) || isAudience(text, who, cue))) return { ...one, source: [] };
  const isAsked = /^Asked\b/.test(cue) && who[0] > sign[1] && !isAgent;
  return isAsked ? { ...one, source: [] } : one;
}
