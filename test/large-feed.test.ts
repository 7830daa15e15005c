/** Feeds and sitemaps too large to be parsed while all else waits: in threads of their own, with an end to time and memory. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { openInputs as OpenInputs } from "../src/intake/index.js";
import type { Failure, RawDocument } from "../src/reading.js";

/** Bytes. */
const LARGEST = 10 * 1024 * 1024;

const filled = (head: string, unit: string, tail: string): string =>
  head + unit.repeat(Math.floor((LARGEST - head.length - tail.length) / unit.length)) + tail;

const RSS = ['<rss version="2.0"><channel><title>T</title>', "</channel></rss>"] as const;

describe("a large feed or sitemap", { timeout: 300_000 }, () => {
  let openInputs: typeof OpenInputs;
  let folder: string;

  beforeAll(async () => {
    ({ openInputs } = await import(new URL("../dist/intake/index.js", import.meta.url).href));
    folder = await mkdtemp(join(tmpdir(), "hearsay-feed-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What came of it, the pages it named, and how often others had their turn meanwhile. */
  const read = async (text: string, options: Parameters<typeof OpenInputs>[1] = {}) => {
    const file = join(folder, "feed.xml");
    await writeFile(file, text);
    const named: string[] = [];
    let turns = 0;
    let waiting = true;
    const turn = (): void => {
      turns++;
      if (waiting) setTimeout(turn, 1);
    };
    turn();
    const known = async (address: string): Promise<boolean> => {
      waiting = false;
      return named.push(address) > 0;
    };
    const reports: (RawDocument | Failure)[] = [];
    for await (const report of openInputs([file], { input: "feed", known, ...options })) reports.push(report);
    waiting = false;
    return { reports, named, turns };
  };

  test("with fifty thousand pages is read whole", async () => {
    const urls = Array.from({ length: 50_000 }, (_, i) => `<url><loc>https://a.example/${i}</loc></url>`);
    const { reports, named } = await read(`<urlset>${urls.join("")}</urlset>`);
    expect(reports).toEqual([]);
    expect(named).toHaveLength(50_000);
    expect(named.at(-1)).toBe("https://a.example/49999");
  });

  test.each([
    ["items without words", filled(RSS[0], "<item/>", RSS[1])],
    ["pages without addresses", filled("<urlset>", "<url/>", "</urlset>")],
    ["names that are bound again and again", filled(RSS[0], '<item xmlns:a="b"/>', RSS[1])],
    ["attributes without end", filled(`${RSS[0]}<item `, ' a="b"', `/>${RSS[1]}`)],
    ["elements without end", filled(RSS[0], "<item>", "")],
    ["a list of lists", filled('{"version":"https://jsonfeed.org/version/1","items":[', "[", "")],
  ])("of %s keeps nobody waiting, and is a failure", async (_, text) => {
    const { reports, turns } = await read(text, { timeoutMs: 60_000 });
    expect(reports.length).toBeGreaterThan(0);
    for (const report of reports) expect(report).toHaveProperty("error");
    // Parsed here and now, there would be one or two.
    expect(turns).toBeGreaterThan(20);
  });

  test("that takes too long is told of", async () => {
    const { reports } = await read(filled("<urlset>", "<url/>", "</urlset>"), { timeoutMs: 1 });
    expect(reports).toMatchObject([
      { error: { code: "too-large", message: expect.stringMatching(/takes more than 0\.001 s to parse/) } },
    ]);
  });

  test("is left where the run is stopped", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const { reports } = await read(filled("<urlset>", "<url/>", "</urlset>"), { signal: stop.signal });
    expect(reports).toEqual([]);
  });
});
