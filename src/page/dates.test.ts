import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDateLine, isoDate } from "./dates.js";

describe("isoDate", () => {
  it.each([
    ["July 17th, 2021 at 20:16 IST", "2021-07-17T20:16+05:30"],
    ["Updated July 17th, 2021 at 20:16 IST", "2021-07-17T20:16+05:30"],
    ["17 July 2021", "2021-07-17"],
    ["Sat, 17 Jul 2021 14:46:00 GMT", "2021-07-17T14:46:00Z"],
    ["Sat, 17 Jul 2021 14:46:00 +0200", "2021-07-17T14:46:00+02:00"],
    ["November 18, 2019 | 4:10pm", "2019-11-18T16:10"],
    ["Nov. 20, 2019, 12:05 a.m. ET", "2019-11-20T00:05-05:00"],
    ["July 4, 2019 9 am PT", "2019-07-04T09:00-07:00"],
    ["March 8, 2020 3:00 PM ET", "2020-03-08T15:00-04:00"],
    ["2019-11-18T23:11:00Z", "2019-11-18T23:11:00Z"],
    ["2019-11-18T23:11:00.123-0500", "2019-11-18T23:11:00-05:00"],
    ["2019-11-18 23:11", "2019-11-18T23:11"],
    ["20191118", "2019-11-18"],
    ["25/12/2020", "2020-12-25"],
    ["12/25/2020", "2020-12-25"],
  ])("%s → %s", (text, date) => expect(isoDate(text)).toBe(date));

  it.each(["", "yesterday", "3/4/2021", "February 30, 2021", "2021-13-01", "July 2021", "call 555-1234"])(
    "%s: none",
    (text) => expect(isoDate(text)).toBeUndefined(),
  );

  it("gives ISO 8601 or nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.date({ noInvalidDate: true }).map(String)), (text) => {
        expect(isoDate(text) ?? "2000-01-01").toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/);
      }),
    );
  });
});

describe("isDateLine", () => {
  it.each([
    "Published July 17th, 2021 at 20:16 IST",
    "17 July 2021",
    "Last updated: 3 May 2020, 10:15 GMT",
    "2021-07-17",
  ])("%s is one", (line) => expect(isDateLine(line)).toBe(true));
  it.each(["On July 17, 2021 the talks began", "The treaty of 17 July 2021 is void", "1,200 people came"])(
    "%s is none",
    (line) => expect(isDateLine(line)).toBe(false),
  );
});
