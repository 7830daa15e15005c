/** "said [this week it was staging drills]": the content took the attribution's time along. */
import { endBefore, holds, type Place } from "./place.js";
import { CLOCK } from "./words.js";

export const isSwallowed: Place = (text, { span }, { source, cue, content }) => {
  const holder = holds(content, span);
  if (!holder) return false;
  const before = endBefore([...source, ...cue], span[0]);
  if (before < 0 || endBefore(content, span[0]) > before) return false;
  // "told shareholders in Orro [that night that the deal was off]"
  const isTold = TOLD.test(text.slice(0, before).slice(-20)) && span[0] - holder[0] < 4;
  const lead = text.slice(before, span[0]);
  const isPhrase = PHRASE.test(lead) && /^,?\s+that\b/.test(text.slice(span[1], span[1] + 7));
  if (!(isPhrase || (isTold && ADDRESSEE.test(text.slice(before, holder[0]))) || LEAD.test(lead))) return false;
  return NEW_CLAUSE.test(text.slice(span[1], Math.min(holder[1], span[1] + 40)));
};

/** "said [in answer to a question in the House on Monday that …]" */
const PHRASE =
  /^,?\s+(?:in|at|during|on|via|from|outside|inside|through)\s+(?:(?!(?:that|who|which|when|was|were|is|are|had|has|have)\b|\p{L}{2,}ed\b)[\p{L}\p{N}’'-]+\s+){1,14}$/u;
const TOLD = /\b(?:told|telling|informed|assured|warned)$/;
const ADDRESSEE = /^\s+(?:(?!that\b)[\p{L}’'.-]+\s+){1,7}$/u;
const LEAD = new RegExp(
  String.raw`^[\s,]*(?:(?:as\s+)?(?:recently|late|early|far\s+back)\s+as\s+|(?:on|in|late|early|back|only)\s+|${CLOCK})*$`,
  "i",
);

/** What a clause that "said on Monday" has swallowed would begin with: a subject of its own. */
export const NEW_CLAUSE =
  /^,?\s+(?:that\b|(?:it|he|she|they|we|I|you|there|the|a|an|its|his|her|their|our|my|this|these|those|some|all|no|any|both|each|many|most|neither|nobody|nothing|everyone|one|two|three)\b(?!['’]s?\s+$)|[“"‘]?\p{Lu}|\p{Ll}+s\s+(?:would|will|had|have|were|are|could|should|must|might|did)\b)/u;
