/**
 * Small numbers in words that stand without a noun and yet count: "only nine that work", "another seven", "a family of
 * six", "three in Kano and two in Jos"; not "at nine", "cut in two" or "the two".
 */

import { smallNumber } from "./cardinal.js";
import { endsPhrase } from "./ellipsis.js";
import { isCapitalized, isJoint, lowerAt, type Tokens } from "./lexer.js";
import { perAt } from "./unit.js";
import { VERB_FORMS, wordSet } from "./words.js";

const COUNTING = wordSet(`
  only just another further remaining barely exactly even still all additional has have had got want wants need needs see
  hit from to are were be
`);
/** What is so and so many more or fewer: "won by two"; "at the gate by eight" is a time. */
const DIFFER =
  /ed$|^(?:won|lost|win|lose|beat|lead|led|ahead|behind|down|up|grown|grew|rise|rose|fell|fall|cut|short)$/;
/** What consists of so many. */
const GROUPS = wordSet(`
  family families group groups crew crews team party panel gang band squad convoy fleet household committee jury class pack
  herd litter queue line cluster delegation trio row mother father mum mom dad parent parents bench staff board crowd handful
  shortlist maximum minimum total average number toll majority deficit lead
`);
const PREPOSITION = wordSet(`
  in at on from with to near by under for outside inside across among against
`);

/**
 * @param first token of the number, `next` the one after it
 * @param near whether a count stands before it in the same sentence
 */
export function isBareCount(tokens: Tokens, first: number, next: number, near: boolean): boolean {
  const [before, after] = [tokens[first - 1], lowerAt(tokens, next)];
  if (/^(?:that|who|more|alive)$/.test(after)) return true;
  // "six 50kg bags", "three five-year-old girls"
  if (tokens[next]?.kind === "number" ? !tokens[next]?.glued : smallNumber(after) && isJoint(tokens, next + 1))
    return true;
  // "three a day"
  if (perAt(tokens, next, tokens.length) !== undefined) return true;
  if (!endsPhrase(tokens, next) || after === "of") return false;
  const word = before?.lower ?? "";
  const starts = before === undefined || tokens[first]?.fresh === true || /^[.!?:“"]$/.test(before.text);
  // "Two in Jos", "Three in court"; "Nine to five" and "Six of one" are not counts.
  if (starts) return /^(?:in|were|are|have|remain|more)$/.test(after);
  // "a family of six", not "the Group of Seven"
  if (word === "of") return GROUPS.has(lowerAt(tokens, first - 2)) && !isCapitalized(tokens[first]);
  if (word === "with") return /^(?:still|dead|missing|injured|left|hurt|wounded|to|more)$/.test(after);
  if (word === "by") return DIFFER.test(lowerAt(tokens, first - 2));
  // "between midnight and four"
  if (/^(?:noon|midnight)$/.test(lowerAt(tokens, first - 2))) return false;
  if (COUNTING.has(word) || (VERB_FORMS.has(word) && !/^(?:was|is)$/.test(word))) return true;
  if (before?.kind === "word" && /(?:ed|ing)$|^(?:stolen|taken|given|eaten|seen|beaten|chosen)$/.test(word))
    return true;
  return near && /^(?:,|;|and|or|but|then|plus)$/.test(word);
}

/** "two trips, one to Dubai", "27 workers, one with a broken arm": one of those just counted. */
export function isOneOfCounted(tokens: Tokens, first: number, next: number, near: boolean): boolean {
  return (
    near &&
    /^(?:,|and|:|–|—)$/.test(lowerAt(tokens, first - 1)) &&
    PREPOSITION.has(lowerAt(tokens, next)) &&
    !isCapitalized(tokens[first]) &&
    !/^(?:one|another)$/.test(lowerAt(tokens, next + 1))
  );
}
