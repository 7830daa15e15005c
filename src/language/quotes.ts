/**
 * Finds quotations by their marks alone: curly, straight, single, guillemets, low-high; marks reopened at each paragraph
 * of a long quotation; apostrophes told from single quotation marks. Evidence for the model and for a statement's kind.
 */
import type { Span } from "../reading.js";

/** One quotation: its stretches of text in order, one a paragraph, marks included. */
export interface Quotation {
  segments: Span[];
  /** False where the closing mark is missing, as at the end of a cut-off text. */
  closed: boolean;
  /** Nesting: 0 for a quotation that stands in no other. */
  depth: number;
}

interface Open {
  family: Family;
  segments: Span[];
  start: number;
}

type Family = "double" | "single" | "guillemet" | "single-guillemet" | "corner";

const OPENERS: Record<string, Family> = {
  "\u201C": "double",
  "\u201E": "double",
  "\u201F": "double",
  "\u2018": "single",
  "\u201A": "single",
  "\u201B": "single",
  "\u00AB": "guillemet",
  "\u2039": "single-guillemet",
  "\u300C": "corner",
  "\u300E": "corner",
};
const CLOSERS: Record<string, Family> = {
  "\u201D": "double",
  "\u2019": "single",
  "\u00BB": "guillemet",
  "\u203A": "single-guillemet",
  "\u300D": "corner",
  "\u300F": "corner",
};
const MARKS = /["'\u2018-\u201F\u00AB\u00BB\u2039\u203A\u300C-\u300F`]|\n[^\S\n]*\n\s*|\n/g;
const LETTER = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{\u2013\u2014\u2012\-/:"'\u201C\u2018\u00AB>]/;
const LONGEST_SEGMENT = 20_000;
const DEEPEST = 4;

/**
 * All quotations of `text`, by first character. Linear in the length of the text.
 *
 * A paragraph that ends inside a double quotation goes on in the next one where that opens with the same mark (the
 * convention of English newspapers); where it does not, the mark is taken to be unclosed and the quotation ends there.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let stack: Open[] = [];
  /** Quotations left open at the last paragraph's end, waiting for their mark to be reopened. */
  let carried: Open[] = [];

  const finish = (open: Open, end: number, closed: boolean, depth: number): void => {
    found.push({ segments: [...open.segments, [open.start, end]], closed, depth });
  };
  const endParagraph = (end: number): void => {
    for (const [depth, open] of stack.entries()) {
      if (open.family === "single" && !isApostrophe(text, open)) continue;
      if (depth === 0 && end - open.start <= LONGEST_SEGMENT) {
        open.segments.push([open.start, end]);
        carried.push(open);
      } else finish(open, end, false, depth);
    }
    stack = [];
  };
  const dropCarried = (): void => {
    for (const open of carried) found.push({ segments: open.segments, closed: false, depth: 0 });
    carried = [];
  };
  const open = (family: Family, at: number): void => {
    const onlySpaceSinceBreak = carried.length > 0 && text.slice(lastBreak, at).trim() === "";
    const waiting = onlySpaceSinceBreak ? carried.find((one) => one.family === family) : undefined;
    if (waiting) {
      carried = carried.filter((one) => one !== waiting);
      stack.push({ family, segments: waiting.segments, start: at });
      return;
    }
    if (stack.length < DEEPEST) stack.push({ family, segments: [], start: at });
  };
  const close = (family: Family, at: number): boolean => {
    const index = stack.findLastIndex((one) => one.family === family);
    if (index < 0) return false;
    // What was opened inside and never closed was no quotation of its own.
    stack.length = index + 1;
    finish(stack.pop() as Open, at + 1, true, index);
    return true;
  };

  let lastBreak = 0;
  for (const match of text.matchAll(MARKS)) {
    const mark = match[0];
    const at = match.index;
    if (mark.includes("\n")) {
      const end = at + mark.length;
      const next = text.charAt(end);
      if (stack.length > 0 || carried.length > 0) {
        dropCarried();
        endParagraph(at);
        if (!(next in OPENERS) && next !== '"') dropCarried();
      }
      lastBreak = end;
      continue;
    }
    if (carried.length > 0 && text.slice(lastBreak, at).trim() !== "") dropCarried();
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    const opens = (before === "" || BEFORE_OPENING.test(before)) && after !== "" && !/\s/.test(after);
    if (mark === '"') {
      // Both marks look alike: one that can only open shows that the mark before it was never closed.
      if (opens && !LETTER.test(before)) {
        stack = stack.filter((one) => one.family !== "double");
        open("double", at);
      } else close("double", at);
    } else if (mark === "'" || mark === "`") {
      if (opens && !isElision(text, at)) {
        if (LETTER.test(after) || after === '"' || after === "\u201C") open("single", at);
      } else if (!LETTER.test(after)) close("single", at);
    } else if (mark === "\u2019") {
      // The same sign closes quotations and stands for an apostrophe.
      const apostrophe = LETTER.test(before) && LETTER.test(after);
      if (!apostrophe && !(opens && isElision(text, at)) && !isPlural(text, at, stack)) close("single", at);
    } else if (mark in OPENERS) {
      if (mark !== "\u2018" || !isElision(text, at)) open(OPENERS[mark] as Family, at);
    } else if (mark in CLOSERS) close(CLOSERS[mark] as Family, at);
  }
  dropCarried();
  endParagraph(text.trimEnd().length);
  dropCarried();
  return found.sort((a, b) => first(a) - first(b) || last(b) - last(a));
}

const first = (quotation: Quotation): number => (quotation.segments[0] as Span)[0];
const last = (quotation: Quotation): number => (quotation.segments.at(-1) as Span)[1];

/** `'em`, `'tis`, `'90s`: the mark stands for letters left out. */
const isElision = (text: string, at: number): boolean =>
  /^.(?:\d0s\b|em\b|tis\b|twas\b|til\b|cause\b|n['\u2019])/i.test(text.slice(at, at + 8));

/** A straight single mark that is never closed was an apostrophe. */
const isApostrophe = (text: string, open: Open): boolean => open.family === "single" && text.charAt(open.start) === "'";

/** `the ministers' talks`: a possessive plural, unless it is the last mark that could close an open quotation. */
const isPlural = (text: string, at: number, stack: readonly Open[]): boolean => {
  if (!stack.some((one) => one.family === "single")) return true;
  if (text.charAt(at - 1) !== "s" || !/^.\s[a-z]/.test(text.slice(at, at + 3))) return false;
  const rest = text.slice(at + 1, at + 400);
  const end = rest.search(/\n/);
  const paragraph = end < 0 ? rest : rest.slice(0, end);
  // Another closing mark follows before another opening one: that one closes.
  const closing = paragraph.search(/[^\s\p{L}]\u2019|\u2019(?![\p{L}])/u);
  const opening = paragraph.search(/\u2018/);
  return closing >= 0 && (opening < 0 || closing < opening);
};
