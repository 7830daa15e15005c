import { describe, expect, it } from "vitest";
import { bylineNames, creditOf, datelineAgency, imageCredit, namesIn } from "./credits.js";
import { isCreditNote, isHeadingOfOthers, isLabel, isPointer } from "./wording.js";

describe("bylines", () => {
  it.each([
    ["Reported by: Bhavya Sukheja", ["Bhavya Sukheja"]],
    ["By Ada Oyelaran and Tom Reiss", ["Ada Oyelaran", "Tom Reiss"]],
    ["By ADA OYELARAN, Staff Writer | Updated 3 May 2020", ["ADA OYELARAN"]],
    ["By Jean-Luc de la Tour in Lyon", ["Jean-Luc de la Tour"]],
    ["Written by Dr. Ana Ruiz, MD", ["Dr. Ana Ruiz"]],
  ])("%s", (line, names) => expect(bylineNames(line)).toEqual(names));

  it.each([
    "By Friday it was over.",
    "By the time they came, the dam had gone.",
    "By and large",
    "Ada Oyelaran said so",
  ])("%s: none", (line) => expect(bylineNames(line)).toBeUndefined());

  it("splits what stands in an author field", () => {
    expect(namesIn("Ada Oyelaran, Tom Reiss & Noor Haldane")).toEqual(["Ada Oyelaran", "Tom Reiss", "Noor Haldane"]);
  });
});

describe("wire credits", () => {
  it.each([
    ["(With inputs from AP)", "AP"],
    ["With agency inputs from PTI and ANI", "PTI, ANI"],
    ["The Associated Press contributed to this report.", "AP"],
    ["(With inputs from agencies)", "agencies"],
  ])("%s", (note, credit) => {
    expect(isCreditNote(note)).toBe(true);
    expect(creditOf(note)).toBe(credit);
  });

  it("names no agency where people contributed", () =>
    expect(creditOf("Ada Oyelaran contributed to this report.")).toBeUndefined());

  it("reads datelines", () => {
    expect(datelineAgency("KABUL, July 16 (Reuters) - The minister said")).toBe("Reuters");
    expect(datelineAgency("(AFP) — The minister said")).toBe("AFP");
    expect(datelineAgency("WASHINGTON (AP) — The senator said")).toBe("AP");
    expect(datelineAgency("The minister (a former general) said")).toBeUndefined();
  });

  it("reads image lines", () => {
    expect(imageCredit("IMAGE: AP | Image:self")).toBe("AP");
    expect(imageCredit("Photo credit: Lev Arno")).toBe("Lev Arno");
    expect(imageCredit("Images of the dam were shown")).toBeUndefined();
  });
});

describe("wording", () => {
  it("knows labels, pointers and headings of others", () => {
    for (const text of [
      "Advertisement",
      "ADVERTISEMENT",
      "Share this article",
      "12 comments",
      "Facebook Twitter",
      "Sign up",
    ])
      expect(isLabel(text), text).toBe(true);
    for (const text of [
      "Sign up for our newsletter",
      "Follow us on Twitter",
      "© 2020 The Weir. All rights reserved.",
      "Click here to read",
    ])
      expect(isPointer(text), text).toBe(true);
    for (const text of ["Related stories", "You may also like", "More from The Weir", "Comments (3)"])
      expect(isHeadingOfOthers(text), text).toBe(true);
  });

  it("leaves the report's own sentences alone", () => {
    for (const text of [
      "Share prices fell on Monday, the bank said.",
      "Related documents were burned, according to the inquiry.",
      "Follow the money, the prosecutor told the court.",
      "Источники сообщили, что переговоры сорваны.",
      "政府は協議を否定した。",
      "Live fire was used, the army said.",
    ]) {
      expect([isLabel(text), isPointer(text), isHeadingOfOthers(text), isCreditNote(text)], text).toEqual([
        false,
        false,
        false,
        false,
      ]);
    }
  });
});
