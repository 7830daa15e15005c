import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreOf, headNounOf, isBodyNoun, isPlural, isRoleNoun, reachOf, singularOf } from "./phrase.js";

describe("phrases", () => {
  it("have a head noun, before what hangs on it", () => {
    expect(headNounOf("the Kremlin envoy for Kharat")).toBe("envoy");
    expect(headNounOf("Russia's defence ministry, on the other hand")).toBe("ministry");
    expect(headNounOf("reporters at a conference attended by the president")).toBe("reporters");
    expect(coreOf("a man who knew her")).toBe("a man");
  });
  it("are definite or not", () => {
    expect(reachOf("the ministry")).toBe("definite");
    expect(reachOf("Russia's ministry")).toBe("definite");
    expect(reachOf("a top official")).toBe("indefinite");
    expect(reachOf("three officials")).toBe("indefinite");
    expect(reachOf("officials")).toBe("bare");
  });
  it("mean one or many", () => {
    for (const many of ["officials", "two ministers", "the police", "Ana Dell and Bo Hale", "women in the camp"]) {
      expect(isPlural(many), many).toBe(true);
    }
    for (const one of ["the minister", "the press", "a crisis", "the chief of police"])
      expect(isPlural(one), one).toBe(false);
  });
  it("name roles and bodies by their nouns", () => {
    expect([isRoleNoun("ministers"), isRoleNoun("spokeswoman"), isRoleNoun("bridge")]).toEqual([true, true, false]);
    expect([isBodyNoun("agencies"), isBodyNoun("coastguard"), isBodyNoun("minister")]).toEqual([true, true, false]);
    expect(["agencies", "policemen", "witnesses", "press"].map(singularOf)).toEqual([
      "agency",
      "policeman",
      "witness",
      "press",
    ]);
  });
  it("bear any words", () => {
    fc.assert(
      fc.property(fc.string(), (any) => typeof headNounOf(any) === "string" && typeof isPlural(any) === "boolean"),
    );
  });
});
