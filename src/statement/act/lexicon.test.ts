import { expect, test } from "vitest";
import { nounForms, verbForms } from "./inflect.js";
import { LEXICON } from "./lexicon.js";

test("every entry stands once in its list", () => {
  for (const list of ["verbs", "nouns", "fixed"] as const) {
    const entries = LEXICON.flatMap((row) => (row[list] ?? "").split(", ")).filter((entry) => entry !== "");
    expect(entries.filter((entry, i) => entries.indexOf(entry) !== i)).toEqual([]);
  }
});

test("entries are lower-case words and gaps", () => {
  for (const row of LEXICON) {
    for (const entry of [row.verbs, row.nouns, row.fixed].flatMap((list) => list?.split(", ") ?? [])) {
      expect(entry).toMatch(/^[\p{Ll}'’…-]+(?: [\p{Ll}'’…-]+)*$/u);
    }
  }
});

test("forms of verbs", () => {
  expect(verbForms("say")).toEqual(expect.arrayContaining(["say", "says", "said", "saying"]));
  expect(verbForms("deny")).toEqual(expect.arrayContaining(["denies", "denied", "denying"]));
  expect(verbForms("label")).toEqual(expect.arrayContaining(["labels", "labeled", "labelled", "labelling"]));
  expect(verbForms("criticize")).toEqual(expect.arrayContaining(["criticises", "criticised", "criticizing"]));
  expect(verbForms("agree")).toEqual(expect.arrayContaining(["agreed", "agreeing"]));
  expect(verbForms("argue")).toEqual(expect.arrayContaining(["argued", "arguing"]));
  expect(verbForms("tell")).not.toContain("telled");
});

test("forms of nouns", () => {
  expect(nounForms("inquiry")).toContain("inquiries");
  expect(nounForms("speech")).toContain("speeches");
  expect(nounForms("analysis")).toContain("analyses");
  expect(nounForms("spokesman")).toContain("spokesmen");
});
