// Sentences of our own with one statement each (dated-sentences.txt): source in `<>`, cue in `{}`, content in `[]`, and its day,
// told from Saturday, July 17, 2021.
import { readFileSync } from "node:fs";
import { findQuotations } from "../dist/language/quotes.js";
import { frameOf } from "../dist/statement/act/index.js";
import { kindOf } from "../dist/statement/kind.js";
import { datesOf } from "../dist/statement/said-when.js";

const OPEN = { "<": "source", "{": "cue", "[": "content" };
const CLOSE = { ">": "source", "}": "cue", "]": "content" };

/** Each sentence is dated with a way to choose, which is told the right value first, or none. */
export function dateSentences(chooseFor) {
  const lines = readFileSync(new URL("dated-sentences.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  for (const line of lines) {
    const [date, words] = line.split("\t");
    const [one, starts] = [{ source: [], cue: [], content: [] }, {}];
    let text = "";
    for (const mark of words) {
      if (mark in OPEN) starts[OPEN[mark]] = text.length;
      else if (mark in CLOSE) one[CLOSE[mark]].push([starts[CLOSE[mark]], text.length]);
      else text += mark;
    }
    const attribution = { ...one, kind: kindOf(text, one.content, one.cue, findQuotations(text)), confidence: 1 };
    const sentence = [0, text.length];
    const said = {
      attributions: [attribution],
      parents: [undefined],
      speakers: [undefined],
      frames: [frameOf(text, attribution, sentence)],
      sentences: [sentence],
    };
    datesOf(text, said, { today: "2021-07-17" }, [], undefined, chooseFor(date === "none" ? undefined : date));
  }
}
