/**
 * Ages that are said of somebody in so many words: "she is 73", "the girl was seven", "when he was 12", "six of the dead
 * were under ten". A name with its age beside it ("Mr Oto, 54,") says nothing of this kind.
 */
import { type Bound, boundBefore } from "./bound.js";
import { cardinalAt } from "./cardinal.js";
import { isCapitalized, lowerAt, type Tokens } from "./lexer.js";
import { CLOSED, HARMED, VERB_FORMS, VERBS, wordSet } from "./words.js";

/** An age in years, at tokens `[first, next)`. */
export interface Age {
  first: number;
  next: number;
  low: number;
  /** The same as `low` but in a range. */
  high: number;
  bound: Bound;
}

const OLDEST = 115;
/** Persons, by words that do not name them. */
const SOMEBODY = wordSet(`
  girl boy man woman child baby toddler kid teenager youth pupil student patient victim suspect resident pensioner mother
  father mum mom dad son daughter brother sister husband wife grandmother grandfather grandson granddaughter gran grandma
  grandad granny nan uncle aunt nephew niece cousin twin infant youngest oldest eldest elder younger widow passenger
  driver farmer player runner survivor
`);
const PEOPLE = wordSet(`
  girls boys men women children babies toddlers kids teenagers youths pupils students patients victims suspects residents
  pensioners people persons those them they passengers workers adults voters survivors infants drivers players members
  attendees applicants prisoners refugees migrants recruits fighters soldiers brothers sisters sons daughters who
`);
const PRONOUN = /^(?:he|she|i|who)$/;
/** "she's", "I'm", "he'd be" */
const CONTRACTED = /^(?:he|she|i)['’](?:s|m|d|ll)$/;
const COPULA = /^(?:is|was|am|turned|turns|turning)$/;
const MODAL = /^(?:would|will|must|could|might|may|should|have|has|had)$/;
const ADVERB = /^(?:only|just|barely|now|still|then|already|not|yet|actually|even|really|about)$/;
/** After these words the number is no age: "he was 2 under par", "she is one of three". */
const NO_AGE =
  /^(?:of|out|under|over|above|below|up|down|per|to|for|off|away|behind|ahead|short|from|into|within|more|less|fewer|points?|x)$/;

export function statedAgeAt(tokens: Tokens, i: number, to: number): Age | undefined {
  const number = cardinalAt(tokens, i, to);
  if (number === undefined || number.scale > 1 || !Number.isInteger(number.value)) return undefined;
  const { value, next, spelled } = number;
  if (value < 1 || value > OLDEST || (spelled && value === 1)) return undefined;
  if (!isWhole(tokens, next)) return lowerAt(tokens, next) === "to" ? meanOf(tokens, i, value, next) : undefined;
  return limitOf(tokens, i, value, next) ?? saidOf(tokens, i, value, next) ?? meanOf(tokens, i, value, next);
}

const AGE_KINDS =
  /^(?:average|median|mean|minimum|maximum|retirement|pension|voting|legal|drinking|school-leaving|leaving)$/;
const AGE_REACH = 9;

/** "the average age of the crew was 23", "to raise the retirement age from 60 to 62": ages of nobody known by name. */
function meanOf(tokens: Tokens, i: number, value: number, next: number): Age | undefined {
  if (!/^(?:is|was|of|at|to|from|be|as|reached|remains)$/.test(lowerAt(tokens, i - 1))) return undefined;
  for (let at = i - 1; at > Math.max(0, i - AGE_REACH); at--) {
    if (tokens[at]?.kind === "mark") return undefined;
    if (lowerAt(tokens, at) === "age" && AGE_KINDS.test(lowerAt(tokens, at - 1)))
      return { first: i, next, low: value, high: value, bound: "exact" };
  }
  return undefined;
}

const endsHere = (lower: string): boolean =>
  /^(?:last|this|next|every)$/.test(lower) || CLOSED.has(lower) || VERB_FORMS.has(lower) || VERBS.has(lower);

/** Whether the age ends before `next`. */
function isWhole(tokens: Tokens, next: number): boolean {
  const token = tokens[next];
  if (token === undefined || token.fresh) return true;
  if (token.kind === "mark") return /^[,.;:!?"”’)—–]$/.test(token.text) && !(token.glued && isDigits(tokens, next + 1));
  return token.kind === "word" && !token.glued && !NO_AGE.test(token.lower) && endsHere(token.lower);
}

const isDigits = (tokens: Tokens, i: number): boolean => tokens[i]?.kind === "number" && tokens[i]?.glued === true;

/** "she is nearly 80", "he would have been 21", "the youngest was four". */
function saidOf(tokens: Tokens, i: number, value: number, next: number): Age | undefined {
  const hedge = boundBefore(tokens, 0, { first: i, value, small: false, time: false, length: false, bare: true });
  const first = hedge?.first ?? i;
  let at = first - 1;
  while (ADVERB.test(lowerAt(tokens, at))) at--;
  if (!isSomebodyBeing(tokens, at)) return undefined;
  return { first, next, low: value, high: value, bound: hedge?.bound ?? "exact" };
}

/** Whether a verb of being ends at `i`, with one person as its subject. */
function isSomebodyBeing(tokens: Tokens, i: number): boolean {
  const verb = lowerAt(tokens, i);
  if (CONTRACTED.test(verb)) return /['’][sm]$/.test(verb);
  if (COPULA.test(verb)) return isSomebody(tokens, throughAdverbs(tokens, i - 1));
  if (verb !== "be" && verb !== "been" && verb !== "turn") return false;
  let at = throughAdverbs(tokens, i - 1);
  while (MODAL.test(lowerAt(tokens, at))) at = throughAdverbs(tokens, at - 1);
  return CONTRACTED.test(lowerAt(tokens, at)) || (at < i - 1 && isSomebody(tokens, at));
}

function throughAdverbs(tokens: Tokens, i: number): number {
  let at = i;
  while (ADVERB.test(lowerAt(tokens, at))) at--;
  return at;
}

function isSomebody(tokens: Tokens, i: number): boolean {
  const word = lowerAt(tokens, i);
  if (word === "who") return SOMEBODY.has(lowerAt(tokens, lowerAt(tokens, i - 1) === "," ? i - 2 : i - 1));
  if (PRONOUN.test(word) || SOMEBODY.has(word)) return true;
  // "Mr Oto is 62"
  return isCapitalized(tokens[i]) && [i - 1, i - 2].some((at) => TITLE.test(lowerAt(tokens, at)));
}
const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|lady)$/;

/** What bounds an age: "under ten". */
export const LIMITS = new Map<string, Bound>([
  ["under", "under"],
  ["below", "under"],
  ["over", "over"],
  ["above", "over"],
]);
const SUBJECT_REACH = 7;

/** "six of the dead were under ten", "most of them over 60", "nobody under 40". */
function limitOf(tokens: Tokens, i: number, value: number, next: number): Age | undefined {
  const bound = LIMITS.get(lowerAt(tokens, i - 1));
  if (bound === undefined) return undefined;
  const age: Age = { first: i - 1, next, low: value, high: value, bound };
  let at = i - 2;
  while (/^(?:aged|all|both|mostly|well|just|mainly)$/.test(lowerAt(tokens, at))) at--;
  const before = lowerAt(tokens, at);
  if (/^(?:nobody|anybody|somebody|everybody|anyone|everyone|someone|them|those|us)$/.test(before)) return age;
  if (/^(?:no|any|every|some)$/.test(lowerAt(tokens, at - 1)) && before === "one") return age;
  if (!/^(?:are|were|is|was|be)$/.test(before)) return undefined;
  for (at--; at >= Math.max(0, i - SUBJECT_REACH); at--) {
    const word = lowerAt(tokens, at);
    if (/^[.;:!?,]$/.test(word)) return undefined;
    if (PEOPLE.has(word) || SOMEBODY.has(word) || (HARMED.has(word) && lowerAt(tokens, at - 1) === "the")) return age;
    if (VERB_FORMS.has(word) || VERBS.has(word)) return undefined;
  }
  return undefined;
}
