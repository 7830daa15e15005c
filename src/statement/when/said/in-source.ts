/** "[Russia on July 16] said", "according to [a statement released on Monday]" */
import { SPEECH_EVENT } from "../names.js";
import { holds, type Place, startAfter } from "./place.js";
import { ADVERBS, DONE, ISSUED, SMALL_WORDS, SPEAKING, TURN, WHO_SPOKE } from "./words.js";

export const isInSource: Place = (text, { span, bearing }, { source, cue, content }) => {
  const holder = holds(source, span);
  if (!holder || holds(content, span)) return false;
  const [lead, rest] = [text.slice(holder[0], span[0]), text.slice(span[1], holder[1])];
  if (ISSUED.test(lead) && SPEECH_EVENT.test(lead)) return true;
  // "a consultant's report of 2023"
  if (/\s(?:of|from)\s+$/.test(lead) && SPEECH_EVENT.test(lead.slice(-24))) return true;
  // "A diplomat, speaking on Monday on condition of anonymity,"
  if (WHO_SPOKE.test(lead)) return true;
  if (SPEAKING.test(lead.slice(lead.lastIndexOf(",") + 1)) && !TURN.test(lead)) return true;
  // "The neighbour, at a vigil yesterday,"
  if (IN_PHRASE.test(lead) && /^,?\s*$/.test(rest) && !TURN.test(lead.slice(lead.lastIndexOf(",") + 1))) return true;
  // "The owner, Orro Dams Ltd, on Friday night"
  if (APPOSITION.test(lead) && /^\s*$/.test(rest) && !TURN.test(lead)) return true;
  // "Mbela, who came to power in 2012 vowing …"
  if (
    /^\s*$/.test(rest) &&
    cue.some(([at]) => /^\s$/.test(text.slice(span[1], at)) && /^\p{L}+ing\b/u.test(text.slice(at, at + 20)))
  )
    return true;
  // "the minister, who on taking office in 2023 vowed"
  if (STARTED_CLAUSE.test(lead) && /^\s*$/.test(rest) && /^\s/.test(text.slice(span[1], span[1] + 1))) return true;
  if (SMALL_WORDS.test(lead)) return bearing === "adverbial" && !/^\s*$/.test(rest);
  if (startAfter(cue, span[1]) === Number.POSITIVE_INFINITY || TURN.test(lead) || /,/.test(lead)) return false;
  return ADVERBS.test(rest) && !DONE.test(lead) && lead.split(/\s+/).length <= 9;
};

/** A phrase between commas behind the speaker's name. */
const IN_PHRASE = /,\s+(?:on|upon|in|at|during|under)\s[^,]{1,60}$/;
const APPOSITION = /^[^,]{2,80},\s+[^,]{2,80},\s+(?:(?:on|in|late|early)\s+)*$/;
/** A relative clause that has no verb yet. */
const STARTED_CLAUSE = /(?:^|,)\s*(?:who|which)\s+(?:(?:on|upon|in|at|during)\s[^,]*)?$/;
