/** "said [this week it was staging drills]": the content took the attribution's time along. */
import { endBefore, holds, type Place } from "./place.js";

export const isSwallowed: Place = (text, { span }, { source, cue, content }) => {
  const holder = holds(content, span);
  if (!holder) return false;
  const before = endBefore([...source, ...cue], span[0]);
  if (before < 0 || endBefore(content, span[0]) > before) return false;
  if (
    !/^[\s,]*(?:(?:as\s+)?(?:recently|late|early|far\s+back)\s+as\s+|(?:on|in|late|early|back)\s+)*$/i.test(
      text.slice(before, span[0]),
    )
  )
    return false;
  return NEW_CLAUSE.test(text.slice(span[1], Math.min(holder[1], span[1] + 40)));
};

/** What a clause that "said on Monday" has swallowed would begin with: a subject of its own. */
export const NEW_CLAUSE =
  /^,?\s+(?:that\b|(?:it|he|she|they|we|I|you|there|the|a|an|its|his|her|their|our|my|this|these|those|some|all|no|any|both|each|many|most|neither|nobody|nothing|everyone|one|two|three)\b(?!['’]s?\s+$)|[“"‘]?\p{Lu}|\p{Ll}+s\s+(?:would|will|had|have|were|are|could|should|must|might|did)\b)/u;
