/** "She reversed herself Wednesday, saying …": the day of the main clause is its participle's, whoever the source is. */
import { endBefore, holds, type Place, REACH } from "./place.js";
import { DONE } from "./words.js";

export const isParticiples: Place = (text, { span, bearing, phraseEnd }, { source, cue, content }, sentence) => {
  if (bearing !== "adverbial" || holds([...source, ...cue, ...content], span)) return false;
  const [sign] = cue;
  if (
    !sign ||
    phraseEnd > sign[0] ||
    !(source.some(([, end]) => end <= span[0]) ? /^\p{L}+ing\b/u : /^(?!citing|quoting)\p{L}+ing\b/u).test(
      text.slice(sign[0], sign[0] + 12),
    )
  )
    return false;
  // A source of its own would be a clause of its own.
  if (endBefore(source, sign[0]) > span[1] || endBefore(content, sign[0]) > span[0]) return false;
  const rest = text.slice(phraseEnd, sign[0]);
  if (rest.length > 160 || !/(?:^|,["”’]?|\b(?:while|by))\s*$/.test(rest)) return false;
  if (/[;:—]|[.!?]\s|,\s+(?:who|which|and|but)\b/.test(rest)) return false;
  const lead = text.slice(Math.max(sentence[0], span[0] - REACH), span[0]);
  return !(DONE.test(lead) && !/^,\s*$/.test(rest)) && !RELATIVE.test(lead) && !/\b(?:after|before)\s[^,]*$/.test(lead);
};

/** A relative clause that the time still belongs to. */
const RELATIVE = /,\s+(?:who|whose|which|where)\s[^,]*$/;
