import { describe, expect, it } from "vitest";
import { isoDate } from "./item-date.js";

describe("isoDate", () => {
  it.each([
    ["Tue, 10 Mar 2026 08:05:00 +0100", "2026-03-10T07:05:00Z"],
    ["10 Mar 2026 08:05 GMT", "2026-03-10T08:05:00Z"],
    ["Tue, 10 Mar 2026 08:05:00 EST", "2026-03-10T13:05:00Z"],
    ["2026-03-10T08:05:00+01:00", "2026-03-10T08:05:00+01:00"],
    ["2026-03-10 08:05:00 +0100", "2026-03-10T08:05:00+0100"],
    ["2026-03-10", "2026-03-10"],
    ["2026-03", "2026-03"],
    // Read as a date here it would be one in the zone of this machine.
    ["Tue, 10 Mar 2026 08:05:00", undefined],
    ["2026-13-40", undefined],
    ["yesterday", undefined],
    ["Tue, 99 Mar 2026 08:05:00 GMT", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s", (date, expected) => expect(isoDate(date)).toBe(expected));
});
