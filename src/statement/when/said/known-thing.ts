/** Objects that were there before: a day behind one is the day of the saying. */
import type { Span } from "../../../reading.js";
import { DONE } from "./words.js";

/**
 * "announced the delay on Friday", "said the same in 2019", "told farmers of it only on April 2": the object is a known thing
 * of few words that has no day of its own, as a vote or a storm would.
 *
 * @param object from behind the cue to the day
 */
export const isKnownThing = (text: string, cue: readonly Span[], object: string): boolean => {
  const sign = cue.at(-1);
  if (!sign || object.length > LONGEST_THING || HAPPENS.test(object)) return false;
  const words = text.slice(...sign);
  if (PUTS.test(words)) return THING.test(object) && !DONE.test(object);
  if (REQUESTS.test(words)) return A_THING.test(object) && !DONE.test(object);
  return TELLS.test(words) && TOLD_THING.test(object);
};

const LONGEST_THING = 80;
/** Verbs that take a thing. */
const PUTS =
  /(?:\basked\s+about|\b(?:announc|disclos|repeat|reiterat|rais|declar|describ|unveil|publish|air|post|mak|made|outlin|claim)\p{Ll}*|\b(?:told|informed)\s+(?:of|about))$/iu;
/** "raised concerns about the burn in November", "had asked for a bulletin on the 27th" */
const REQUESTS =
  /\b(?:(?:asked|appealed|applied|called|pleaded)\s+for|requested|sought|raised\s+(?:[\p{L}-]+\s+)?(?:concerns?|questions?|objections?|doubts?|fears?|complaints?)\s+(?:about|over|with)|complained\s+(?:about|of))$/u;
/** Verbs that take a clause: a noun behind one would be its subject. */
const TELLS =
  /\b(?:told|tell|inform|said|say|mention|reveal|confirm|report|admit|acknowledg|wrote|writ)\p{Ll}*(?:\s+(?:of|about))?$/u;
const BEFORE_DAY = String.raw`(?:(?:only|first|again|late|early|back|on|in|at)\s+)*$`;
const DEFINITE = String.raw`(?:the|that|this|his|her|its|their|these|those)\s+(?:(?!that|who|which|was|were|had|has|have|is|are|would|will|could)[\p{L}’-]+\s+){1,10}?`;
const THING = new RegExp(
  String.raw`^\s+(?:(?:it|this|them|victory|responsibility|credit|defeat)\s+|${DEFINITE})${BEFORE_DAY}`,
  "u",
);
const A_THING = new RegExp(
  String.raw`^\s+(?:${DEFINITE}|(?:an?|more|extra|further)\s+(?:[\p{L}’-]+\s+){1,5}?|(?:(?!that\b)\p{Ll}[\p{L}’-]*\s+){1,3}?)${BEFORE_DAY}`,
  "u",
);
const TOLD_THING = new RegExp(
  String.raw`^\s+(?:(?:it|this|them|(?:much\s+)?the\s+same(?:\s+thing)?|so)\s+|(?:(?:the\s+)?[\p{L}’-]+\s+)?(?:of|about)\s+(?:it\s+|this\s+|${DEFINITE}))${BEFORE_DAY}`,
  "u",
);
const HAPPENS =
  /\b(?:votes?|elections?|polls?|referendum|meetings?|talks|summit|strikes?|match|game|hearing|trial|launch|opening|march|protest|rally|storm|concert|ceremony|visit|start|release|deadline)\b/i;
