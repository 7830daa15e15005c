import { describe, expect, it } from "vitest";
import { homeMoneyOf } from "./home-money.js";
import { quantitiesIn } from "./index.js";

const units = (text: string, countries: string[], wire = false) =>
  quantitiesIn(text, [[0, text.length]])
    .map(homeMoneyOf(text, countries, wire))
    .map(({ unit }) => unit);

describe("money of the country a report is about", () => {
  it.each<[string, string[], string]>([
    ["the levy raised $45 million", ["AU"], "AUD"],
    ["the levy raised $45 million", ["NZ", "AU"], "NZD"],
    ["the levy raised $45 million", ["KE", "CA"], "CAD"],
    ["the levy raised $45 million", ["US", "AU"], "USD"],
    ["the levy raised $45 million", ["KE"], "USD"],
    ["the levy raised US$45 million", ["AU"], "USD"],
    ["losses stood at Rs 350 million", ["IR", "PK"], "PKR"],
    ["losses stood at Rs350 million", ["IN", "PK"], "INR"],
    ["losses stood at Rs 350 million", ["LK"], "LKR"],
    ["the levy raised £45 million", ["AU"], "GBP"],
    ["bread rose by 42c a loaf", ["ZA"], "ZAR"],
    ["a dividend of 318 cents", ["ZA", "US"], "ZAR"],
    ["bread rose by 42c a loaf", ["AU"], "AUD"],
    ["milk was cut to 99 cents", ["IE"], "EUR"],
    ["a fare of 15 pesos", ["PH"], "PHP"],
    ["they earn 400 pesos a day", ["PH"], "PHP"],
    ["a fare of 15 Mexican pesos", ["PH"], "MXN"],
    ["a fine of 2,000 shillings", ["UG", "KE"], "UGX"],
    ["a fine of 2,000 kroner", ["DK"], "DKK"],
    ["a sack costs 40,000 francs", ["RW"], "RWF"],
  ])("%s, %j", (text, countries, unit) => {
    expect(units(text, countries)).toEqual([unit]);
  });

  it("is not meant by agencies, nor where the text has another sign for it", () => {
    expect(units("the levy raised $45 million", ["AU"], true)).toEqual(["USD"]);
    expect(units("it sold A$45 million of ore for $30 million", ["AU"])).toEqual(["AUD", "USD"]);
  });

  it("says whose cents are meant, however far away its sign stands", () => {
    const text = `It lost S$87 million. ${"Talks went on. ".repeat(40)}The shares closed at 41 cents.`;
    expect(units(text, ["SG"])).toEqual(["SGD", "SGD"]);
  });
});
