import { describe, expect, it } from "vitest";
import { figureKey } from "./figure-key.js";

const key = (counted: string | undefined, unit?: string, of?: string) =>
  figureKey({
    span: [0, 1],
    bound: "exact",
    ...(counted !== undefined && { counted }),
    ...(unit !== undefined && { unit }),
    ...(of !== undefined && { of }),
  })?.key;

describe("what a figure counts", () => {
  it("is the noun, without article, number and what is said of it", () => {
    expect(key("Afghan refugees")).toBe(key("the refugees in the valley"));
    expect(key("2 more people")).toBe(key("People"));
    expect(key("crew members of the ship")).toBe("~members");
    expect(key("people")).not.toBe(key("houses"));
  });

  it("is kept apart by unit; a share goes by what it is a share of", () => {
    expect(key(undefined, "USD")).toBe("USD~");
    expect(key("aid", "USD")).not.toBe(key(undefined, "USD"));
    expect(key(undefined, "ratio", "the valley")).toBe("ratio~valley");
    expect(key(undefined)).toBeUndefined();
  });
});
