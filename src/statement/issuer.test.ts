import { describe, expect, test } from "vitest";
import type { Span } from "../reading.js";
import type { Reference } from "./entity/reference.js";
import { issuerIn } from "./issuer.js";

const reference = (
  text: string,
  words: string,
  type: Reference["type"],
  form: Reference["form"] = "name",
): Reference => {
  const start = text.indexOf(words);
  const span: Span = [start, start + words.length];
  return {
    span,
    head: span,
    form,
    type,
    roles: [],
    countries: [],
    reach: "bare",
    plural: false,
    quoted: false,
    candidates: [],
    alone: 0,
  };
};

const issuer = (source: string, words: string, type: Reference["type"], form?: Reference["form"]) =>
  issuerIn(source, [0, source.length], [reference(source, words, type, form)]);

describe("issuerIn", () => {
  test.each([
    ["a situation report by the Oro Relief Fund", "Oro Relief Fund", "organization", "name"],
    ["A PCG report", "PCG", "organization", "name"],
    ["the company's annual report", "the company", "organization", "description"],
    ["the miners’ latest newsletter", "the miners", "group", "description"],
    ["a survey it released on the eve of the season", "it", "other", "pronoun"],
    ["a letter that he sent to parents", "he", "person", "pronoun"],
    ["his statement", "his", "person", "pronoun"],
    ["data from Statistics Norland", "Statistics Norland", "organization", "name"],
    ["a statement signed by Ana Ruiz", "Ana Ruiz", "person", "name"],
  ] as const)("%s is by %s", (source, words, type, form) => {
    expect(issuer(source, words, type, form)?.span[0]).toBe(source.indexOf(words));
  });

  test.each([
    ["a leaked PCG report", "PCG", "organization", "name"],
    ["a letter to Ana Ruiz", "Ana Ruiz", "person", "name"],
    ["a report on Oro Bank", "Oro Bank", "organization", "name"],
    ["a poll published in The Echo", "The Echo", "organization", "name"],
    ["a PCG spokesman", "PCG", "organization", "name"],
    ["a report from Marok", "Marok", "place", "name"],
  ] as const)("%s is not by %s", (source, words, type, form) => {
    expect(issuer(source, words, type, form)).toBeUndefined();
  });
});
