/** "The minister had on Wednesday promised …", "who late on Tuesday told …": a time that stands right before the cue. */
import { holds, type Place, startAfter } from "./place.js";
import { ADVERBS } from "./words.js";

export const isBesideCue: Place = (text, { span, bearing, phraseEnd }, { cue, content }) => {
  if (bearing !== "adverbial" || holds([...cue, ...content], span)) return false;
  const to = startAfter(cue, span[1]);
  if (to === Number.POSITIVE_INFINITY || !ADVERBS.test(text.slice(phraseEnd, to))) return false;
  return SUBJECT.test(text.slice(Math.max(0, span[0] - 30), span[0]));
};

/** What the verb belongs to stands right before the time. */
const SUBJECT = /\b(?:had|has|have|who|which|he|she|they|it)\s+(?:(?:on|in|late|early|only|as\s+recently\s+as)\s+)*$/i;
