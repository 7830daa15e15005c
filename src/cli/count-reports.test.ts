import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countReports } from "./count-reports.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-count-"));
  await mkdir(join(folder, "more"));
  await writeFile(join(folder, "a.txt"), "He said no.");
  await writeFile(join(folder, "more", "b.html"), "<p>She said no.</p>");
  await writeFile(join(folder, "more", "c.jsonl"), '{"text": "a"}\n\n  \r\n{"text": "b"}\r\n{"text": "c"}');
  await writeFile(join(folder, "d.jsonl.gz"), gzipSync('{"text": "a"}\n{"text": "b"}\n'));
  await writeFile(join(folder, "broken.jsonl.gz"), gzipSync("{}\n".repeat(1000)).subarray(0, 20));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("the number of reports", () => {
  const count = (...names: string[]) =>
    countReports(
      names.map((name) => (name === "-" || name.includes(":") ? name : join(folder, name))),
      new AbortController().signal,
    );
  it("is that of files, and of lines that are not blank", async () => {
    expect(await count("a.txt")).toBe(1);
    expect(await count("d.jsonl.gz", "a.txt", "more")).toBe(7);
  });
  it("is not known where it can't be counted", async () => {
    for (const name of ["-", "https://example.org/a", "missing.txt", "missing.jsonl", "broken.jsonl.gz"]) {
      expect(await count("a.txt", name)).toBeUndefined();
    }
  });
  it("is counted no further once that is of no use", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await countReports([join(folder, "more")], stop.signal)).toBeUndefined();
  });
});
