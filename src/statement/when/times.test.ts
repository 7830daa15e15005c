import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Span } from "../../reading.js";
import { type Calendar, calendarOf } from "./calendar.js";
import { dayOfIso, isoOf, weekdayOf } from "./days.js";
import type { TimeExpression } from "./time-expression.js";
import { ReportTimes } from "./times.js";

const timesIn = (text: string, span: Span, calendar: Calendar | undefined): TimeExpression[] =>
  new ReportTimes(text, calendar).within(span);

/** 17 July 2021 was a Saturday. */
const SATURDAY = { today: "2021-07-17" };

const read = (text: string, today = SATURDAY.today): string[] =>
  timesIn(text, [0, text.length], { today }).map(
    ({ span, when, vague }) => `${text.slice(...span)} = ${when.value}${vague ? " (vague)" : ""}`,
  );

describe("dates", () => {
  it.each<[string, string[]]>([
    ["The bridge fell on July 16.", ["July 16 = 2021-07-16"]],
    ["The bridge fell on 16 July 2019, at dawn.", ["16 July 2019 = 2019-07-16"]],
    ["The bridge fell on Friday, July 16, 2021.", ["Friday, July 16, 2021 = 2021-07-16"]],
    ["He left on the 3rd of May last year.", ["the 3rd of May last year = 2020-05-03"]],
    ["It opens Sept. 4.", ["Sept. 4 = 2021-09-04"]],
    ["It shut on Dec. 12 after a fire.", ["Dec. 12 = 2020-12-12"]],
    ["It has been shut since Sept. 4.", ["Sept. 4 = 2020-09-04"]],
    ["Filed 2021-07-02 at noon.", ["2021-07-02 = 2021-07-02"]],
    ["Filed on 23/06/2021.", ["23/06/2021 = 2021-06-23"]],
    ["Filed on 3/4/2021.", []],
    ["The fair ran from July 3 to 5.", ["July 3 to 5 = 2021-07-03/2021-07-05"]],
    ["The fair ran from 3 to 5 July 2020.", ["3 to 5 July 2020 = 2020-07-03/2020-07-05"]],
    ["It ran from Dec. 30 to Jan. 2, 2020.", ["Dec. 30 to Jan. 2, 2020 = 2019-12-30/2020-01-02"]],
    ["Held between July 3 and 5 there.", ["July 3 and 5 = 2021-07-03/2021-07-05"]],
    ["It was mended on the 14th.", ["14th = 2021-07-14"]],
    ["A flat on the 14th floor.", []],
    ["No such day as February 30.", []],
    ["It may march on, in may or march.", []],
    ["In June 3,000 people came.", ["June = 2021-06"]],
    ["The vote in May was close; in May 2019 it was not.", ["May = 2021-05", "May 2019 = 2019-05"]],
    ["It opened last May and shut early in June.", ["last May = 2021-05", "early in June = 2021-06"]],
    ["The works began in 2019 and cost 2019 crowns.", ["2019 = 2019"]],
    ["It was built in the 1970s.", ["1970s = 1970-01-01/1979-12-31"]],
    ["He called on Christmas Eve.", ["Christmas Eve = 2020-12-24"]],
    ["Ms May spoke for May's party.", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("days of the week", () => {
  it.each<[string, string[]]>([
    ["It rained on Monday.", ["Monday = 2021-07-12"]],
    ["It rained on Saturday.", ["Saturday = 2021-07-17"]],
    ["It rained late on Sunday night.", ["late on Sunday night = 2021-07-11"]],
    ["They meet next Monday.", ["next Monday = 2021-07-19"]],
    ["They meet on Monday week.", ["Monday week = 2021-07-26"]],
    ["They met last Thursday.", ["last Thursday = 2021-07-08"]],
    ["They met on Tuesday last week.", ["Tuesday last week = 2021-07-06"]],
    ["It was shut between Monday and Wednesday.", ["Monday and Wednesday = 2021-07-12/2021-07-14"]],
    ["It was shut Monday through Wednesday.", ["Monday through Wednesday = 2021-07-12/2021-07-14"]],
    ["They sold it on Black Friday, as every Friday, to the Sunday Times.", []],
    ["Two died over the weekend.", ["over the weekend = 2021-07-17/2021-07-18"]],
    ["Two died last weekend.", ["last weekend = 2021-07-10/2021-07-11"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("times counted from today", () => {
  it.each<[string, string[]]>([
    ["Today, yesterday and tomorrow.", ["Today = 2021-07-17", "yesterday = 2021-07-16", "tomorrow = 2021-07-18"]],
    ["He left last night and came back this morning.", ["last night = 2021-07-16", "this morning = 2021-07-17"]],
    ["He told the Daily Today so.", []],
    ["They met last week.", ["last week = 2021-W27"]],
    ["They met earlier this week.", ["earlier this week = 2021-W28"]],
    ["They meet later this month, or next year.", ["later this month = 2021-07", "next year = 2022"]],
    ["Two days ago it was calm.", ["Two days ago = 2021-07-15"]],
    ["Twenty-two years ago it was calm.", ["Twenty-two years ago = 1999"]],
    ["Three weeks ago it was calm.", ["Three weeks ago = 2021-W25"]],
    ["Unrest has spread in recent days.", ["in recent days = 2021-07-12/2021-07-17 (vague)"]],
    ["Over the past two weeks it was calm.", ["Over the past two weeks = 2021-07-03/2021-07-17"]],
    ["The law changed two days after the July 3 vote.", ["two days after the July 3 vote = 2021-07-05"]],
    ["He fell ill on Monday and died two days later.", ["Monday = 2021-07-12", "two days later = 2021-07-14"]],
    ["He died two days after the vote.", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  it("tells weeks as ISO 8601 has them, over the turn of the year", () => {
    expect(timesIn("this week", [0, 9], { today: "2021-01-02" })[0]?.when).toMatchObject({
      value: "2020-W53",
      start: "2020-12-28",
      end: "2021-01-03",
    });
  });

  it("tells only full dates where there is no calendar", () => {
    const text = "On Monday, on July 16, in May and on July 3, 2020, in 2018.";
    const found = timesIn(text, [0, text.length], undefined).map(({ when }) => when.value);
    expect(found).toEqual(["2020-07-03", "2018"]);
  });
});

describe("the report's today", () => {
  const article = (dates: Partial<Article>): Article => ({
    text: "",
    parts: { body: [], headings: [], captions: [], notes: [] },
    ...dates,
  });
  it.each<[string, Partial<Article>, Parameters<typeof calendarOf>[1], string | undefined]>([
    ["keeps the page's own zone", { datePublished: "2021-07-16T23:30-04:00" }, undefined, "2021-07-16"],
    ["leaves UTC as it is", { datePublished: "2021-07-17T03:30Z" }, undefined, "2021-07-17"],
    ["falls back on the day of change", { dateModified: "2021-07-18" }, undefined, "2021-07-18"],
    ["counts from the dateline", { datePublished: "2021-07-17" }, { month: 7, day: 16 }, "2021-07-16"],
    ["dates last year's dateline", { datePublished: "2021-01-01" }, { month: 12, day: 31 }, "2020-12-31"],
    ["puts a far dateline aside", { datePublished: "2021-07-17" }, { month: 3, day: 2 }, "2021-07-17"],
    ["takes a full dateline alone", {}, { month: 7, day: 16, year: 2021 }, "2021-07-16"],
    ["knows nothing from half a dateline", {}, { month: 7, day: 16 }, undefined],
    ["knows no broken date", { datePublished: "2021-02-31" }, undefined, undefined],
  ])("%s", (_what, dates, dateline, today) => expect(calendarOf(article(dates), dateline)?.today).toBe(today));
});

describe("laws", () => {
  const word = fc.constantFrom(
    ..."on in last next this the of Monday Friday July May 16 3rd 2021 , . - to and between two few days weeks ago after week month weekend year recent past 1990s Today tonight Sept. late early 's 31 99".split(
      " ",
    ),
  );
  const today = fc.integer({ min: -300_000, max: 2_900_000 }).map(isoOf);
  it("spans lie in the span, in order, and start is never after end", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), today, fc.nat(9), (words, day, skip) => {
        const text = words.join(" ");
        const start = Math.min(skip, text.length);
        let at = start;
        for (const { span, when } of timesIn(text, [start, text.length], { today: day })) {
          expect(span[0]).toBeGreaterThanOrEqual(at);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(when.start <= when.end).toBe(true);
          expect(dayOfIso(when.start)).toBeDefined();
          at = span[1];
        }
      }),
      { numRuns: 2000 },
    );
  });
  it("never throws on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void timesIn(text, [0, text.length], SATURDAY)));
  });
  it("a bare weekday is 0 to 6 days back", () => {
    const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    fc.assert(
      fc.property(today, fc.nat(6), (day, weekday) => {
        const text = `It was on ${days[weekday]}.`;
        const [found] = timesIn(text, [0, text.length], { today: day });
        const then = dayOfIso(found?.when.start ?? "") as number;
        const back = (dayOfIso(day) as number) - then;
        expect(weekdayOf(then)).toBe(weekday);
        expect(back >= 0 && back <= 6).toBe(true);
      }),
    );
  });
  it("stays linear on a hostile line", () => {
    for (const unit of [
      "July 3 to ",
      "on the ",
      "May ",
      "last ",
      "two days after ",
      "1",
      "Monday and ",
      "  ",
      "the past few ",
      "Monday's meeting. After the meeting ",
      "in 2019 the following year ",
      "did not until Monday ",
      "the ’90s of the winter ",
    ]) {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(() => timesIn(text, [0, text.length], SATURDAY), unit).not.toThrow();
    }
  });
});

describe("days counted from a day named before", () => {
  it.each<[string, string[]]>([
    ["They met on July 5 and spoke the next day.", ["July 5 = 2021-07-05", "the next day = 2021-07-06"]],
    [
      "It sank on July 5. Later that evening they rowed out.",
      ["July 5 = 2021-07-05", "Later that evening = 2021-07-05"],
    ],
    ["It sank on July 5, and hours later was found.", ["July 5 = 2021-07-05", "hours later = 2021-07-05"]],
    ["It sank on July 5; he left the day before.", ["July 5 = 2021-07-05", "the day before = 2021-07-04"]],
    ["Later that evening they rowed out.", []],
  ])("%s", (text, times) => expect(read(text)).toEqual(times));
});

describe("times counted from what the report tells", () => {
  it.each<[string, string]>([
    ["A ferry sank on July 5. Hours after the accident, they rowed out.", "Hours after the accident = 2021-07-05"],
    ["It burned on July 5, killing two. The day after the fire, he came.", "The day after the fire = 2021-07-06"],
    ["The strike began July 7. On the day it started, he spoke.", "the day it started = 2021-07-07"],
    ["They voted on Monday. On the eve of the vote, he spoke.", "the eve of the vote = 2021-07-11"],
    ["It sank on July 5. Two weeks before the sinking, he wrote.", "Two weeks before the sinking = 2021-06-21"],
    [
      "It shut on Friday, three days after a car came loose. Hours after the accident, he spoke.",
      "Hours after the accident = 2021-07-13",
    ],
    ["They resigned on July 5. The morning after, he spoke.", "The morning after = 2021-07-06"],
    ["They met on July 5. Within hours, he spoke.", "Within hours = 2021-07-05"],
    ["They met on July 5. A week later, he spoke.", "A week later = 2021-07-12"],
    ["The border shut in 2018. At the time, he spoke.", "At the time = 2018"],
    ["It fell on 6 July 2019; on 9 July he spoke.", "9 July = 2019-07-09"],
  ])("%s", (text, last) => expect(read(text).at(-1)).toBe(last));

  it.each([
    "A ferry sank on July 5. Hours after the wedding, they rowed out.",
    "It sank on July 5. Less than three months after the sinking, he spoke.",
    "Hours after the crash, he spoke.",
  ])("tells none: %s", (text) => expect(read(text).filter((time) => /after|Hours/.test(time))).toEqual([]));

  it("says a day once where words say it again", () => {
    expect(read("They met on Monday, two days after the July 10 vote.")).toEqual([
      "Monday = 2021-07-12",
      "July 10 = 2021-07-10",
    ]);
  });
});

describe("parts of the year", () => {
  it.each<[string, string[]]>([
    ["They were told in the spring to leave.", ["the spring = 2021-03-01/2021-05-31"]],
    ["They were told last autumn.", ["last autumn = 2020-09-01/2020-11-30"]],
    ["They were told last fall.", ["last fall = 2020-09-01/2020-11-30"]],
    ["They were told last winter.", ["last winter = 2020-12-01/2021-02-28"]],
    ["They were told this past winter.", ["this past winter = 2020-12-01/2021-02-28"]],
    ["It opened in the summer of 2019.", ["the summer of 2019 = 2019-06-01/2019-08-31"]],
    ["It opened in spring 2020.", ["spring 2020 = 2020-03-01/2020-05-31"]],
    ["It closes before next winter.", ["next winter = 2021-12-01/2022-02-28"]],
    ["It opened in the winter of 2019.", ["2019 = 2019"]],
    ["Kabul feared worse in the fall of the city, by a spring, near Winter Gardens.", []],
    ["They come in the summer holidays.", []],
    ["They predicted it last quarter.", ["last quarter = 2021-04-01/2021-06-30"]],
    ["Sales fell in the last quarter of 2020.", ["the last quarter of 2020 = 2020-10-01/2020-12-31"]],
    ["Sales fell in Q3 2020.", ["Q3 2020 = 2020-07-01/2020-09-30"]],
    ["Deaths doubled in the first half of the year.", ["the first half of the year = 2021-01-01/2021-06-30"]],
    ["They led in the first half of the game.", []],
    ["It shut in the first week of March.", ["the first week of March = 2021-03-01/2021-03-07"]],
    ["It shut in the last week of June 2020.", ["the last week of June 2020 = 2020-06-24/2020-06-30"]],
    ["He stayed in '39 and left in ’98.", ["'39 = 1939", "’98 = 1998"]],
    ["He sang in the ’90s.", ["’90s = 1990-01-01/1999-12-31"]],
    ["Its May bulletin told of it.", ["May = 2021-05"]],
    ["It passed in 2019; in January that year he wrote.", ["2019 = 2019", "January that year = 2019-01"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  it("knows the seasons of the south", () => {
    const seasons = ["last summer", "last winter", "in the autumn"].map((text) => {
      const times = new ReportTimes(text, { ...SATURDAY, isSouthern: true });
      return times.within([0, text.length])[0]?.when.value;
    });
    expect(seasons).toEqual(["2020-12-01/2021-02-28", "2020-06-01/2020-08-31", "2021-03-01/2021-05-31"]);
  });

  it("reads days in figures as the country writes them", () => {
    const dayIn = (order: Calendar["order"]): string | undefined =>
      new ReportTimes("on 3/4/2021", { ...SATURDAY, ...(order && { order }) }).within([0, 11])[0]?.when.value;
    expect([dayIn("day first"), dayIn("month first"), dayIn(undefined)]).toEqual([
      "2021-04-03",
      "2021-03-04",
      undefined,
    ]);
  });
});

describe("feasts", () => {
  it.each<[string, string[]]>([
    ["She wrote on Good Friday.", ["Good Friday = 2021-04-02"]],
    ["She wrote on Easter Monday 2019.", ["Easter Monday 2019 = 2019-04-22"]],
    ["She wrote on Ash Wednesday.", ["Ash Wednesday = 2021-02-17"]],
    ["She wrote on Whit Monday.", ["Whit Monday = 2021-05-24"]],
    ["She wrote on Memorial Day.", ["Memorial Day = 2021-05-31"]],
    ["She wrote on Labor Day 2020.", ["Labor Day 2020 = 2020-09-07"]],
    ["She wrote last Thanksgiving.", ["last Thanksgiving = 2020-11-26"]],
    ["She wrote last Remembrance Sunday.", ["last Remembrance Sunday = 2020-11-08"]],
    ["She wrote on St Patrick’s Day.", ["St Patrick’s Day = 2021-03-17"]],
    ["She wrote at Christmas.", ["Christmas = 2020-12-25"]],
    ["She wrote a week before Christmas.", ["a week before Christmas = 2020-12-18"]],
    ["The Christmas lights, the Easter bunny and Thanksgiving dinner.", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("a little while ago", () => {
  it.each<[string, string]>([
    ["He told us a few minutes ago.", "a few minutes ago"],
    ["He told us moments ago.", "moments ago"],
    ["He told us just now.", "just now"],
    ["He told us half an hour ago.", "half an hour ago"],
    ["He told us 20 minutes ago.", "20 minutes ago"],
    ["He told us a few hours ago.", "a few hours ago"],
    ["He told us in the past half hour.", "in the past half hour"],
    ["He told us in the last few minutes.", "in the last few minutes"],
    ["He told us this lunchtime.", "this lunchtime"],
  ])("%s", (text, words) => expect(read(text)).toEqual([`${words} = 2021-07-17`]));
});

describe("months, years and weekdays counted from a time named before", () => {
  it.each<[string, string]>([
    ["It warned in 2017. They refused a wall the following year, he said.", "the following year = 2018"],
    ["It warned in 2017. They had refused a wall the year before, he said.", "the year before = 2016"],
    ["It warned in 2017. Later that year they refused.", "Later that year = 2017"],
    ["It shut in May. The following month he spoke.", "The following month = 2021-06"],
    ["It shut on July 5. The previous month he spoke.", "The previous month = 2021-06"],
    ["It shut on July 5. Later that week he spoke.", "Later that week = 2021-W27"],
    ["It shut on July 5. The following Friday he spoke.", "The following Friday = 2021-07-09"],
    ["It shut on July 5. The Friday before, he spoke.", "The Friday before = 2021-07-02"],
    ["It shut on July 5. Two years previously he spoke.", "Two years previously = 2019"],
    ["It shut on July 5. Two decades later he spoke.", "Two decades later = 2041"],
    ["It shut on July 5. Twenty minutes later he spoke.", "Twenty minutes later = 2021-07-05"],
    ["It shut on July 5. Shortly afterwards, he spoke.", "Shortly afterwards = 2021-07-05"],
    ["The vote was on July 5. The Friday before the vote, he spoke.", "The Friday before the vote = 2021-07-02"],
    ["The vote was on July 5. The week after the vote, he spoke.", "The week after the vote = 2021-W28"],
    ["They signed it on July 5. At the time of the signing, he spoke.", "At the time of the signing = 2021-07-05"],
    ["The vote was on July 5. On the same day as the vote, he spoke.", "the same day as the vote = 2021-07-05"],
    ["In a study published in June they said it had grown since 2015. At the time, he spoke.", "At the time = 2021-06"],
  ])("%s", (text, last) => expect(read(text).at(-1)).toBe(last));

  it.each(["He was arrested the following Tuesday.", "They hope for more over the next year."])(
    "tells none: %s",
    (text) => expect(read(text).filter((time) => !time.endsWith("(vague)"))).toEqual([]),
  );
});

describe("occasions told before", () => {
  it.each<[string, string]>([
    ["They lost Saturday's final 3-1. He told us at half-time that it hurt.", "at half-time = 2021-07-17"],
    ["The 52-9 defeat on Friday hurt. He spoke at the final whistle.", "at the final whistle = 2021-07-16"],
    [
      "On Friday the Bulls beat Leeds. He said right after the match that it hurt.",
      "right after the match = 2021-07-16",
    ],
    ["They drew 0-0 on Friday. In his post-match interview he wept.", "In his post-match interview = 2021-07-16"],
    [
      "At Monday night's meeting, she wept. He said just after the meeting that it hurt.",
      "just after the meeting = 2021-07-12",
    ],
    ["Councillors met on Monday. He said during the meeting that it hurt.", "during the meeting = 2021-07-12"],
    ["The dike was turned over on July 9. He spoke at the turnover.", "at the turnover = 2021-07-09"],
    ["She was sworn in on July 9. He wept during the ceremony.", "during the ceremony = 2021-07-09"],
    [
      "He was jailed on Thursday. She spoke outside the sentencing hearing.",
      "outside the sentencing hearing = 2021-07-15",
    ],
    ["They voted on Monday. Shortly after the vote, he spoke.", "Shortly after the vote = 2021-07-12"],
    [
      "The first hearing was on July 1. Thursday's hearing was long. He spoke at the hearing.",
      "at the hearing = 2021-07-15",
    ],
  ])("%s", (text, last) => expect(read(text).at(-1)).toBe(last));

  it.each([
    "They will play the match on Saturday. He spoke right after the match.",
    "He was fined half his match fee on Friday. He spoke right after the match.",
    "They met on Monday. He spoke right after the match.",
    "They met on Monday. He left at the meeting room.",
    "The club won on Monday, and after the match he spoke.",
    "The club won on Monday. He spoke after the match on Thursday.",
    "They won. He spoke right after the match.",
    "They lost on Friday. He spoke after the match.",
  ])("tells none: %s", (text) => expect(read(text).filter((time) => /match|meeting/.test(time))).toEqual([]));
});

it("takes no occasion that was only spoken of on a day", () => {
  const text = "He said on Monday the meeting had been long. She spoke after the meeting.";
  const times = new ReportTimes(text, SATURDAY, { cues: [[3, 7]], contents: [[18, 43]] }).within([0, text.length]);
  expect(times.map(({ when }) => when.value)).toEqual(["2021-07-12"]);
});

describe("what was not done until a day", () => {
  it.each<[string, string]>([
    ["He did not tell police until Monday.", "until Monday = 2021-07-12"],
    ["They had never been told until late on Monday.", "until late on Monday = 2021-07-12"],
    ["Not until Monday did he speak.", "Not until Monday = 2021-07-12"],
    ["He stayed until Monday.", "Monday = 2021-07-12"],
    ["It will not sail until Friday.", "Friday = 2021-07-16"],
  ])("%s", (text, time) => expect(read(text)).toEqual([time]));
});
