/** Votes and scores: "voted 7-2", "a 5-4 ruling", "won 3-1" are two figures each; odds and a bare "50-50" are none. */
import { type Amount, amountAt } from "./amount.js";
import { isJoint, lowerAt, type Tokens } from "./lexer.js";
import { wordSet } from "./words.js";

const VOTE = wordSet(`
  vote votes voted voting passed passes approved approval rejected rejection ruling ruled decision majority
  ballot adopted acquitted upheld cleared motion carried
`);
const GAME = wordSet(`
  win won wins winning beat beats beaten beating lost lose loss loses losing defeated defeats defeating defeat
  draw drew drawn tied tie scored scores score victory lead leads led leading trailed trailing trails trail
  goals goal match game games final season record down ahead behind sets set aggregate series half-time thrashed
  edged downed went draws
`);
const BETS = wordSet(`favorite favourite odds shot outsider outsiders favorites favourites bookmakers`);
const REACH = 6;

export interface Tally {
  second: Amount;
  kind: "votes" | "score" | "none";
}

/** The second number of a vote or score whose first is `amount`; `none` where the two are no figures; else undefined. */
export function tallyAt(text: string, tokens: Tokens, amount: Amount, to: number): Tally | undefined {
  if (amount.form !== "number" || amount.measure !== undefined || amount.scale > 1) return undefined;
  const dash =
    /^[-\u2013\u2014]$/.test(lowerAt(tokens, amount.next)) &&
    tokens[amount.next]?.glued &&
    tokens[amount.next + 1]?.glued;
  if (!dash && lowerAt(tokens, amount.next) !== "to") return undefined;
  if (dash && tokens[amount.next + 1]?.kind !== "number") return undefined;
  const second = amountAt(text, tokens, amount.next + 1, to);
  if (second === undefined || second.measure !== undefined || second.form !== "number" || second.scale > 1)
    return undefined;
  if (isJoint(tokens, amount.first - 1) || isJoint(tokens, second.next))
    return dash && lowerAt(tokens, second.next + 1) !== "vote" ? undefined : { second, kind: "votes" };
  if (
    /^(?:margin|ratio|odds)$/.test(lowerAt(tokens, second.next)) ||
    /^(?:margin|ratio|odds) of$/.test(`${lowerAt(tokens, amount.first - 2)} ${lowerAt(tokens, amount.first - 1)}`)
  ) {
    return second.value <= amount.value ? { second, kind: "none" } : undefined;
  }
  if (near(tokens, amount.first, second.next, VOTE)) return { second, kind: "votes" };
  if (near(tokens, amount.first, second.next, BETS)) return { second, kind: "none" };
  if (near(tokens, amount.first, second.next, GAME) && amount.value < 200 && dash) return { second, kind: "score" };
  return dash && second.value <= amount.value && !isYear(amount) ? { second, kind: "none" } : undefined;
}

/** Whether the number at `i` ends "by 8 votes to 3". */
export const endsVote = (tokens: Tokens, i: number): boolean =>
  lowerAt(tokens, i - 1) === "to" && /^votes?$/.test(lowerAt(tokens, i - 2));

/** "2016-17" is a year, and is dealt with as one. */
const isYear = ({ value }: Amount): boolean => value >= 1900 && value <= 2100;

/** A word of the class in the same sentence: a few before, or one of the two after ("a 5-4 ruling"). */
function near(tokens: Tokens, first: number, next: number, words: ReadonlySet<string>): boolean {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at];
    if (token === undefined || /^[.;!?]$/.test(token.text)) break;
    if (words.has(token.lower)) return true;
  }
  return words.has(lowerAt(tokens, next)) || words.has(lowerAt(tokens, next + 1));
}
