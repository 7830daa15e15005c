/** The blocks of the report's region, sifted one by one: what is body, heading, caption, note, and what is furniture. */

import type { Block, Layout } from "./blocks.js";
import { normal, type Place } from "./body.js";
import { isCreditNote, isCrossReference, isHeadingOfOthers, isLabel, isPointer, isTagList } from "./wording.js";

export type Verdict = "body" | "heading" | "caption" | "note" | "headline" | "furniture";

/** How many of the last paragraphs may be about the author. */
const CLOSING = 3;

/** Nothing but links to more of the same site. */
const isLinkOnly = ({ linked, outward, kind, quoted, text, prose }: Block): boolean =>
  !outward && !quoted && kind !== "heading" && (linked > 0.95 || (linked > 0.8 && prose === 0 && text.length < 60));

/** Right under a picture, a line that closes with a credit. */
const isUnmarkedCaption = ({ kind, quoted, text, linked }: Block): boolean =>
  kind === "paragraph" && !quoted && linked < 0.5 && text.length < 400 && CAPTION_CREDIT.test(text);

/** "(NASA/JPL)", "Photo: A. Khan", "© Agency" at the end of a line. */
const CAPTION_CREDIT =
  /(?:\((?:[^()]*\/[^()]*|(?:photo|image|picture|credit|source)[^()]{2,60}|(?:AP|AFP|Reuters|Getty)\b[^()]*)\)|(?:^|\s)(?:©|\(c\)|(?:photo|image|picture)(?: credit| by| courtesy(?: of)?)?:?)\s*[^.!?]{2,60})\W*$/iu;

/** A time or a date in a line without a sentence: the stamp over a report, in whatever language. */
const STAMP = /\b\d{1,2}:\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|^.{0,60}\b(?:19|20)\d{2}\b.{0,20}$/;

/** One verdict for every block of the layout. */
export function sift(layout: Layout, place: Place, titles: readonly string[], authors: readonly string[]): Verdict[] {
  const { blocks } = layout;
  const { first, end, headline, furniture } = place;
  const wanted = new Set(titles.map(normal).filter((title) => title.length >= 8));
  const pictured = new Set(layout.pictures.map((picture) => picture.at));
  const verdicts = blocks.map((block, at): Verdict => {
    if (at === headline) return "headline";
    if (at < first || at >= end) return "furniture";
    if (block.kind === "caption")
      return furniture[at] === undefined || furniture[at] === "media" ? "caption" : "furniture";
    if (furniture[at] !== undefined) return "furniture";
    if (wanted.has(normal(block.text))) return "furniture";
    if (isLabel(block.text)) return "furniture";
    if (isCreditNote(block.text)) return "note";
    if (block.kind !== "item" && isPointer(block.text)) return "furniture";
    if (!block.outward && isCrossReference(block.text)) return "furniture";
    if (block.linked > 0.5 && isTagList(block.text)) return "furniture";
    if (isLinkOnly(block)) return "furniture";
    if (pictured.has(at) && isUnmarkedCaption(block)) return "caption";
    return block.kind === "heading" ? "heading" : "body";
  });

  const proseOf = (from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to; at++) if (verdicts[at] === "body") sum += blocks[at]?.prose ?? 0;
    return sum;
  };
  const whole = proseOf(first, end);

  // What stands above the headline is not the report's.
  if (headline !== undefined && headline >= first && headline < end) {
    if (proseOf(first, headline) < whole * 0.3) {
      for (let at = first; at < headline; at++) verdicts[at] = "furniture";
    }
  }
  // Over the first paragraph stand dates and bylines.
  for (let at = first; at < end; at++) {
    const block = blocks[at];
    if (!block || verdicts[at] !== "body") continue;
    if (block.prose > 0 || block.kind !== "paragraph") break;
    if (block.text.length < 160 && STAMP.test(block.text)) verdicts[at] = "furniture";
  }
  // A heading over other reports ends this one.
  let before = 0;
  for (let at = first; at < end; at++) {
    const block = blocks[at];
    if (!block) continue;
    if (
      (verdicts[at] === "heading" || verdicts[at] === "furniture") &&
      before > 0 &&
      furniture[at] === undefined &&
      isHeadingOfOthers(block.text) &&
      whole - before < whole * 0.25
    ) {
      for (let rest = at; rest < end; rest++) verdicts[rest] = "furniture";
      break;
    }
    if (verdicts[at] === "body") before += block.prose;
  }
  // Who the author is closes many reports, and is about the author.
  let closing = 0;
  for (let at = end - 1; at >= first && closing < CLOSING; at--) {
    if (verdicts[at] !== "body") continue;
    closing++;
    const text = blocks[at]?.text ?? "";
    if (text.length < 500 && authors.some((author) => author.length > 4 && text.startsWith(author)))
      verdicts[at] = "note";
  }
  // A heading with nothing under it heads nothing.
  let open = -1;
  for (let at = end - 1; at >= first; at--) {
    if (verdicts[at] === "body") open = at;
    else if (verdicts[at] === "heading" && open < 0) verdicts[at] = "furniture";
  }
  return verdicts;
}
