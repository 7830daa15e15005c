import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countriesIn, countryName, nationOf } from "./countries.js";

describe("nationOf", () => {
  test.each([
    ["the United States", "US", "name"],
    ["US", "US", "name"],
    ["U.S.", "US", "name"],
    ["Britain", "GB", "name"],
    ["RUSSIA", "RU", "name"],
    ["Russia’s", "RU", "name"],
    ["Côte d'Ivoire", "CI", "name"],
    ["Turkey", "TR", "name"],
    ["Congo", "CD", "name"],
    ["Afghans", "AF", "demonym"],
    ["Dutch", "NL", "demonym"],
    ["Irishmen", "IE", "demonym"],
    ["Tajik", "TJ", "demonym"],
    ["Saudi", "SA", "demonym"],
    ["Nigerian", "NG", "demonym"],
    ["Nigerien", "NE", "demonym"],
    ["Dominican", "DO", "demonym"],
    ["Moscow", "RU", "capital"],
    ["Washington", "US", "capital"],
    ["Kiev", "UA", "capital"],
    ["Taipei", "TW", "capital"],
    ["the Kremlin", "RU", "seat"],
    ["Élysée", "FR", "seat"],
    ["Downing Street", "GB", "seat"],
  ])("%s is %s, by its %s", (phrase, country, as) => expect(nationOf(phrase)).toEqual({ country, as }));

  test.each(["us", "turkey", "polish", "IN", "No", "Male", "Victoria", "Hamilton", "Pak", "", "the", "__proto__"])(
    "%s is none",
    (phrase) => expect(nationOf(phrase)).toBeUndefined(),
  );
});

describe("countriesIn", () => {
  test.each([
    ["Russian Foreign Minister", ["RU"]],
    ["the Afghan-Tajik border", ["AF", "TJ"]],
    ["Russia's defence ministry", ["RU"]],
    ["the Kremlin envoy for Afghanistan", ["RU", "AF"]],
    ["a US-led coalition", ["US"]],
    ["Papua New Guinea", ["PG"]],
    ["North Korea and South Korea", ["KP", "KR"]],
    ["the Republic of the Congo", ["CG"]],
    ["Jordan's King Hussein", ["JO"]],
    ["Michael Jordan", []],
    ["Chad Miller", []],
    ["the New Mexico governor", []],
    ["a Latin America desk", []],
    ["an English-language paper", []],
  ])("%s: %j", (phrase, countries) => expect(countriesIn(phrase)).toEqual(countries));

  test("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (phrase) => {
        for (const code of countriesIn(phrase)) expect(code).toMatch(/^[A-Z]{2}$/);
        nationOf(phrase);
      }),
    );
  });
});

test("countryName", () => {
  expect(countryName("RU")).toBe("Russia");
  expect(countryName("ZZ")).toBe("ZZ");
});
