/** "called it “paper” on radio this morning", "accused them of “theft” on Monday after the vote": the quoted words have ended. */
import { endBefore, holds, type Place } from "./place.js";
import { isTrailingOccasion, SPOKEN } from "./words.js";

export const isBehindQuotation: Place = (text, { span, bearing }, { source, cue, content }) => {
  if (bearing === "other" || holds([...source, ...cue], span)) return false;
  const sign = endBefore(cue, span[0]);
  if (sign < 0 || endBefore(source, span[0]) > sign) return false;
  // A clause is quoted by other verbs: "said it was “safe” on Monday" may be the day of that.
  if (cue.some((each) => TAKES_CLAUSE.test(text.slice(...each)))) return false;
  const words = text.slice(sign, span[0]);
  const [object, tail] = [words.slice(0, words.search(QUOTED)), QUOTED.exec(words)?.groups?.tail];
  if (tail === undefined || object.length > LONGEST_OBJECT || SPOKEN.test(object) || /[.;:—]/.test(object))
    return false;
  if (content.length > 0 && !content.some(([start]) => start >= sign && start < span[0])) return false;
  return /^,?\s*(?:(?:on|in|late|early|only|just|again)\s+)*$/.test(tail) || isTrailingOccasion(tail, bearing);
};

const LONGEST_OBJECT = 90;
const QUOTED = /["“][^"“”]{1,90}["”](?<tail>[^"“”.;:]{0,80})$/;
const TAKES_CLAUSE = /\b(?:said|says?|saying|wrote|writes|added|adding|argued|claimed|insisted|told|according\s+to)$/;
