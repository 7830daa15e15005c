/**
 * Figures that leave out their unit because it has just been said: "41 per cent, down from 57", "five weeks of grain, six
 * if people ate less", "475p a share, when they were above 500", "48 hours, five of them spent in an ambulance".
 */
import type { Amount } from "./amount.js";
import { smallNumber } from "./cardinal.js";
import { lowerAt, type Tokens } from "./lexer.js";
import { CHANGE } from "./range.js";
import { type Measure, TIMES } from "./unit-table.js";
import { CLOSED, HARMED, isPlural, VERB_FORMS, VERBS, wordSet } from "./words.js";

/** A figure that was read, as one after it may lean on it. */
export interface Said {
  /** Token where its words begin, hedges included. */
  first: number;
  /** Token after it and what it counts. */
  next: number;
  /** Its last number. */
  amount: Amount;
}

/** Farthest that a unit is remembered, in tokens. */
const REACH = 30;

const COMPARING = wordSet(`from to against than versus vs with not of`);
const COORDINATING = /^(?:,|;|and|or|but|then|even|only|just)$/;
const LEVELS = wordSet(`
  is was are were be been at on above below over under to by now cost costs costing want wants wanted offer offers
  offered pay pays paid charge charges charged fetch fetches fetched get gets got ask asks asked reached reaches hit hits
  weigh weighs weighed worth took me us him her them with
`);
const LASTING = wordSet(`
  in for within lasted lasts last took take takes taken taking served serve serves spent done did got get gave need needs
  needed want wanted wants had have has waited after
`);
/** What makes a number after it a count, and no share or price. */
const COUNTS = wordSet(`
  toll tolls number numbers deaths dead died killed injured wounded casualties cases people bodies count admissions goals
  points wickets runs seats page room
`);
const CHANGE_NOUN =
  /^(?:rise|increase|decrease|drop|fall|jump|cut|hike|gain|decline|reduction|growth|surge|slump|higher|lower|more|less|fewer|up|down|swing)$/;

/**
 * The unit that a number without one takes from a figure before it; undefined where it takes none.
 * @param first token where the number's hedge begins
 * @param counts whether it counts or divides something that is named
 * @param figures those before it, the last one first
 */
export function unitSaidBefore(
  tokens: Tokens,
  amount: Amount,
  first: number,
  counts: boolean,
  figures: readonly Said[],
): Measure | undefined {
  for (const said of figures) {
    const measure = unitOf(tokens, amount, first, counts, said);
    if (measure !== undefined) return measure;
    // "8 per cent over two years, and what they offered was 3.5": how long it takes stands between.
    if (!TIMES.has(said.amount.measure?.unit ?? "")) return undefined;
  }
  return undefined;
}

function unitOf(tokens: Tokens, amount: Amount, first: number, counts: boolean, said: Said): Measure | undefined {
  const measure = said.amount.measure;
  if (measure === undefined || amount.measure !== undefined || amount.form !== "number") return undefined;
  if (said.amount.form !== "number" || amount.scale > 1 || said.amount.scale > 1 || first - said.next > REACH)
    return undefined;
  const gap = gapOf(tokens, said.next, amount.first);
  if (gap === undefined) return undefined;
  if (lowerAt(tokens, amount.next) === "of")
    return isPartOfSaid(tokens, amount, said, gap.plural) || isPartLikeSaid(tokens, amount, first, said)
      ? measure
      : undefined;
  // "faster than the 1.8 economists had forecast": nobody counts 1.8 of them.
  const broken = counts && !Number.isInteger(amount.value) && measure.unit === "ratio";
  if (gap.counting || (!broken && (counts || !endsPhrase(tokens, amount.next)))) return undefined;
  const times = said.amount.value === 0 ? 0 : amount.value / said.amount.value;
  const at = lowerAt(tokens, first - 1) === "the" ? first - 2 : first - 1;
  const word = lowerAt(tokens, at);
  const change = isChange(tokens, said);
  if (gap.sentences === 0 && isCompared(tokens, at, change)) return times > 1 / 10 && times < 10 ? measure : undefined;
  if (counts) return undefined;
  // "up 0.4 per cent on the month and 3.1 on the year"
  const sameChange =
    gap.sentences === 0 &&
    /^(?:,|and|but|then)$/.test(word) &&
    /^(?:on|in|for|over)$/.test(lowerAt(tokens, amount.next));
  if (change)
    return sameChange && !amount.spelled && measure.unit === "ratio" && amount.value < 100 ? measure : undefined;
  if (times < 1 / 4 || times > 4) return undefined;
  if (TIMES.has(measure.unit)) {
    if (LASTING.has(word) && gap.sentences < 2 && !gap.plural) return isTorn(tokens, at) ? undefined : measure;
    const hedged = first < amount.first;
    return gap.sentences === 0 &&
      (COORDINATING.test(word) || hedged) &&
      first - said.next < 8 &&
      !isSubject(tokens, amount)
      ? measure
      : undefined;
  }
  if (isYear(tokens, amount)) return undefined;
  if (gap.sentences === 0) {
    if (COORDINATING.test(word)) return isSubject(tokens, amount) && measure.unit !== "ratio" ? undefined : measure;
    return LEVELS.has(word) ? measure : undefined;
  }
  const close = times > 1 / 3 && times < 3;
  return gap.sentences === 1 && close && LEVELS.has(word) && !amount.spelled ? measure : undefined;
}

interface Gap {
  sentences: number;
  /** Whether a word in it says that things are counted. */
  counting: boolean;
  /** Whether it has a plural noun. */
  plural: boolean;
}

/** What stands between two figures; undefined where a paragraph ends there. */
function gapOf(tokens: Tokens, from: number, to: number): Gap | undefined {
  const gap: Gap = { sentences: 0, counting: false, plural: false };
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.fresh) return undefined;
    if (/^[.!?]$/.test(token.text)) gap.sentences++;
    else if (COUNTS.has(token.lower)) gap.counting = true;
    if (token.kind === "word" && isPlural(token.lower) && !CLOSED.has(token.lower) && !VERBS.has(token.lower))
      gap.plural = true;
  }
  return tokens[to]?.fresh ? undefined : gap;
}

/** "five of them", of hours: no other things stand between. */
function isPartOfSaid(tokens: Tokens, amount: Amount, said: Said, plural: boolean): boolean {
  const unit = tokens[said.amount.next - 1];
  return (
    /^(?:them|those|these)$/.test(lowerAt(tokens, amount.next + 1)) &&
    unit?.kind === "word" &&
    isPlural(unit.lower) &&
    !plural
  );
}

/** "12 per cent of men and 9 of women" */
function isPartLikeSaid(tokens: Tokens, amount: Amount, first: number, said: Said): boolean {
  return (
    said.amount.measure?.unit === "ratio" &&
    lowerAt(tokens, said.amount.next) === "of" &&
    !amount.spelled &&
    /^(?:and|,|but|against|to|with|than|from)$/.test(lowerAt(tokens, first - 1)) &&
    [1, 2].some((at) => isPlural(lowerAt(tokens, amount.next + at)))
  );
}

/**
 * Whether the number is set beside the figure: "down from 57", "against 2.5". A change ("rose 8 per cent to 54") ends at
 * something else than itself.
 */
function isCompared(tokens: Tokens, at: number, change: boolean): boolean {
  const word = lowerAt(tokens, at);
  if (!COMPARING.has(word)) return false;
  if (word === "with") return /^compar/.test(lowerAt(tokens, at - 1)) && !change;
  // "a forecast of 2.5", "instead of 2.5"
  if (word === "of")
    return /^(?:instead|forecasts?|target|average|estimate|expectations?|median|rate|record|limit)$/.test(
      lowerAt(tokens, at - 1),
    );
  if (word === "from" || word === "to") return !change;
  return true;
}

/** Whether a figure says by how much something changed: "rose 8 per cent", "a 12 per cent rise", "up by 3". */
function isChange(tokens: Tokens, { first, amount }: Said): boolean {
  const [before, after] = [lowerAt(tokens, first - 1), lowerAt(tokens, amount.next)];
  if (CHANGE.test(before) || /^(?:by|another|further|additional)$/.test(before) || CHANGE_NOUN.test(after)) return true;
  return before === "of" && CHANGE_NOUN.test(lowerAt(tokens, first - 2));
}

/** Whether nothing that could be counted follows. */
export function endsPhrase(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || token.fresh) return true;
  if (token.kind === "number") return false;
  if (token.kind === "mark") return !token.glued || !/^[-–/:%°+]$/.test(token.text);
  return (
    CLOSED.has(token.lower) ||
    VERB_FORMS.has(token.lower) ||
    VERBS.has(token.lower) ||
    smallNumber(token.lower) !== undefined ||
    /(?:ed|ing|ly)$/.test(token.lower)
  );
}

/** "43 died", "38 opposed it" */
function isSubject(tokens: Tokens, { next }: Amount): boolean {
  const word = lowerAt(tokens, next);
  return (
    VERB_FORMS.has(word) ||
    HARMED.has(word) ||
    /^(?:were|was|are|have|had|did|do|will|would)$/.test(word) ||
    word.endsWith("ed")
  );
}

/** "tore it in two" */
function isTorn(tokens: Tokens, at: number): boolean {
  if (lowerAt(tokens, at) !== "in") return false;
  return [at - 1, at - 2, at - 3].some((i) =>
    /^(?:cut|split|tear|tore|torn|broke|broken|snapped|sliced|divided|sawn)$/.test(lowerAt(tokens, i)),
  );
}

const isYear = (tokens: Tokens, { first, value }: Amount): boolean =>
  /^\d{4}$/.test(lowerAt(tokens, first)) && value >= 1900 && value <= 2100;
