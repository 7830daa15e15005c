import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Gazetteer, openGazetteer } from "./gazetteer.js";

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer();
}, 60_000);

const at = (name: string, ...near: string[]): string | undefined => {
  const found = gazetteer.locate(name, near);
  return found && `${found.name}, ${found.country}`;
};

describe("locate", () => {
  test("reads the towns once", async () => expect(await openGazetteer()).toBe(gazetteer));

  test("countries and capitals first", () => {
    expect(at("Uzbekistan")).toBe("Uzbekistan, UZ");
    expect(at("the United States")).toBe("United States, US");
    expect(at("Kabul")).toBe("Kabul, AF");
    expect(at("Kiev")).toBe("Kyiv, UA");
    expect(at("London", "CA")).toBe("London, GB");
    expect(gazetteer.locate("Moscow", ["US"])?.latitude).toBeCloseTo(55.75, 1);
  });

  test("namesakes by the countries in context", () => {
    expect(at("Tripoli")).toBe("Tripoli, LY");
    expect(at("Tripoli", "LB")).toBe("Tripoli, LB");
    expect(at("Birmingham", "US")).toBe("Birmingham, US");
    expect(at("Birmingham")).toBe("Birmingham, GB");
    expect(at("Geneva", "US")).toBe("Genève, CH");
    expect(at("Georgia")).toBe("Georgia, GE");
    expect(at("Georgia", "US")).toBe("Georgia, US");
  });

  test("a region named with the town", () => {
    expect(at("Lagos, Nigeria")).toBe("Lagos, NG");
    expect(at("Springfield, Ill.")).toBe("Springfield, US");
    expect(gazetteer.locate("Cleveland, Ohio", [])?.longitude).toBeCloseTo(-81.7, 1);
    expect(at("Washington, D.C.")).toBe("Washington, D.C., US");
  });

  test("however it is transliterated", () => {
    for (const name of ["Raqqa", "al-Raqqa", "Ar Raqqah"]) expect(at(name, "SY")).toBe("Ar Raqqah, SY");
    expect(at("Dayr az Zawr", "SY")).toBe("Deir ez-Zor, SY");
    expect(at("Irbil", "IQ")).toBe("Erbil, IQ");
  });

  test("parts and kinds of places are the place", () => {
    expect(at("eastern Aleppo")).toBe("Aleppo, SY");
    expect(at("the Iraqi city of Mosul")).toBe("Mosul, IQ");
    expect(at("Idlib province", "SY")).toBe("Idlib, SY");
  });

  test("a small town needs its country in context", () => {
    expect(at("Davos")).toBeUndefined();
    expect(at("Davos", "CH")).toBe("Davos, CH");
  });

  test("what is no place", () => {
    for (const name of ["the city", "there", "", "the Kremlin", "White House", "a base"])
      expect(at(name, "US", "IQ")).toBeUndefined();
  });

  test("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (name) => {
        const found = gazetteer.locate(name, ["US"]);
        if (found) expect(Math.abs(found.latitude)).toBeLessThanOrEqual(90);
      }),
    );
  });
});
