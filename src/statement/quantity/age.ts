/**
 * Ages, which are figures but those of persons known by name: "the 19-year-old plane", "a couple in their 70s",
 * "children under five", "people aged 65 and over"; not "Mr Oto, aged 54" or "the 27-year-old was not fit".
 */
import type { Amount } from "./amount.js";
import { type Cardinal, cardinalAt, smallNumber } from "./cardinal.js";
import { isCapitalized, isJoint, lowerAt, type Tokens } from "./lexer.js";
import { type Age, LIMITS, statedAgeAt } from "./stated-age.js";
import { CLOSED, isPlural, VERB_FORMS, wordSet } from "./words.js";

/** Words for persons that say nothing but their sex, age or plight: who is called so is not known by name. */
const ANYBODY = wordSet(`
  people person persons those anyone everyone anybody everybody children child adults adult men man women woman
  boys boy girls girl kids kid youths youth teenagers teenager pupils pupil students student infants infant
  babies baby toddlers toddler residents resident patients patient voters workers drivers riders players
  pensioners pensioner youngsters youngster minors victims victim suspects suspect mother father mothers fathers
  son daughter sons daughters brother sister wife husband grandmother grandfather grandson granddaughter couple
  americans australians britons canadians indians males male females female
`);
/** Endings of what somebody does for a living, by which persons known by name are called. */
const ROLE = /(?:er|or|ist|ian|eer|ant|man|woman|back|star|ace|coach|captain|player)$/;
const OWNERS = /^(?:my|his|her|our|their|your)$/;
const AGE_OF_PERSON = 120;

/** @param i token of the number, `to` the first that is not to be read */
export function ageAt(tokens: Tokens, i: number, to: number): Age | undefined {
  return (
    decadeAt(tokens, i, to) ??
    limitAt(tokens, i, to) ??
    apposedAt(tokens, i, to) ??
    besidePeople(tokens, i, to) ??
    statedAgeAt(tokens, i, to)
  );
}

/** "women between 24 and 30", "people 65 and older". */
function besidePeople(tokens: Tokens, i: number, to: number): Age | undefined {
  const between = lowerAt(tokens, i - 1) === "between";
  const whose = lowerAt(tokens, between ? i - 2 : i - 1);
  const low = ANYBODY.has(whose) && (isPlural(whose) || whose === "anyone") ? cardinalAt(tokens, i, to) : undefined;
  if (low === undefined || low.scale > 1 || low.value > AGE_OF_PERSON) return undefined;
  const joint = lowerAt(tokens, low.next);
  if (between) {
    const high = /^(?:and|to)$/.test(joint) ? cardinalAt(tokens, low.next + 1, to) : undefined;
    if (high === undefined || high.scale > 1 || high.value > AGE_OF_PERSON || high.value <= low.value) return undefined;
    const after = tokens[high.next];
    if (after?.kind === "word" && !CLOSED.has(after.lower) && !VERB_FORMS.has(after.lower)) return undefined;
    return { first: i - 1, next: high.next, low: low.value, high: high.value, bound: "between" };
  }
  const after = lowerAt(tokens, low.next + 1);
  if (!/^(?:and|or)$/.test(joint) || low.next + 2 > to) return undefined;
  const bound = /^(?:over|older|above|up)$/.test(after)
    ? "at least"
    : /^(?:under|younger|below)$/.test(after)
      ? "at most"
      : undefined;
  return bound && { first: i, next: low.next + 2, low: low.value, high: low.value, bound };
}

/** "her brother, 9, …", "a girl (7)": whoever is called so is not known by name. */
function apposedAt(tokens: Tokens, i: number, to: number): Age | undefined {
  const [open, number, close] = [lowerAt(tokens, i - 1), tokens[i], lowerAt(tokens, i + 1)];
  const age = number?.kind === "number" ? Number(number.text) : smallNumber(number?.lower ?? "");
  if (age === undefined || !(age <= AGE_OF_PERSON) || !Number.isInteger(age) || age < 1) return undefined;
  if (!(open === "(" ? close === ")" : open === "," && /^[,.]?$/.test(close)) || i >= to) return undefined;
  const noun = tokens[i - 2];
  if (noun === undefined || isCapitalized(noun) || !ANYBODY.has(noun.lower) || isPlural(noun.lower)) return undefined;
  return { first: i, next: i + 1, low: age, high: age, bound: "exact" };
}

/** "in their 70s", "in her early thirties". */
function decadeAt(tokens: Tokens, i: number, to: number): Age | undefined {
  const part = /^(?:early|mid|late)$/.test(lowerAt(tokens, i - 1))
    ? i - 1
    : isJoint(tokens, i - 1) && lowerAt(tokens, i - 2) === "mid"
      ? i - 2
      : i;
  const owner = lowerAt(tokens, part - 1);
  if (!OWNERS.test(owner) || lowerAt(tokens, part - 2) !== "in") return undefined;
  const start = Number(
    tokens[i]?.kind === "number" && lowerAt(tokens, i + 1) === "s" ? lowerAt(tokens, i) : Number.NaN,
  );
  const low = Number.isNaN(start) ? DECADES.indexOf(lowerAt(tokens, i)) * 10 : start;
  const next = Number.isNaN(start) ? i + 1 : i + 2;
  if (low < 10 || low > 100 || low % 10 !== 0 || next > to) return undefined;
  return { first: part - 2, next, low, high: low + 9, bound: "between" };
}
const DECADES = "_ teens twenties thirties forties fifties sixties seventies eighties nineties".split(" ");

/** "people under 30", "children under the age of five", "those aged 65 and over", "boys aged 12 to 15". */
function limitAt(tokens: Tokens, i: number, to: number): Age | undefined {
  const other = otherAgedAt(tokens, i, to) ?? betweenAgesAt(tokens, i, to);
  if (other !== undefined) return other;
  if (!/^(?:under|below|over|above|of|aged)$/.test(lowerAt(tokens, i - 1))) return undefined;
  const number = cardinalAt(tokens, i, to);
  if (number === undefined || number.scale > 1 || number.value > AGE_OF_PERSON) return undefined;
  const { value, next } = number;
  const ofAge = lowerAt(tokens, i - 1) === "of" && lowerAt(tokens, i - 2) === "age";
  if (!ofAge && lowerAt(tokens, i - 1) === "of") return boyOf(tokens, i, number);
  let at = ofAge ? (lowerAt(tokens, i - 3) === "the" ? i - 4 : i - 3) : i - 1;
  const word = lowerAt(tokens, at);
  const bound = LIMITS.get(word);
  if (bound !== undefined) {
    if (lowerAt(tokens, at - 1) === "aged") at--;
    const whose = lowerAt(tokens, at - 1);
    const counts =
      tokens[next]?.kind === "word" && !CLOSED.has(lowerAt(tokens, next)) && !VERB_FORMS.has(lowerAt(tokens, next));
    if (!ANYBODY.has(whose) || (counts && !ofAge)) return undefined;
    return { first: at, next, low: value, high: value, bound };
  }
  if (word !== "aged" || !areUnnamed(tokens, at)) return undefined;
  const after = lowerAt(tokens, next + 1);
  if (/^(?:and|or)$/.test(lowerAt(tokens, next))) {
    if (/^(?:over|above|older|up|more)$/.test(after) && next + 2 <= to)
      return { first: at, next: next + 2, low: value, high: value, bound: "at least" };
    if (/^(?:under|below|younger|less)$/.test(after) && next + 2 <= to)
      return { first: at, next: next + 2, low: value, high: value, bound: "at most" };
  }
  const joined = /^(?:to|-|–)$/.test(lowerAt(tokens, next)) ? cardinalAt(tokens, next + 1, to) : undefined;
  if (joined !== undefined && joined.value > value && joined.value <= AGE_OF_PERSON)
    return { first: at, next: joined.next, low: value, high: joined.value, bound: "between" };
  return { first: at, next, low: value, high: value, bound: "exact" };
}
/** "a boy of 12", "children of six or seven"; "men of 12 nations" has none. */
function boyOf(tokens: Tokens, i: number, { value, next }: Cardinal): Age | undefined {
  const [noun, after] = [lowerAt(tokens, i - 2), tokens[next]];
  // "a machine operator of 29, has"
  const role =
    after?.text === "," &&
    value > 15 &&
    ROLE.test(noun) &&
    [3, 4, 5].some((back) => /^an?$/.test(lowerAt(tokens, i - back)));
  if (role && !isPlural(noun)) return { first: i, next, low: value, high: value, bound: "exact" };
  if (
    !/^(?:brothers?|sisters?|twins?|boys?|girls?|child|children|man|woman|men|women|youths?|bab(?:y|ies)|son|daughter)$/.test(
      noun,
    )
  )
    return undefined;
  if (after !== undefined && !(after.kind === "word" ? CLOSED.has(after.lower) : /^[,.;:?!"”’]$/.test(after.text)))
    return undefined;
  if (/^(?:of|per)$/.test(after?.lower ?? "")) return undefined;
  return { first: i, next, low: value, high: value, bound: "exact" };
}

/** Whether the "aged" at `at` speaks of persons not named: "boys aged 12", "two suspects, aged 24 and 31". */
function areUnnamed(tokens: Tokens, at: number): boolean {
  const noun = tokens[lowerAt(tokens, at - 1) === "," ? at - 2 : at - 1];
  return noun?.kind === "word" && (ANYBODY.has(noun.lower) || (isPlural(noun.lower) && !isCapitalized(noun)));
}

/** The "31" of "two suspects, aged 24 and 31", the 7 and the 9 of "three children aged 4, 7 and 9". */
function otherAgedAt(tokens: Tokens, i: number, to: number): Age | undefined {
  let at = i;
  while (/^(?:and|or|,)$/.test(lowerAt(tokens, at - 1)) && at > i - LONGEST_LIST) {
    at -= lowerAt(tokens, at - 2) === "," ? 3 : 2;
    if (cardinalAt(tokens, at, to)?.next === undefined) return undefined;
  }
  if (at === i || lowerAt(tokens, at - 1) !== "aged" || !areUnnamed(tokens, at - 1)) return undefined;
  const number = cardinalAt(tokens, i, to);
  if (number === undefined || number.scale > 1 || number.value > AGE_OF_PERSON) return undefined;
  return { first: i, next: number.next, low: number.value, high: number.value, bound: "exact" };
}
const LONGEST_LIST = 12;

/** "between the ages of 18 and 30", "aged between 12 and 15": nobody is named by a range. */
function betweenAgesAt(tokens: Tokens, i: number, to: number): Age | undefined {
  const words = [4, 3, 2, 1].map((back) => lowerAt(tokens, i - back)).join(" ");
  const size = words.endsWith("between the ages of") ? 4 : words.endsWith("aged between") ? 2 : 0;
  const low = size > 0 ? cardinalAt(tokens, i, to) : undefined;
  if (low === undefined || !/^(?:and|to|-|–)$/.test(lowerAt(tokens, low.next))) return undefined;
  const high = cardinalAt(tokens, low.next + 1, to);
  if (high === undefined || high.value > AGE_OF_PERSON || high.value <= low.value) return undefined;
  return { first: i - size, next: high.next, low: low.value, high: high.value, bound: "between" };
}

/** Whether two capitalized words, or a title and a name, end at `i`. */
const isNameAt = (tokens: Tokens, i: number): boolean =>
  isCapitalized(tokens[i]) && isCapitalized(tokens[i - 1]) && !/['’]s$/.test(lowerAt(tokens, i));

/**
 * Whether "N-year-old", ending before `amount.next` with its unit, is the age of somebody known by name: "22-year-old
 * Imran Laskar", "the 27-year-old was", "the 34-year-old striker".
 */
export function isAgeOfNamed(tokens: Tokens, { first, next }: Amount): boolean {
  if (lowerAt(tokens, next + 1) === "olds") return false;
  const noun = next + 2;
  const determiner = lowerAt(tokens, first - 1);
  const indefinite = /^an?$/.test(determiner);
  const token = tokens[noun];
  if (token?.kind !== "word" || token.fresh || CLOSED.has(token.lower) || VERB_FORMS.has(token.lower))
    return !indefinite;
  // "Jonas Pfaff, a 26-year-old trainee"
  if (/^(?:an?|the)$/.test(determiner) && lowerAt(tokens, first - 2) === "," && isNameAt(tokens, first - 3))
    return true;
  if (isCapitalized(token)) return !(indefinite || (determiner === "the" && tokens[noun + 1]?.kind === "number"));
  if (indefinite || OWNERS.test(determiner) || ANYBODY.has(token.lower)) return false;
  return determiner !== "the" ? false : ROLE.test(token.lower);
}
