import { describe, expect, it } from "vitest";
import { homeCountries } from "./home.js";
import type { Gazetteer } from "./where/index.js";

const TOWNS: Record<string, string> = { Cairns: "AU", Toronto: "CA", Halifax: "CA", Karachi: "PK" };
const gazetteer: Gazetteer = {
  locate: (name) => {
    const country = TOWNS[name];
    return country === undefined ? undefined : { name, country, latitude: 0, longitude: 0 };
  },
};
const dateline = (name: string) => ({
  span: [0, 1] as [number, number],
  place: { name, span: [0, 1] as [number, number] },
});

describe("homeCountries", () => {
  it("goes by the publisher first, then the dateline, then by what is spoken of", () => {
    const report = { text: "Fares rise.", publisher: "The Queensland Ledger" };
    expect(homeCountries(report, dateline("Toronto"), ["US"], [], gazetteer)).toEqual(["AU", "CA", "US"]);
  });
  it("knows the domains of countries", () => {
    const report = { text: "Fares rise.", url: "https://news.example.co.nz/fares?page=1" };
    expect(homeCountries(report, undefined, [], [], gazetteer)).toEqual(["NZ"]);
    expect(homeCountries({ ...report, url: "https://example.com/a.nz" }, undefined, [], [], gazetteer)).toEqual([]);
  });
  it("counts the towns and provinces that are named", () => {
    const report = { text: "The premier of Nova Scotia said so in Halifax." };
    expect(homeCountries(report, undefined, [], ["Halifax", "Karachi"], gazetteer)).toEqual(["CA", "PK"]);
  });
});
