import { describe, expect, it } from "vitest";
import type { Quantity } from "../../reading.js";
import { count, inUnit, quantityInWords } from "./numbers.js";

const words = (quantity: Partial<Quantity>) =>
  quantityInWords({ span: [0, 1], bound: "exact", ...quantity })?.replace(/\u00A0/g, " ");

describe("numbers", () => {
  it("are said with their hedges", () => {
    expect(words({ value: 350, bound: "under", counted: "Afghan refugees" })).toBe("under 350 Afghan refugees");
    expect(words({ value: 0.85, bound: "about", unit: "ratio", of: "the valley" })).toBe("about 85% of the valley");
    expect(words({ low: 10, high: 15, bound: "between" })).toBe("between 10 and 15");
    expect(words({ low: 300, bound: "over" })).toBe("over 300");
    expect(words({ bound: "about" })).toBeUndefined();
  });

  it("stand in units that people read", () => {
    const plain = (value: number, unit?: string) => inUnit(value, unit).replace(/\u00A0/g, " ");
    expect(plain(12_000, "m")).toBe("12 km");
    expect(plain(900, "m")).toBe("900 m");
    expect(plain(4.541e17, "m")).toBe("48 light-years");
    expect(plain(5400, "s")).toBe("1.5 hours");
    expect(plain(412_000, "USD")).toBe("USD 412,000");
    expect(plain(1_300_000_000)).toBe("1.3 billion");
    expect(plain(1_234_567)).toBe("1,234,567");
    expect(plain(2 / 3, "ratio")).toBe("66.7%");
    expect(count(1, "report").replace(/\u00A0/g, " ")).toBe("1 report");
  });
});
