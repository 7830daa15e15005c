import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Failure, RawDocument } from "../../reading.js";
import { type OpenOptions, openInputs } from "../index.js";
import { openServer, redirect, send, type TestServer } from "../server-fixture.js";

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await openServer();
  folder = await mkdtemp(join(tmpdir(), "feeds-"));
});
afterEach(() => {
  server.routes = {};
  server.asked = [];
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const read = async (inputs: string[], options?: OpenOptions) => {
  const reports: (RawDocument | Failure)[] = [];
  const settings = { allowPrivate: true, pauseMs: 0, timeoutMs: 5000, ...options };
  for await (const report of openInputs(inputs, settings)) reports.push(report);
  return reports;
};
const file = async (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const xml = (body: string, type = "application/xml") => send(body, { "content-type": type });
const page = (title: string) => `<!doctype html><title>${title}</title><h1>${title}</h1><p>The minister said so.`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><link>${server.origin}/</link>${items.map((item) => `<item>${item}</item>`).join("")}</channel></rss>`;
const link = (address: string) => `<link>${address}</link>`;
const urlset = (...addresses: string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map((loc) => `<url><loc>${loc}</loc></url>`).join("")}</urlset>`;
const index = (...addresses: string[]) =>
  `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map((loc) => `<sitemap><loc>${loc}</loc></sitemap>`).join("")}</sitemapindex>`;
const error = (code: string, words: string) => ({ error: { code, message: expect.stringContaining(words) } });

describe("a feed", () => {
  it.each([
    ["application/rss+xml"],
    ["application/xml; charset=utf-8"],
    ["text/xml"],
    ["text/html"],
    ["text/plain"],
    ["application/octet-stream"],
    [""],
  ])("sent as %j gives its pages", async (type) => {
    server.routes["/feed"] = xml(rss(link(`${server.origin}/a`), link("/b?x=1&amp;y=2")), type);
    server.routes["/a"] = send(page("A"));
    server.routes["/b?x=1&y=2"] = send(page("B"));
    expect(await read([`${server.origin}/feed`])).toMatchObject([
      { id: `${server.origin}/a`, format: "html", feed: `${server.origin}/feed`, hints: { url: `${server.origin}/a` } },
      { id: `${server.origin}/b?x=1&y=2`, content: page("B"), feed: `${server.origin}/feed` },
    ]);
    expect(server.asked).toEqual(["/robots.txt", "/feed", "/a", "/b?x=1&y=2"]);
  });
  it("gives no page that is known, and fetches none; a page that was named itself is fetched", async () => {
    const [feed, map, a, b] = ["/feed", "/sitemap.xml", "/a", "/b"].map((path) => `${server.origin}${path}`) as [
      string,
      string,
      string,
      string,
    ];
    server.routes["/feed"] = xml(rss(link(a), link(b)));
    server.routes["/sitemap.xml"] = xml(urlset(a, b));
    server.routes["/a"] = send(page("A"));
    server.routes["/b"] = send(page("B"));
    const known = async (address: string) => address === a;
    expect(await read([feed, map, a], { known })).toMatchObject([{ id: b }, { id: b }, { id: a }]);
    expect(server.asked).toEqual(["/robots.txt", "/feed", "/b", "/sitemap.xml", "/b", "/a"]);
    expect(await read([feed], { known: async () => true })).toEqual([]);
  });
  it("of JSON, sent as JSON", async () => {
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "T", items: [{ id: "1", url: "/a" }] };
    server.routes["/feed"] = send(JSON.stringify(feed, null, 2), { "content-type": "application/json" });
    server.routes["/a"] = send(page("A"));
    expect(await read([`${server.origin}/feed`])).toMatchObject([{ id: `${server.origin}/a` }]);
  });
  it.each(["x.rss", "x.xml", "x.atom", "x.bin", "x.html"])("in a file %s, packed or not", async (name) => {
    const feed = rss(link(`${server.origin}/a`));
    server.routes["/a"] = send(page("A"));
    for (const [path, content] of [
      [name, feed],
      [`${name}.gz`, gzipSync(feed)],
    ] as const) {
      const input = await file(path, content);
      expect(await read([input])).toMatchObject([{ id: `${server.origin}/a`, feed: input }]);
    }
  });
  it("adds what the page does not say, and only that", async () => {
    const item = (path: string) =>
      `<title>In the feed</title>${link(server.origin + path)}<pubDate>Tue, 10 Mar 2026 08:00:00 GMT</pubDate>`;
    server.routes["/feed"] = xml(rss(item("/full"), item("/bare"), item("/text")));
    server.routes["/full"] = send(
      `<!doctype html><meta property="og:site_name" content="Post"><script type="application/ld+json">{"datePublished":"2026-03-09"}</script><h1>Its own</h1><p>So.`,
    );
    server.routes["/bare"] = send("<!doctype html><p>So.");
    server.routes["/text"] = send("So he said.", { "content-type": "text/plain" });
    const said = { headline: "In the feed", publisher: "The Post", datePublished: "2026-03-10T08:00:00Z" };
    const reports = await read([`${server.origin}/feed`]);
    expect(reports.map((report) => "hints" in report && report.hints)).toEqual([
      { url: `${server.origin}/full` },
      { url: `${server.origin}/bare`, ...said },
      { url: `${server.origin}/text`, ...said },
    ]);
  });
  it("does not give its publisher to pages of other sites", async () => {
    const elsewhere = "<link>http://elsewhere.example/</link>";
    server.routes["/feed"] = xml(rss(link("/a")).replace(`<link>${server.origin}/</link>`, elsewhere));
    server.routes["/a"] = send("<!doctype html><h1>A</h1><p>So.");
    expect(await read([`${server.origin}/feed`])).toMatchObject([{ hints: { url: `${server.origin}/a` } }]);
    expect(await read([`${server.origin}/feed`])).not.toMatchObject([{ hints: { publisher: "The Post" } }]);
  });
  it("that names a page twice, or itself, has it read once", async () => {
    const again = [link("/a"), link("/a#comments"), link(`${server.origin}/a`), link("/feed")];
    server.routes["/feed"] = xml(rss(...again));
    server.routes["/a"] = send(page("A"));
    expect(await read([`${server.origin}/feed`])).toMatchObject([{ id: `${server.origin}/a` }]);
    expect(server.asked).toEqual(["/robots.txt", "/feed", "/a"]);
  });
  it("that leads to feeds, films or lists: they are not followed", async () => {
    server.routes["/feed"] = xml(rss(link("/other"), link("/film"), link("/list"), link("/a")));
    server.routes["/other"] = xml(rss(link("/never")));
    server.routes["/film"] = send("x", { "content-type": "video/mp4" });
    server.routes["/list"] = send('{"text":"a"}\n', { "content-type": "application/jsonl" });
    server.routes["/a"] = send(page("A"));
    expect(await read([`${server.origin}/feed`])).toMatchObject([
      { id: `${server.origin}/other`, ...error("bad-record", "not a page") },
      { id: `${server.origin}/film`, ...error("binary", "video/mp4") },
      { id: `${server.origin}/list`, ...error("bad-record", "not a page") },
      { id: `${server.origin}/a` },
    ]);
    expect(server.asked).not.toContain("/never");
  });
  it("whose pages fail goes on; words it carries are no report", async () => {
    const carried = "<content:encoded>&lt;p>Half of the words…</content:encoded>";
    const feed = rss(`${link("/gone")}${carried}`, `<title>Loose</title>${carried}`, link("/a"));
    server.routes["/feed"] = xml(
      feed.replace("<rss ", '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '),
    );
    server.routes["/a"] = send(page("A"));
    expect(await read([`${server.origin}/feed`])).toMatchObject([
      { id: `${server.origin}/gone`, ...error("http-status", "may be cut short, is not read") },
      { id: `${server.origin}/feed`, ...error("bad-record", "“Loose” has no address") },
      { id: `${server.origin}/a` },
    ]);
  });
  it("without pages is a failure", async () => {
    server.routes["/feed"] = xml(rss());
    expect(await read([`${server.origin}/feed`])).toMatchObject([error("empty", "names no pages")]);
  });
  it("names no more pages than are read of one", async () => {
    server.routes["/feed"] = xml(rss(...Array.from({ length: 9 }, (_, i) => link(`/${i}`))));
    for (let i = 0; i < 9; i++) server.routes[`/${i}`] = send(page("A"));
    const reports = await read([`${server.origin}/feed`], { mostItems: 3 });
    expect(reports).toHaveLength(4);
    expect(reports[3]).toMatchObject({ id: `${server.origin}/feed`, ...error("too-large", "more than 3 pages") });
  });
  it("tells of no more entries without addresses either", async () => {
    server.routes["/feed"] = xml(rss(...Array.from({ length: 9 }, (_, i) => `<title>${i}</title>`)));
    const reports = await read([`${server.origin}/feed`], { mostItems: 3 });
    expect(reports).toMatchObject([
      ...Array.from({ length: 3 }, () => error("bad-record", "has no address")),
      error("too-large", "more than 3 pages"),
    ]);
  });
  it("over the limit is a failure", async () => {
    const feed = rss(link("/a"), `<title>${"x".repeat(11 << 20)}</title>`);
    server.routes["/feed"] = xml(feed);
    const [report] = await read([`${server.origin}/feed`]);
    expect(report).toMatchObject(error("too-large", "10 MiB, the most a feed"));
    const [first] = await read([await file("big.xml.gz", gzipSync(feed))]);
    expect(first).toMatchObject(error("too-large", "10 MiB, the most a feed"));
  });
  it("stops with the run, between two pages and while one is waited for", async () => {
    const stop = new AbortController();
    server.routes["/feed"] = xml(rss(link("/a"), link("/b"), link("/c")));
    server.routes["/a"] = send(page("A"));
    server.routes["/b"] = () => stop.abort();
    expect(await read([`${server.origin}/feed`], { signal: stop.signal })).toMatchObject([
      { id: `${server.origin}/a` },
    ]);
  });
});

describe("hostile addresses in a feed", () => {
  it.each([
    ["javascript:alert(1)", "bad-url"],
    ["file:///etc/passwd", "bad-url"],
    ["data:text/html,hi", "bad-url"],
    ["ftp://news.example/a", "bad-url"],
    ["http://user:secret@news.example/a", "bad-url"],
    ["http://127.0.0.1/a", "refused-address"],
    ["http://[::1]/a", "refused-address"],
    ["http://169.254.169.254/latest/meta-data", "refused-address"],
    ["http://2130706433/a", "refused-address"],
    ["http://localhost/a", "refused-address"],
    ["http://", "bad-url"],
    ["http://news.example/a…", "bad-record"],
  ])("%s is not fetched", async (named, code) => {
    const address = named.replace("…", "a".repeat(9000));
    const input = await file("hostile.xml", rss(link(address)));
    const [report, ...rest] = await read([input], { allowPrivate: false });
    expect(report).toMatchObject({ error: { code } });
    expect(JSON.stringify(report && "error" in report && report.error.message)).not.toMatch(/secret|\\n/);
    expect(rest).toEqual([]);
  });
  it("that robots.txt denies", async () => {
    server.routes["/robots.txt"] = send("User-agent: *\nDisallow: /private", { "content-type": "text/plain" });
    server.routes["/feed"] = xml(rss(link("/private/a"), link("/b")));
    server.routes["/b"] = redirect("/private/b");
    expect(await read([`${server.origin}/feed`])).toMatchObject([
      error("robots", "robots.txt"),
      error("robots", "robots.txt"),
    ]);
    expect(server.asked).toEqual(["/robots.txt", "/feed", "/b"]);
  });
});

describe("a sitemap", () => {
  it("gives its pages, and an index those of its sitemaps, packed or not", async () => {
    const { origin } = server;
    server.routes["/index.xml"] = xml(
      index(`${origin}/a.xml.gz`, `${origin}/b.xml`, `${origin}/none.xml`, `${origin}/index.xml`),
    );
    server.routes["/a.xml.gz"] = send(gzipSync(urlset(`${origin}/1`, `${origin}/2`)), {
      "content-type": "application/gzip",
    });
    server.routes["/b.xml"] = xml(urlset(`${origin}/2`, `${origin}/3`));
    for (const path of ["/1", "/2", "/3"]) server.routes[path] = send(page(path));
    const input = `${origin}/index.xml`;
    expect(await read([input])).toMatchObject([
      { id: `${origin}/1`, feed: input },
      { id: `${origin}/2`, feed: input },
      { id: `${origin}/3`, feed: input },
      { id: `${origin}/none.xml`, ...error("http-status", "404") },
    ]);
    expect(server.asked.filter((path) => path === "/index.xml")).toHaveLength(1);
  });
  it("in a file", async () => {
    server.routes["/1"] = send(page("1"));
    const input = await file("sitemap.xml", urlset(`${server.origin}/1`));
    expect(await read([input])).toMatchObject([{ id: `${server.origin}/1`, feed: input }]);
  });
  it("of sitemaps of sitemaps without end has an end", async () => {
    const handlers = new Proxy(server.routes, {
      get: (_, path: string) =>
        path === "/robots.txt" ? undefined : xml(index(`${server.origin}${path}a`, `${server.origin}${path}b`)),
    });
    server.routes = handlers;
    const reports = await read([`${server.origin}/s`]);
    expect(reports.at(-1)).toMatchObject({ id: `${server.origin}/s`, ...error("empty", "names no pages") });
    expect(reports.at(-2)).toMatchObject(error("too-large", "deeper than"));
    expect(server.asked.length).toBeLessThan(20);
  });
});

describe("in folders", () => {
  it("feeds are read, other XML is passed over", async () => {
    const path = await mkdtemp(join(folder, "d-"));
    server.routes["/a"] = send(page("A"));
    await writeFile(join(path, "feed.xml"), rss(link(`${server.origin}/a`)));
    await writeFile(join(path, "pom.xml"), "<project><name>x</name></project>");
    await writeFile(join(path, "z.txt"), "Hello");
    expect(await read([path])).toMatchObject([{ id: `${server.origin}/a` }, { content: "Hello" }]);
  });
});
