/** The words that hedge a figure, before it ("nearly", "at least", "no more than") and after it ("or more", "-odd"). */
import type { Quantity } from "../../reading.js";
import { lowerAt, type Tokens } from "./lexer.js";
import { wordSet } from "./words.js";

export type Bound = Quantity["bound"];

const BEFORE: [bound: Bound, phrases: string][] = [
  [
    "over",
    `more than|over|above|exceeding|exceeds|exceeded|exceed|in excess of|upwards of|upward of|greater than
    |higher than|larger than|north of|topping|topped|surpassing|surpassed|better than|beyond|longer than
    |bigger than|a shade over|a touch over|a fraction over|a whisker over|a tad over|passed|crossed|past`,
  ],
  [
    "under",
    `nearly|almost|approaching|nearing|less than|fewer than|under|below|shy of|short of|not quite
    |lower than|smaller than|shorter than|south of|virtually|practically|within|inside|getting on for|close on
    |coming up to|nigh on|pushing|the best part of|the better part of|a shade under|a touch under|a fraction under
    |a whisker under|a tad under`,
  ],
  [
    "at least",
    `at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|the least
    |as few as|as little as|as low as|at a minimum|at the very least|at minimum|a good|easily|a minimum|minimum`,
  ],
  [
    "at most",
    `at most|up to|as many as|as much as|as high as|no more than|not more than|no greater than|not exceeding
    |a maximum of|maximum of|a maximum|maximum|at the most|at the very most|not above|capped at|no larger than|no higher than|no longer than|as long as`,
  ],
  [
    "about",
    `about|around|some|roughly|approximately|approx|approx.|an estimated|estimated|circa|in the region of
    |in the order of|of the order of|on the order of|something like|somewhere around|more or less|perhaps
    |maybe|probably|possibly|more like|around about|an approximate|an approximately|close to|closer to|nearer|nearer to|in the vicinity of|~|≈`,
  ],
  ["over", ">"],
  ["under", "<"],
  ["at least", "≥"],
  ["at most", "≤"],
];

interface Hedge {
  words: string[];
  bound: Bound;
}

const BY_LAST = new Map<string, Hedge[]>();
for (const [bound, phrases] of BEFORE) {
  for (const phrase of phrases.split("|")) {
    const words = phrase.trim().split(/\s+/);
    const last = words.at(-1) ?? "";
    BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), { words, bound }]);
  }
}
for (const hedges of BY_LAST.values()) hedges.sort((a, b) => b.words.length - a.words.length);

/** Adverbs that stand before a hedge and belong to it: "well over", "just under". */
const DEGREE = wordSet(`
  just only well far slightly significantly substantially considerably much way somewhat marginally comfortably
  still
`);
const TALK = wordSet(`
  talk talks talked talking speak spoke speaking ask asked think thinking know worried concerned learn learned
  heard hear said say wrote lied joked complained complaining information questions concerns story details
  debate discussion
`);

/** What stands before "over 20 years" where "over" is a hedge. */
const LASTING = wordSet(`
  in for after took takes take lasted last well just lasting spent is was are were of by now with waited
`);
/** What may stand before "about two people"; elsewhere "about" is the verb's own. */
const ABOUT_FEW = /^(?:at|of|in|is|was|were|are|by|only|just|for|after|and|but|to|with|has|have|had|[.,;:"“])$/;
const PREPOSITION = /^(?:over|under|above|below|beyond|within|around|about)$/;
/** Nouns and verbs that take "over" or "under" as their own preposition. */
const GOVERN = wordSet(`
  control power authority rule influence dominance disputes dispute clashed clashes clash concerns concern fears
  fear anger outrage row lead victory advantage jurisdiction sovereignty take taken took taking hand handed turn
  turned come came bent fly flew presides preside presided rolled rolls roll passed carried knocked arrested detained sued charged arraigned probed questioned
  grilled convicted sentenced jailed probe case trial inquiry investigation lawsuit detention custody suspended sacked
`);
/** "held on Tuesday over $5 million" */
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/;

export interface Figure {
  /** Token where its words begin. */
  first: number;
  value: number;
  /** Without unit and below ten, in words: "two". */
  small: boolean;
  /** Measures time. */
  time: boolean;
  /** Measures length. */
  length: boolean;
  /** Counts nothing that is named: "the toll passed 100", not "she passed 10 exams". */
  bare: boolean;
}

export interface Before {
  bound: Bound;
  first: number;
}

/**
 * The hedge that ends before the figure, not before token `from`. Of two ("at least some 300") the firmer one counts.
 */
export function boundBefore(tokens: Tokens, from: number, figure: Figure): Before | undefined {
  let first = figure.first;
  let bound: Bound | undefined;
  for (let count = 0; count < 2; count++) {
    const hedge = hedgeBefore(tokens, from, throughTotal(tokens, from, first), figure);
    // "control over about 85 per cent": a preposition does not hedge a hedge.
    if (hedge === undefined || (count > 0 && PREPOSITION.test(lowerAt(tokens, first - 1)))) break;
    if (bound === undefined || bound === "about") bound = hedge.bound;
    first = hedge.first;
  }
  if (bound === undefined) return undefined;
  if (/^(?:over|under)$/.test(bound)) {
    if (first > from && DEGREE.has(lowerAt(tokens, first - 1))) first--;
    else if (
      first - 1 > from &&
      /^(?:little|bit)$/.test(lowerAt(tokens, first - 1)) &&
      lowerAt(tokens, first - 2) === "a"
    )
      first -= 2;
  }
  return { bound, first };
}

/** "at least a total of 350": past "a total of", "another", "the". */
function throughTotal(tokens: Tokens, from: number, i: number): number {
  if (i - 3 >= from && lowerAt(tokens, i - 1) === "of" && lowerAt(tokens, i - 2) === "total") return i - 3;
  return i - 1 >= from &&
    /^(?:another|additional|further)$/.test(lowerAt(tokens, i - 1)) &&
    BY_LAST.has(lowerAt(tokens, i - 2))
    ? i - 1
    : i;
}

function hedgeBefore(tokens: Tokens, from: number, i: number, figure: Figure): Before | undefined {
  for (const { words, bound } of BY_LAST.get(lowerAt(tokens, i - 1)) ?? []) {
    const first = i - words.length;
    if (first < from) continue;
    let same = true;
    for (let at = 0; at < words.length && same; at++) same = lowerAt(tokens, first + at) === words[at];
    if (same && means(tokens, first, words, figure)) return { bound: firmer(bound, words[0] ?? ""), first };
  }
  return undefined;
}

const firmer = (bound: Bound, word: string): Bound => (word === "within" || word === "inside" ? "at most" : bound);

/** What went "up to" or "past" a figure came to it. */
const CLIMBED =
  /^(?:went|gone|going|goes|rose|risen|climbed|climbing|shot|jumped|moved|crept|pushed|increased|grew|grown|hiked|soared|surged|raced|topped)$/;

/** Whether a preposition is a hedge here: "over 20 people", not "over two islands" or "over three days". */
function means(tokens: Tokens, first: number, words: string[], figure: Figure): boolean {
  const [word] = words;
  const before = lowerAt(tokens, first - 1);
  // "went up to $40"
  if (word === "up" && words.length === 2) return !CLIMBED.test(before);
  // "a good two miles", not "a good one"
  if (words[1] === "good") return figure.value > 1;
  if (words.length > 1 || word === undefined) return true;
  switch (word) {
    case "over":
    case "under":
    case "above":
    case "below":
    case "beyond":
      if (figure.small || GOVERN.has(before) || (word === "over" && DAY.test(before))) return false;
      if (!figure.time || word !== "over") return true;
      return LASTING.has(before);
    case "about":
      if (figure.small) return before === "" || ABOUT_FEW.test(before);
      return !(TALK.has(before) && figure.value < 20);
    case "within":
      return figure.length || figure.time;
    case "inside":
      return figure.time;
    case "past":
      return !figure.small && !figure.time && CLIMBED.test(before);
    case "passed":
    case "crossed":
      return !figure.small && !figure.time && figure.bare;
    case "pushing":
      return /^(?:is|was|are|were|am|be|now|[a-z]+['’](?:s|re|m))$/.test(before);
    case "exceed":
    case "exceeds":
    case "exceeded":
    case "topped":
    case "surpassed":
      return !figure.small;
    case "easily":
      return !figure.small;
    default:
      return true;
  }
}

export interface After {
  bound: Bound;
  next: number;
}

const MORE = /^(?:more|above|over|higher|greater|longer|older|up|better|beyond|counting|upwards?)$/;
const LESS = /^(?:less|fewer|below|under|lower|smaller|younger|shorter)$/;

/** Hedges behind a figure and what it counts; what comes after them is another clause. */
const BEHIND: [bound: Bound, phrases: string][] = [
  [
    "at most",
    `at most|at the most|at the very most|at the outside|tops|max|maximum|at best|if that|at a maximum|and no more
    |or under|and under|but no more`,
  ],
  [
    "at least",
    `at least|at the least|at the very least|minimum|at a minimum|at minimum|and counting|and rising|and climbing
    |or better|and more|if not more|possibly more|maybe more|perhaps more|or even more`,
  ],
  ["over", "and change|and a bit|and then some"],
  [
    "about",
    `give or take|give or take a few|roughly|approximately|more or less|or thereabouts|or near enough|at a guess
    |or something like that|or something`,
  ],
];
const BY_FIRST = new Map<string, Hedge[]>();
for (const [bound, phrases] of BEHIND) {
  for (const phrase of phrases.split("|")) {
    const words = phrase.trim().split(/\s+/);
    BY_FIRST.set(words[0] ?? "", [...(BY_FIRST.get(words[0] ?? "") ?? []), { words, bound }]);
  }
}
for (const hedges of BY_FIRST.values()) hedges.sort((a, b) => b.words.length - a.words.length);

/** "at the outside", ", tops", "give or take" at `i`, where the phrase ends with them. */
export function boundBehind(tokens: Tokens, i: number, to: number): After | undefined {
  const start = /^[,–—-]$/.test(lowerAt(tokens, i)) ? i + 1 : i;
  for (const { words, bound } of BY_FIRST.get(lowerAt(tokens, start)) ?? []) {
    const next = start + words.length;
    const after = tokens[next];
    if (next > to || !words.every((word, at) => lowerAt(tokens, start + at) === word)) continue;
    if (after === undefined || next === to || after.kind === "mark" || (words.length > 1 && ENDED.test(after.lower)))
      return { bound, next };
  }
  return undefined;
}
const ENDED = /^(?:to|and|but|before|when|while|if|that|which|who|for|in|from|on|is|was|were|are|will|would|by)$/;

/** "or more", "or so", "or fewer", "and above", "-odd", "-plus", "+" at `i`. */
export function boundAfter(tokens: Tokens, i: number, to: number): After | undefined {
  const [one, two] = [lowerAt(tokens, i), lowerAt(tokens, i + 1)];
  if (i >= to) return undefined;
  if (one === "+" && tokens[i]?.glued) return { bound: "at least", next: i + 1 };
  const joined = one === "-" && tokens[i]?.glued;
  const word = joined ? two : one;
  const end = joined ? i + 2 : i + 1;
  if (end > to) return undefined;
  if (joined && /^(?:odd|ish)$/.test(word)) return { bound: "about", next: end };
  if (word === "plus" && joined) return { bound: "at least", next: end };
  if (i + 1 >= to) return undefined;
  if (one === "or") {
    if (MORE.test(two)) return { bound: "at least", next: i + 2 };
    if (LESS.test(two)) return { bound: "at most", next: i + 2 };
    if (two === "so" || two === "thereabouts") return { bound: "about", next: i + 2 };
  }
  // "65 and over", not "two agreements and over"
  const more = one === "and" && /^(?:above|over|older|up|counting|upwards?)$/.test(two);
  const rest = tokens[i + 2];
  const ends =
    rest === undefined || rest.kind === "mark" || /^(?:are|were|is|was|who|will|can|have|had)$/.test(rest.lower);
  return more && ends ? { bound: "at least", next: i + 2 } : undefined;
}
