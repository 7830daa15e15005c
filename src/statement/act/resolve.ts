/** Which entry of the lexicon a cue is an instance of: its last verb of saying, its noun, or what is left. */
import type { Act, StatementType } from "../../reading.js";
import { type Part, type Pattern, patternsAt, WIDEST_GAP } from "./table.js";
import type { Word } from "./words.js";

export interface Sense {
  readonly act: Act;
  readonly type: StatementType;
  /** The entry of the lexicon ("call for"); empty where none fits. */
  readonly entry: string;
  /** `none`: nothing in the lexicon; said, for want of better. */
  readonly part: Part | "none";
  /** Index of its first word in the cue. */
  readonly at: number;
  /** Index after its last word; may lie beyond the cue ("called | for"). */
  readonly to: number;
  /** How often a verb of failing stands above it ("failed to say"). */
  readonly negations: number;
}

interface Match {
  readonly pattern: Pattern;
  readonly at: number;
  readonly to: number;
}

const DETERMINER = new Set(
  (
    "a an the his her their its my our your whose this that these those no " +
    "any some in of with for on another more new first own last latest under from by"
  ).split(" "),
);
const ARTICLE = /^(?:a|an|the|his|her|their|its|my|our|your|whose|no|any)$/;
const COPULA =
  /^(?:be|been|being|am|is|are|was|were|'s|'re|'m|become|became|feel|feels|felt|remain|remains|remained|very|so|too)$/;
const LINK = /^(?:to|by|with|from|of|on|in|about)$/;
/** Words that may part a verb from its particle ("called on Sunday for"). */
const WIDEST_SPLIT = 2;
const PREFIX = /^(?:re|co|pre|over|mis|un|out|counter|self|half|so|much|oft|often|ill|well|long)-?(?=\p{L}{3})/u;

/**
 * @param words those of the cue, then those after it that may complete it
 * @param length how many of them are the cue's
 */
export function senseOf(words: readonly Word[], length: number): Sense {
  const matches: Match[] = [];
  const operators: Match[] = [];
  for (let at = 0; at < length; at++) {
    const match = longestAt(words, at, length, false);
    const operator = longestAt(words, at, length, true);
    if (operator && linked(words, operator.to, length)) operators.push(operator);
    if (match) {
      matches.push(match);
      // A longer entry swallows the words inside it; what stands in a gap of it may still count for more.
      if (match.pattern.forms.length > 1 && match.to - match.at === match.pattern.forms.length)
        at = Math.min(match.to, length) - 1;
    }
  }
  const passed = new Set(
    operators.filter(({ to }) => matches.some((m) => m.at > to && strong(words, m))).map(({ at }) => at),
  );
  const open = matches.filter(({ at }) => !passed.has(at));
  const best =
    open.find((match) => strong(words, match)) ??
    open.find((match) => rank(words, match) === "noun" && match.pattern.act !== "say") ??
    open.find((match) => rank(words, match) === "noun") ??
    open.find((match) => match.pattern.part === "light" && match.pattern.act !== "say") ??
    open.find((match) => match.pattern.part === "light") ??
    open.find((match) => match.pattern.part === "function");
  if (!best) return { act: "say", type: "assertion", entry: "", part: "none", at: 0, to: length, negations: 0 };
  const { pattern, at, to } = best;
  const negations = operators.filter((operator) => operator.pattern.negative && operator.at < at).length;
  return { act: pattern.act, type: pattern.type, entry: pattern.entry, part: pattern.part, at, to, negations };
}

const rank = (words: readonly Word[], { pattern, at }: Match): Part =>
  pattern.part === "verb" &&
  pattern.forms.length === 1 &&
  isNamed(words, at, false) &&
  !/(?:ed|ing)$/.test(words[at]?.form ?? "")
    ? "noun"
    : pattern.part;

const strong = (words: readonly Word[], match: Match): boolean => rank(words, match) === "verb";

const linked = (words: readonly Word[], to: number, length: number): boolean => {
  for (let i = to; i < Math.min(to + 3, length); i++) {
    const form = words[i]?.form ?? "";
    if (LINK.test(form) || form.endsWith("ing")) return true;
  }
  return false;
};

const longestAt = (words: readonly Word[], at: number, length: number, operators: boolean): Match | undefined => {
  const form = words[at]?.form ?? "";
  const named = isNamed(words, at, true);
  for (const candidate of [form, ...unprefixed(form)]) {
    let found: Match | undefined;
    for (const pattern of patternsAt(candidate)) {
      if ((pattern.part === "operator") !== operators) continue;
      if (found && pattern.forms.length < found.pattern.forms.length) break;
      // Of two entries alike in length the first stands, but a noun before a verb where the place asks for one.
      if (found && !(named && found.pattern.part === "verb" && pattern.part === "noun")) continue;
      const to = endOf(pattern, words, at, length);
      if (to !== undefined) found = { pattern, at, to };
    }
    if (found) return found;
  }
  return undefined;
};

/** "his call", "her policy positions", "is encouraged": a noun or an adjective is looked for here, not a verb. */
const isNamed = (words: readonly Word[], at: number, afterCopula: boolean): boolean => {
  const before = words[at - 1]?.form ?? "";
  const earlier = words[at - 2]?.form ?? "";
  if (DETERMINER.has(before) || (ARTICLE.test(earlier) && /^\p{L}/u.test(before))) return true;
  return afterCopula && (COPULA.test(before) || (before.endsWith("ly") && COPULA.test(earlier)));
};

/** "re-tweeting" and "overpromised" are looked up without their prefix where they are not listed with it. */
const unprefixed = (form: string): string[] =>
  form.length < 5 || patternsAt(form).length > 0 ? [] : [form.replace(PREFIX, "")].filter((bare) => bare !== form);

/** Where the pattern ends if it stands here: other words may part its own inside the cue, none beyond it. */
const endOf = (pattern: Pattern, words: readonly Word[], at: number, length: number): number | undefined => {
  let next = at + 1;
  let skip = WIDEST_SPLIT;
  for (let i = 1; i < pattern.forms.length; i++) {
    const form = pattern.forms[i];
    if (form === null) {
      skip = WIDEST_GAP;
      continue;
    }
    const reach = Math.max(next, Math.min(next + skip, length - 1));
    while (next <= reach && words[next]?.form !== form) next++;
    if (next > reach) return undefined;
    next++;
    skip = WIDEST_SPLIT;
  }
  return next;
};
