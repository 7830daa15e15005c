import { describe, expect, it } from "vitest";
import { dayInWords, daysInWords, instantInWords, saidWhen } from "./dates.js";

const plain = (words: string) => words.replace(/\u00A0/g, " ");

describe("dates", () => {
  it("are days as people say them, and whatever else is there as it is", () => {
    expect(plain(dayInWords("2026-06-11T18:05+04:00"))).toBe("11 June 2026");
    expect(plain(instantInWords("2026-06-11T18:05:00Z"))).toBe("11 June 2026, 18:05 UTC");
    expect(plain(instantInWords("2026-06-11T18:05+04:00"))).toBe("11 June 2026, 18:05 UTC+04:00");
    expect(dayInWords("<b>soon</b>\u202E")).toBe("<b>soon</b>\uFFFD");
  });

  it("say once what two days share", () => {
    expect(plain(daysInWords("2026-06-09", "2026-06-11"))).toBe("9–11 June 2026");
    expect(plain(daysInWords("2026-05-30", "2026-06-11"))).toBe("30 May – 11 June 2026");
    expect(plain(daysInWords("2025-12-30", "2026-06-11"))).toBe("30 December 2025 – 11 June 2026");
  });

  it("have the preposition of their granularity", () => {
    const when = (granularity: "day" | "month" | "week" | "year") =>
      plain(saidWhen({ value: "", start: "2026-06-01", end: "2026-06-30", granularity }));
    expect(when("day")).toBe("on 1 June 2026");
    expect(when("month")).toBe("in June 2026");
    expect(when("week")).toBe("in the week of 1 June 2026");
    expect(when("year")).toBe("in 2026");
  });
});
