/** "Russia on July 16 said", "Lavrov, speaking on Friday in Tashkent, said", "He left on Monday, saying" */
import { endBefore, holds, type Place, startAfter } from "./place.js";
import { ADVERBS, ISSUED, isOccasion, SMALL_WORDS, SPEAKING, TURN, WHO_SPOKE } from "./words.js";

export const isBetween: Place = (text, { span, bearing, phraseEnd }, { source, cue, content }) => {
  if (holds([...source, ...content], span)) return false;
  const from = endBefore(source, span[0]);
  const to = startAfter(cue, span[1]);
  if (from < 0 || to === Number.POSITIVE_INFINITY || endBefore([...content, ...cue], span[0]) > from) return false;
  const start = source.find((each) => each[1] === from)?.[0] ?? from;
  const [lead, rest] = [text.slice(from, span[0]), text.slice(phraseEnd, to)];
  if (rest.length > 160 || lead.length > 160) return false;
  // "Basavaraj, who was arrested on [Friday], said": the source was cut short.
  if (WHO_SPOKE.test(text.slice(Math.max(0, from - 120), span[0]))) return /^[^,]{0,40},?\s*$/.test(rest);
  // "A father whose daughter drowned on Saturday says"
  if (WHOSE.test(text.slice(start, from)) && /^(?:says|tells)\b/.test(text.slice(to, to + 8))) return false;
  if (TRAILING_CLAUSE.test(text.slice(Math.max(0, from - 120), from))) {
    if (/^\s*$/.test(lead) || (/^\s+(?:(?:on|in|late|early)\s+)*$/.test(lead) && /^,/.test(rest))) return false;
  }
  if (SMALL_WORDS.test(lead))
    return (
      !TURN.test(rest) && !/\b(?:after|before)\s*$/.test(rest) && !/^(?:citing|quoting)\b/.test(text.slice(to, to + 8))
    );
  // "the minister, Ramesh Hegde, on Wednesday said"
  if (APPOSITION.test(lead) && !TURN.test(lead) && ADVERBS.test(rest)) return true;
  if (/^(?:citing|quoting)\b/.test(text.slice(to, to + 8))) return false;
  if (TURN.test(lead)) return false;
  // "the firm, in a letter of apology delivered by hand on Monday, said", "its chief on taking office in 2021 said"
  if (/^,?\s+(?:on|upon|in|at|during|under)\s[^,]{1,60}$/.test(lead) && ADVERBS.test(rest)) return true;
  if (SPEAKING.test(lead) || bearing === "occasion" || isOccasion(lead) || ISSUED.test(text.slice(start, span[0])))
    return true;
  // "Lavrov, opening the talks on Friday, said"
  if (/^,\s+\p{L}+ing\s/u.test(lead) && /,\s*$/.test(rest)) return true;
  if (lead.trim().split(/\s+/).length > 12 || /\b(?:after|before|since|until|where)\b/i.test(rest)) return false;
  const next = text.slice(to, to + 24);
  if (/^\p{L}+ing\b/u.test(next) && /(?:^|,|\bby)\s*$/.test(rest)) return true;
  if (/^\s*to\s*$/.test(rest) || (/^\s*$/.test(rest) && /^to\s/.test(next))) return true;
  return (
    !/\b(?:said|says|told|that)\b/.test(lead) &&
    rest.split(",").length <= 2 &&
    /\band\s+(?:[a-z]+ly\s+|then\s+|also\s+)?$/.test(rest)
  );
};

/** A relative clause that goes on where the source ends. */
const TRAILING_CLAUSE = /,\s+(?:who|whose|which|where)\s[^,.]*$/;

const WHOSE = /\s(?:who|whose|which|that)\s[^,]*$/;

const APPOSITION = /^,\s+[^,]{2,60},\s+(?:(?:on|in|late|early)\s+)*$/;
