import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Failure, RawDocument } from "../../reading.js";
import { openWeb } from "../index.js";
import { openServer, redirect, send, type TestServer } from "../server-fixture.js";
import { type PollOptions, pollFeed } from "./poll.js";
import type { FeedState } from "./state.js";

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterEach(() => {
  server.routes = {};
  server.asked = [];
});
afterAll(() => server.close());

const NOW = Date.UTC(2026, 2, 10, 8);
const MINUTE = 60_000;
const state = (more: Partial<FeedState> = {}): FeedState => ({
  url: `${server.origin}/feed`,
  added: "2026-03-01T00:00:00.000Z",
  failures: 0,
  items: 7,
  ...more,
});
const poll = async (before: FeedState, options: PollOptions = {}) => {
  const settings = { allowPrivate: true, pauseMs: 0, timeoutMs: 5000, now: () => NOW, random: () => 1, ...options };
  const polled = await pollFeed(before, settings);
  const first = { ...polled.state };
  const reports: (RawDocument | Failure)[] = [];
  for await (const report of polled.documents) reports.push(report);
  return { ...polled, first, reports };
};
/** Minutes from now to the next poll. */
const wait = ({ next }: FeedState) => (Date.parse(next ?? "") - NOW) / MINUTE;

const feed = (...paths: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title>${paths.map((path) => `<item><link>${path}</link></item>`).join("")}</channel></rss>`;
const rss = (body: string, headers: Record<string, string> = {}) =>
  send(body, { "content-type": "application/rss+xml", ...headers });
const page = send("<!doctype html><h1>A</h1><p>So.");
const error = (code: string, words: string) => ({ error: { code, message: expect.stringContaining(words) } });

describe("a poll", () => {
  it("gives what the feed names, and how it fares", async () => {
    server.routes = {
      "/feed": rss(feed("/a", "/b"), { etag: '"1"', "last-modified": "yesterday" }),
      "/a": page,
      "/b": page,
    };
    const { state: after, reports, moved } = await poll(state({ failures: 3, error: "was down" }));
    expect(reports).toMatchObject([
      { id: `${server.origin}/a`, feed: `${server.origin}/feed` },
      { id: `${server.origin}/b` },
    ]);
    expect(after).toEqual({
      ...state(),
      title: "The Post",
      lastTried: "2026-03-10T08:00:00.000Z",
      lastGood: "2026-03-10T08:00:00.000Z",
      next: "2026-03-10T08:15:00.000Z",
      etag: '"1"',
      lastModified: "yesterday",
    });
    expect(moved).toBeUndefined();
  });
  it("asks for news only, and takes none for an answer", async () => {
    let headers: Record<string, unknown> = {};
    server.routes["/feed"] = (request, response) => {
      headers = request.headers;
      response.writeHead(304, { etag: '"2"' }).end();
    };
    const before = state({
      etag: '"1"',
      lastModified: "Tue, 10 Mar 2026 07:00:00 GMT",
      title: "T",
      lastTried: "2026-03-10T07:00:00.000Z",
      next: "2026-03-10T07:40:00.000Z",
    });
    const { state: after, reports } = await poll(before);
    expect(headers).toMatchObject({
      "if-none-match": '"1"',
      "if-modified-since": "Tue, 10 Mar 2026 07:00:00 GMT",
      accept: expect.stringContaining("application/rss+xml"),
    });
    expect(reports).toEqual([]);
    expect(after).toMatchObject({ etag: '"1"', title: "T", failures: 0, lastGood: "2026-03-10T08:00:00.000Z" });
    // As long as the last time.
    expect(wait(after)).toBe(40);
  });
  it("does not fetch what is known", async () => {
    server.routes = { "/feed": rss(feed("/a", "/b")), "/b": page };
    const asked: string[] = [];
    const known = async (address: string) => {
      asked.push(address);
      return address.endsWith("/a");
    };
    const { reports } = await poll(state(), { known });
    expect(reports).toMatchObject([{ id: `${server.origin}/b` }]);
    expect(asked).toEqual([`${server.origin}/a`, `${server.origin}/b`]);
    expect(server.asked).not.toContain("/a");
  });
  it("is told of the same feed again until all it names was had", async () => {
    server.routes = { "/feed": rss(feed("/a", "/b"), { etag: '"2"' }), "/a": page, "/b": send("", {}, 503) };
    const { first, state: after, reports } = await poll(state({ etag: '"1"' }));
    expect(reports).toMatchObject([{ id: `${server.origin}/a` }, error("http-status", "503")]);
    expect([first.etag, after.etag]).toEqual(['"1"', '"1"']);
    // What is gone for good is not waited for.
    server.routes["/b"] = send("", {}, 404);
    expect((await poll(state({ etag: '"1"' }))).state.etag).toBe('"2"');
  });
  it("of a sitemap, and of an empty feed", async () => {
    const set = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${server.origin}/a</loc></url></urlset>`;
    server.routes = { "/feed": rss(set), "/a": page };
    expect((await poll(state())).reports).toMatchObject([{ id: `${server.origin}/a` }]);
    server.routes["/feed"] = rss(feed());
    const { state: after, reports } = await poll(state());
    expect([reports, after.failures, after.title]).toEqual([[], 0, "The Post"]);
  });
  it.each<[string, Record<string, string>, string, number]>([
    ["max-age", { "cache-control": "public, max-age=3600" }, "", 60],
    ["max-age too short", { "cache-control": "max-age=1" }, "", 5],
    ["max-age too long", { "cache-control": "max-age=99999999" }, "", 24 * 60],
    ["Retry-After", { "retry-after": "1200" }, "", 20],
    ["ttl", {}, "<ttl>30</ttl>", 30],
    ["the longest of them", { "cache-control": "max-age=60" }, "<ttl>30</ttl>", 30],
    ["nonsense", { "cache-control": "max-age=x", "retry-after": "soon" }, "<ttl>often</ttl>", 15],
  ])("comes again after %s", async (_, headers, words, minutes) => {
    server.routes["/feed"] = rss(feed().replace("</channel>", `${words}</channel>`), headers);
    expect(wait((await poll(state())).state)).toBe(minutes);
  });
  it("notes where the feed has moved for good, and only then", async () => {
    server.routes = { "/feed": redirect("/new", 301), "/new": redirect("/newer", 308), "/newer": rss(feed()) };
    expect((await poll(state())).moved).toBe(`${server.origin}/newer`);
    server.routes["/feed"] = redirect("/new", 302);
    expect((await poll(state())).moved).toBeUndefined();
  });
});

describe("a poll that fails", () => {
  const failed = async (before: FeedState, options?: PollOptions) => {
    const { state: after, reports } = await poll(before, options);
    expect(reports).toMatchObject([{ id: before.url, error: { message: expect.stringContaining(before.url) } }]);
    expect(after.error).toMatch(/^[^\n]+$/);
    expect(after).toMatchObject({ failures: before.failures + 1, lastTried: "2026-03-10T08:00:00.000Z", items: 7 });
    expect(after.lastGood).toBe(before.lastGood);
    return { after, minutes: wait(after) };
  };
  it("waits longer each time, up to a day, and not all at once", async () => {
    server.routes["/feed"] = send("", {}, 500);
    const waits: number[] = [];
    for (const failures of [0, 1, 2, 5, 30]) waits.push((await failed(state({ failures }))).minutes);
    expect(waits).toEqual([10, 20, 40, 320, 1440]);
    expect((await failed(state({ failures: 2 }), { random: () => 0 })).minutes).toBe(20);
    const { after } = await failed(state({ failures: 1, etag: '"1"', title: "T" }));
    expect(after).toMatchObject({ etag: '"1"', title: "T", error: expect.stringContaining("500") });
  });
  it.each([429, 503])("with %s waits as long as it is asked to", async (status) => {
    server.routes["/feed"] = send("", { "retry-after": "7200" }, status);
    expect((await failed(state())).minutes).toBe(120);
    server.routes["/feed"] = send("", { "retry-after": new Date(NOW + 180 * MINUTE).toUTCString() }, status);
    expect((await failed(state())).minutes).toBe(180);
    server.routes["/feed"] = send("", { "retry-after": "99999999" }, status);
    expect((await failed(state())).minutes).toBe(1440);
  });
  it("with 410 is not asked again", async () => {
    server.routes["/feed"] = send("", {}, 410);
    const { after } = await failed(state());
    expect(after.next).toBe("9999-12-31T00:00:00.000Z");
    expect(after.error).toContain("taken down for good");
  });
  it.each<[string, TestServer["routes"], string]>([
    ["a page", { "/feed": send("<!doctype html><html><p>Hello") }, "not a feed but a page"],
    ["nothing", { "/feed": rss("") }, "holds nothing"],
    ["half a feed", { "/feed": rss('<rss version="2.0"><channel><![CDATA[') }, "damaged"],
    ["a picture", { "/feed": send(Buffer.from("89504e470d0a1a0a", "hex")) }, "PNG"],
    ["no feed", {}, "404"],
    ["robots.txt", { "/robots.txt": send("User-agent: *\nDisallow: /"), "/feed": rss(feed()) }, "robots.txt"],
    ["robots.txt out of order", { "/robots.txt": send("", {}, 500), "/feed": rss(feed()) }, "robots.txt"],
    ["circles", { "/feed": redirect("/feed") }, "redirects"],
    ["a redirect to a file", { "/feed": redirect("file:///etc/passwd") }, "file:"],
    ["an answer that breaks off", { "/feed": (_, response) => response.socket?.destroy() }, "connection"],
  ])("over %s", async (_, routes, words) => {
    server.routes = routes;
    expect((await failed(state())).after.error).toContain(words);
  });
  it.each(["javascript:alert(1)", "file:///etc/passwd", "http://u:p@news.example/", "", "no address"])(
    "over the address %j",
    async (url) => {
      const { state: after, reports } = await poll(state({ url }));
      expect(reports).toMatchObject([{ id: url, error: { code: "bad-url" } }]);
      expect(after.failures).toBe(1);
    },
  );
  it("over a private address, where those are not allowed", async () => {
    const { reports } = await poll(state(), { allowPrivate: false });
    expect(reports).toMatchObject([{ error: { code: "refused-address" } }]);
    expect(server.asked).toEqual([]);
  });
  it("because the run was stopped has not failed", async () => {
    const stop = new AbortController();
    server.routes["/feed"] = () => stop.abort();
    const before = state({ failures: 2 });
    const { state: after, reports } = await poll(before, { signal: stop.signal });
    expect([after, reports]).toEqual([before, []]);
  });
});

describe("politeness", () => {
  const timeOf = () => {
    let now = NOW;
    const waits: number[] = [];
    const time = {
      now: () => now,
      wait: async (milliseconds: number) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    };
    return { time, waits };
  };
  it("a host rests between two requests, over all polls that share a way to the web", async () => {
    server.routes = { "/feed": rss(feed("/a", "/b")), "/a": page, "/b": page };
    const { time, waits } = timeOf();
    const web = openWeb({ allowPrivate: true }, time);
    for (let i = 0; i < 2; i++) await poll(state(), { web });
    await web.close();
    expect(server.asked).toEqual(["/robots.txt", "/feed", "/a", "/b", "/feed", "/a", "/b"]);
    expect(waits).toEqual([1000, 1000, 1000, 1000, 1000]);
  });
  it("as long as robots.txt asks, up to a minute; redirects count as requests", async () => {
    server.routes = { "/feed": redirect("/new"), "/new": rss(feed("/a")), "/a": page };
    for (const [delay, expected] of [
      ["7", 7000],
      ["0.5", 1000],
      ["86400", 60_000],
    ]) {
      server.routes["/robots.txt"] = send(`User-agent: *\nCrawl-delay: ${delay}\nDisallow:`);
      const { time, waits } = timeOf();
      const web = openWeb({ allowPrivate: true }, time);
      await poll(state(), { web });
      await web.close();
      expect(waits).toEqual([expected, expected]);
    }
  });
  it("one host is asked one thing at a time, many at once", async () => {
    const other = await openServer();
    let most = 0;
    const under = new Map<TestServer, number>();
    const both = new Promise<void>((resolve) => {
      for (const one of [server, other]) {
        const slow: TestServer["routes"][string] = async (_, response) => {
          under.set(one, (under.get(one) ?? 0) + 1);
          most = Math.max(most, under.get(one) ?? 0);
          if ([server, other].every((each) => (under.get(each) ?? 0) > 0)) resolve();
          await both;
          response.end(feed(), () => under.set(one, (under.get(one) ?? 0) - 1));
        };
        one.routes = { "/feed": slow, "/feed2": slow };
      }
    });
    const web = openWeb({ allowPrivate: true, pauseMs: 0, timeoutMs: 60_000 });
    const urls = [server, other].flatMap(({ origin }) => [`${origin}/feed`, `${origin}/feed2`]);
    const polls = await Promise.all(urls.map((url) => poll(state({ url }), { web })));
    expect(polls.map(({ state: { failures } }) => failures)).toEqual([0, 0, 0, 0]);
    expect(most).toBe(1);
    await web.close();
    other.close();
  });
  it("who waits for a turn leaves when the run is stopped, and the next goes on", async () => {
    let answer = () => {};
    server.routes = {
      "/feed": (_, response) => {
        answer = () => response.end(feed());
        stop.abort();
      },
      "/feed2": rss(feed()),
    };
    const stop = new AbortController();
    const web = openWeb({ allowPrivate: true, pauseMs: 0, timeoutMs: 60_000 });
    const first = poll(state(), { web });
    const second = poll(state({ url: `${server.origin}/feed2` }), { web, signal: stop.signal });
    const third = poll(state({ url: `${server.origin}/feed2` }), { web });
    expect((await second).reports).toEqual([]);
    answer();
    expect([(await first).state.failures, (await third).state.failures]).toEqual([0, 0]);
    await web.close();
  });
});
