/** "… she conceded when she toured the town on Monday", "he said as he left on Friday", "when asked on Tuesday" */
import { endBefore, holds, type Place } from "./place.js";

export const isWhenDoing: Place = (text, { span, bearing }, { source, cue, content }) => {
  if (bearing !== "adverbial" || holds([...source, ...cue, ...content], span)) return false;
  const from = endBefore([...source, ...cue, ...content], span[0]);
  if (from < 0 || endBefore(cue, span[0]) < 0) return false;
  // The model may have left "when" to the content.
  return WHEN_DOING.test(text.slice(Math.max(0, from - "while".length), span[0]));
};

const WHEN_DOING =
  /(?:^|\s)(?:when|as|while)\s+(?:(?:he|she|they|it|we|I)\s|(?:asked|pressed|questioned|contacted|reached|confronted|visiting|leaving|speaking|opening)\b)[^.;:,“”"]{0,90}$/u;
