import { describe, expect, test } from "vitest";
import { inMind } from "./in-mind.js";

const show = (text: string): string[] =>
  inMind(text, [0, text.length]).map(({ source, cue, content }) =>
    [...source, ...cue, ...content].map((span) => text.slice(...span)).join(" | "),
  );

describe("inMind", () => {
  test.each([
    ["I want to be careful here.", "I | want | to be careful here"],
    ["that he had hoped to return, but the road was cut", "he | had hoped | to return"],
    ["I don’t know where he got that.", "I | don’t know | where he got that"],
    ["We’re not sure that it will hold, and nobody is.", "We | ’re not sure | that it will hold"],
    ["I'd like to know what is", "I | 'd like | to know what is"],
    ["She was confident the team would win.", "She | was confident | the team would win"],
    ["they feel thoroughly let down", "they | feel | thoroughly let down"],
    ["I’m glad he never knew.", "I | ’m glad | he never knew"],
    ["They told us December was the date.", "They | told | December was the date"],
    ["he had warned them to leave, and they did", "he | had warned | to leave"],
    ["We’re asking people to stay in.", "We | ’re asking | to stay in"],
    ["it was late and she said nothing was wrong", "she | said | nothing was wrong"],
    ["I believed him then and I believe him now.", "I | believed | him then", "I | believe | him now"],
  ])("%s", (text, ...found) => expect(show(text)).toEqual(found));

  test.each([
    "I think.",
    "The plans were made.",
    "He sure did it.",
    "It is like to rain.",
    "Their plans failed",
    "I told the truth.",
    "He asked for tea.",
  ])("%s: none", (text) => expect(show(text)).toEqual([]));
});
