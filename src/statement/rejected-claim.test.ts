import { describe, expect, test } from "vitest";
import type { Span } from "../reading.js";
import { splitRejected } from "./rejected-claim.js";

const split = (source: string, cue: string, content: string) => {
  const text = `${source} ${cue} ${content}.`;
  const at: Span = [source.length + 1, source.length + 1 + cue.length];
  const said = { source: [[0, source.length] as Span], cue: [at], content: [[at[1] + 1, text.length - 1] as Span] };
  return splitRejected(text, said).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => text.slice(...span)).join("…")).join(" | "),
  );
};

describe("splitRejected", () => {
  test.each([
    ["The governor", "dismissed claims", "that she hid deaths", "claims that she hid deaths", "claims"],
    ["He", "has yet to confirm the reports", "that three are missing", "reports that three are missing", "reports"],
    ["She", "brushed aside calls for", "the chief to go", "calls for the chief to go", "calls for"],
  ])("%s %s %s", (source, cue, content, outer, noun) => {
    const verb = cue.slice(0, cue.indexOf(noun)).replace(/\s+(?:the\s+)?$/, "");
    expect(split(source, cue, content)).toEqual([`${source} | ${verb} | ${outer}`, ` | ${noun} | ${content}`]);
  });

  test.each([
    ["The governor", "dismissed", "claims that she hid deaths"],
    ["The union", "made claims", "that he lied"],
  ])("%s %s %s is one", (source, cue, content) => {
    expect(split(source, cue, content)).toEqual([`${source} | ${cue} | ${content}`]);
  });
});
