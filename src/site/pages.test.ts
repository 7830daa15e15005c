import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { StatementLine } from "../record/index.js";
import { createApp } from "./app.js";
import { document, noModel, openTrial, TEXT, type Trial } from "./room-fixture.js";
import * as twins from "./twins.js";

let room: Trial;
let report: string;
let statement: StatementLine;
let speaker: string;
let figure: string;

beforeAll(async () => {
  room = await openTrial();
  report = await room.put(
    document(TEXT, { url: "https://daily.example/dam", publisher: "The Daily", datePublished: "2026-03-10" }),
  );
  await room.put(
    document(`${TEXT}Cato Lund said that 40 families had left.\n`, {
      url: "https://post.example/dam",
      publisher: "The Post",
    }),
  );
  const found = (await room.json("/search.json?speaker=Ada+Okoro&words=families")) as z.infer<typeof twins.Search>;
  [statement] = found.answers.items.filter((one) => one.report.id === report) as [StatementLine];
  speaker = statement.speaker?.id ?? "";
  const groups = (await room.json("/figures.json")) as z.infer<typeof twins.Figures>;
  figure = groups.groups.items.find(({ counted }) => /famil/.test(counted))?.key ?? "";
});

afterAll(() => room.end());

describe("each page", () => {
  test.each<[string, () => string, RegExp]>([
    ["front", () => "/", /Hearsay/],
    ["reports", () => "/reports", /Dam holds, says minister/],
    ["reports by words", () => "/reports?words=dam&publisher=The+Daily", /Dam holds/],
    ["report", () => `/reports/${report}`, /300 families had left/],
    ["report, to be corrected", () => `/reports/${report}?editing=1`, /name="csrf"/],
    ["version of a report", () => `/reports/${report}?version=1`, /300 families had left/],
    ["speakers", () => "/speakers", /Ada Okoro/],
    ["speakers by name", () => "/speakers?words=oko&order=name", /Ada Okoro/],
    ["speaker", () => `/speakers/${speaker}`, /12 boats were sent/],
    ["search", () => "/search", /Search/],
    ["search in words", () => "/search?words=boats&act=say&unnamed=false", /boats/],
    ["figures", () => "/figures", /families/],
    ["figure", () => `/figures/${encodeURIComponent(figure)}`, /300/],
    ["add", () => "/add", /Paste/],
    ["sources", () => "/sources", /feed/],
  ])("%s", async (_, path, words) => {
    const answer = await room.get(path());
    const body = await answer.text();
    expect(answer.status, body).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("text/html; charset=UTF-8");
    expect(body).toMatch(/^<!doctype html>/i);
    expect(body.replace(/<[^>]+>/g, "")).toMatch(words.source.includes("csrf") ? /./ : words);
    if (words.source.includes("csrf")) expect(body).toMatch(words);
    // A page holds a token of its visitor.
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
  });

  test.each<[string, () => string, z.ZodType]>([
    ["front", () => "/index.json", twins.Front],
    ["reports", () => "/reports.json?words=dam", twins.Reports],
    ["report", () => `/reports/${report}.json`, twins.Report],
    ["statement", () => `/statements/${statement.id}.json`, StatementLine],
    ["speakers", () => "/speakers.json", twins.Speakers],
    ["speaker", () => `/speakers/${speaker}.json`, twins.Speaker],
    ["search", () => "/search.json?words=boats", twins.Search],
    ["figures", () => "/figures.json", twins.Figures],
    ["figure", () => `/figures/${encodeURIComponent(figure)}.json`, twins.Figure],
    ["add", () => "/add.json", twins.Added],
    ["sources", () => "/sources.json", twins.Sources],
    ["corrections", () => "/corrections.json", twins.Corrections],
  ])("%s has its JSON twin", async (_, path, schema) => {
    const answer = await room.get(path());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    const parsed = schema.safeParse(await answer.json());
    expect(parsed.error?.issues ?? []).toEqual([]);
  });
});

test("a statement's address leads to its words in its report", async () => {
  const answer = await room.get(`/statements/${statement.id}`);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe(`/reports/${report}#s-${statement.local}`);
});

test("a figure's group counts all of it", async () => {
  const { group, figures } = (await room.json(`/figures/${encodeURIComponent(figure)}.json?limit=1`)) as z.infer<
    typeof twins.Figure
  >;
  expect(figures.items).toHaveLength(1);
  expect(group).toMatchObject({ key: figure, figures: 3, reports: 2, low: 40, high: 300 });
});

test("a list goes on where it stopped", async () => {
  const first = (await room.json("/search.json?limit=2&order=oldest")) as z.infer<typeof twins.Search>;
  const second = (await room.json(`/search.json?limit=200&order=oldest&after=${first.answers.next}`)) as z.infer<
    typeof twins.Search
  >;
  const ids = [...first.answers.items, ...second.answers.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(first.counts.statements);
});

test("what is wrong in a question is told, and the rest answered", async () => {
  const { problems, answers, question } = (await room.json("/search.json?words=boats&since=yesterday")) as z.infer<
    typeof twins.Search
  >;
  expect(question).toEqual({ words: "boats" });
  expect(problems).toEqual([{ field: "since", message: "Write a day that exists, such as 2026-03-14." }]);
  expect(answers.items.length).toBeGreaterThan(0);
  expect(await (await room.get("/search?words=boats&since=yesterday")).text()).toMatch(/Write a day that exists/);
});

test("a merged speaker's address leads to the one it became", async () => {
  const { speakers } = (await room.json("/speakers.json")) as z.infer<typeof twins.Speakers>;
  const [from, into] = ["Bela Kun", "Cato Lund"].map(
    (name) => speakers.items.find((one) => one.name === name)?.id ?? "",
  );
  await room.record.merge(from ?? "", into ?? "");
  const answer = await room.get(`/speakers/${from}?act=deny`);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/speakers/${into}?act=deny`]);
  await room.record.split(from ?? "");
});

test("a twin that has not changed is not sent again", async () => {
  const path = `/reports/${report}.json`;
  const tag = (await room.get(path)).headers.get("ETag") ?? "";
  const again = await room.get(path, { "If-None-Match": tag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("all readings, one a line", async () => {
  const lines = (await (await room.get("/export.jsonl")).text()).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).article.publisher)).toEqual(["The Daily", "The Post"]);
});

describe("what is not there", () => {
  const paths = [
    "/nothing",
    "/reports/0000000000000",
    "/reports/%00",
    "/reports/..%2f..%2fetc%2fpasswd",
    "/statements/none",
    "/speakers/none",
    "/figures/none",
    "/jobs/none",
    "/jobs/none/events",
    "/assets/..%2fapp.ts",
    "/assets/none.css",
    "/login",
  ];
  test.each(paths)("%s", async (path) => {
    const page = await room.get(path, { Accept: "text/html" });
    expect(page.status).toBe(404);
    expect(await page.text()).toMatch(/<!doctype html>/i);
    const json = await room.get(path, { Accept: "application/json" });
    expect([json.status, twins.Trouble.safeParse(await json.json()).success]).toEqual([404, true]);
  });

  test("versions that there are not", async () => {
    for (const version of ["2", "0", "-1", "x", "1e9"]) {
      expect((await room.get(`/reports/${report}?version=${version}`)).status).toBe(404);
    }
  });

  test("a method that is not meant", async () => {
    const answer = await room.app.request("http://localhost/reports", { method: "DELETE" });
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
  });
});

test("an asset is kept for ever under the hash of its content, and asked for anew under none", async () => {
  const [address = ""] = /\/assets\/page\.css\?v=[\w-]+/.exec(await (await room.get("/")).text()) ?? [];
  const kept = await room.get(address);
  expect([kept.status, kept.headers.get("Content-Type"), kept.headers.get("Cache-Control")]).toEqual([
    200,
    "text/css; charset=utf-8",
    "public, max-age=31536000, immutable",
  ]);
  expect((await room.get("/assets/page.css?v=old")).headers.get("Cache-Control")).toBe("no-cache");
});

test("what breaks inside is told without its insides", async () => {
  const record = new Proxy(room.record, {
    get: () => () => Promise.reject(new Error("SELECT secret FROM node_modules at x.ts")),
  });
  const told: unknown[] = [];
  const broken = createApp({ record, reader: noModel, onBroken: (error) => told.push(error) });
  for (const path of ["/reports", "/reports.json"]) {
    const answer = await broken.app.request(`http://localhost${path}`);
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).not.toMatch(/secret|node_modules|x\.ts/);
  }
  expect(told.map(String)).toEqual(Array(2).fill("Error: SELECT secret FROM node_modules at x.ts"));
});
