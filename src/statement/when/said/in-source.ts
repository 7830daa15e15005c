/** "[Russia on July 16] said", "according to [a statement released on Monday]" */
import { SPEECH_EVENT } from "../names.js";
import { holds, type Place, startAfter } from "./place.js";
import { ADVERBS, DONE, ISSUED, SMALL_WORDS, TURN } from "./words.js";

export const isInSource: Place = (text, { span, bearing }, { source, cue, content }) => {
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
