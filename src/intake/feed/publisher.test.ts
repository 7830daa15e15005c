import { describe, expect, it } from "vitest";
import { isOfSite, publisherOf } from "./publisher.js";

const at = (host: string) => ({ home: `https://${host}/` });

describe("the publisher of a feed", () => {
  it("is what it says in so many words", () => {
    expect(publisherOf({ publisher: "Old News Ltd", title: "Old News", ...at("old.example") })).toBe("Old News Ltd");
  });

  it.each([
    ["The Meridian Post & Courier", "meridian.example", "The Meridian Post & Courier"],
    ["Valley Herald", "www.valleyherald.example", "Valley Herald"],
    ["Valley Herald", "unlike.example", "Valley Herald"],
    ["The Post", "127.0.0.1", "The Post"],
    ["World news | The Lantern", "www.thelantern.example", "The Lantern"],
    ["Example Times » Politics", "example-times.example", "Example Times"],
    ["Politics – Example Times", "exampletimes.example", "Example Times"],
    ["Politics in Ruritania - Example Times", "et.example", "Example Times"],
    ["Coast Wire: World News", "coastwire.example", "Coast Wire"],
    ["CBC News", "cbc.example", "CBC News"],
    ["CBC News - Europe", "feeds.cbc.co.uk", "CBC News"],
    ["HVT > World News", "www.hvtimes.example", "HVT"],
    ["Breaking news from Upland Daily", "uplanddaily.example", "Upland Daily"],
    ["Al Marsa – Breaking News, World News and Video from Al Marsa", "almarsa.example", "Al Marsa"],
    ["Isle.com - RSS Channel - World", "isle.com", "Isle.com"],
    ["Málaga Hoy | Portada", "malagahoy.example", "Málaga Hoy"],
    ["News of the World", "newsoftheworld.example", "News of the World"],
  ])("is the part of its title that its address bears out: %s at %s", (title, host, name) => {
    expect(publisherOf({ title, ...at(host) })).toBe(name);
  });

  it.each([
    ["World news – latest headlines", { names: ["The Lantern"], ...at("thelantern.example") }, "The Lantern"],
    [
      "Top stories",
      { names: ["Jane Doe"], rights: "© 2026 Upland Media Ltd. All rights reserved." },
      "Upland Media Ltd",
    ],
    ["Latest", { rights: "Copyright 2019-2026, Coast Wire", ...at("cw.example") }, "Coast Wire"],
    ["Latest", { rights: "Copyright: (C) Valley Broadcasting, see terms", ...at("x.example") }, "Valley Broadcasting"],
    ["Politics", { rights: "All rights reserved", ...at("www.upland.example") }, "upland.example"],
    ["RSS feed", at("news.upland.co.uk"), "news.upland.co.uk"],
    [undefined, at("upland.example"), "upland.example"],
    ["Top stories", {}, undefined],
    ["Top stories", { home: "http://127.0.0.1/" }, undefined],
    ["Ruritania in brief | Upland Daily", { rights: "© Upland Daily Ltd" }, "Upland Daily"],
    ["Ruritania in brief | Upland Daily", at("cdn.example"), "cdn.example"],
    ["Ruritania in brief | Upland Daily", {}, "Ruritania in brief"],
  ])("is else who has the picture, the copyright or the address: %s, %j", (title, says, name) => {
    expect(publisherOf({ title, ...says })).toBe(name);
  });
});

describe("a page of the feed's site", () => {
  it.each([
    ["https://www.upland.example/a", "http://upland.example/feed", true],
    ["https://news.upland.co.uk/a", "https://feeds.upland.co.uk/", true],
    ["https://a.co.uk/", "https://b.co.uk/", false],
    ["https://rss.dw.de/", "https://www.dw.de/", true],
    ["https://elsewhere.example/a", "https://upland.example/", false],
    ["http://127.0.0.1:80/a", "http://127.0.0.2/", false],
    ["http://127.0.0.1:80/a", "http://127.0.0.1/", true],
    [undefined, "http://upland.example/", true],
    ["http://upland.example/", "no address", true],
  ])("%s of %s: %s", (page, home, expected) => expect(isOfSite(page, home)).toBe(expected));
});
