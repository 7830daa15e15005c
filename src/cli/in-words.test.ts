import { describe, expect, it } from "vitest";
import type { Quantity, When } from "../reading.js";
import { quantityInWords } from "./quantity-in-words.js";
import { fullReading } from "./reading-fixture.js";
import { whenInWords } from "./when-in-words.js";

describe("a quantity in words", () => {
  const words = (quantity: Partial<Quantity>) =>
    quantityInWords(fullReading, { span: [0, 9], bound: "exact", ...quantity });
  it("has its bound as a sign", () => {
    const bounds = ["exact", "about", "over", "under", "at least", "at most"] as const;
    expect(bounds.map((bound) => words({ value: 350, bound, counted: "refugees" }))).toEqual([
      "350 refugees",
      "≈ 350 refugees",
      "> 350 refugees",
      "< 350 refugees",
      "≥ 350 refugees",
      "≤ 350 refugees",
    ]);
    expect(words({ low: 10, high: 15, bound: "between" })).toBe("10–15");
    expect(words({ low: 10, high: 10, bound: "between" })).toBe("10");
    expect(words({ low: -5, high: -2, bound: "between", unit: "°C" })).toBe("-5 to -2 °C");
    expect(words({ low: 300, bound: "over" })).toBe("> 300");
  });
  it("has its unit, and shares as per cent", () => {
    expect(words({ value: 0.85, bound: "about", unit: "ratio", of: "the\n country" })).toBe("≈ 85% of the country");
    expect(words({ value: 2 / 3, bound: "over", unit: "ratio" })).toBe("> 66.7%");
    expect(words({ value: 0.00042, unit: "ratio" })).toBe("0.042%");
    expect(words({ low: 0.1, high: 0.125, bound: "between", unit: "ratio" })).toBe("10–12.5%");
    expect(words({ value: 40_000, unit: "USD" })).toBe("USD 40,000");
    expect(words({ value: 1609.344, unit: "m" })).toBe("1,609.344 m");
    expect(words({ value: 7200, unit: "s" })).toBe("7,200 s");
    expect(words({ low: 1, high: 2, bound: "between", unit: "a" })).toBe("1–2 years");
    expect(words({ value: 1, unit: "mo" })).toBe("1 month");
    expect(words({ value: 1, unit: "m2" })).toBe("1 m²");
  });
  it("is as the text has it where the number is not known", () => {
    expect(words({ bound: "over" })).toBe("Dam talks");
  });
});

describe("when in words", () => {
  const words = (granularity: When["granularity"], start: string, end: string) =>
    whenInWords({ value: "", start, end, granularity });
  it("is as fine as the text gives it", () => {
    expect(words("day", "2021-07-16", "2021-07-16")).toBe("16 July 2021");
    expect(words("week", "2021-07-12", "2021-07-18")).toBe("week of 12 July 2021");
    expect(words("month", "2021-07-01", "2021-07-31")).toBe("July 2021");
    expect(words("year", "2021-01-01", "2021-12-31")).toBe("2021");
  });
  it("says once what both days of an interval share", () => {
    expect(words("interval", "2021-07-04", "2021-07-17")).toBe("4–17 July 2021");
    expect(words("interval", "2021-06-28", "2021-07-04")).toBe("28 June – 4 July 2021");
    expect(words("interval", "2020-12-28", "2021-01-03")).toBe("28 December 2020 – 3 January 2021");
    expect(words("interval", "2021-07-04", "2021-07-04")).toBe("4 July 2021");
  });
});
