import { describe, expect, it } from "vitest";
import { quantitiesIn } from "./index.js";

const values = (text: string) => quantitiesIn(text, [[0, text.length]]).map(({ value }) => value);

describe("small numbers without a noun", () => {
  it.each<[string, number[]]>([
    ["we have 14 beds but only nine that work", [14, 9]],
    ["another seven are due by Sunday", [7]],
    ["a family of six was saved", [6]],
    ["a mother of three", [3]],
    ["a crew of nine", [9]],
    ["there were six", [6]],
    ["we lost two and found three", [2, 3]],
    ["they have killed 12 of my goats and stolen nine", [12, 9]],
    ["they won by two", [2]],
    ["three in Kano and two in Jos", [3, 2]],
    ["all six were freed", [6]],
    ["they pulled nine alive from it", [9]],
    ["they looked for two more", [2]],
    ["he sent meals, three a day", [3]],
    ["they found six 50kg bags", [6, 50]],
    ["she has three five-year-old girls", [3, 5]],
    ["two trips, one to Dubai", [2, 1]],
    ["all 27 workers were out within six hours, one with a broken arm", [27, 6 * 3600, 1]],
    ["one woman was still in theatre", [1]],
  ])("%s", (text, wanted) => {
    expect(values(text)).toEqual(wanted);
  });

  it.each([
    "at nine, until six, half past six, a quarter to nine",
    "they were at the gate by eight, it ran between midnight and four, he gave her one back",
    "the Group of Seven, the two, these three",
    "cut in two, on all fours, two by two",
    "open from eight to six, nine to five",
    "one man said so, one woman who saw it, one every night, one or the other",
    "number one priority, some of the 40, none of the nine",
  ])("that count nothing: %s", (text) => {
    expect(values(text)).toEqual([]);
  });
});
