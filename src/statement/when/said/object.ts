/** "accused [Malta on Thursday of ignoring calls]", "told [the rebels last month that …]": taken along with the object. */

import { SPEECH_EVENT } from "../names.js";
import { isAnswer } from "./answer.js";
import { isKnownThing } from "./known-thing.js";
import { endBefore, holds, type Place } from "./place.js";
import { NEW_CLAUSE } from "./swallowed.js";
import { AS_LATE_AS, DONE, SPOKEN, TURN } from "./words.js";

export const isObjects: Place = (text, { span, bearing }, { source, cue, content }) => {
  const holder = holds(content, span);
  if (!holder || bearing === "other") return false;
  const before = endBefore([...source, ...cue], span[0]);
  if (before < 0 || Math.max(holder[0], endBefore(content, span[0])) > before + 6) return false;
  const object = text.slice(before, span[0]).replace(AS_LATE_AS, "");
  // "sought [more time at Monday's hearing]"
  if (bearing === "occasion")
    return (
      AT_OCCASION.test(object) &&
      !cue.some((each) => SAID.test(text.slice(...each))) &&
      !TURN.test(object) &&
      !SPOKEN.test(object) &&
      !/\p{L}ing\s|\sto\s\p{Ll}/u.test(object)
    );
  const isLast = span[1] >= holder[1] - 2 || /^[,;]/.test(text.slice(span[1], span[1] + 1));
  if (isLast && span[0] - before < LONGEST_OBJECT && isAnswer(text, cue) && !DONE_TO.test(object)) return true;
  // "confirmed [the decision in a statement on Thursday]"
  if (IN_DOCUMENT.test(object) && SPEECH_EVENT.test(object) && !TURN.test(object)) return true;
  if (isKnownThing(text, cue, object)) return true;
  // What stands behind "said" is no object: "says [the officials knew on Monday that …]".
  if (cue.some((each) => SAID.test(text.slice(...each)))) return false;
  if (!OBJECT.test(object) || TURN.test(object) || SPOKEN.test(object) || DONE.test(object)) return false;
  if (
    cue.some((each) => /\b(?:told|tell|telling|assured|informed|warned)$/.test(text.slice(...each))) &&
    NEW_CLAUSE.test(text.slice(span[1], span[1] + 40))
  )
    return true;
  return /^\s+(?:that|of|to|not\s+to|for|over|about|against|as|whether|if|why|how)\b/.test(
    text.slice(span[1], span[1] + 12),
  );
};

/** "apologised to [the family of a man shot dead near Orro in 1985]" */
const DONE_TO =
  /\b(?:\p{L}{2,}ed|shot|found|held|made|born|lost)\s+(?:dead|in|on|at|near|by|from|with|during|for|outside)\s/u;
const IN_DOCUMENT =
  /(?<!\b(?:made|given|published|aired|written|sent|quoted))\s(?:in|via|through)\s+(?:an?|his|her|its|their)\s+(?:[\p{L}-]+\s+){1,3}(?:(?:on|to|for|with)\s+(?:[\p{L}-]+\s+){1,4}?)?(?:(?:on|in|late|early)\s+)*$/u;
const AT_OCCASION = /^\s(?:[^,;:.“”"]{1,60}\s)?(?:at|during)\s+(?:the\s+)?$/;
const SAID = /\b(?:said|says?|saying|wrote|writes|added|argued|claimed|insisted|according\s+to)$/;
const LONGEST_OBJECT = 60;

/** A noun phrase of a few words, or a pronoun, then at most a preposition. */
const OBJECT = /^\s+(?:[\p{L}’'.-]+\s+){0,7}?(?:(?:on|in|late|early|back)\s+)*$/u;
