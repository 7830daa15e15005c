/** "It will close the plant, the ministry said, in a statement on Monday." */
import { endBefore, holds, type Place } from "./place.js";
import { isTrailingOccasion } from "./words.js";

export const isTrailing: Place = (text, { span, bearing }, { source, cue, content }) => {
  if (holds([...source, ...cue, ...content], span)) return false;
  const from = endBefore(content, span[0]);
  if (from < 0 || endBefore(cue, span[0]) < 0 || endBefore([...source, ...cue], span[0]) > from) return false;
  const lead = text.slice(from, span[0]).replace(/^[.,!?]?["”'’]*/, "");
  if (lead.length > 200) return false;
  return /^[\s,]*(?:(?:on|in|late|early)\s+)*$/i.test(lead) || isTrailingOccasion(lead, bearing);
};
