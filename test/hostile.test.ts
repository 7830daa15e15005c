/** Reports that mean harm, kept and shown: nothing of them runs, asks elsewhere, or breaks a page. */
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../src/reading.js";
import type { Incoming } from "../src/record/index.js";
import { openTrial, type Trial } from "../src/site/room-fixture.js";
import { openBrowser, withoutBrowser } from "./chromium.js";
import { everyPage, widerThanWindow } from "./every-page.js";
import { type OpenRoom, openRoom } from "./room.js";

const RUN = "window.harmed=1;alert(1)";
const TEXTS: readonly string[] = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror="${RUN}">`,
  `'><svg onload='${RUN}'>`,
  `</title></textarea></style></script><script>${RUN}</script>`,
  `<!-- --><!--><script>${RUN}</script>-->`,
  `]]><script>${RUN}</script>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<form action="https://elsewhere.example/"><input name="csrf"><button>`,
  `<link rel="stylesheet" href="https://elsewhere.example/x.css"><base href="https://elsewhere.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">`,
  `<style>*{display:none}</style>`,
  `javascript:${RUN}`,
  `\u202Egnihton syas ohw\u202C \u2066\u2067\u2068 \u200B\uFEFF`,
  `'; DROP TABLE reports; --`,
  `" OR "1"="1`,
  `NEAR("a" "b", 1) AND * ^ col:x (((( "unclosed`,
  `../../../etc/passwd`,
  `..\\..\\..\\windows\\win.ini`,
  `%00%2e%2e%2f%0d%0aSet-Cookie:%20a=b`,
  `a\u0000b\u0001c\u001b[31md\u2028e\u2029f`,
  `{"a":"b\\",}]}</script>`,
  `\${7*7} {{7*7}} <%= 7*7 %>`,
  `\uD800 alone \uDFFF`,
  "W".repeat(30_000),
  "giant headline ".repeat(2000),
];

/** A report that is harmful in every field. */
const hostile = (harm: string, i: number): Incoming => {
  const text = `${harm}\n\n${harm} said ${harm}.\n`;
  const content = text.lastIndexOf(harm);
  const source = harm.length + 2;
  const cue = source + harm.length + 1;
  const url = i % 2 === 0 ? `javascript:${RUN}//${i}` : `https://a.example/${i}/"><script>${RUN}</script>`;
  const reading: Reading = {
    id: harm,
    article: {
      headline: harm,
      description: harm,
      author: [harm, harm],
      publisher: harm,
      datePublished: i % 3 === 0 ? harm : "2026-05-04",
      inLanguage: harm,
      creditText: harm,
      image: [{ url: `javascript:${RUN}`, caption: harm, creditText: harm }],
      url,
      text,
      parts: { headline: [0, harm.length], body: [[source, text.length]], headings: [], captions: [], notes: [] },
    },
    entities: [
      {
        id: "e1",
        type: "person",
        name: harm,
        mentions: [{ span: [source, source + harm.length], form: "name" }],
        roles: [harm],
        countries: ["<>"],
      },
      { id: "e2", type: "organization", name: `${harm} agency`, mentions: [], roles: [], countries: [] },
    ],
    statements: [
      {
        id: "s1",
        source: [[source, source + harm.length]],
        cue: [[cue, cue + 4]],
        content: [[content, content + harm.length]],
        kind: "direct",
        type: "assertion",
        act: "say",
        polarity: "positive",
        speaker: "e1",
        speakerRole: harm,
        chain: ["e2", "e1"],
        date: { value: "2026-05-04", start: "2026-05-04", end: "2026-05-04", granularity: "day" },
        place: { name: harm, country: "'\"" },
        quantities: [
          {
            span: [content, content + harm.length],
            value: 7 + i,
            low: 7 + i,
            high: 7 + i,
            bound: "exact",
            counted: harm,
            of: harm,
            unit: i % 2 ? harm.slice(0, 20) : "kg",
          },
        ],
        confidence: 0.5,
      },
    ],
    model: harm,
  };
  return {
    original: { bytes: Buffer.from(text), format: "text", charset: "utf-8", hints: { url }, id: harm },
    reading,
    feed: url,
  };
};

/** Milliseconds: hundreds of pages on a machine that has other work too. */
const PATIENCE = 1_200_000;

describe.skipIf(withoutBrowser)("hostile reports in a browser", { timeout: PATIENCE }, () => {
  let room: OpenRoom;
  let browser: Browser;

  beforeAll(async () => {
    [room, browser] = await Promise.all([openRoom(false), openBrowser()]);
    await room.record.put(TEXTS.map(hostile));
    for (const [i, harm] of TEXTS.entries()) {
      await room.record.saveFeed({
        url: `https://a.example/${i}?${harm.slice(0, 500)}`,
        title: harm,
        added: "2026-05-04T00:00:00Z",
        failures: 1,
        error: harm,
        items: 0,
      });
    }
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await room?.close();
  });

  test("run nothing, ask nothing elsewhere and break nothing, on any page", async () => {
    const { items: reports } = await room.record.reports({}, { limit: 200 });
    const { items: speakers } = await room.record.speakers({}, { limit: 200 });
    const { items: groups } = await room.record.figureGroups({}, { limit: 200 });
    const paths = [
      ...(await everyPage(room.record)),
      "/reports?limit=200",
      "/search?limit=200",
      "/speakers?limit=200",
      "/figures?limit=200",
      ...reports.flatMap(({ id }) => [`/reports/${id}`, `/reports/${id}?editing=1`]),
      ...speakers.map(({ id }) => `/speakers/${encodeURIComponent(id)}`),
      ...groups.map(({ key }) => `/figures/${encodeURIComponent(key)}`),
      ...TEXTS.flatMap((harm) => {
        const words = encodeURIComponent(harm.toWellFormed().slice(0, 1200));
        return [
          `/search?words=${words}&speaker=${words}&since=${words}`,
          `/reports?words=${words}&publisher=${words}`,
          `/speakers?words=${words}`,
        ];
      }),
    ];
    for (const width of [360, 1280]) {
      const context = await browser.newContext({ baseURL: room.url, viewport: { width, height: 800 } });
      await context.addInitScript(TELL_OF_VIOLATIONS);
      context.setDefaultTimeout(PATIENCE / 4);
      const page = await context.newPage();
      const harm = watchFor(page, room.url);
      for (const path of width === 360 ? paths : paths.filter((one) => !one.startsWith("/search?words=%"))) {
        const answer = await page.goto(path);
        if (answer?.status() !== 200) harm.push(`${path}: status ${answer?.status()}`);
        if (await page.evaluate('"harmed" in window')) harm.push(`${path}: ran a script`);
        const over = await widerThanWindow(page);
        if (over > 0) harm.push(`${path.slice(0, 200)}: ${over} pixels wider than the window of ${width}`);
      }
      await context.close();
      expect(harm).toEqual([]);
    }
  });
});

/** Runs in the page before anything of its own. */
const TELL_OF_VIOLATIONS = `document.addEventListener("securitypolicyviolation", (event) => {
  console.error("policy:", event.violatedDirective, event.blockedURI, event.sample);
});`;

const watchFor = (page: Page, home: string): string[] => {
  const harm: string[] = [];
  page.on("dialog", async (dialog) => {
    harm.push(`${page.url()}: dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${home}/`) && !request.url().startsWith("data:"))
      harm.push(`asked for ${request.url()}`);
  });
  page.on("pageerror", (error) => harm.push(`${page.url()}: ${error}`));
  page.on("console", (message) => {
    if (message.type() === "error") harm.push(`${page.url().slice(0, 200)}: ${message.text()}`);
  });
  return harm;
};

describe("whatever is asked", { timeout: PATIENCE }, () => {
  let room: Trial;
  beforeAll(async () => {
    const pace = { burst: 1e9, perSecond: 1e9 };
    room = await openTrial({
      limits: { asking: pace, adding: pace, fetching: pace, exporting: pace, waitingJobs: 1e6 },
    });
    await room.record.put(TEXTS.slice(0, 10).map(hostile));
  });
  afterAll(() => room.end());

  const piece = fc
    .oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...TEXTS.map((text) => text.slice(0, 2000))))
    .map((text) => text.toWellFormed());
  const field = fc.constantFrom(
    ..."words speaker about chain kind act since until place publisher report unnamed hearsay leastConfidence order after limit version editing next v type".split(
      " ",
    ),
  );
  const query = fc
    .array(fc.tuple(field, piece), { maxLength: 5 })
    .map((pairs) => new URLSearchParams(pairs).toString());
  const rawPath = fc.stringMatching(/^(?:[/.%a-z0-9;:@~-]|%[0-9a-f]{2}){0,40}$/);

  test("an address is answered, and never with a failure of ours", async () => {
    const place = fc.constantFrom(
      "",
      "reports",
      "reports/",
      "statements/",
      "speakers",
      "speakers/",
      "search",
      "figures",
      "figures/",
      "add",
      "jobs/",
      "sources",
      "assets/",
      "login",
      "corrections",
      "index",
    );
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.oneof(piece.map(encodeURIComponent), rawPath),
        fc.constantFrom("", ".json"),
        query,
        async (at, rest, twin, asked) => {
          const path = `/${at}${at === "" || at.endsWith("/") ? rest : ""}${twin}?${asked}`;
          const answer = await room.get(path.replace(/^\/{2,}/, "/"));
          expect([path, answer.status < 500]).toEqual([path, true]);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("a form or JSON is taken or refused, and never fails on our side", async () => {
    const place = fc.constantFrom(
      "/add/text",
      "/add/files",
      "/sources/remove",
      "/jobs/x/stop",
      "/corrections",
      "/corrections/undo",
      "/speakers/x/merge",
      "/speakers/x/split",
      "/login",
      "/logout",
    );
    const name = fc.constantFrom(
      ..."text headline publisher url datePublished address what statement report name type entity nobody source cue content sourceWords cueWords contentWords note back id from merged token next files speaker act".split(
        " ",
      ),
    );
    const [report] = (await room.record.reports({}, {})).items;
    const kept = (await room.record.report(report?.id ?? ""))?.statements[0]?.id ?? "";
    const value = fc.oneof(
      piece,
      fc.constantFrom(
        "speaker",
        "not-a-statement",
        "spans",
        "missing",
        kept,
        report?.id ?? "",
        "0-4",
        "3-9; 12-15",
        "4-999999",
        "person",
      ),
    );
    const body = fc.array(fc.tuple(name, value), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(place, body, fc.constantFrom("form", "json", "multipart"), async (path, pairs, as) => {
        const fields = Object.fromEntries(pairs);
        const form = new FormData();
        for (const [key, text] of pairs) form.append(key, key === "files" ? new File([text], text.slice(0, 50)) : text);
        const answer =
          as === "json" ? await room.sendJson(path, fields) : await room.send(path, as === "form" ? fields : form);
        expect([path, fields, answer.status < 500]).toEqual([path, fields, true]);
      }),
      { numRuns: 300 },
    );
  });

  test("JSON of any make is taken or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("/add/text", "/add/files", "/corrections"), fc.json(), async (path, json) => {
        expect((await room.sendJson(path, JSON.parse(json))).status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });
});
