/** "The minister had on Wednesday promised …", "who late on Tuesday told …", "and yesterday admitted": a time that stands right before the cue. */
import { holds, type Place, startAfter } from "./place.js";
import { ADVERBS, DONE } from "./words.js";

export const isBesideCue: Place = (text, { span, bearing, phraseEnd }, { cue, content }) => {
  if (bearing !== "adverbial" || holds([...cue, ...content], span)) return false;
  const to = startAfter(cue, span[1]);
  if (to === Number.POSITIVE_INFINITY || !ADVERBS.test(text.slice(phraseEnd, to))) return false;
  const lead = text.slice(Math.max(0, span[0] - 80), span[0]);
  return SUBJECT.test(lead) || (CLAUSE.test(lead) && !DONE.test(lead));
};

/** "after the tribunal on Tuesday rejected" */
const CLAUSE =
  /\b(?:after|as|when|while|because|although|though)\s+(?:(?!(?:who|which|that|to|of)\b|\p{L}+ed\b)[\p{L}’'-]+\s+){1,5}?(?:(?:on|late|early)\s+)+$/u;
/** What the verb belongs to stands right before the time. */
const SUBJECT =
  /\b(?:had|has|have|who|which|he|she|they|it|and|but|then)\s+(?:(?:on|in|late|early|only|as\s+recently\s+as)\s+)*$/i;
