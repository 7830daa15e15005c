import { describe, expect, test } from "vitest";
import { putAtIn } from "./put-at.js";

const show = (text: string) =>
  putAtIn(text).map(({ cue, content }) => [...cue, ...content].map((span) => text.slice(...span)).join(" | "));

describe("putAtIn", () => {
  test.each([
    ["Police put the number of dead at six and said more were missing.", "put | the number of dead | six"],
    ["It put the likely final cost at between £41m and £46m.", "put | the likely final cost | between £41m and £46m"],
    ["The union has put turnout at more than 90 per cent.", "has put | turnout | more than 90 per cent"],
    ["Analysts, putting the loss at $1.8 million, disagreed.", "putting | the loss | $1.8 million"],
    ["Customs officials put them at not more than Rs90m", "put | them | not more than Rs90m"],
    ["A survey pegged support at 41%.", "pegged | support | 41%"],
  ])("%s", (text, parts) => expect(show(text)).toEqual([parts]));

  test.each([
    "They put the boat at risk.",
    "He put the children to sleep at home.",
    "She put flowers at the gate.",
    "The strike put lives at stake, he said.",
  ])("%s: none", (text) => expect(show(text)).toEqual([]));
});
