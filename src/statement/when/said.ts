/**
 * When a statement was made, where the words say so. A time counts only if it belongs to the attribution: beside its cue or
 * source, before them at the opening of the sentence, or after the content; never for standing in the content.
 */
import type { Span, When } from "../../reading.js";
import { type Bearing, bearingOf } from "./bearing.js";
import type { Calendar } from "./calendar.js";
import { shifted, unitOf } from "./counted.js";
import { dayOfIso } from "./days.js";
import { COUNT, countOf, SPEECH_EVENT } from "./names.js";
import { countsFromBefore, readTimes, type TimeExpression } from "./times.js";

interface Attribution {
  source: readonly Span[];
  cue: readonly Span[];
  content: readonly Span[];
}

/** A time, and how it stands. */
interface Candidate extends TimeExpression {
  bearing: Bearing;
  /** End of the phrase it is in: "[in Thursday's statement]". */
  phraseEnd: number;
}

/** How far from source and cue a time is looked for: no adverbial is longer. */
const REACH = 400;
/** How far back a day may stand that "the next day" is counted from. */
const LOOK_BACK = 500;
/** A statement may be dated a day after its report: zones differ. */
const AHEAD = 1;

const FUTURE =
  /\b(?:will|would|shall|['’]ll|(?:is|are|was|were)\s+(?:set|due|expected|scheduled|likely|going)\s+to|plans?\s+to)\b/i;

/** Turns to other things: what stands behind one of these is no longer the attribution. */
const TURN =
  /\b(?:who|whom|whose|which|that|because|before|since|until|if|although|though|as|while|whether|amid|following)\b|[;:—]|,\s+(?:and|but|or|so|he|she|they|it|we|I)\b/i;
const AFTER_OTHER =
  /\bafter\s+(?!(?:a|an|the|his|her|their|its)\s+(?:[\p{L}-]+\s+){0,3}(?:meeting|talks|hearing|session|summit|briefing|debate|call|visit|speech|conference|rally|event|appearance|closed-door)\b)/iu;
/** Participles that make a clause of a thing ("protesters arrested on Monday"), those of speaking and printing apart. */
const DONE =
  /\b(?!(?:released|published|issued|posted|dated|aired|broadcast|printed|delivered|obtained|attended|hosted|organi[sz]ed|held|conducted|sponsored|moderated|recorded|taped|filed|signed|united|limited|unnamed|asked|appeared)\b)(?:\p{L}{2,}ed|shot|taken|seen|born|lost|caught|sworn)\s+(?:(?:on|in|late|early|back)\s+)*$/iu;
const ISSUED =
  /\b(?:released|published|lodged|issued|posted|dated|written|sent|aired|broadcast|delivered|given|made|obtained|filed|signed)\s+(?:\S+\s+){0,8}$/i;
const SPEAKING =
  /\b(?:speaking|talking|writing|appearing|testifying|asked|questioned|pressed|quoted|interviewed|addressing|responding|reacting|briefing|tweeting|campaigning|visiting|introducing|announcing|unveiling)\b/i;
const AWAITED = /\b(?:is|are|was|were|been|be)\s+(?:\S+ly\s+)?(?:expected|due|set|scheduled|likely)$/i;
const SMALL_WORDS =
  /^[\s,]*(?:(?:on|in|at|late|early|back|just|only|even|also|again|later|then|once|first|as|recently|over|during|the|morning|night|evening|afternoon|hours|of|will|would|has|had|have|himself|herself|themselves|itself)\b[\s,]*)*$/i;
const ADVERBS =
  /^[\s,]*(?:(?:also|again|later|then|once|first|even|still|repeatedly|publicly|openly|only|just|now|[a-z]+ly)\b[\s,]*)*$/;
const CONNECTIVES =
  /^[\s"“‘'’”(]*(?:(?:and|but|so|then|however|meanwhile|also|later|still|yet|earlier|separately|while|moreover|indeed|or|nor|for|instance|example|because|since|after|that)\b[\s,]*)*/i;
const PLACE = /^\s*(?:of|in|at|on|during|with|near|outside|inside|from|before|after|via|aboard|alongside|to)\s/i;
const SPOKEN = /\b(?:said|says|told|tells|is|was|were|are|has|had|have|\p{L}{2,}ed)\b/iu;
const WHERE = /[\s,](?:where|when|(?:during|at|in|after|on)\s+which)\s+(?:[a-z]+ly\s+|also\s+)?$/i;

/** What a clause that "said on Monday" has swallowed would begin with: a subject of its own. */
const NEW_CLAUSE =
  /^,?\s+(?:that\b|(?:it|he|she|they|we|I|you|there|the|a|an|its|his|her|their|our|my|this|these|those|some|all|no|any|both|each|many|most|neither|nobody|nothing|everyone|one|two|three)\b(?!['’]s?\s+$)|[“"‘]?\p{Lu}|\p{Ll}+s\s+(?:would|will|had|have|were|are|could|should|must|might|did)\b)/u;

/**
 * @param sentence the one that holds the cue
 * @returns nothing where no words say when, or where they say it vaguely ("recently", "in recent days")
 */
export function whenSaid(
  text: string,
  { source, cue, content }: Attribution,
  sentence: Span,
  calendar: Calendar | undefined,
  isFree: (span: Span) => boolean = () => true,
): When | undefined {
  // "was expected on Friday to …": the day is that of what is expected.
  if (cue.some((span) => AWAITED.test(text.slice(...span)))) return undefined;
  const isInside = ([start, end]: Span): boolean => start < sentence[1] && end > sentence[0];
  const here: Attribution = {
    source: source.filter(isInside),
    cue: cue.filter(isInside),
    content: content.filter(isInside),
  };
  const own = [...here.source, ...here.cue].sort((a, b) => a[0] - b[0]);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return undefined;
  const window: Span = [Math.max(sentence[0], first[0] - REACH), Math.min(sentence[1], last[1] + REACH)];
  const from = countsFromBefore(text.slice(...window)) ? Math.max(0, window[0] - LOOK_BACK) : window[0];
  const leaning = isAhead(text, here) ? "future" : "past";
  const latest = (dayOfIso(calendar?.today ?? "") ?? Number.POSITIVE_INFINITY) + AHEAD;
  const candidates = readTimes(text, [from, window[1]], calendar, leaning).flatMap((time): Candidate[] => {
    if (time.vague || time.span[0] < window[0] || !isFree(time.span)) return [];
    if (leaning === "past" && (dayOfIso(time.when.start) ?? 0) > latest) return [];
    return [{ ...time, ...bearingOf(text, time.span) }];
  });
  const antecedent = candidates.findLast((time) => isAntecedent(text, time, here, sentence));
  if (antecedent) return antecedent.when;
  const possessive = candidates.find(
    (time) =>
      /^['’]s?\s/.test(text.slice(time.span[1], time.span[1] + 3)) &&
      (isInSource(text, time, here, sentence) || isToldOne(text, time, here, sentence)),
  );
  if (possessive) return possessive.when;
  const able = candidates.filter(({ bearing }) => bearing !== "other");
  for (const stands of PLACES) {
    // Of several that open a sentence, the nearest is the clause's own.
    const isThere = (each: Candidate): boolean => stands(text, each, here, sentence);
    const time = stands === isOpening ? able.findLast(isThere) : able.find(isThere);
    if (time) return time.when;
  }
  return undefined;
}

/**
 * "Shares fell on Thursday after the company warned …", "He was left out on Sunday, with the coach saying …": the day of the
 * main clause, for one that hangs on it and has no day of its own.
 */
export function whenMainClause(
  text: string,
  { source, cue, content }: Attribution,
  sentence: Span,
  calendar: Calendar | undefined,
  isFree: (span: Span) => boolean = () => true,
): When | undefined {
  const own = [...source, ...cue, ...content];
  const [until, sign] = [Math.min(...own.map(([start]) => start)), cue[0]?.[0]];
  if (sign === undefined || until <= sentence[0]) return undefined;
  const lead = text.slice(until, sign);
  if (/(?:^|\s)(?:had|has|have)\s+$/.test(lead) || /^(?:had|has|have)\s/.test(text.slice(sign, sign + 5)))
    return undefined;
  if (!CLAUSE.test(text.slice(Math.max(sentence[0], until - LONGEST_TIE), until))) return undefined;
  for (const time of readTimes(text, [Math.max(sentence[0], until - REACH), until], calendar, "past").reverse()) {
    const { bearing, phraseEnd } = bearingOf(text, time.span);
    if (time.vague || bearing !== "adverbial") continue;
    const before = lastPart(text.slice(sentence[0], time.span[0]));
    const between = text.slice(phraseEnd, until);
    if (between.length + lead.length > LONGEST_TIE || /[;:—“”"]/.test(between) || TURN.test(before)) continue;
    if (!CLAUSE.test(between)) continue;
    const apart = APART.exec(between)?.groups;
    if (!apart && !isFree(time.span)) continue;
    if (!apart) return time.when;
    const [from, count] = [dayOfIso(time.when.start), countOf(apart.count as string)];
    if (time.when.granularity !== "day" || from === undefined || !count || count.vague) return undefined;
    const [number, unit] =
      unitOf(apart.unit) === "week" ? [7 * count.number, "day"] : [count.number, unitOf(apart.unit)];
    return shifted(from, -number, unit);
  }
  return undefined;
}

/** "on Monday …, three days after a newspaper said": that much earlier. */
const APART = new RegExp(
  String.raw`\b(?<count>${COUNT})\s+(?<unit>days?|weeks?|months?|years?)\s+after\s+[^,.]*$`,
  "i",
);

const LONGEST_TIE = 250;
/** What joins a clause to the main one whose day it shares; a subject of a few words, with another verb of its, may follow. */
const CLAUSE =
  /(?:^|[\s,])(?:after|(?<!even\s)as|while|when|with|although|though)\s+(?:[\p{Ll}-]+\s+){0,3}(?:[^,.]{0,120}\band\s+)?$/u;

const isAhead = (text: string, { source, cue }: Attribution): boolean =>
  cue.some(([start, end]) => {
    const from = source.findLast((span) => span[1] <= start)?.[1] ?? start;
    return FUTURE.test(text.slice(Math.max(from, start - 40), end));
  });

const holds = (spans: readonly Span[], [start, end]: Span): Span | undefined =>
  spans.find((span) => span[0] < end && start < span[1]);
const endBefore = (spans: readonly Span[], at: number): number =>
  spans.reduce((most, [, end]) => (end <= at ? Math.max(most, end) : most), -1);
const startAfter = (spans: readonly Span[], at: number): number =>
  spans.reduce((least, [start]) => (start >= at ? Math.min(least, start) : least), Number.POSITIVE_INFINITY);

type Place = (text: string, time: Candidate, attribution: Attribution, sentence: Span) => boolean;

/** "since Monday's debate, when he said": whatever the time is there for, it is taken up again. */
const isAntecedent: Place = (text, { span, phraseEnd }, { source, cue, content }) => {
  if (holds([...source, ...cue, ...content], span)) return false;
  const until = startAfter([...source, ...cue], phraseEnd);
  return (
    until - phraseEnd < 60 &&
    /^(?:\s+(?:of|on|in|at)\s+[^,;]{1,40})?,?\s+(?:when|(?:during|at|in|on)\s+which)\s+(?:[a-z]+ly\s+|also\s+)?$/i.test(
      text.slice(phraseEnd, until),
    )
  );
};

/** "[said on Thursday]" */
const isInCue: Place = (_text, { span }, { cue }) => holds(cue, span) !== undefined;

/** "said [this week it was staging drills]": the content took the attribution's time along. */
const isSwallowed: Place = (text, { span }, { source, cue, content }) => {
  const holder = holds(content, span);
  if (!holder) return false;
  const before = endBefore([...source, ...cue], span[0]);
  if (before < 0 || endBefore(content, span[0]) > before) return false;
  if (!/^[\s,]*(?:(?:on|in|late|early|back)\s+)*$/i.test(text.slice(before, span[0]))) return false;
  return NEW_CLAUSE.test(text.slice(span[1], Math.min(holder[1], span[1] + 40)));
};

/** "accused [Malta on Thursday of ignoring calls]", "told [the rebels last month that …]": taken along with the object. */
const isObjects: Place = (text, { span, bearing }, { source, cue, content }) => {
  const holder = holds(content, span);
  if (!holder || bearing !== "adverbial") return false;
  const before = endBefore([...source, ...cue], span[0]);
  if (before < 0 || Math.max(holder[0], endBefore(content, span[0])) > before + 6) return false;
  const object = text.slice(before, span[0]);
  if (span[1] >= holder[1] - 2 && span[1] - before < LONGEST_OBJECT && isAnswer(text, cue)) return true;
  if (!OBJECT.test(object) || TURN.test(object) || SPOKEN.test(object) || DONE.test(object)) return false;
  return /^\s+(?:that|of|to|not\s+to|for|over|about|against|as|whether)\b/.test(text.slice(span[1], span[1] + 12));
};

/** "denied this late Monday", "hailed the releases on Thursday": what is answered has been said before, the day is the answer's. */
export const isAnswer = (text: string, cue: readonly Span[]): boolean =>
  cue[0] !== undefined && ANSWERS.test(text.slice(...cue[0]));
const ANSWERS =
  /^(?:(?:has|had|have|also|again|later)\s+)*(?:reject|den[iy]|dismiss|condemn|welcom|hail|criticis|criticiz|apologi|prais|thank|accept|withdr|defend|confirm|disput|rebuff|refut|endors|denounc|report)/i;
const LONGEST_OBJECT = 60;

/** A noun phrase of a few words, or a pronoun, then at most a preposition. */
const OBJECT = /^\s+(?:[\p{L}’'.-]+\s+){0,7}?(?:(?:on|in|late|early|back)\s+)*$/u;

/** "[Russia on July 16] said", "according to [a statement released on Monday]" */
const isInSource: Place = (text, { span, bearing }, { source, cue, content }) => {
  const holder = holds(source, span);
  if (!holder || holds(content, span)) return false;
  const [lead, rest] = [text.slice(holder[0], span[0]), text.slice(span[1], holder[1])];
  // "Tuesday's ruling said"
  if (/^(?:the\s+)?$/i.test(lead) && /^['’]s?\s/.test(rest) && SPEECH_EVENT.test(rest)) return true;
  if (ISSUED.test(lead) && SPEECH_EVENT.test(lead)) return true;
  if (SMALL_WORDS.test(lead)) return bearing === "adverbial" && !/^\s*$/.test(rest);
  if (startAfter(cue, span[1]) === Number.POSITIVE_INFINITY || TURN.test(lead) || /,/.test(lead)) return false;
  return ADVERBS.test(rest) && !DONE.test(lead) && lead.split(/\s+/).length <= 9;
};

/** "Russia on July 16 said", "Lavrov, speaking on Friday in Tashkent, said", "He left on Monday, saying" */
const isBetween: Place = (text, { span, bearing, phraseEnd }, { source, cue, content }) => {
  if (holds([...source, ...content], span)) return false;
  const from = endBefore(source, span[0]);
  const to = startAfter(cue, span[1]);
  if (from < 0 || to === Number.POSITIVE_INFINITY || endBefore([...content, ...cue], span[0]) > from) return false;
  const [lead, rest] = [text.slice(from, span[0]), text.slice(phraseEnd, to)];
  if (rest.length > 160 || lead.length > 160) return false;
  // "Basavaraj, who was arrested on [Friday], said": the source was cut short.
  if (TRAILING_CLAUSE.test(text.slice(Math.max(0, from - 120), from)) && /^\s*$/.test(lead)) return false;
  if (SMALL_WORDS.test(lead))
    return (
      !TURN.test(rest) && !/\b(?:after|before)\s*$/.test(rest) && !/^(?:citing|quoting)\b/.test(text.slice(to, to + 8))
    );
  // "the minister, Ramesh Hegde, on Wednesday said"
  if (APPOSITION.test(lead) && !TURN.test(lead) && ADVERBS.test(rest)) return true;
  if (/^(?:citing|quoting)\b/.test(text.slice(to, to + 8))) return false;
  if (TURN.test(lead)) return false;
  if (SPEAKING.test(lead) || bearing === "occasion" || isOccasion(lead) || ISSUED.test(lead)) return true;
  // "Lavrov, opening the talks on Friday, said"
  if (/^,\s+\p{L}+ing\s/u.test(lead) && /,\s*$/.test(rest)) return true;
  if (lead.trim().split(/\s+/).length > 8 || /\b(?:after|before|since|until|where)\b/i.test(rest)) return false;
  const next = text.slice(to, to + 24);
  if (/^\p{L}+ing\b/u.test(next) && /(?:^|,|\bby)\s*$/.test(rest)) return true;
  if (/^\s*to\s*$/.test(rest) || (/^\s*$/.test(rest) && /^to\s/.test(next))) return true;
  return (
    !/\b(?:said|says|told|that)\b/.test(lead) &&
    rest.split(",").length <= 2 &&
    /\band\s+(?:[a-z]+ly\s+|then\s+|also\s+)?$/.test(rest)
  );
};

/** A relative clause that goes on where the source ends. */
const TRAILING_CLAUSE = /,\s+(?:who|whose|which|where)\s[^,.]*$/;
const APPOSITION = /^,\s+[^,]{2,60},\s+(?:(?:on|in|late|early)\s+)*$/;

const isOccasion = (words: string): boolean => {
  const at = /\b(?:in|at|during|on|via|through)\s+(?:[\p{L}’'.-]+\s+){1,8}?(?:[^,;]*)$/iu.exec(words);
  return at !== null && SPEECH_EVENT.test(at[0]);
};

/** "said on Thursday", "told reporters in Moscow on Friday", "said Smith in an interview on Monday" */
const isBehind: Place = (text, { span, bearing }, { source, cue, content }) => {
  if (holds([...source, ...content], span)) return false;
  const own = endBefore([...source, ...cue], span[0]);
  if (own < 0 || endBefore(cue, span[0]) < 0 || endBefore(content, span[0]) > own) return false;
  const lead = text.slice(own, span[0]);
  if (lead.length > 200) return false;
  if (isTrailingOccasion(lead, bearing)) return true;
  if (DONE.test(lead) || AFTER_OTHER.test(lead) || TURN.test(lead)) return false;
  return !/,\s+(?!(?:speaking|writing|talking|appearing)\b)\p{L}+(?:ed|ing)\b/u.test(lead);
};

/** "…, who runs the shop, in an interview on Monday" */
const isTrailingOccasion = (words: string, bearing: Bearing): boolean => {
  const phrase = lastPart(words);
  if (!/^\s*(?:in|at|during|on|via|speaking)\b/i.test(phrase) || phrase.length > 120 || TURN.test(phrase)) return false;
  return bearing === "occasion" || SPEECH_EVENT.test(phrase) || SPEAKING.test(phrase);
};

/** "told Monday's meeting", "told last Sunday's congregation" */
const isToldOne: Place = (text, { span }, { cue }) => {
  const last = cue.at(-1);
  if (!last || span[0] < last[1] || !/^\s+(?:the\s+)?$/.test(text.slice(last[1], span[0]))) return false;
  return /\btold$/.test(text.slice(...last));
};

/** "Meanwhile, last week, Russia …", "In a speech on Monday, …", "Last week they met in Moscow, where the group claimed" */
const isOpening: Place = (text, { span, bearing, phraseEnd }, { source, cue, content }, sentence) => {
  if (holds([...source, ...content], span)) return false;
  const until = startAfter([...source, ...cue, ...content], span[1]);
  if (until === Number.POSITIVE_INFINITY || content.some(([start]) => start < span[0])) return false;
  if (endBefore([...source, ...cue], span[0]) >= 0) return false;
  const opening = text.slice(Math.max(sentence[0], span[0] - REACH), span[0]);
  const lead = lastPart(opening);
  const rest = text.slice(phraseEnd, until);
  const phrase = lead.replace(CONNECTIVES, "");
  if (WHERE.test(rest)) return !/^\s*(?:after|before|since|until)\b/i.test(phrase);
  // What opens the sentence is not the relative clause's.
  const isRelative = source.some(
    ([start, end]) => start === until && /^(?:who|which|that)$/i.test(text.slice(start, end)),
  );
  // "In its written submission, published last month, the company denied"
  const isPublished =
    /^\s*(?:published|released|issued|dated|filed)\s+$/i.test(lead) &&
    isOccasion(` ${opening.slice(0, opening.lastIndexOf(","))}`);
  if (isRelative || !(isPublished || opensWell(lead, phrase, bearing))) return false;
  const parts = rest.split(/,\s/);
  const beside = parts[0] as string;
  const isPlace = PLACE.test(beside) || isOccasion(` ${phrase}`);
  if (!(ADVERBS.test(beside) || (isPlace && !SPOKEN.test(beside)) || SPEAKING.test(lead))) return false;
  const last = parts.at(-1) as string;
  return parts.length === 1 || ADVERBS.test(last) || WITNESSED.test(last) || isShortLead(last);
};

/** From the last comma on; from the one before where only a place stands behind it: "in Fort Pierce, Florida on Friday". */
function lastPart(words: string): string {
  const at = Math.max(...[", ", "; ", ": ", "— "].map((mark) => words.lastIndexOf(mark)));
  const part = words.slice(at + 1);
  return at > 0 && /^\s*(?:\p{Lu}[\p{L}.]*\s+){1,3}(?:on\s+)?$/u.test(part)
    ? lastPart(words.slice(0, at)) + part
    : part;
}

/** Words that may stand between the comma and the source: "On Monday, for the first time Russia said". */
const WITNESSED = /^\s*(?:in|at|during)\s+(?:[\p{L}-]+\s+){1,6}$/u;

/** What a source has left out of its own phrase: "last week, the neighbouring [state] said". */
const isShortLead = (words: string): boolean =>
  words.trim().split(/\s+/).length <= 3 && !SPOKEN.test(words) && !/\b(?:and|but|or|that|as|while)\b/i.test(words);

const opensWell = (lead: string, phrase: string, bearing: Bearing): boolean => {
  if (SMALL_WORDS.test(phrase) && !/\b(?:after|since|because)\b/i.test(lead)) return true;
  if (/^\s*(?:asked|questioned|pressed)\s(?:about|on|over)\s[^,;:]{1,60}$/i.test(phrase)) return true;
  if (TURN.test(phrase) || AFTER_OTHER.test(lead)) return false;
  if (/^\s*(?:(?:while|when)\s+)?(?!during\b)\p{L}+(?:ing|ed)\b/iu.test(lead.replace(/^\s*(?:and|but)\s/i, "")))
    return SPEAKING.test(lead);
  if (!/^\s*(?:in|at|during|on|via|through|after)\b/i.test(phrase)) return false;
  if (/^\s*[Ii]n\s+(?:\p{Lu}[\p{L}.-]*\s+){1,4}(?:on\s+)?$/u.test(phrase)) return true;
  return bearing === "occasion" || isOccasion(` ${phrase}`) || /^\s*(?:at|during)\b/i.test(phrase);
};

/** "It will close the plant, the ministry said, in a statement on Monday." */
const isTrailing: Place = (text, { span, bearing }, { source, cue, content }) => {
  if (holds([...source, ...cue, ...content], span)) return false;
  const from = endBefore(content, span[0]);
  if (from < 0 || endBefore(cue, span[0]) < 0 || endBefore([...source, ...cue], span[0]) > from) return false;
  const lead = text.slice(from, span[0]).replace(/^[.,!?]?["”'’]*/, "");
  if (lead.length > 200) return false;
  return /^[\s,]*(?:(?:on|in|late|early)\s+)*$/i.test(lead) || isTrailingOccasion(lead, bearing);
};

const PLACES: readonly Place[] = [
  isInCue,
  isSwallowed,
  isObjects,
  isInSource,
  isBetween,
  isBehind,
  isOpening,
  isTrailing,
];
