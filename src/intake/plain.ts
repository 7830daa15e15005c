/** Markup in a feed's words becomes plain text. */
import { Parser } from "htmlparser2";

const LONGEST = 2000;

/**
 * The words without tags, entities undone, white space single; undefined where none are left.
 * @param markup `xml` knows the five entities of XML only, so that no `&copy=` in an address is taken for a sign
 */
export const plainText = (words: string | undefined, markup: "html" | "xml" = "html"): string | undefined => {
  if (words === undefined) return undefined;
  let text = "";
  if (/[<&]/.test(words)) {
    const parser = new Parser({ ontext: (piece) => (text += piece) }, { xmlMode: markup === "xml" });
    parser.end(words.slice(0, LONGEST));
  } else {
    text = words;
  }
  return text.replace(/\s+/g, " ").trim().slice(0, LONGEST) || undefined;
};
