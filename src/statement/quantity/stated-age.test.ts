import { describe, expect, it } from "vitest";
import { quantitiesIn } from "./index.js";

const ages = (text: string) =>
  quantitiesIn(text, [[0, text.length]])
    .filter(({ unit }) => unit === "a")
    .map(({ value, low, high, bound }) =>
      bound === "between" ? [low, high] : bound === "exact" ? value : [bound, value],
    );

describe("ages said of somebody", () => {
  it.each<[string, unknown[]]>([
    ["she is 73 and lives alone", [73]],
    ["I'm 81, and nobody asked me", [81]],
    ["The girl is seven.", [7]],
    ["He told us he was 24", [24]],
    ["my mother is 84", [84]],
    ["the victim was only 19", [19]],
    ["he would have been 21 on Sunday", [21]],
    ["when I was nine we moved", [9]],
    ["she turns 65 in May", [65]],
    ["he is nearly 80", [["under", 80]]],
    ["the youngest was four", [4]],
    ["a man who was 54", [54]],
    ["six of the dead were under ten", [["under", 10]]],
    ["most of the patients were over 60", [["over", 60]]],
    ["nobody under 40 goes", [["under", 40]]],
    ["women between 24 and 30 were called", [[24, 30]]],
    ["people 65 and older", [["at least", 65]]],
    ["her son, nine, was hurt", [9]],
    ["a machine operator of 29, was hurt", [29]],
    ["the average age of the crew was 23", [23]],
    ["they would raise the retirement age from 60 to 62", [60, 62]],
    ["a minimum age of 16", [16]],
    ["Mr Lee is 62", [62]],
    ["Ms Khan turned 40 last week", [40]],
  ])("%s", (text, wanted) => {
    expect(ages(text)).toEqual(wanted);
  });

  it.each([
    "Mr Oto, who is 54, spoke",
    "That was Jonas Pfaff, a 26-year-old trainee",
    "said Gwen Probert, the 83-year-old churchwarden",
    "she was 2 under par",
    "he was 12 points ahead",
    "she is one of three",
    "there were 12",
    "we were 12 in the boat",
    "the bill was 40",
    "the cases were under 40",
    "he was 10-2 down",
  ])("are not in: %s", (text) => {
    expect(ages(text)).toEqual([]);
  });
});
