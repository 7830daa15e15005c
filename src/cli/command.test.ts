import { describe, expect, it } from "vitest";
import { dayOf, listOf, wholeFrom } from "./command.js";

describe("options", () => {
  it("take days, months and years", () => {
    expect(["2026-06-11", "2026-02", "2026"].map(dayOf("first"))).toEqual(["2026-06-11", "2026-02-01", "2026-01-01"]);
    expect(["2026-06-11", "2028-02", "2026"].map(dayOf("last"))).toEqual(["2026-06-11", "2028-02-29", "2026-12-31"]);
    for (const wrong of ["yesterday", "2026-13", "2026-06-31", "11.6.2026", ""]) {
      expect(() => dayOf("first")(wrong)).toThrow("Give a day such as");
    }
  });
  it("take several of a list", () => {
    const colours = listOf(["red", "green", "blue"], "colour");
    expect(colours("blue", colours("red, green"))).toEqual(["red", "green", "blue"]);
    expect(() => colours("red,grey")).toThrow('"grey" is no colour. Those there are: red, green, blue.');
  });
  it("take whole numbers within bounds", () => {
    expect(wholeFrom(2, 20)("3")).toBe(3);
    for (const wrong of ["1", "21", "2.5", "", "x"]) expect(() => wholeFrom(2, 20)(wrong)).toThrow("from 2 to 20");
  });
});
