import { describe, expect, it } from "vitest";
import { quantitiesIn } from "./index.js";

const read = (text: string): (string | number | undefined)[][] =>
  quantitiesIn(text, [[0, text.length]]).map(({ value, low, high, bound, unit }) => [
    value ?? `${low}–${high}`,
    ...(unit === undefined ? [] : [unit]),
    ...(bound === "exact" || bound === "between" ? [] : [bound]),
  ]);
const last = (text: string) => read(text).at(-1);

describe("figures that leave out a unit just said", () => {
  it.each<[string, (string | number)[]]>([
    ["inflation slowed from 3.5 per cent to 3.9", [0.039, "ratio"]],
    ["turnout was 41 per cent, down from 57 four years ago", [0.57, "ratio"]],
    ["mortgage rates rose to 6.8 per cent from 6.5", [0.065, "ratio"]],
    ["sales fell 4 per cent, against a forecast of 2.5", [0.025, "ratio"]],
    ["Labour is on 31 per cent and the Liberals on 28", [0.28, "ratio"]],
    ["12 per cent of men and 9 of women smoke", [0.09, "ratio"]],
    ["growth of 2.1 per cent, faster than the 1.8 economists had forecast", [0.018, "ratio"]],
    ["support stood at 44 per cent, with 39 opposed", [0.39, "ratio"]],
    ["we offered 5 per cent; they want 8", [0.08, "ratio"]],
    ["we want 6 per cent over three years and what is on the table is 2.5", [0.025, "ratio"]],
    ["prices were up 0.4 per cent on the month and 3.1 on the year", [0.031, "ratio"]],
    ["it was 38C in Perth and 41 in Adelaide", [41, "°C"]],
    ["the bid is 475p a share, and they were above 500 in May", [5, "GBP", "over"]],
    ["milk fetches 38 cent a litre but costs 41 to produce", [0.41, "EUR"]],
    ["she weighed 14 stone and now weighs 12", [76.2035181600001, "kg"]],
    ["it took three weeks, maybe four", [28, "d", "about"]],
    ["we had five weeks of grain left, six if people ate less", [42, "d"]],
    ["She gave us three months. We did it in two.", [2, "mo"]],
    ["she served nine years, six of them in solitary", [6, "a"]],
  ])("%s", (text, figure) => {
    const found = last(text) ?? [];
    expect(found.slice(1)).toEqual(figure.slice(1));
    expect(found[0]).toBeCloseTo(figure[0] as number, 6);
  });

  it.each<[string, number]>([
    ["prices rose 12 per cent to 340", 340],
    ["the toll rose 8 per cent to 54", 54],
    ["deaths were down 12 per cent from 390", 390],
    ["it lasted two hours and five were hurt", 5],
    ["the vote took two hours. In all, 3 voted against", 3],
    ["of the 120 members, 57 voted for it", 57],
    ["he had cut it for two hours and tore it in six places", 6],
    ["it fell to 4C and 12 died", 12],
  ])("%s: the last has none", (text, value) => {
    expect(last(text)).toEqual([value]);
  });

  it("take it from before a content, not from another paragraph", () => {
    const text = "Turnout was 41 per cent, he said, down from 57.";
    const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
    expect(quantitiesIn(text, [at("down from 57")]).map(({ unit }) => unit)).toEqual(["ratio"]);
    expect(last("It was 41 per cent\n\ndown from 57")).toEqual([57]);
  });
});
