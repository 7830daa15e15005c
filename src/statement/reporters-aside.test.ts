import { describe, expect, test } from "vitest";
import type { Span } from "../reading.js";
import { withoutAside } from "./reporters-aside.js";

const left = (text: string, cue: string, inHeadline = false): string[] => {
  const at = text.indexOf(cue);
  const sign: Span = [at, at + cue.length];
  return withoutAside(text, sign, [[sign[1] + 1, text.length]], inHeadline).map((span) => text.slice(...span));
};

describe("withoutAside", () => {
  test.each([
    [
      "The chamber said losses stood at Rs350 million, while customs officials put them lower",
      "losses stood at Rs350 million",
    ],
    ["He claimed the party was ready, even as two members left", "the party was ready"],
    ["They said he would not pay, a charge that he denies", "he would not pay"],
    ["It says 1,200 people fled, with its coordinator calling the situation dire", "1,200 people fled"],
  ])("%s", (text, content) => {
    expect(left(text, /said|claimed|says/.exec(text)?.[0] ?? "")).toEqual([content]);
  });

  test("in headlines also what happened meanwhile", () => {
    expect(left("Governor denies cover-up as third child dies", "denies", true)).toEqual(["cover-up"]);
    expect(left("Governor denies cover-up as third child dies", "denies")).toEqual(["cover-up as third child dies"]);
  });

  test.each(["She said “we stayed, while others left”", "He said a view of the sea, the hill and the town was best"])(
    "%s stays whole",
    (text) => {
      expect(left(text, "said")).toEqual([text.slice(text.indexOf("said") + 5)]);
    },
  );

  test("what stands before the verb stays as it is", () => {
    const text = "The road is open, while the bridge is not, she said";
    expect(withoutAside(text, [46, 50], [[0, 41]], false)).toEqual([[0, 41]]);
  });
});
