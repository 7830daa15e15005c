/** The blocks of the report's region, sifted one by one: what is body, heading, caption, note, and what is furniture. */

import type { Layout } from "./blocks.js";
import { normal, type Place } from "./body.js";
import { isCreditNote, isHeadingOfOthers, isLabel, isPointer } from "./wording.js";

export type Verdict = "body" | "heading" | "caption" | "note" | "headline" | "furniture";

/** How many of the last paragraphs may be about the author. */
const CLOSING = 3;

/** One verdict for every block of the layout. */
export function sift(layout: Layout, place: Place, titles: readonly string[], authors: readonly string[]): Verdict[] {
  const { blocks } = layout;
  const { first, end, headline, furniture } = place;
  const wanted = new Set(titles.map(normal).filter((title) => title.length >= 8));
  const verdicts = blocks.map((block, at): Verdict => {
    if (at === headline) return "headline";
    if (at < first || at >= end) return "furniture";
    if (block.kind === "caption")
      return furniture[at] === undefined || furniture[at] === "media" ? "caption" : "furniture";
    if (furniture[at] !== undefined) return "furniture";
    if (wanted.has(normal(block.text))) return "furniture";
    if (isLabel(block.text)) return "furniture";
    if (isCreditNote(block.text)) return "note";
    if (!block.outward && isPointer(block.text)) return "furniture";
    if (!block.outward && block.linked > 0.95 && block.kind !== "heading" && !block.quoted) return "furniture";
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
