/**
 * Links to words on a page as it was published: URL fragment text directives (WICG, Text Fragments):
 * `#:~:text=[prefix-,]start[,end][,-suffix]`.
 */
import type { Span } from "../../reading.js";
import { safeUrl } from "./safe-url.js";

/** Longer texts are named by their first and last words: less to differ in by a space or a mark. */
const LONG = 80;
const WORDS_AT_ENDS = 5;
/** Shorter texts may well stand on the page twice: what stands round them tells which. */
const SHORT = 24;
const WORDS_AROUND = 3;

/** Dash, comma and ampersand are the syntax's own. */
const encode = (words: string): string => encodeURIComponent(words.toWellFormed()).replace(/-/g, "%2D");

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

const startAndEnd = (text: string): string => {
  const words = wordsIn(text);
  if (text.length <= LONG || words.length <= 2 * WORDS_AT_ENDS) return encode(words.join(" "));
  return `${encode(words.slice(0, WORDS_AT_ENDS).join(" "))},${encode(words.slice(-WORDS_AT_ENDS).join(" "))}`;
};

const directive = (text: string, before: string, after: string): string => {
  if (text.length >= SHORT) return startAndEnd(text);
  const prefix = wordsIn(before).slice(-WORDS_AROUND).join(" ");
  const suffix = wordsIn(after).slice(0, WORDS_AROUND).join(" ");
  return `${prefix === "" ? "" : `${encode(prefix)}-,`}${startAndEnd(text)}${suffix === "" ? "" : `,-${encode(suffix)}`}`;
};

const withDirectives = (url: string, directives: readonly string[]): string => {
  if (directives.length === 0) return url;
  const bare = url.replace(/#?:~:.*$/s, "");
  return `${bare}${bare.includes("#") ? "" : "#"}:~:${directives.map((words) => `text=${words}`).join("&")}`;
};

/** Every span of a text, on the page at `url`; nothing where that is no address of the web. */
export const linkToSpans = (url: string | undefined, text: string, spans: readonly Span[]): string | undefined => {
  const safe = safeUrl(url);
  if (safe === undefined) return undefined;
  const directives = spans
    .filter(([start, end]) => text.slice(start, end).trim() !== "")
    .map(([start, end]) => {
      // A directive's text lies in one block: what stands round it is taken from its own paragraph.
      const before =
        text
          .slice(Math.max(0, start - 200), start)
          .split("\n")
          .at(-1) ?? "";
      const after = text.slice(end, end + 200).split("\n")[0] ?? "";
      return directive(text.slice(start, end).trim(), before, after);
    });
  return withDirectives(safe, directives);
};

/** The same of words alone, pieces joined by " … ". */
export const linkToWords = (url: string | undefined, words: string): string | undefined => {
  const safe = safeUrl(url);
  if (safe === undefined) return undefined;
  return withDirectives(
    safe,
    words
      .split(" … ")
      .filter((piece) => piece.trim() !== "")
      .map((piece) => startAndEnd(piece.trim())),
  );
};
