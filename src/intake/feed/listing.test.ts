import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ReportError } from "../../reading.js";
import { listingOf } from "./listing.js";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const listing = (name: string) => listingOf(fixture(name), undefined);
const listed = (text: string) => listingOf(Buffer.from(text), undefined);

describe("feeds", () => {
  it("RSS 2.0", () => {
    const { title, publisher, items, every, base } = listing("rss.xml");
    expect({ title, publisher, every, base }).toEqual({
      title: "The Meridian Post & Courier",
      publisher: { name: "The Meridian Post & Courier", home: "http://meridian.example/" },
      every: 45 * 60_000,
      base: "http://meridian.example/",
    });
    expect(items).toEqual([
      {
        link: "http://meridian.example/ferry?id=1&from=rss",
        headline: "Ferry firm ‘regrets’ delay, minister says",
        publisher: undefined,
        datePublished: "2026-03-10T07:05:00Z",
        carried: false,
      },
      {
        link: "http://meridian.example/harbour",
        headline: "Harbour reopens",
        publisher: "Coast Wire",
        datePublished: "2026-03-10T09:00:00Z",
        carried: false,
      },
      expect.objectContaining({ link: "http://meridian.example/ferry?id=1&from=rss#comments" }),
      expect.objectContaining({ link: undefined, headline: "A note without a page" }),
    ]);
  });
  it("RSS with the words in it", () => {
    const { items, every } = listing("rss-content.xml");
    expect(every).toBe(30 * 60_000);
    expect(items).toMatchObject([{ link: "http://upland.example/dam", carried: true }, { carried: true }]);
  });
  it("Atom, whatever its prefix", () => {
    const { title, publisher, items } = listing("atom.xml");
    expect(title).toBe("Valley Herald");
    expect(publisher).toEqual({ name: "Valley Herald", home: "http://valley.example/" });
    expect(items).toEqual([
      {
        link: "/truce",
        headline: "Envoy urges truce",
        publisher: undefined,
        datePublished: "2026-03-10T09:30:00+04:00",
        carried: true,
      },
      {
        link: "http://valley.example/second",
        headline: "Second",
        publisher: "Agency of the Valley",
        datePublished: "2026-03-09T10:00:00Z",
        carried: false,
      },
    ]);
  });
  it("RDF", () => {
    expect(listing("rdf.xml")).toMatchObject({
      title: "Old News",
      publisher: { name: "Old News Ltd", home: "http://old.example/" },
      items: [
        {
          link: "http://old.example/one",
          headline: "Bridge shut",
          publisher: undefined,
          datePublished: "2026-03-10T08:00+01:00",
        },
      ],
    });
  });
  it("JSON Feed", () => {
    expect(listing("feed.json")).toMatchObject({
      title: "Isle Report",
      publisher: { name: "Isle Report", home: "http://isle.example/" },
      items: [
        { link: "http://isle.example/one", headline: "Isle votes", datePublished: "2026-03-10T08:00:00-05:00" },
        { link: "http://isle.example/two", carried: true },
      ],
    });
  });
  it("in the encoding they declare", () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Málaga</title></channel></rss>',
      "latin1",
    );
    expect(listingOf(latin, undefined).title).toBe("Málaga");
  });
});

describe("sitemaps", () => {
  it("with Google's news names, addresses as XML has them", () => {
    expect(listing("news-sitemap.xml").items).toEqual([
      {
        link: "http://city.example/strike?a=1&copy=2",
        headline: "Strike & lockout end, union says",
        publisher: "City Ledger",
        datePublished: "2026-03-10T07:00:00Z",
        carried: false,
      },
      expect.objectContaining({ link: "http://city.example/plain", datePublished: undefined }),
    ]);
  });
  it("of sitemaps", () => {
    const { items, sitemaps } = listing("sitemap-index.xml");
    expect(items).toEqual([]);
    expect(sitemaps.map((address) => address.split("/").at(-1))).toEqual([
      "sitemap-a.xml.gz",
      "sitemap-b.xml",
      "sitemap-index.xml",
    ]);
  });
  it("empty, or with other things where words should be", () => {
    const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
    expect(listed(`${open}</urlset>`).items).toEqual([]);
    expect(listed(`${open}<url/><url><loc><b>x</b></loc><news>n</news></url></urlset>`).items).toMatchObject([
      { link: undefined },
      { link: undefined },
    ]);
  });
});

describe("what is no feed", () => {
  it.each([
    ["a page", "<!doctype html><html><p>Hello"],
    ["a text", "Hello"],
    ["nothing said", '<?xml version="1.0"?>'],
    ["broken JSON", '{"version": "https://jsonfeed.org/version/1", "items": ['],
    ["half a feed", '<rss version="2.0"><channel><item><title>A'],
    ["half a sitemap", "<urlset><url><loc>http://a.example/"],
    ["deep nesting", `<rss version="2.0">${"<item>".repeat(50_000)}`],
    ["deep nesting in a sitemap", `<urlset>${"<url>".repeat(50_000)}`],
  ])("%s is a ReportError, or names nothing", (_, text) => {
    try {
      expect(listed(text).items.filter(({ link }) => link !== undefined && !link.startsWith("http://a."))).toEqual([]);
    } catch (error) {
      expect(error).toBeInstanceOf(ReportError);
    }
  });
  it("entities of a document's own are not expanded", () => {
    const levels = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const laughs = `<!DOCTYPE x [<!ENTITY l0 "lol">${levels}]>`;
    const rss = `<?xml version="1.0"?>${laughs}<rss version="2.0"><channel><title>&l20;</title><item><link>http://a.example/&l20;</link></item></channel></rss>`;
    const sitemap = `<?xml version="1.0"?>${laughs}<urlset><url><loc>http://a.example/&l20;</loc></url></urlset>`;
    for (const text of [rss, sitemap]) {
      const { title, items } = listed(text);
      expect(`${title}${items[0]?.link}`.length).toBeLessThan(200);
      expect(items[0]?.link).toContain("&l20;");
    }
  });
  it("files are not read for it", () => {
    const files = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    for (const text of [
      `${files}<rss version="2.0"><channel><title>&f;</title></channel></rss>`,
      `${files}<urlset><url><loc>http://a.example/&f;</loc></url></urlset>`,
    ]) {
      expect(() => listed(text)).toThrow(ReportError);
    }
  });
  it("names that JavaScript's objects have are only names", () => {
    const names = "<__proto__><polluted>1</polluted></__proto__><constructor>c</constructor>";
    for (const text of [
      `<rss version="2.0"><channel><title>T</title>${names}<item>${names}<title>A</title></item></channel></rss>`,
      `<urlset><url>${names}<loc>http://a.example/</loc></url></urlset>`,
      `{"version":"https://jsonfeed.org/version/1","title":"T","__proto__":{"polluted":1},"items":[{"__proto__":{"polluted":1}}]}`,
    ]) {
      try {
        listed(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ReportError);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
  });
});
