/**
 * Numbers that are no figures: dates, years, clock times, ages in passing, numbers that are part of a name, ordinals,
 * list marks, "one" as a pronoun, and the "two" of "the two leaders".
 */

import { isAgeOfNamed } from "./age.js";
import type { Amount } from "./amount.js";
import { isBareCount, isOneOfCounted } from "./bare-count.js";
import { digits, smallNumber } from "./cardinal.js";
import { isCapitalized, isJoint, lowerAt, type Tokens } from "./lexer.js";
import { TIMES } from "./unit-table.js";
import { CLOSED, DETERMINERS, isPlural, VERB_FORMS, VERBS, wordSet } from "./words.js";

const MONTH = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul
  aug sept sep oct nov dec
`);
const CLOCK = /^(?:am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|pst|pdt|ist|bst|cet|et|o['’]clock|noon|midnight)$/;
const DESIGNATORS = wordSet(`
  route flight article section channel highway boeing airbus apollo formula class grade phase level tier
  category chapter page room gate platform number no nos title proposition prop amendment resolution rule bill
  interstate line area district division type version stage round game part volume act scene verse model windows
  window lot size unit figure table step item paragraph clause schedule annex appendix pier terminal sector zone
  ward precinct region base fort psalm sonata symphony season episode series group pool row seat lane exit
  junction mile question point rank ranked seed day week year ages age aged top iphone fortune ftse nikkei dax
  cac lap galaxy playstation xbox soyuz falcon ariane artemis catch super bowl xi hr h.r s.b a.b
`);
/** Nouns that take a number as a name only where it counts nothing: "flat 3", "batch 7C". */
const NAMED_BY_NUMBER = wordSet(`
  batch flat apartment apt block plot bay berth ward cell desk carriage coach bus train camp site reactor unit
  runway court courtroom studio platform shed dock wing camera container pump tower building silo warehouse
  local lodge post hole booth kilometre seat gate pier hall stand table locker channel junction station line shaft pit well tunnel
`);
const DIALS =
  /^(?:rings?|rang|rung|ringing|dial|dials|dialled|dialed|dialling|phone|phoned|called|call|calling|text|texted)$/;
/** Short numbers that people ring for help. */
const HELPLINES = new Set([
  "000",
  "111",
  "112",
  "911",
  "999",
  "101",
  "100",
  "105",
  "108",
  "110",
  "119",
  "120",
  "122",
  "199",
]);
const DEICTIC_BEFORE = wordSet(`
  past last next coming previous preceding first recent following subsequent every each these those
`);
const DEICTIC_AFTER = wordSet(`
  ago earlier later before after since hence prior previously beforehand afterwards afterward apart old
`);
const COPULA = /^(?:is|was|are|were|be|been|being|turned|turns|only|just|not|[a-z]+['’](?:s|re|m)|barely)$/;
const STREET = wordSet(`
  Street St Avenue Ave Road Rd Boulevard Blvd Lane Drive Square Place Court Way Terrace Crescent Parkway
`);
const DEFINITE = /^(?:the|these|those|other|both)$/;
const NOT_ONE = wordSet(`not the this that which any every each no some another last next everyone big first second`);
const IDLE_ONES = wordSet(`
  thing time way point side hand day reason example another or and who that can could may might must should
  would will of has had is was in on at for to with by from as after such more less big man woman i you we they
  he she it another's day's can't wants knows else minute moment nation party step word issue question problem
  back first apart area aspect theory piece end explanation possibility option idea note hell
`);
/** After these a year stands. */
const BEFORE_YEARS = wordSet(`
  in since from until till by of before after during early late mid the to through between year years back
  spring summer autumn fall winter around circa and for this our its their his her
`);

/**
 * @param hedged whether hedging words stand before it
 * @param counts whether a noun it counts, or an "of", follows
 * @param near whether a count stands before it in the same sentence
 */
export function isNoFigure(tokens: Tokens, amount: Amount, hedged: boolean, counts: boolean, near: boolean): boolean {
  const { first, next, measure } = amount;
  if (tokens[first]?.kind === "number" && attached(tokens, first)) return true;
  // "multi-million-dollar"
  if (tokens[first]?.kind === "word" && isJoint(tokens, first - 1) && tokens[first - 2]?.kind === "word") return true;
  if (measure !== undefined && TIMES.has(measure.unit)) {
    // "one day" is some day, "one-day" is not.
    if (lowerAt(tokens, first) === "one" && lowerAt(tokens, first + 1) === "day" && !hedged) return true;
    if (isNamed(tokens, amount)) return true;
    return isDate(tokens, amount, hedged);
  }
  if (amount.form !== "number") return false;
  // "batch 7C": a letter at a name's number is no unit.
  const named = isNamedByNumber(tokens, first) || DESIGNATORS.has(lowerAt(tokens, first - 1));
  if (named && tokens[next - 1]?.glued && tokens[next - 1]?.text.length === 1) return true;
  // "a handful of $20s"
  if (measure !== undefined)
    return (tokens[next]?.glued === true && lowerAt(tokens, next) === "s") || isBore(tokens, amount);
  if (inPhoneOrTime(tokens, first, next)) return true;
  if (tokens[first]?.kind === "number" || tokens[first]?.kind === "mark")
    return digitsNoFigure(tokens, amount, hedged, counts);
  return wordsNoFigure(tokens, amount, hedged, counts, near);
}

/** "a 9mm pistol", "155mm shells": a kind of weapon or film. */
const isBore = (tokens: Tokens, { measure, next }: Amount): boolean =>
  measure?.factor === 0.001 &&
  measure.unit === "m" &&
  /^(?:pistols?|guns?|handguns?|rifles?|rounds?|bullets?|cartridges?|ammunition|shells?|mortars?|howitzers?|cannons?|films?|lens|calib(?:re|er)|artillery)$/.test(
    lowerAt(tokens, next),
  );

/** Letters or a compound before it: "MH370", "F-16", "COVID-19", "mid-20s". */
function attached(tokens: Tokens, i: number): boolean {
  const before = tokens[i - 1];
  if (!tokens[i]?.glued || before === undefined) return false;
  if (before.kind === "word") return true;
  if (/^[#+/]$/.test(before.text) || (before.text === "." && before.glued)) return true;
  return (
    isJoint(tokens, i - 1) && tokens[i - 2]?.kind === "word" && !/^(?:magnitude|to|and)$/.test(lowerAt(tokens, i - 2))
  );
}

/** "the Six-Day War", "the Hundred Years' War" */
const isNamed = (tokens: Tokens, { first, spelled, next }: Amount): boolean =>
  spelled &&
  isCapitalized(tokens[first]) &&
  isCapitalized(tokens[next - 1]) &&
  !startsSentence(tokens, first) &&
  !inTitle(tokens, first);

function isDate(tokens: Tokens, amount: Amount, hedged: boolean): boolean {
  const { first, next, measure } = amount;
  const after = lowerAt(tokens, isJoint(tokens, next) ? next + 1 : next);
  if (/^olds?$/.test(after) && isJoint(tokens, next)) return isAgeOfNamed(tokens, amount);
  const of = lowerAt(tokens, next) === "of" && lowerAt(tokens, next + 1) === "age";
  if (after === "old" || of) return !(hedged || COPULA.test(lowerAt(tokens, first - 1)));
  if (DEICTIC_BEFORE.has(lowerAt(tokens, first - 1)) || isPeriod(tokens, next)) return true;
  if (after === "from" || after === "into") return lowerAt(tokens, next + 1) === "now" || after === "into";
  // "two days before the raid" is a date; "20 minutes before", "at least two days before" and "1,500 years earlier than
  // was believed" say how long.
  if (/^(?:before|after)$/.test(after)) return !(measure?.unit === "s" || hedged);
  if (/^(?:earlier|later)$/.test(after) && lowerAt(tokens, next + 1) === "than") return false;
  return DEICTIC_AFTER.has(after) || (after === "on" && /^[.,;]?$/.test(lowerAt(tokens, next + 1)));
}

/** "the three months to September", "nine months ended 31 March", "the year through June". */
function isPeriod(tokens: Tokens, next: number): boolean {
  if (!/^(?:to|ended|ending|through|until)$/.test(lowerAt(tokens, next))) return false;
  const at = /^(?:end|mid|late|early|the|on|last)$/.test(lowerAt(tokens, next + 1)) ? next + 2 : next + 1;
  const month = (i: number): boolean => MONTH.has(lowerAt(tokens, i)) && isCapitalized(tokens[i]);
  return month(at) || month(at + 1) || isJoint(tokens, at) || (tokens[at]?.kind === "number" && month(at + 1));
}

/** "10:30", "16/07/2021", "2021-07-16", "555-0199-20". */
function inPhoneOrTime(tokens: Tokens, first: number, next: number): boolean {
  const [before, after] = [tokens[first - 1], tokens[next]];
  const digitsAfter = tokens[next + 1]?.kind === "number" && tokens[next + 1]?.glued === true && after?.glued === true;
  if (digitsAfter && /^[:/]$/.test(after.text)) return true;
  if (
    before !== undefined &&
    /^[:/]$/.test(before.text) &&
    tokens[first]?.glued &&
    tokens[first - 2]?.kind === "number"
  )
    return true;
  // "0800 123"
  if (before?.kind === "number" && (digits(before.text) === undefined || tokens[first - 2]?.text === "+")) return true;
  const dash = (i: number): boolean => isJoint(tokens, i) && tokens[i + 1]?.kind === "number";
  if (dash(next) && dash(next + 2)) return true;
  return isJoint(tokens, first - 1) && tokens[first - 2]?.kind === "number";
}

function digitsNoFigure(
  tokens: Tokens,
  { first, next, value, scale }: Amount,
  hedged: boolean,
  counts: boolean,
): boolean {
  const [before, after] = [tokens[first - 1], tokens[next]];
  if (CLOCK.test(after?.lower ?? "") || isPartOfDay(tokens, next)) return true;
  // "7.30-9.30am"
  if (/^[-–]$/.test(after?.text ?? "") && after?.glued && CLOCK.test(lowerAt(tokens, next + 2))) return true;
  if (scale > 1) return false;
  if (/^['’]$/.test(after?.text ?? "") && after?.glued && lowerAt(tokens, next + 1) === "s") return true;
  if (isAge(tokens, first) || isAgeInPassing(tokens, first, next, value)) return true;
  if (/^an?$/.test(before?.lower ?? "") && !counts && !hedged && !isJoint(tokens, next)) return true;
  if (!counts && !hedged && isKnownWhole(tokens, first)) return true;
  if (isDayOfMonth(tokens, first, next) || isModel(tokens, first, next, value, counts)) return true;
  if (isTrain(tokens, first, next)) return true;
  if (isYear(tokens, first, next, value, hedged, counts)) return true;
  if (before?.kind === "word" && tokens[first]?.fresh !== true) {
    const dotted = before.lower;
    if (DESIGNATORS.has(dotted) || (dotted === "number" && !counts)) return true;
    if (!counts && !hedged && isNamedByNumber(tokens, first)) return true;
    if (DIALS.test(dotted) && HELPLINES.has(tokens[first]?.text ?? "") && !isPlural(after?.lower ?? "")) return true;
    // "So 715" is no name, "SO 715" is.
    const word = CLOSED.has(dotted) && (before.text.length === 1 || before.text !== before.text.toUpperCase());
    if (!hedged && !counts && isCapitalized(before) && !word && !startsSentence(tokens, first - 1)) return true;
    if (!counts && isHour(tokens, first)) return true;
    // "the last 16"
    if (dotted === "last" && !counts) return true;
    if (dotted === "at" && !counts && value <= 110 && !isSaidOfNumber(tokens, first)) return true;
  }
  if (before?.text === "." && before.glued && /^(?:no|nos|art|sec|fig|ch|pp?|vol)$/.test(lowerAt(tokens, first - 2)))
    return true;
  if (before?.text === "#") return true;
  if (before?.text === "(" && after?.text === ")" && value < 120) return true;
  // "401(k)"
  if (after?.text === "(" && after.glued && tokens[next + 1]?.kind === "word" && tokens[next + 2]?.text === ")")
    return true;
  if (!hedged && before?.text === "," && /^[,.]$/.test(after?.text ?? "") && value < 120 && isPerson(tokens, first - 2))
    return true;
  const starts = before === undefined || tokens[first]?.fresh === true;
  if (starts && /^[.):]$/.test(after?.text ?? "") && tokens[next + 1]?.glued === false) return true;
  return isAddress(tokens, next) || isCompound(tokens, next);
}

/** "just before 11", "until 10", "at around 9.40" */
function isHour(tokens: Tokens, first: number): boolean {
  const [hour, minutes = "00"] = (tokens[first]?.text ?? "").split(".");
  if (!/^\d{1,2}$/.test(hour ?? "") || Number(hour) > 24 || !/^[0-5]\d$/.test(minutes)) return false;
  const before = lowerAt(tokens, first - 1);
  if (/^(?:until|till)$/.test(before)) return true;
  const two = lowerAt(tokens, first - 2);
  if (/^(?:before|after)$/.test(before)) return /^(?:just|shortly|soon|well|long|not)$/.test(two);
  return /^(?:around|about|nearly|almost|exactly)$/.test(before) && two === "at";
}

const isNamedByNumber = (tokens: Tokens, first: number): boolean => NAMED_BY_NUMBER.has(lowerAt(tokens, first - 1));

const NUMBERS = wordSet(
  `number numbers toll tolls total totals count tally figure figures deaths cases dead admissions`,
);
const STANDS = wordSet(`
  was is were are at to from reached reaches hit hits stood rose fell climbed dropped topped remained totalled totaled
  became be as now passed
`);
const REACH = 9;

/** Whether the number is what a number is said to be: "the number of dead was six", "the toll stood at 87". */
function isSaidOfNumber(tokens: Tokens, first: number): boolean {
  if (!STANDS.has(lowerAt(tokens, first - 1))) return false;
  for (let at = first - 2; at >= Math.max(0, first - REACH); at--) {
    if (/^[.;!?]$/.test(lowerAt(tokens, at))) return false;
    if (NUMBERS.has(lowerAt(tokens, at))) return true;
  }
  return false;
}

/** Whether a name, or a description of one person, ends at `i`: "Mr Oto", "the former Leeds striker", "a caretaker". */
function isPerson(tokens: Tokens, i: number): boolean {
  const noun = tokens[i];
  if (noun?.kind !== "word") return false;
  // "Tsai Wen-hsiung, 63,"
  if (isCapitalized(noun) || (isJoint(tokens, i - 1) && isCapitalized(tokens[i - 2]))) return true;
  if (isPlural(noun.lower) || NUMBERS.has(noun.lower) || AMOUNTS.test(noun.lower)) return false;
  for (let at = i - 1; at > i - 5 && tokens[at]?.kind === "word"; at--) {
    if (/^(?:an?|the|his|her|its|their|our|my)$/.test(lowerAt(tokens, at))) return true;
    if (/['’]s$/.test(lowerAt(tokens, at))) return true;
    if (CLOSED.has(lowerAt(tokens, at))) return false;
  }
  return false;
}
const AMOUNTS = /^(?:rate|score|target|limit|record|average|median|mean|maximum|minimum|price|share|result|sum)$/;

/** "the 8.15 from Euston", "the 3.30 at Ascot", "the 7.42 train" */
function isTrain(tokens: Tokens, first: number, next: number): boolean {
  const [hours, minutes] = (tokens[first]?.text ?? "").split(".");
  if (!/^\d{1,2}$/.test(hours ?? "") || !/^[0-5]\d$/.test(minutes ?? "") || Number(hours) > 23) return false;
  if (!/^(?:the|an?|his|her|my|our|their|last|first|usual)$/.test(lowerAt(tokens, first - 1))) return false;
  const after = lowerAt(tokens, next);
  if (/^(?:from|to|at|out|via)$/.test(after)) return isCapitalized(tokens[after === "out" ? next + 2 : next + 1]);
  return /^(?:train|bus|coach|tram|ferry|sailing|flight|service|express|departure|race|kick-off|bulletin|news)$/.test(
    after,
  );
}

/** "his 757 jet", "a 911 call": a number after a determiner, with a singular after it. */
function isModel(tokens: Tokens, first: number, next: number, value: number, counts: boolean): boolean {
  const noun = tokens[next];
  // "the 737 Max", "a 911 Turbo"; "the 300 Chinese" are people.
  if (isCapitalized(noun) && noun !== undefined && noun.text.length > 1 && value >= 100 && Number.isInteger(value)) {
    return /^(?:the|an?|his|her)$/.test(lowerAt(tokens, first - 1)) && isModelName(tokens, next);
  }
  if (counts || noun?.kind !== "word" || isCapitalized(noun)) return false;
  if (!/^(?:the|his|her|its|their|our|my|your|this|that)$/.test(lowerAt(tokens, first - 1))) return false;
  return !CLOSED.has(noun.lower) && !VERB_FORMS.has(noun.lower) && !VERBS.has(noun.lower);
}

/** A capitalized word that names no people, nor describes a plural: "Max faded", not "Chinese" or "Labour MPs". */
function isModelName(tokens: Tokens, i: number): boolean {
  const [name, after] = [lowerAt(tokens, i), tokens[i + 1]];
  if (isPlural(name) || /(?:ese|ish|ch|ss|an|i|ban)$/.test(name)) return false;
  return after?.kind !== "word" || !(isPlural(after.lower) || isCapitalized(after));
}

/** "Moira, who is 84, has the vote": as "Moira, 84". */
const isAgeInPassing = (tokens: Tokens, first: number, next: number, value: number): boolean =>
  value < 116 &&
  tokens[next]?.kind !== "number" &&
  /^(?:is|was)$/.test(lowerAt(tokens, first - 1)) &&
  lowerAt(tokens, first - 2) === "who" &&
  lowerAt(tokens, first - 3) === "," &&
  isCapitalized(tokens[first - 4]);

/** "the ages of 17 and 20", "Tom and Jim Hill, aged 40 and 44" */
function isAge(tokens: Tokens, first: number): boolean {
  const at = lowerAt(tokens, first - 1) === "and" && tokens[first - 2]?.kind === "number" ? first - 3 : first - 1;
  const mean = /^(?:average|median|mean)$/.test(lowerAt(tokens, at - 2));
  if (lowerAt(tokens, at) === "aged") return true;
  return lowerAt(tokens, at) === "of" && /^ages?$/.test(lowerAt(tokens, at - 1)) && !mean;
}

/** Whether the number of an amount, its unit apart, is the day of a date: "July 14" in "on July 14 to 46 percent". */
export const isDay = (tokens: Tokens, { first, scale, spelled }: Amount, next: number): boolean =>
  !spelled && scale === 1 && tokens[first]?.kind === "number" && isDayOfMonth(tokens, first, next);

/** "July 16", "16 July", "16-18 July", "July 16 and 17". */
function isDayOfMonth(tokens: Tokens, first: number, next: number): boolean {
  const month = (i: number): boolean => MONTH.has(lowerAt(tokens, i)) && isCapitalized(tokens[i]);
  const before = lowerAt(tokens, first - 1) === "." ? first - 2 : first - 1;
  if (month(next) || month(before)) return true;
  if (/^(?:to|and|-|–|or|,)$/.test(lowerAt(tokens, next)) && tokens[next + 1]?.kind === "number" && month(next + 2))
    return true;
  return (
    /^(?:to|and|-|–|or|,)$/.test(lowerAt(tokens, first - 1)) && tokens[first - 2]?.kind === "number" && month(first - 3)
  );
}

function isYear(tokens: Tokens, first: number, next: number, value: number, hedged: boolean, counts: boolean): boolean {
  const text = tokens[first]?.text ?? "";
  if (!/^\d{4}$/.test(text) || value < 1000 || value > 2100) return false;
  const before = lowerAt(tokens, first - 1);
  if (value < 1900) return !counts && /^(?:in|since|from|until|by|of|year|circa)$/.test(before);
  if (hedged && counts) return false;
  return !(counts && value % 100 === 0 && !BEFORE_YEARS.has(before)) || isJoint(tokens, next);
}

function isAddress(tokens: Tokens, next: number): boolean {
  for (let i = next; i < next + 4; i++) {
    const token = tokens[i];
    if (token === undefined || !(isCapitalized(token) || token.kind === "number")) return false;
    if (i > next && STREET.has(token.text)) return true;
    if (token.kind === "number" && tokens[i + 1]?.glued && STREET.has(tokens[i + 2]?.text ?? "")) return true;
  }
  return false;
}

const COMPOUNDS = wordSet(`
  strong member seat page point vote person man woman storey story bed nation country vehicle ship car truck
  judge justice goal run room bedroom count team dose acre odd plus unit to state
`);

/** "four-wheel drive", "18-wheeler", "two-state solution"; "a 12-member panel" is a figure. */
export function isCompound(tokens: Tokens, next: number): boolean {
  // "a two-to-one margin"
  if (isJoint(tokens, next) && lowerAt(tokens, next + 1) === "to" && isJoint(tokens, next + 2)) return true;
  return isJoint(tokens, next) && tokens[next + 1]?.kind === "word" && !COMPOUNDS.has(lowerAt(tokens, next + 1));
}

function wordsNoFigure(
  tokens: Tokens,
  { first, next, value, scale }: Amount,
  hedged: boolean,
  counts: boolean,
  near: boolean,
): boolean {
  const before = tokens[first - 1];
  if (isJoint(tokens, first - 1)) return true;
  if (
    CLOCK.test(lowerAt(tokens, next)) ||
    isPartOfDay(tokens, next) ||
    isClockHour(tokens, first, value, counts) ||
    isClockMinute(tokens, first, next) ||
    (!counts && areHours(tokens, first, next))
  )
    return true;
  if (isCompound(tokens, next)) return true;
  // "by two to one"
  if (lowerAt(tokens, next) === "to" && lowerAt(tokens, next + 1) === "one" && !counts) return true;
  const article = /^an?$/.test(lowerAt(tokens, first));
  if (isCapitalized(tokens[first]) && !startsSentence(tokens, first) && !article && !inTitle(tokens, first))
    return true;
  if (before?.kind === "word" && DESIGNATORS.has(before.lower) && (!counts || lowerAt(tokens, next) === "of"))
    return true;
  if (value === 0) return !counts || before?.lower === "ground";
  if (scale > 1 || value > 10) return lowerAt(tokens, first) === "hundred" && !counts;
  // "talk about one of them"
  const loose =
    value === 1 &&
    lowerAt(tokens, next) === "of" &&
    /^(?:about|around|over|under|some|probably|possibly|perhaps|maybe|easily)$/.test(before?.lower ?? "");
  if (hedged) return loose;
  if (value === 1 && before?.lower === "number") return true;
  if (value === 1) return notCounting(tokens, first, next, counts) && !isOneOfCounted(tokens, first, next, near);
  if (isSaidOfNumber(tokens, first)) return false;
  if (DEFINITE.test(before?.lower ?? "") && !isJoint(tokens, next)) return !isStated(tokens, first, next, counts);
  // "Of the ten, six were appointed by …"
  const subject = /^(?:were|was|are|have|had|died|remain|remained|survived|escaped)$/.test(lowerAt(tokens, next));
  if (subject && !/^(?:which|other|first|last|that|than)$/.test(before?.lower ?? "")) return false;
  return !counts && !isBareCount(tokens, first, next, near);
}

/** "from six to eight in the evening" */
const isPartOfDay = (tokens: Tokens, next: number): boolean =>
  lowerAt(tokens, next) === "in" &&
  lowerAt(tokens, next + 1) === "the" &&
  /^(?:morning|afternoon|evening)$/.test(lowerAt(tokens, next + 2));

/** "open from eight to six", "works nine to five" */
function areHours(tokens: Tokens, first: number, next: number): boolean {
  const second = lowerAt(tokens, next) === "to" ? smallNumber(lowerAt(tokens, next + 1)) : undefined;
  const start = lowerAt(tokens, next) === "to" ? first : lowerAt(tokens, first - 1) === "to" ? first - 2 : -1;
  if (start < 0 || (second ?? smallNumber(lowerAt(tokens, first)) ?? 13) > 12) return false;
  for (let at = start - 1; at >= Math.max(0, start - 6); at--)
    if (/^(?:open|opens|opening|opened|shift|shifts|hours|weekdays|daily|shut|closed)$/.test(lowerAt(tokens, at)))
      return true;
  return false;
}

/** The "five" of "by five past eight". */
const isClockMinute = (tokens: Tokens, first: number, next: number): boolean =>
  lowerAt(tokens, next) === "past" &&
  /^(?:at|by|about|around|until|till|before|after|since|just)$/.test(lowerAt(tokens, first - 1)) &&
  (smallNumber(lowerAt(tokens, next + 1)) ?? Number.NaN) <= 12;

/** "nine of the 14": a whole that was named before. */
function isKnownWhole(tokens: Tokens, first: number): boolean {
  if (!/^(?:the|those|these|its|their)$/.test(lowerAt(tokens, first - 1)) || lowerAt(tokens, first - 2) !== "of")
    return false;
  const part = lowerAt(tokens, first - 3);
  return (
    smallNumber(part) !== undefined || tokens[first - 3]?.kind === "number" || /^(?:none|some|most|any)$/.test(part)
  );
}

/** "ten to four", "half past six": the hour that follows. */
function isClockHour(tokens: Tokens, first: number, value: number, counts: boolean): boolean {
  if (counts || value > 12 || !/^(?:to|past)$/.test(lowerAt(tokens, first - 1))) return false;
  if (!/^(?:five|ten|twenty|quarter|half|twenty-five)$/.test(lowerAt(tokens, first - 2))) return false;
  const at = lowerAt(tokens, first - 3) === "a" ? first - 4 : first - 3;
  return (
    lowerAt(tokens, first - 1) === "past" ||
    lowerAt(tokens, first - 2) === "quarter" ||
    /^(?:at|by|about|around|until|till|before|after|since|was|just)$/.test(lowerAt(tokens, at))
  );
}

/**
 * Whether the number after "the" says how many there are: "the two fishermen", "the other five"; "the two leaders" are
 * the parties to something, of whom the number says nothing.
 */
function isStated(tokens: Tokens, first: number, next: number, counts: boolean): boolean {
  if (lowerAt(tokens, first - 1) === "other") return true;
  if (!counts || lowerAt(tokens, first - 1) !== "the") return false;
  const part = lowerAt(tokens, first - 3);
  if (lowerAt(tokens, first - 2) === "of" && (smallNumber(part) !== undefined || tokens[first - 3]?.kind === "number"))
    return true;
  for (let at = next; at < next + 4 && tokens[at]?.kind === "word"; at++) {
    if (PARTIES.has(lowerAt(tokens, at))) return false;
    if (isPlural(lowerAt(tokens, at))) break;
  }
  return true;
}
const PARTIES = wordSet(`
  countries nations states sides parties governments leaders presidents teams clubs rivals neighbours neighbors allies
  powers capitals houses chambers koreas peoples armies camps economies continents companies firms groups superpowers
`);

function notCounting(tokens: Tokens, first: number, next: number, counts: boolean): boolean {
  const after = lowerAt(tokens, next);
  return (
    !counts ||
    orAnother(tokens, next) ||
    isAtATime(tokens, next) ||
    /^(?:i|you|we|he|she|they)$/.test(lowerAt(tokens, next + 1)) ||
    NOT_ONE.has(lowerAt(tokens, first - 1)) ||
    DETERMINERS.has(after) ||
    isDescribedOne(tokens, first) ||
    (IDLE_ONES.has(after) && !isListed(tokens, first, next) && !isOnePerson(tokens, next)) ||
    tokens[next]?.kind !== "word" ||
    isCapitalized(tokens[next])
  );
}

/** "the right one", "a cloth one" */
function isDescribedOne(tokens: Tokens, first: number): boolean {
  const before = tokens[first - 1];
  if (before?.kind !== "word" || CLOSED.has(before.lower) || isVerb(before.lower)) return false;
  return DETERMINERS.has(lowerAt(tokens, first - 2)) && lowerAt(tokens, first - 1) !== "only";
}
const isVerb = (lower: string): boolean => VERB_FORMS.has(lower) || VERBS.has(lower) || /(?:ed|ing)$/.test(lower);

/** "one woman was still in theatre", "one man died"; "one man said" is some man. */
const isOnePerson = (tokens: Tokens, next: number): boolean =>
  /^(?:man|woman)$/.test(lowerAt(tokens, next)) &&
  /^(?:was|is|has|had|died|remains|remained|suffered|sustained|still|dead|injured|missing|in|with|aged)$/.test(
    lowerAt(tokens, next + 1),
  );

/** "one man and two women", "two women and one man" */
function isListed(tokens: Tokens, first: number, next: number): boolean {
  if (!/^(?:man|woman|party|nation)$/.test(lowerAt(tokens, next))) return false;
  const number = (i: number): boolean => tokens[i]?.kind === "number" || (smallNumber(lowerAt(tokens, i)) ?? 1) > 1;
  const after = /^(?:and|,)$/.test(lowerAt(tokens, next + 1)) && number(next + 2);
  const before =
    /^(?:and|,)$/.test(lowerAt(tokens, first - 1)) &&
    isPlural(lowerAt(tokens, first - 2)) &&
    [first - 3, first - 4].some(number);
  return after || before;
}

/** "one miracle at a time", "one by one". */
function isAtATime(tokens: Tokens, next: number): boolean {
  if (lowerAt(tokens, next) === "by" && lowerAt(tokens, next + 1) === "one") return true;
  for (let at = next; at < next + 4; at++) {
    if (lowerAt(tokens, at) === "at" && lowerAt(tokens, at + 1) === "a" && lowerAt(tokens, at + 2) === "time")
      return true;
  }
  return false;
}

/** "one sort or another", "one school than another". */
function orAnother(tokens: Tokens, next: number): boolean {
  for (let at = next + 1; at < next + 6; at++) {
    if (lowerAt(tokens, at) === "another" && /^(?:or|than|to|from|after)$/.test(lowerAt(tokens, at - 1))) return true;
  }
  return false;
}

const END = /^[.!?:;"“”‘’'«»(\u2013\u2014•*-]$/;

function startsSentence(tokens: Tokens, i: number): boolean {
  const before = tokens[i - 1];
  return before === undefined || tokens[i]?.fresh === true || END.test(before.text);
}

/** Whether the words around stand in title case, as in a headline: then a capital says nothing. */
function inTitle(tokens: Tokens, i: number): boolean {
  for (let at = Math.max(0, i - 5); at < i + 6; at++) {
    const token = tokens[at];
    if (token?.kind === "word" && token.text.length > 3 && !isCapitalized(token) && !CLOSED.has(token.lower))
      return false;
  }
  return true;
}
