import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quantity, Span } from "../../reading.js";
import { quantitiesIn } from "./index.js";

const all = (text: string): Quantity[] => quantitiesIn(text, [[0, text.length]]);
const words = (text: string): string[] => all(text).map(({ span }) => text.slice(...span));
/** The one figure of a text, its span left out. */
const one = (text: string): Omit<Quantity, "span"> => {
  const found = all(text);
  expect(found.map(({ span }) => text.slice(...span))).toHaveLength(1);
  const { span: _, ...rest } = found[0] as Quantity;
  return rest;
};
/** The first figure of a text, its span and its noun left out. */
const first = (text: string): Omit<Quantity, "span"> => {
  const { span: _, counted: __, ...rest } = all(text)[0] as Quantity;
  return rest;
};
const exact = (value: number, rest: object = {}): object => ({
  value,
  low: value,
  high: value,
  bound: "exact",
  ...rest,
});
const units = (text: string) => all(text).map(({ unit }) => unit);
const about = (value: number, rest: object = {}): object => ({ value, bound: "about", ...rest });
const between = (low: number, high: number, rest: object = {}): object => ({ low, high, bound: "between", ...rest });

describe("hedges", () => {
  it.each([
    [
      "over two-thirds of the island had lost power",
      { value: 2 / 3, low: 2 / 3, bound: "over", unit: "ratio", of: "the island" },
    ],
    ["nearly 350 stranded hikers had come down", { value: 350, high: 350, bound: "under", counted: "stranded hikers" }],
    ["almost 90 ferries", { value: 90, high: 90, bound: "under", counted: "ferries" }],
    ["close to 200 homes", about(200, { counted: "homes" })],
    ["closer to $4 billion", about(4e9, { unit: "USD" })],
    ["nearer 500 votes", about(500, { counted: "votes" })],
    ["fewer than 20 nurses", { value: 20, high: 20, bound: "under", counted: "nurses" }],
    ["some 40 barges sank", about(40, { counted: "barges" })],
    ["an estimated 7,000 families", about(7000, { counted: "families" })],
    ["roughly three weeks", about(21, { unit: "d" })],
    ["30 or so sheep", about(30, { counted: "sheep" })],
    ["300-odd villagers", about(300, { counted: "villagers" })],
    ["at least a dozen miners died", { value: 12, low: 12, bound: "at least", counted: "miners" }],
    ["no fewer than 12 wells", { value: 12, low: 12, bound: "at least", counted: "wells" }],
    ["a minimum of five lifeboats", { value: 5, low: 5, bound: "at least", counted: "lifeboats" }],
    ["10 lorries or more", { value: 10, low: 10, bound: "at least", counted: "lorries" }],
    ["at least some 300 goats", { value: 300, low: 300, bound: "at least", counted: "goats" }],
    ["as many as 40 houses", { value: 40, high: 40, bound: "at most", counted: "houses" }],
    ["up to $5 million", { value: 5e6, high: 5e6, bound: "at most", unit: "USD" }],
    ["no more than 6 per cent", { value: 0.06, high: 0.06, bound: "at most", unit: "ratio" }],
    ["well over 100 boats", { value: 100, low: 100, bound: "over", counted: "boats" }],
    ["48 boats, at the outside", { value: 48, high: 48, bound: "at most", counted: "boats" }],
    ["40 boats at most", { value: 40, high: 40, bound: "at most", counted: "boats" }],
    ["40 boats, tops", { value: 40, high: 40, bound: "at most", counted: "boats" }],
    ["40 boats, if that", { value: 40, high: 40, bound: "at most", counted: "boats" }],
    ["40 boats at least", { value: 40, low: 40, bound: "at least", counted: "boats" }],
    ["40 boats, if not more", { value: 40, low: 40, bound: "at least", counted: "boats" }],
    ["40 boats and counting", { value: 40, low: 40, bound: "at least", counted: "boats" }],
    ["40 boats, give or take", about(40, { counted: "boats" })],
    ["40 boats or thereabouts", about(40, { counted: "boats" })],
    ["$40 and change", { value: 40, low: 40, bound: "over", unit: "USD" }],
    ["a good 40 boats", { value: 40, low: 40, bound: "at least", counted: "boats" }],
    ["getting on for 40 boats", { value: 40, high: 40, bound: "under", counted: "boats" }],
    ["close on 40 boats", { value: 40, high: 40, bound: "under", counted: "boats" }],
    ["a shade under 40 boats", { value: 40, high: 40, bound: "under", counted: "boats" }],
    ["the best part of £2m", { value: 2e6, high: 2e6, bound: "under", unit: "GBP" }],
    ["more like 40 boats", about(40, { counted: "boats" })],
    ["probably 40 boats", about(40, { counted: "boats" })],
    ["the toll climbed past 40", { value: 40, low: 40, bound: "over" }],
    ["cases crossed 10,000", { value: 10_000, low: 10_000, bound: "over" }],
    ["the fund went up to $40", exact(40, { unit: "USD" })],
    ["she passed 12 exams", exact(12, { counted: "exams" })],
    ["upwards of 60 trees", { value: 60, low: 60, bound: "over", counted: "trees" }],
  ])("%s", (text, quantity) => {
    expect(one(text)).toEqual(quantity);
  });

  it("are told from prepositions", () => {
    expect(one("the rebels have control over about 85 per cent of the delta")).toEqual(
      about(0.85, { unit: "ratio", of: "the delta" }),
    );
    expect(one("they quarrelled over two islands")).toEqual(exact(2, { counted: "islands" }));
    expect(one("the talks ran over three days")).toEqual(exact(3, { unit: "d" }));
    expect(one("he was held on Tuesday over $5 million").bound).toBe("exact");
    expect(one("she was arrested over $5 million").bound).toBe("exact");
    expect(one("the bank rolled over 212 loans").bound).toBe("exact");
    expect(one("she has taught for over 20 years")).toEqual({ value: 20, low: 20, bound: "over", unit: "a" });
  });
});

describe("ranges", () => {
  it.each([
    ["between 10 and 15 crew", between(10, 15, { counted: "crew" })],
    ["from 10 to 15 tents", between(10, 15, { counted: "tents" })],
    ["10-15 tents", between(10, 15, { counted: "tents" })],
    ["10 to 15 per cent of pupils", between(0.1, 0.15, { unit: "ratio", of: "pupils" })],
    ["fifty, sixty gunmen", between(50, 60, { counted: "gunmen" })],
    ["about five, six gunmen", between(5, 6, { counted: "gunmen" })],
    ["it takes ten, fifteen minutes", between(600, 900, { unit: "s" })],
    ["two or three gunmen", between(2, 3, { counted: "gunmen" })],
    ["18- to 24-year-olds", between(18, 24, { unit: "a" })],
    ["seven- to ten-year-olds", between(7, 10, { unit: "a" })],
    ["delays of 20- to 30-minutes", between(1200, 1800, { unit: "s" })],
    ["a two- or three-day visit", between(2, 3, { unit: "d" })],
    ["20 or 30 boats", between(20, 30, { counted: "boats" })],
    ["minus 5 to minus 8 degrees", between(-8, -5, { unit: "°C" })],
    ["between -5C and -8C", between(-8, -5, { unit: "°C" })],
    ["$5-6 billion", between(5e9, 6e9, { unit: "USD" })],
    ["five to six million tonnes", between(5e9, 6e9, { unit: "kg" })],
    ["between £500 and £1,000", between(500, 1000, { unit: "GBP" })],
  ])("%s", (text, quantity) => {
    expect(one(text)).toEqual(quantity);
  });

  it("are not made of a change, nor of years and days", () => {
    const text = "arrivals rose from 10 to 15 per cent";
    expect(all(text).map(({ value, unit }) => [value, unit])).toEqual([
      [0.1, "ratio"],
      [0.15, "ratio"],
    ]);
    expect(
      words("from 2010 to 2015, in 2010-15, between 1990 and 1995, on 16-18 July, between 16 and 18 July"),
    ).toEqual([]);
    expect(words("went from 40 percent on May 14 to 46 percent")).toEqual(["40 percent", "46 percent"]);
  });
});

describe("numbers", () => {
  it.each<[string, number]>([
    ["1,200 tents", 1200],
    ["12,00,000 tents", 1_200_000],
    ["45 300 tents", 45_300],
    ["1.2 million tents", 1_200_000],
    ["1.5m tents", 1_500_000],
    ["20k tents", 20_000],
    ["12 lakh tents", 1_200_000],
    ["3 crore tents", 30_000_000],
    ["half a million tents", 500_000],
    ["a quarter of a million tents", 250_000],
    ["two and a half million tents", 2_500_000],
    ["two dozen tents", 24],
    ["half a dozen tents", 6],
    ["half-a-dozen tents", 6],
    ["half-a-million tents", 500_000],
    ["a hundred and fifty tents", 150],
    ["twenty-five thousand four hundred and twelve tents", 25_412],
    ["nine hundred and ninety-nine thousand tents", 999_000],
    ["one point five million tents", 1_500_000],
  ])("%s", (text, value) => {
    expect(one(text)).toEqual(exact(value, { counted: "tents" }));
  });

  it.each([
    "tens of thousands of pilgrims",
    "dozens of homes",
    "a couple of hundred homes",
    "several hundred homes",
    "millions and millions of dollars",
  ])("that are only an order of magnitude are none: %s", (text) => {
    expect(words(text)).toEqual([]);
  });
});

describe("shares and multiples", () => {
  it.each([
    ["it is less than a third contained", { value: 1 / 3, high: 1 / 3, bound: "under" }],
    ["the dam is nearly a quarter full", { value: 0.25, high: 0.25, bound: "under" }],
    ["fewer than a quarter voted", { value: 0.25, high: 0.25, bound: "under" }],
    ["output was a tenth down", exact(0.1)],
    ["sales fell a fifth", exact(0.2)],
    ["half were children", exact(0.5)],
    ["a third were children", exact(1 / 3)],
    ["prices rose by a half", exact(0.5)],
    ["between a third and a half of it", between(1 / 3, 0.5, { of: "it" })],
    ["2/3rd of the valley", exact(2 / 3, { of: "the valley" })],
    ["3/4 of them", exact(0.75, { of: "them" })],
    ["half the city", exact(0.5, { of: "the city" })],
    ["half of Aldano's wheat fields burned", exact(0.5, { of: "Aldano's wheat fields" })],
    ["a third of the firms", exact(1 / 3, { of: "the firms" })],
    ["three quarters of pupils", exact(0.75, { of: "pupils" })],
    ["one child in five goes hungry", exact(0.2)],
    ["nine in ten voters", exact(0.9, { of: "voters" })],
    ["two out of five women", exact(0.4, { of: "women" })],
    ["less than half of 1 percent of cases", { value: 0.005, high: 0.005, bound: "under", of: "cases" }],
    ["a chance of 1 in 64", exact(1 / 64)],
    ["90 per cent of the popular vote", exact(0.9, { of: "the popular vote" })],
    ["25 basis points", exact(0.0025)],
    ["5 percentage points", exact(0.05)],
  ])("%s", (text, quantity) => {
    expect(one(text)).toEqual({ ...quantity, unit: "ratio" });
  });

  it.each([
    ["three times as many cases", exact(3)],
    ["90 times the permitted level", exact(90)],
    ["prices doubled", exact(2)],
    ["almost twice the rate", { value: 2, high: 2, bound: "under" }],
  ])("%s: so many times", (text, quantity) => {
    expect(one(text)).toEqual({ ...quantity, counted: "times" });
  });

  it("are not ordinals, halves of a match or quarters of a year", () => {
    expect(
      words("a third man, the first half, the third quarter, a half-hearted try, half past six, 24/7, 9/11"),
    ).toEqual([]);
    expect(words("she doubled down on it")).toEqual([]);
  });
});

describe("units", () => {
  it.each<[string, number, string]>([
    ["5 miles", 8046.72, "m"],
    ["3km", 3000, "m"],
    ["5ft 11in", 1.8034, "m"],
    ["10 hectares", 100_000, "m2"],
    ["2,500 sq km", 2.5e9, "m2"],
    ["2,500 km²", 2.5e9, "m2"],
    ["10.2 million cubic metres", 10_200_000, "m3"],
    ["two litres", 2, "L"],
    ["1 million barrels a day", 158_987_294.928, "L"],
    ["90 tonnes per year", 90_000, "kg"],
    ["5-kg", 5, "kg"],
    ["3 tonnes", 3000, "kg"],
    ["60mph", 26.8224, "m/s"],
    ["300MW", 3e8, "W"],
    ["68F", 20, "°C"],
    ["20 degrees Celsius", 20, "°C"],
    ["minus 12C", -12, "°C"],
    ["it fell to minus seven degrees in Perth", -7, "°C"],
    ["nights of minus twenty degrees Celsius", -20, "°C"],
    ["12 degrees below zero", -12, "°C"],
    ["temperatures of 20 below zero", -20, "°C"],
    ["38 degrees in parts of Crete", 38, "°C"],
    ["0.4 of a degree", 0.4, "°C"],
    ["temperatures sank to minus 40.", -40, "°C"],
    ["highs of 38", 38, "°C"],
    ["the mercury touched 45 on Monday", 45, "°C"],
    ["overnight temperatures near 30.", 30, "°C"],
    ["a 50-basis-point cut", 0.005, "ratio"],
    ["a 10-percentage-point lead", 0.1, "ratio"],
    ["a 60-mile-an-hour wind", 26.8224, "m/s"],
    ["a 20-square-kilometre lake", 20e6, "m2"],
    ["0.2 of a percentage point", 0.002, "ratio"],
    ["three-tenths of a second", 0.3, "s"],
    ["a quarter of a mile", 402.336, "m"],
    ["a millionth of a second", 1e-6, "s"],
    ["12 stone", 76.20351816, "kg"],
    ["11st 4lb", 71.66759446, "kg"],
    ["six stone 7", 41.27690567, "kg"],
    ["an hour and 20 minutes", 4800, "s"],
    ["1hr 20min", 4800, "s"],
    ["a mile from the coast", 1609.344, "m"],
    ["they gave us an hour to pack", 3600, "s"],
    ["an hour's drive from it", 3600, "s"],
    ["a year in prison", 1, "a"],
    ["she waited a week", 7, "d"],
    ["a rise of 9F", 5, "°C"],
    ["a day of 104 degrees", 40, "°C"],
    ["he is six foot two", 1.8796, "m"],
    ["a 10-pound note", 10, "GBP"],
    ["they paid 200 pounds", 200, "GBP"],
    ["30 US cents", 0.3, "USD"],
    ["fifty quid", 50, "GBP"],
    ["2 hours 30 minutes", 9000, "s"],
    ["three weeks", 21, "d"],
    ["52-month", 52, "mo"],
    ["three years and six months", 3.5, "a"],
    ["two decades", 20, "a"],
  ])("%s", (text, value, unit) => {
    expect(one(text)).toEqual(exact(value, { unit }));
  });

  it.each<[string, number, string]>([
    ["$1.2bn", 1.2e9, "USD"],
    ["US$3m", 3e6, "USD"],
    ["A$5m", 5e6, "AUD"],
    ["HK$40", 40, "HKD"],
    ["£40,000", 40_000, "GBP"],
    ["€2.5 million", 2.5e6, "EUR"],
    ["Rs 500 crore", 5e9, "INR"],
    ["Rs. 2,500", 2500, "INR"],
    ["N2.3 billion", 2.3e9, "NGN"],
    ["KSh 500 million", 5e8, "KES"],
    ["R18.50", 18.5, "ZAR"],
    ["EUR 20m", 20e6, "EUR"],
    ["40 million dollars", 4e7, "USD"],
    ["300 Hong Kong dollars", 300, "HKD"],
    ["2 million Kenyan shillings", 2e6, "KES"],
    ["600 naira", 600, "NGN"],
    ["50 cents", 0.5, "USD"],
    ["50¢", 0.5, "USD"],
    ["a levy of 20 cent on each bag", 0.2, "EUR"],
    ["up 9 cent.", 0.09, "EUR"],
    ["a 10 cent coin", 0.1, "USD"],
    ["the loaf, at R18.50, went up by 60c", 18.5, "ZAR"],
    ["onions at P90 a kilo", 90, "PHP"],
    ["the R350 grant", 350, "ZAR"],
    ["a D50 fine", 50, "GMD"],
    ["paid each of them only K40.", 40, "ZMW"],
    ["a P45-million bridge", 45e6, "PHP"],
  ])("%s", (text, value, unit) => {
    expect(first(text)).toEqual(exact(value, { unit }));
  });

  it("keep off the money that follows", () => {
    expect(words("R40 million of the R95-million dam")).toEqual(["R40 million", "R95-million"]);
  });

  it("of a price take the letter of a currency, roads and masks do not", () => {
    expect(one("rice at P41 to P46 a kilo")).toEqual(between(41, 46, { unit: "PHP" }));
    expect(units("rice sold for P58, and for P60 or more in Leyte")).toEqual(["PHP", "PHP"]);
    expect(one("somewhere from 80c to 95c")).toEqual(between(0.8, 0.95, { unit: "USD" }));
    expect(words("they sold N95 masks near the R21 and paid for K9 units, the P5 and the G20")).toEqual([]);
  });

  it("of money shared by many countries go by the one named nearby", () => {
    expect(one("In Karachi, Pakistani bakers ask 500 rupees")).toEqual(exact(500, { unit: "PKR" }));
    expect(one("bakers ask 500 rupees")).toEqual(exact(500, { unit: "INR" }));
    expect(one("200 pounds of cocaine")).toEqual(exact(90.718474, { unit: "kg", counted: "cocaine" }));
    expect(one("two million pounds")).toEqual(exact(2e6, { unit: "GBP" }));
  });

  it("read magnitudes as plain numbers", () => {
    for (const text of ["a magnitude 6.1 quake", "a 6.1-magnitude quake", "measuring 6.1 on the Richter scale"]) {
      expect(one(text)).toEqual(exact(6.1, { counted: "magnitude" }));
    }
  });
});

it("one man beside others is counted", () => {
  expect(all("one man and two women were held").map(({ value }) => value)).toEqual([1, 2]);
  expect(all("two women and one man were held").map(({ value }) => value)).toEqual([2, 1]);
  expect(words("one man who saw it")).toEqual([]);
});

describe("what is counted", () => {
  it.each<[string, string | undefined]>([
    ["20 Alpine river pilots fled", "Alpine river pilots"],
    ["30 National Guard soldiers", "National Guard soldiers"],
    ["12 more people died", "people"],
    ["12 dead", "dead"],
    ["two others were hurt", "others"],
    ["447 members of the council voted", "members of the council"],
    ["50 cases per 100,000 people", "cases per 100,000 people"],
    ["300 visitors a day", "visitors a day"],
    ["one soldier died", "soldier"],
    ["a 12-member panel", "member"],
    ["an 80-strong crew", undefined],
    ["$40m in aid", "aid"],
    ["$5bn worth of goods", "goods"],
    ["3 tonnes of rice", "rice"],
    ["30 years of tax returns", "tax returns"],
    ["four Norwegians dead", "Norwegians"],
    ["the seven-member panel", "member"],
    ["the two fishermen were tired", "fishermen"],
    ["the three bakers had left", "bakers"],
    ["the other five miners", "miners"],
    ["one or more journalists", "journalists"],
    ["the toll rose to 340", undefined],
  ])("%s", (text, counted) => {
    expect(one(text).counted).toBe(counted);
  });

  it("ends the span; what a share is of does not", () => {
    const text = "nearly 350 Alpine farmers lost more than half of the crop";
    expect(words(text)).toEqual(["nearly 350 Alpine farmers", "more than half"]);
  });

  it("is votes in a vote, and nothing in a score", () => {
    const counted = (text: string) => all(text).map(({ value, counted }) => [value, counted]);
    expect(counted("the council voted 7-2 to close it")).toEqual([
      [7, "votes"],
      [2, "votes"],
    ]);
    expect(counted("carried by 8 votes to 3")).toEqual([
      [8, "votes"],
      [3, "votes"],
    ]);
    expect(counted("the visitors won 3-1")).toEqual([
      [3, undefined],
      [1, undefined],
    ]);
    expect(counted("they are 5-1 outsiders, it was 50-50")).toEqual([]);
  });
});

describe("no figures", () => {
  it.each([
    "on July 16, 2021, in 2021, on 3 March, in the 1990s, in the '80s, the 90’s",
    "at 10:30, at 9.30pm, at 10 am, 2015 GMT, at 7 o'clock",
    "Mr Oto, 54, said so; Ms Oto (54) too; a caretaker, 63, was hurt; at age 16",
    "the third day, the 21st century, January 1st",
    "Group of Seven, Route 9, Flight MH370, Article 5, COVID-19, G20, Boeing 737, Type 2, Bill 12, P5+1, 5G, 3D",
    "Fortune 500 firms, his 757 jet, a 911 call, No. 1, number one, #1",
    "call 555-019-2211 or 0800 123",
    "one of the men, no one, one day, the one who, one another, the only one",
    "the two leaders, these two sides, two-way, four-wheel drive",
    "the two countries, the three governments, the two South American neighbours, the two rival camps",
    "open from six to eight in the evening, 7.30-9.30am, on lap 23",
    "the 8.15 from Leeds, the 7.42 train, the 3.30 at Ascot, the last 23.05 to Crewe",
    "the 737 Max was late, a 911 Turbo, the trawler SO 715 sank",
    "the striker, 29, was out; her coach, 51, agreed; the former Leeds keeper, 33, too; the club’s captain, 30, left",
    "it was six of one and half a dozen of the other, put two and two together, fifty shades of grey",
    "a million miles from it, death by a thousand cuts, two birds with one stone, two sides of the same coin",
    "Section 3c, Class 5m",
    "three years ago, in the past 24 hours, two days later, the next five days",
    "12 Main Street, 131 West 23rd Street",
    "Section 1001 of it, a 401(k), a multi-million-dollar house, the top 10, one hopes so",
    "zero tolerance, net zero, ground zero",
    "twice a week; an hour ago; a week after the vote",
  ])("%s", (text) => {
    expect(words(text)).toEqual([]);
  });

  it.each([
    "the odds were 10 to 1, she was in two minds, a million to one, from 9 to 5, at sixes and sevens",
    "at around 9.40 on Tuesday, just before 11, until 10 at night, shortly after 8",
    "Tsai Wen-hsiung, 63, said so",
    "it came out between 1858 and 1867; the right one quit, a cloth one; Local 411 president Dougie MacAskill",
    "a two-to-one margin, by two to one",
    "a 9mm pistol, 155mm shells, the last 16, day two of the Test, number one choice",
    "they had spoken about the Six-Day War there; lessons were drawn from the Hundred Years' War there; a two-state solution",
    "batch 7C, flat 3, Gate 4, seat 14 was empty, bus 12 was late",
    "she dialled 999, he called 911 and ran",
    "at ten to four, by five past eight, at half past six, at a quarter to nine",
    "not one house stood, one step at a time, one miracle at a time, one by one",
    "in the three months to September, the nine months ended 31 March, the year through June",
    "two days before the raid, a year earlier, an hour later, less than a year ago",
    "the 27-year-old was not fit; 22-year-old Imran Laskar; the pilot, 41-year-old Cody Brand; the 34-year-old striker",
    "a video in 1080p",
  ])("%s", (text) => {
    expect(words(text)).toEqual([]);
  });
});

describe("ages", () => {
  it.each<[string, object]>([
    ["she was 12 years old", exact(12)],
    ["about 16,300 years old", about(16_300)],
    ["the 19-year-old Beechcraft 1900 was airworthy", exact(19)],
    ["a 120-year-old bridge", exact(120)],
    ["the two-year-old girl died", exact(2)],
    ["a 17-year-old was stabbed", exact(17)],
    ["her 12-year-old son", exact(12)],
    ["a couple in their 70s", between(70, 79)],
    ["a woman in her early thirties", between(30, 39)],
    ["a man in his mid-40s", between(40, 49)],
    ["people under 30 may apply", { value: 30, high: 30, bound: "under" }],
    ["children under five", { value: 5, high: 5, bound: "under" }],
    ["children under the age of five", { value: 5, high: 5, bound: "under" }],
    ["voters over 65", { value: 65, low: 65, bound: "over" }],
    ["people aged 65 and over", { value: 65, low: 65, bound: "at least" }],
    ["boys aged 12 to 15", between(12, 15)],
    ["all were aged between 12 and 15", between(12, 15)],
    ["it is open to anyone between the ages of 18 and 30", between(18, 30)],
    ["her brother, 9, slept", exact(9)],
    ["a boy of 12 was found", exact(12)],
    ["a girl, 7.", exact(7)],
    ["the boy (11) was found", exact(11)],
    ["most 24-year-olds rent", exact(24)],
    ["most 24 year olds rent", exact(24)],
  ])("%s", (text, quantity) => {
    expect(one(text)).toEqual({ ...quantity, unit: "a" });
  });
});

it("ages of several stand in a row", () => {
  expect(all("two suspects, aged 24 and 31, fled").map(({ value, unit }) => [value, unit])).toEqual([
    [2, undefined],
    [24, "a"],
    [31, "a"],
  ]);
  expect(all("two miners, aged 40 and 44, died").map(({ value }) => value)).toEqual([2, 40, 44]);
  expect(all("Tom and Jim Hill, aged 40 and 44, died")).toEqual([]);
  expect(all("men of 12 nations").map(({ unit }) => unit)).toEqual([undefined]);
  expect(all("three children aged 4, 7 and 9").map(({ value }) => value)).toEqual([3, 4, 7, 9]);
});

describe("durations", () => {
  it.each<[string, object]>([
    ["it would be done within a year", { value: 1, high: 1, bound: "at most", unit: "a" }],
    ["he replied within a week", { value: 7, high: 7, bound: "at most", unit: "d" }],
    ["only an hour before the vote", exact(3600, { unit: "s" })],
    ["half an hour", exact(1800, { unit: "s" })],
    ["half-an-hour", exact(1800, { unit: "s" })],
    ["a year and a half", exact(1.5, { unit: "a" })],
    ["an hour or so", about(3600, { unit: "s" })],
    ["an hour and a half", exact(5400, { unit: "s" })],
    ["the final 11 minutes", exact(660, { unit: "s" })],
    ["20 minutes before the market opened", exact(1200, { unit: "s" })],
    ["at least two days before the raid", { value: 2, low: 2, bound: "at least", unit: "d" }],
    ["1,500 years earlier than believed", exact(1500, { unit: "a" })],
    ["eight days’ wages", exact(8, { counted: "days’ wages" })],
    ["two weeks' notice", exact(14, { unit: "d" })],
  ])("%s", (text, quantity) => {
    expect(one(text)).toEqual(quantity);
  });
});

describe("figures beside others", () => {
  const withUnits = (text: string) => all(text).map(({ value, low, unit }) => [value ?? low, unit]);
  it("take the money that was just named", () => {
    expect(withUnits("profit of 310 million to 330 million pounds, from about 400 million")).toEqual([
      [310e6, "GBP"],
      [400e6, "GBP"],
    ]);
    expect(withUnits("it sold for $2.1 billion against 1.9 billion a year earlier")).toEqual([
      [2.1e9, "USD"],
      [1.9e9, "USD"],
    ]);
    expect(withUnits("they closed at 41 cents, from S$0.52")).toEqual([
      [0.41, "SGD"],
      [0.52, "SGD"],
    ]);
    expect(withUnits("it cost $2 million and drew 3 million visitors")).toEqual([
      [2e6, "USD"],
      [3e6, undefined],
    ]);
  });

  it.each(["5 kilometers (3 miles)", "12 feet, or 3.7 metres", "45C (113F)", "€2m ($2.2m)", "20 km (about 12 miles)"])(
    "converted are no second one: %s",
    (text) => {
      expect(all(text)).toHaveLength(1);
    },
  );

  it("in brackets that mean something else are", () => {
    expect(all("5 kilometers (20 minutes)")).toHaveLength(2);
    expect(all("40 tonnes (3 tonnes more)")).toHaveLength(2);
  });

  it("that a number is said to be are figures, however small", () => {
    expect(one("the number of dead was six").value).toBe(6);
    expect(one("numbers peaked at 54").value).toBe(54);
    expect(one("the toll stood at 87").value).toBe(87);
    expect(one("one of the two men was on leave")).toEqual(exact(2, { counted: "men" }));
    expect(one("the nine smallest branches")).toEqual(exact(9, { counted: "smallest branches" }));
    expect(all("nine of the 14 would return").map(({ value }) => value)).toEqual([9]);
  });

  it("in degrees of a turn are no temperature", () => {
    expect(one("it turned 180 degrees").unit).toBeUndefined();
    expect(one("12 degrees north").unit).toBeUndefined();
    expect(one("she took two degrees in law").unit).toBeUndefined();
    expect(one("1.5 degrees of warming").unit).toBe("°C");
  });

  it.each<[string, number, string]>([
    ["75p", 0.75, "GBP"],
    ["two degrees warmer", 2, "°C"],
  ])("%s", (text, value, unit) => {
    expect(one(text)).toEqual(exact(value, { unit }));
  });
});

describe("contents", () => {
  it("keep a figure inside their own spans; its hedge may stand before them", () => {
    const text = "Flight 12 carried nearly 90 passengers, she said, and six crew.";
    const at = (part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length];
    expect(quantitiesIn(text, [at("12 carried")])).toEqual([]);
    const read = quantitiesIn(text, [at("90 passengers"), at("six crew")]);
    expect(read.map(({ span, bound }) => [text.slice(...span), bound])).toEqual([
      ["90 passengers", "under"],
      ["six crew", "exact"],
    ]);
  });
});

describe("laws", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        "about ",
        "over ",
        "between ",
        " and ",
        " to ",
        "-",
        " per cent",
        "%",
        " million",
        "$",
        "half ",
        "a ",
        " of ",
        "the ",
      ],
      ...[
        "two",
        "twenty",
        "hundred",
        "one",
        " in ",
        "/",
        "km",
        " years",
        " people",
        "Rs ",
        "\n\n",
        ", ",
        ".",
        "“",
        "°C",
        "th",
      ],
    ),
    fc.nat(5000).map(String),
    fc.string({ unit: "grapheme", maxLength: 6 }),
  );

  it("spans lie in their content, in order, apart, and bounds hold the value", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(40), fc.nat(40), (pieces, a, b) => {
        const text = pieces.join("");
        const [start, end] = [Math.min(a, text.length), Math.min(a + b, text.length)];
        let last = start;
        for (const { span, value, low, high } of quantitiesIn(text, [[start, end]])) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(end);
          last = span[1];
          for (const number of [value, low, high]) expect(Number.isFinite(number ?? 0)).toBe(true);
          expect(low ?? value ?? 0).toBeLessThanOrEqual(high ?? value ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("a number written out is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 999_999_999 }), (value) => {
        expect(one(`the survey found ${value.toLocaleString("en-GB")} tents`)).toEqual(
          exact(value, { counted: "tents" }),
        );
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 999_999 }), fc.boolean(), (value, and) => {
        expect(one(`the survey found ${inWords(value, and)} tents`)).toEqual(exact(value, { counted: "tents" }));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (tenths) => {
        expect(one(`it rose ${tenths / 10} per cent`).value).toBeCloseTo(tenths / 1000, 12);
      }),
    );
  });

  it("a long line takes time in proportion", () => {
    const hostile = [
      "1,",
      "1 to ",
      "one ",
      "hundred and ",
      "half a ",
      "a million ",
      "$5 ",
      ".1",
      "\n ",
      "at least ",
      "5 pesos ",
      "P5 to ",
      "minus 5 to ",
      "aged 5, ",
    ];
    // Quadratic work over so much would not end before the test is stopped.
    for (const part of hostile) expect(() => all(part.repeat(Math.ceil(400_000 / part.length)))).not.toThrow();
  });
});

const ONES =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** English number words below a million, with or without "and". */
function inWords(value: number, and: boolean): string {
  if (value < 20) return ONES[value] ?? "";
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? "" : `-${ONES[value % 10]}`}`;
  const [size, name] = value < 1000 ? [100, "hundred"] : [1000, "thousand"];
  const rest = value % size;
  const joined = rest === 0 ? "" : `${and && rest < 100 ? " and" : ""} ${inWords(rest, and)}`;
  return `${inWords(Math.floor(value / size), and)} ${name}${joined}`;
}
