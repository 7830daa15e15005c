/** "said on Thursday", "told reporters in Moscow on Friday", "said Smith in an interview on Monday" */
import { endBefore, holds, type Place, startAfter } from "./place.js";
import { AFTER_OTHER, AS_LATE_AS, DONE, isTrailingOccasion, TURN } from "./words.js";

export const isBehind: Place = (text, { span, bearing }, { source, cue, content }) => {
  if (holds([...source, ...content], span)) return false;
  const own = endBefore([...source, ...cue], span[0]);
  if (own < 0 || endBefore(cue, span[0]) < 0) return false;
  // "told [my] wife Tuesday [that it was over]": the addressee was taken for content.
  const taken = endBefore(content, span[0]);
  if (taken > own && (taken > own + LONGEST_ADDRESSEE || startAfter(content, span[1]) > span[1] + 1)) return false;
  const lead = text.slice(own, span[0]).replace(AS_LATE_AS, "");
  if (lead.length > 200) return false;
  if (isTrailingOccasion(lead, bearing)) return true;
  if (DONE.test(lead) || AFTER_OTHER.test(lead) || TURN.test(lead)) return false;
  return !/,\s+(?!(?:speaking|writing|talking|appearing)\b)\p{L}+(?:ed|ing)\b/u.test(lead);
};

const LONGEST_ADDRESSEE = 40;
