/** "… she conceded when she toured the town on Monday", "he said as he left on Friday", "when asked on Tuesday" */
import { endBefore, holds, type Place } from "./place.js";

export const isWhenDoing: Place = (text, { span, bearing }, { source, cue, content }) => {
  if (bearing !== "adverbial" || holds([...source, ...cue], span)) return false;
  const holder = holds(content, span);
  // "said [when she unveiled the tax in November that few would pay it]": the clause was taken for what she said.
  if (holder) {
    const sign = endBefore(cue, span[0]);
    const isFirst = sign >= 0 && endBefore(content, span[0]) <= sign && endBefore(source, span[0]) <= sign;
    return (
      isFirst &&
      /^\W*(?:(?:when|as|while)\s+)?$/.test(text.slice(sign, Math.max(sign, holder[0]))) &&
      FROM_CUE.test(text.slice(sign, span[0])) &&
      /^,?\s+that\b/.test(text.slice(span[1], span[1] + 7))
    );
  }
  const from = endBefore([...source, ...cue, ...content], span[0]);
  if (from < 0 || endBefore(cue, span[0]) < 0) return false;
  // The model may have left "when" to the content.
  return WHEN_DOING.test(text.slice(Math.max(0, from - "while".length), span[0]));
};

const DOING = String.raw`(?:when|as|while|on|upon|after|before)\s+(?:(?:he|she|they|it|we|I)\s|\p{L}+ing\b|(?:asked|pressed|questioned|contacted|reached|confronted)\b)[^.;:,“”"]{0,90}$`;
const FROM_CUE = new RegExp(String.raw`^\s+(?:[\p{L}’'-]+\s+){0,4}${DOING}`, "u");
const WHEN_DOING =
  /(?:^|\s)(?:when|as|while)\s+(?:(?:he|she|they|it|we|I)\s|(?:asked|pressed|questioned|contacted|reached|confronted|visiting|leaving|speaking|opening)\b)[^.;:,“”"]{0,90}$/u;
