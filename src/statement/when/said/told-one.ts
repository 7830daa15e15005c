/** "told Monday's meeting", "told last Sunday's congregation" */
import type { Place } from "./place.js";

export const isToldOne: Place = (text, { span }, { cue }) => {
  const last = cue.at(-1);
  if (!last || span[0] < last[1] || !/^\s+(?:the\s+)?$/.test(text.slice(last[1], span[0]))) return false;
  if (!/^['’]s?\s/.test(text.slice(span[1], span[1] + 3))) return false;
  return /\btold$/.test(text.slice(...last));
};
