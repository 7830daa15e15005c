/** "Meanwhile, last week, Russia …", "In a speech on Monday, …", "Last week they met in Moscow, where the group claimed" */
import type { Bearing } from "../bearing.js";
import { endBefore, holds, type Place, REACH, startAfter } from "./place.js";
import { ADVERBS, AFTER_OTHER, isOccasion, lastPart, SMALL_WORDS, SPEAKING, SPOKEN, TURN } from "./words.js";

export const isOpening: Place = (text, { span, bearing, phraseEnd }, { source, cue, content }, sentence) => {
  if (holds([...source, ...content], span)) return false;
  const until = startAfter([...source, ...cue, ...content], span[1]);
  if (until === Number.POSITIVE_INFINITY || content.some(([start]) => start < span[0])) return false;
  if (endBefore([...source, ...cue], span[0]) >= 0) return false;
  // "On Monday, she wrote that it was safe and doubts": she still does.
  const [sign, last] = [startAfter(cue, span[1]), endBefore(source, startAfter(cue, span[1]))];
  if (sign - last > 20 && last > span[1] && STILL.test(text.slice(sign, sign + 20))) return false;
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
    /^\s*(?:published|released|issued|dated|filed|sent|posted|written|signed|delivered|broadcast|aired|recorded)\s+(?:(?:on|in|late|early)\s+)*$/i.test(
      lead,
    ) && isOccasion(` ${opening.slice(0, opening.lastIndexOf(","))}`);
  // "In April she stood in our canteen and said …"
  if (!isRelative && SMALL_WORDS.test(phrase) && AND_SAID.test(text.slice(phraseEnd, startAfter(cue, phraseEnd))))
    return true;
  if (isRelative || !(isPublished || opensWell(lead, phrase, bearing))) return false;
  const parts = rest.split(/,\s/);
  const beside = parts[0] as string;
  const isPlace = PLACE.test(beside) || isOccasion(` ${phrase}`);
  if (!(ADVERBS.test(beside) || (isPlace && !SPOKEN.test(beside)) || SPEAKING.test(lead))) return false;
  const nearest = parts.at(-1) as string;
  return parts.length === 1 || ADVERBS.test(nearest) || WITNESSED.test(nearest) || isShortLead(nearest);
};

const STILL = /^(?!was\b|has\b)\p{Ll}+s\b/u;

const CONNECTIVES =
  /^[\s"“‘'’”(]*(?:(?:and|but|so|then|however|meanwhile|also|later|still|yet|earlier|separately|while|moreover|indeed|or|nor|for|instance|example|because|since|after|that)\b[\s,]*)*/i;
const PLACE = /^\s*(?:of|in|at|on|during|with|near|outside|inside|from|before|after|via|aboard|alongside|to)\s/i;
const WHERE = /[\s,](?:where|when|(?:during|at|in|after|on)\s+which)\s+(?:[a-z]+ly\s+|also\s+)?$/i;

/** Words that may stand between the comma and the source: "On Monday, for the first time Russia said". */
const WITNESSED = /^\s*(?:in|at|during)\s+(?:[\p{L}-]+\s+){1,6}$/u;

/** What a source has left out of its own phrase: "last week, the neighbouring [state] said". */
const isShortLead = (words: string): boolean =>
  words.trim().split(/\s+/).length <= 3 && !SPOKEN.test(words) && !/\b(?:and|but|or|that|as|while)\b/i.test(words);

/** "When Banner left on Monday, the president said" */
const WHEN_CLAUSE = /^[\s“"‘']*(?:when|as)\s[^,;]{3,80}$/i;
/** "On seizing power in 2024, he promised", "On his arrival on Monday, she said" */
const ON_DOING = /^\s*(?:on|upon)\s+(?:\p{Ll}+ing|his|her|its|their)\s[^,;]{0,60}$/iu;

/** "Recording a verdict yesterday, she said" */
const DOING =
  /^\s*(?!(?:having|being|following|including|according|excluding|citing|barring)\b)\p{Ll}+ing\s[^,;:]{2,80}$/iu;
/** Two verbs of one subject, the second one the cue. */
const AND_SAID = /^,?\s+(?!and\b)[^,;:.“”"]{3,90}\band\s+(?:also\s+|then\s+)?$/;

/** "Grilled by MPs on Tuesday, he said" */
const QUESTIONED =
  /^\s*(?:quizzed|grilled|questioned|pressed|cross-examined|challenged|confronted|interviewed|contacted)\b[^,;:]{0,60}$/i;
/** "In court on Monday, he said", "Outside the mosque on Friday, …", "On the steps of the House late on Tuesday, …" */
const VENUE =
  /^\s*(?:(?:outside|inside|from)\s+(?:an?|the|his|her|its|their|court)\s*|before\s+(?:(?:an?|the)\s+)?(?:[\p{L}-]+\s+){0,2}?(?:MPs|lawmakers|senators|committee|panel|inquiry|court|jury|judge|tribunal|magistrates?|parliament|congress|council|crowd|cameras)\s|in\s+(?:open\s+)?(?:court|parliament|congress|church)\s|on\s+(?:the\s+)?(?:floor|steps|stand|stage|sidelines|campaign\s+trail|air|radio|phone|line)\s)[^,;:]{0,60}$/iu;

const opensWell = (lead: string, phrase: string, bearing: Bearing): boolean => {
  if (SMALL_WORDS.test(phrase) && !/\b(?:after|since|because)\b/i.test(lead)) return true;
  if (/^\s*(?:asked|questioned|pressed)\s(?:about|on|over)\s[^,;:]{1,60}$/i.test(phrase)) return true;
  if (WHEN_CLAUSE.test(lead) || ON_DOING.test(phrase)) return true;
  if (/^\s*(?:speaking|talking)\s/i.test(phrase) && !TURN.test(phrase)) return true;
  if (TURN.test(phrase.replace(/^\s*before\s/i, "")) || AFTER_OTHER.test(lead)) return false;
  if (VENUE.test(phrase) || QUESTIONED.test(phrase)) return true;
  if (/^\s*before\s/i.test(phrase)) return false;
  if (/^\s*(?:(?:while|when)\s+)?(?!during\b)\p{L}+(?:ing|ed)\b/iu.test(lead.replace(/^\s*(?:and|but)\s/i, "")))
    return SPEAKING.test(lead) || DOING.test(phrase);
  if (!/^\s*(?:in|at|during|on|via|through|after|by|under)\b/i.test(phrase)) return false;
  if (/^\s*[Ii]n\s+(?:the\s+)?(?:\p{Lu}[\p{L}.-]*\s+){1,4}(?:on\s+)?$/u.test(phrase)) return true;
  return bearing === "occasion" || isOccasion(` ${phrase}`) || /^\s*(?:at|during|by|under)\b/i.test(phrase);
};
