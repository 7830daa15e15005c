import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOST, openTrial, TEXT, type Trial } from "./room-fixture.js";

const TOKEN = "correct-horse-battery-staple";
let room: Trial;
let guarded: Trial;

beforeAll(async () => {
  room = await openTrial();
  guarded = await openTrial({ token: TOKEN });
});

afterAll(async () => {
  await room.end();
  await guarded.end();
});

test("every answer carries what keeps a page from running or loading anything else", async () => {
  for (const path of ["/", "/index.json", "/nothing", "/assets/page.css", "/openapi.json", "/export.jsonl"]) {
    const { headers } = await room.get(path);
    expect(headers.get("Content-Security-Policy"), path).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Permissions-Policy")).toMatch(/camera=\(\)/);
    expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
  }
});

describe("on this machine only", () => {
  test.each(["localhost", "localhost:8000", "127.0.0.1:1", "[::1]:8000", "LOCALHOST:8000"])(
    "%s is its name",
    async (host) => {
      expect((await room.get("/", { Host: host })).status).toBe(200);
    },
  );

  test.each([
    "rebound.example",
    "rebound.example:8000",
    "localhost.rebound.example",
    "127.0.0.1.nip.io",
    "localhost:8000@evil.example",
    "0.0.0.0",
    "",
  ])("%j is not", async (host) => {
    expect((await room.get("/", { Host: host })).status).toBe(421);
  });

  test("with a token any name will do", async () => {
    expect((await guarded.get("/login", { Host: "room.example" })).status).toBe(200);
  });
});

describe("from another site", () => {
  test("links lead here, and nothing else does", async () => {
    const link = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" };
    expect((await room.get("/search?words=dam", link)).status).toBe(200);
    for (const mode of ["no-cors", "cors", "same-origin"]) {
      expect((await room.get("/search.json", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode })).status).toBe(
        403,
      );
    }
  });

  test("no form and no request of theirs does anything", async () => {
    for (const headers of [
      { Origin: "https://elsewhere.example" },
      { Origin: "null" },
      { Origin: "http://localhost:9999" },
      { "Sec-Fetch-Site": "same-site" },
    ]) {
      expect((await room.send("/add/text", { text: TEXT }, headers as { [name: string]: string })).status).toBe(403);
      expect((await room.sendJson("/add/text", { text: TEXT }, headers as { [name: string]: string })).status).toBe(
        403,
      );
    }
    await expect(room.record.overview()).resolves.toMatchObject({ reports: 0 });
  });
});

describe("a form", () => {
  test("needs the token of its visit", async () => {
    const wrong = [
      room.send("/sources", { url: "https://a.example/feed", csrf: "" }),
      room.send("/sources", { url: "https://a.example/feed", csrf: guarded.csrf }),
      room.send("/sources", { url: "https://a.example/feed" }, { Cookie: `hearsay-visit=${"a".repeat(32)}` }),
      room.app.request(`${HOST}/sources`, {
        method: "POST",
        body: new URLSearchParams({ url: "https://a.example/feed", csrf: room.csrf }),
      }),
      room.app.request(`${HOST}/sources`, {
        method: "POST",
        body: "url=https://a.example/feed",
        headers: { "Content-Type": "text/plain" },
      }),
    ];
    expect((await Promise.all(wrong)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 415]);
    expect(await room.record.feeds()).toEqual([]);
  });

  test("does its work with it", async () => {
    const answer = await room.send("/sources", { url: "https://a.example/feed" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/sources"]);
    expect((await room.record.feeds()).map(({ url }) => url)).toEqual(["https://a.example/feed"]);
    const said = await (await room.get("/sources", { Cookie: room.cookie })).text();
    expect(said).toMatch(/The feed is watched from now on/);
    expect(await (await room.get("/sources", { Cookie: room.cookie })).text()).not.toMatch(/watched from now on/);
    expect((await room.send("/sources/remove", { url: "https://a.example/feed" })).status).toBe(303);
    expect(await room.record.feeds()).toEqual([]);
  });

  test("the cookie of a visit can't be read by scripts", async () => {
    expect((await room.get("/")).headers.get("Set-Cookie")).toMatch(
      /^hearsay-visit=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });
});

describe("a program", () => {
  test("may send JSON, as no other site's form can", async () => {
    const answer = await room.sendJson("/sources", { url: "https://b.example/feed" });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ feeds: [{ url: "https://b.example/feed" }] });
  });

  test.each(["{", "[]", "null", "3", '"text"'])("sends %s, and is told", async (body) => {
    const answer = await room.app.request(`${HOST}/sources`, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json" },
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toHaveProperty("error.message");
  });
});

describe("with a token", () => {
  const bearer = { Authorization: `Bearer ${TOKEN}` };

  test("whoever has not given it sees nothing but the door", async () => {
    const page = await guarded.get("/search?words=dam");
    expect([page.status, page.headers.get("Location")]).toEqual([303, "/login?next=%2Fsearch%3Fwords%3Ddam"]);
    const twin = await guarded.get("/search.json");
    expect([twin.status, twin.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer realm="hearsay"']);
    for (const path of [
      "/export.jsonl",
      "/reports/x",
      "/openapi.json",
      "/jobs/x/events",
      "/index.json",
      "/nothing",
      "/",
    ]) {
      expect((await guarded.get(path)).status, path).toBeOneOf([303, 401]);
    }
    expect((await guarded.send("/add/text", { text: TEXT })).status).toBe(303);
    expect((await guarded.sendJson("/add/text", { text: TEXT })).status).toBe(401);
    await expect(guarded.record.overview()).resolves.toMatchObject({ reports: 0 });
    expect((await guarded.get("/login")).status).toBe(200);
    expect((await guarded.get("/assets/page.css")).status).toBe(200);
  });

  test("a program sends it along", async () => {
    expect((await guarded.get("/search.json", bearer)).status).toBe(200);
    expect((await guarded.get("/search.json", bearer)).headers.get("Cache-Control")).toBe("no-store");
    const form = new URLSearchParams({ url: "https://a.example/feed" });
    const answer = await guarded.app.request(`${HOST}/sources`, { method: "POST", body: form, headers: bearer });
    expect(answer.status).toBe(200);
  });

  test("a browser gives it once and comes in, to where it wanted to go", async () => {
    const answer = await guarded.send("/login", { token: TOKEN, next: "/search?words=dam" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/search?words=dam"]);
    const set = answer.headers.get("Set-Cookie") ?? "";
    expect(set).toMatch(/^hearsay=[\w-]{32}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = `${set.split(";")[0]}; ${guarded.cookie}`;
    const page = await guarded.get("/search", { Cookie: cookie });
    expect([page.status, page.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
    expect(await page.text()).toMatch(/action="\/logout"/);
    // The session is the browser's; forms need their token all the same.
    expect(
      (await guarded.send("/sources", { url: "https://a.example/feed", csrf: "x" }, { Cookie: cookie })).status,
    ).toBe(403);
    expect((await guarded.send("/logout", {}, { Cookie: cookie })).headers.get("Location")).toBe("/login");
    expect((await guarded.get("/search", { Cookie: cookie })).status).toBe(303);
  });

  test("next leads to no other site", async () => {
    const answer = await guarded.send("/login", { token: TOKEN, next: "//elsewhere.example/" });
    expect(answer.headers.get("Location")).toBe("/");
  });

  test("wrong ones are few", async () => {
    const one = await openTrial({ token: TOKEN });
    const tries = [];
    for (let i = 0; i < 6; i++) tries.push((await one.send("/login", { token: `guess ${i}` })).status);
    expect(tries).toEqual([401, 401, 401, 401, 401, 429]);
    const late = await one.send("/login", { token: TOKEN });
    expect(late.status).toBe(429);
    expect(Number(late.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await one.get("/search.json", { Authorization: "Bearer guess" })).status).toBe(429);
    await one.end();
  });
});

describe("limits", () => {
  test("too much in a short time is told, and when to come back", async () => {
    const small = await openTrial({ limits: { asking: { burst: 2, perSecond: 0.1 } } });
    expect((await small.get("/search")).status).toBe(200);
    expect((await small.get("/reports")).status).toBe(200);
    const page = await small.get("/search", { Accept: "text/html" });
    expect([page.status, page.headers.get("Retry-After")]).toEqual([429, "10"]);
    expect(await page.text()).toMatch(/Too much at once/);
    await small.end();
  });

  test("texts, files and forms are no larger than they may be", async () => {
    const small = await openTrial({ limits: { reportBytes: 2000, uploadBytes: 4000, uploadFiles: 2 } });
    expect((await small.send("/add/text", { text: "a".repeat(2001) })).status).toBe(413);
    expect((await small.send("/add/text", { text: "a".repeat(9000) })).status).toBe(413);
    expect((await small.sendJson("/add/text", { text: "é".repeat(1001) })).status).toBe(413);
    const files = (count: number, bytes: number): FormData => {
      const form = new FormData();
      for (let i = 0; i < count; i++) form.append("files", new File(["a".repeat(bytes)], `${i}.txt`));
      return form;
    };
    expect((await small.send("/add/files", files(3, 10))).status).toBe(413);
    expect((await small.send("/add/files", files(1, 5000))).status).toBe(413);
    expect((await small.send("/add/files", files(0, 0))).status).toBe(400);
    expect((await small.send("/sources", { url: "a".repeat(1024 * 1024 + 1) })).status).toBe(413);
    await small.end();
  });

  test("a body without a length is no way around", async () => {
    const small = await openTrial({ limits: { reportBytes: 2000 } });
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode("a".repeat(1000)));
      },
    });
    const answer = await small.app.request(`${HOST}/add/text`, {
      method: "POST",
      body: stream,
      headers: { "Content-Type": "application/x-www-form-urlencoded", Cookie: small.cookie },
      duplex: "half",
    } as RequestInit);
    expect(answer.status).toBe(413);
    await small.end();
  });
});
