/** Cuts a stretch of text into what figures are made of: numbers in digits, words, and single marks. */
import type { Span } from "../../reading.js";

export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: "number" | "word" | "mark";
  /** True where nothing but a letter's breadth joins it to the token before: no space between. */
  glued: boolean;
  /** True where a blank line stands before it. */
  fresh: boolean;
}

export type Tokens = readonly Token[];

// Groups of thousands by comma (also the Indian 12,00,000) or by space; then plain and decimal numbers. Every
// repetition that could be tried anew is bounded, so that no line can make it slow.
const GROUPED = String.raw`\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?!\d)(?:\.\d+)?`;
const SPACED = String.raw`\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?![.,]?\d)`;
const PLAIN = String.raw`\d+(?:\.\d+)*|\.\d+(?![\d.])`;
const TOKEN = new RegExp(
  String.raw`(${GROUPED}|${SPACED}|${PLAIN})|((?:\p{L}\.){2,8}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|\S`,
  "gu",
);
const BLANK_LINE = /\n[^\S\n]*\n/;

/** Tokens of `text` inside `span`, offsets counting in `text`. */
export function tokensOf(text: string, [from, to]: Span): Token[] {
  const part = text.slice(from, to);
  const tokens: Token[] = [];
  let last = 0;
  for (const match of part.matchAll(TOKEN)) {
    const [token, number, word] = match;
    const at = match.index;
    const glued = at === last && tokens.length > 0;
    const fresh = !glued && at - last > 1 && BLANK_LINE.test(part.slice(last, at));
    const kind = number !== undefined ? "number" : word !== undefined ? "word" : "mark";
    last = at + token.length;
    tokens.push({ start: from + at, end: from + last, text: token, lower: token.toLowerCase(), kind, glued, fresh });
  }
  return tokens;
}

/** The word or mark at `i` in lower case, "" beyond the ends. */
export const lowerAt = (tokens: Tokens, i: number): string => tokens[i]?.lower ?? "";

const HYPHENS = new Set(["-", "\u2010", "\u2011"]);

/** A hyphen without space on either side: the joint of a compound. */
export const isJoint = (tokens: Tokens, i: number): boolean =>
  HYPHENS.has(lowerAt(tokens, i)) && tokens[i]?.glued === true && tokens[i + 1]?.glued === true;

/** Past a compound's hyphen, where one stands at `i`. */
export const afterJoint = (tokens: Tokens, i: number): number => (isJoint(tokens, i) ? i + 1 : i);

export const isCapitalized = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.text[0] !== token.lower[0];
