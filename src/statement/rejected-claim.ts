/**
 * "The governor dismissed claims that …" is two statements: what the governor dismissed, and what somebody claims. The model takes both
 * verbs for one cue.
 */
import type { Span } from "../reading.js";

const REJECTED =
  /^(?<verb>.*?\b(?:dismiss|reject|den|refut|rebut|rebuff|confirm|disput|contest|ridicul|downplay|discount|condemn|welcom|brush|wav|laugh|shrug)\p{Ll}*(?:\s+(?:off|aside|away))?)\s+(?:(?:the|any|all|such|media|earlier|recent|these|those|growing|a)\s+)*(?<noun>(?:reports?|claims?|calls?|allegations?|suggestions?|rumou?rs?|accusations?|speculation|demands?|assertions?|complaints?)(?:\s+for)?)$/iu;

interface Said {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** The two statements of one cue, the outer one first; the statement as it is where its cue is one verb. */
export function splitRejected<T extends Said>(text: string, statement: T): T[] {
  const [cue] = statement.cue;
  const [first, ...others] = statement.content;
  const groups = cue && REJECTED.exec(text.slice(...cue))?.groups;
  if (!groups || !cue || !first || first[0] < cue[1]) return [statement];
  const { verb = "", noun = "" } = groups;
  const claim: Span = [cue[1] - noun.length, cue[1]];
  return [
    { ...statement, cue: [[cue[0], cue[0] + verb.length]], content: [[claim[0], first[1]], ...others] },
    { ...statement, source: [], cue: [claim] },
  ];
}
