import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Failure, Reading } from "../src/reading.js";
import { ended, hearsay, linesOf } from "./run.js";

const report = `Minister says dam talks 'failed'

The talks on the Orro dam have failed, the water minister said on Tuesday.

"We were promised a timetable and we got a lunch," Tamsin Vale told reporters in Port Ellery. She blamed the "empty chairs" of the upstream delegation.

According to the river authority, nearly 350 families have left the valley. A senior official denied that the gates had been opened.`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-test-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});
const file = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

describe("hearsay read", () => {
  it("reads a text from standard input, every span as the text has it", async () => {
    const { code, stdout } = await hearsay(["read", "-"], report);
    expect(code).toBe(0);
    const reading = Reading.parse(linesOf(stdout)[0]);
    expect(reading.article.text).toBe(report);
    const found = reading.statements.map(({ source, cue, content, kind }) => {
      const words = (spans: [number, number][]) => spans.map(([s, e]) => report.slice(s, e)).join(" … ");
      return [words(source), words(cue), words(content), kind];
    });
    const minister = found.find(([source]) => source === "the water minister");
    expect(minister?.[1]).toMatch(/^said\b/);
    expect(minister?.slice(2)).toEqual(["The talks on the Orro dam have failed", "indirect"]);
    expect(found).toContainEqual([
      "Tamsin Vale",
      "told",
      '"We were promised a timetable and we got a lunch,"',
      "direct",
    ]);
    expect(found.map(([source]) => source)).toContain("A senior official");
    for (const { source, cue, content } of reading.statements) {
      for (const [start, end] of [...source, ...cue, ...content]) {
        expect(report.slice(start, end)).not.toMatch(/^[\s,]|[\s,]$/);
      }
    }
  });

  it("keeps order and ids in JSONL, and goes on after what it cannot read", async () => {
    const lines = [
      JSON.stringify({ id: "a", text: report, publisher: "The Ellery Post", datePublished: "2026-02-03" }),
      '{"id": "b", "text": ',
      JSON.stringify({ id: "c" }),
      JSON.stringify({ id: "d", html: "<p>Menu</p>" }),
      JSON.stringify({
        id: "e",
        text: "Le ministre a déclaré mardi que les pourparlers sur le barrage avaient échoué et que les délégations étaient parties.",
      }),
      JSON.stringify({ id: "f", text: report }),
    ];
    const path = await file("reports.jsonl.gz", gzipSync(lines.join("\n")));
    const { code, stdout, stderr } = await hearsay(["read", path]);
    expect(code).toBe(1);
    const out = linesOf(stdout);
    expect(out).toHaveLength(6);
    expect([0, 2, 3, 4, 5].map((i) => out[i]?.id)).toEqual(["a", "c", "d", "e", "f"]);
    expect(Reading.parse(out[0]).article).toMatchObject({ publisher: "The Ellery Post", datePublished: "2026-02-03" });
    expect(out.slice(1, 5).map((one) => Failure.parse(one).error.code)).toEqual([
      "bad-json",
      "bad-record",
      "no-article",
      "not-english",
    ]);
    expect(stderr).toContain("reports.jsonl.gz");
  });

  it("names what is wrong with each input in one line, and reads the others", async () => {
    const good = await file("good.txt", report);
    const bad = [
      join(folder, "missing.txt"),
      await file("empty.txt", " \n"),
      await file(
        "picture.txt",
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0]),
      ),
      await file("cut.txt.gz", gzipSync(report).subarray(0, 60)),
    ];
    const { code, stdout } = await hearsay(["read", ...bad, good]);
    expect(code).toBe(1);
    const out = linesOf(stdout);
    expect(out.slice(0, 4).map((one) => Failure.parse(one).error.code)).toEqual([
      "not-found",
      "empty",
      "binary",
      "truncated",
    ]);
    for (const [i, path] of bad.entries()) {
      const { message } = Failure.parse(out[i]).error;
      expect(message).toContain(path);
      expect(message).not.toContain("\n");
    }
    expect(Reading.parse(out[4]).statements.length).toBeGreaterThan(0);
  });

  it("refuses wrong usage with one line and exit code 2", async () => {
    for (const args of [["read", "--format", "xml", "-"], ["read", "--frobnicate"], ["raed"]]) {
      const { code, stderr } = await hearsay(args);
      expect(code).toBe(2);
      expect(stderr).toContain("--help");
    }
  });

  it("survives what would break a careless reader", async () => {
    const texts = [
      `The minister said${"\0".repeat(3)} it was over.`,
      "x".repeat(1_000_000),
      `${"word ".repeat(30_000)} he said.`,
      "He said \ud800 and \udc00 “no”.",
      '"'.repeat(20_000),
      "“‘".repeat(10_000),
      "\n".repeat(100_000),
      "\u202Ehe said\u202C that it was over.",
    ];
    const lines = texts.map((text, i) => JSON.stringify({ id: String(i), text }));
    const { stdout } = await hearsay(["read", "--input", "jsonl", "-"], lines.join("\n"));
    const out = linesOf(stdout);
    expect(out.map((one) => one.id)).toEqual(texts.map((_, i) => String(i)));
    for (const [i, one] of out.entries()) {
      const reading = Reading.safeParse(one);
      if (reading.success) expect(reading.data.article.text).toBe(texts[i]);
      else expect(Failure.parse(one).error.code).not.toBe("internal");
    }
  });

  it("survives pages that are nothing but tags", async () => {
    const deep = await file(
      "deep.html",
      `${"<div>".repeat(100_000)}The minister said it was over.${"</div>".repeat(100_000)}`,
    );
    const { stdout } = await hearsay(["read", deep]);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stdout).not.toContain('"internal"');
  });

  it("gives the same reading twice, alone or among others", async () => {
    const alone = await hearsay(["read", "--input", "text", "-"], report);
    const others = [
      { id: "1", text: "A short note, the clerk said." },
      { id: "2", text: report },
      { id: "3", text: report },
    ];
    const { stdout } = await hearsay(
      ["read", "--input", "jsonl", "-"],
      others.map((one) => JSON.stringify(one)).join("\n"),
    );
    const [, second, third] = linesOf(stdout);
    expect(second?.statements).toEqual(third?.statements);
    expect(second?.statements).toEqual(linesOf(alone.stdout)[0]?.statements);
  });

  it("ends quietly when nobody reads on, and at Ctrl-C, in the middle of its work", async () => {
    const long = JSON.stringify({ id: "long", text: `${report}\n\n`.repeat(400) });
    const path = await file("long.jsonl", Array.from({ length: 30 }, () => long).join("\n"));
    const first = JSON.stringify({ id: "first", text: report });
    const mixed = await file("mixed.jsonl", [first, ...Array.from({ length: 30 }, () => long)].join("\n"));
    expect(
      await ended(["read", "--format", "jsonl", mixed], (child) =>
        child.stdout.once("data", () => child.stdout.destroy()),
      ),
    ).toBe(0);
    const out = join(folder, "out.jsonl");
    expect(await ended(["read", "-o", out, path], (child) => setTimeout(() => child.kill("SIGINT"), 3000))).toBe(130);
    expect((await readdir(folder)).filter((name) => name.includes("partial") || name === "out.jsonl")).toEqual([]);
  });

  it("tells who speaks, on whose word, when, and how much", async () => {
    const text = [
      "Ministry says convoy reached Kharat",
      "The Foreign Ministry said on Thursday that its envoy, Ivan Orlov, had urged the rebels to free nearly 350 prisoners.",
      '"We have no doubt that they will be free," Orlov told reporters. He did not say when they would come home.',
    ].join("\n\n");
    const report = { id: "r", text, publisher: "The Ellery Post", datePublished: "2026-06-12T08:00:00Z" };
    const path = await file("whole.jsonl", JSON.stringify(report));
    const { code, stdout } = await hearsay(["read", "--format", "jsonl", path]);
    expect(code).toBe(0);
    const { entities, statements } = Reading.parse(linesOf(stdout)[0]);
    const nameOf = (id: string | undefined) => entities.find((entity) => entity.id === id)?.name;
    const said = statements.find(({ date }) => date);
    expect(nameOf(said?.speaker)).toBe("Foreign Ministry");
    expect(said?.date?.value).toBe("2026-06-11");
    const urged = statements.find(({ act }) => act === "urge");
    expect(urged?.parent).toBe(said?.id);
    expect(urged?.chain.map(nameOf)).toEqual(["The Ellery Post", "Foreign Ministry", "Ivan Orlov"]);
    expect(urged?.quantities).toMatchObject([{ value: 350, bound: "under", counted: "prisoners" }]);
    const silent = statements.find(({ polarity }) => polarity === "negative");
    expect([nameOf(silent?.speaker), silent?.act]).toEqual(["Ivan Orlov", "say"]);
  });

  it("shows every example in every format", async () => {
    for (const format of ["pretty", "json", "csv", "markdown"]) {
      const { code, stdout } = await hearsay(["read", "--format", format, "examples"]);
      expect(code).toBe(0);
      expect(stdout.length).toBeGreaterThan(1000);
      if (format === "json") expect(JSON.parse(stdout)).toBeInstanceOf(Array);
    }
  });
});

describe("a reader", () => {
  it("can be closed in the middle of its work", async () => {
    const index = new URL("../dist/index.js", import.meta.url).href;
    const script = await file(
      "close.mjs",
      `import { openReader } from ${JSON.stringify(index)};
       const reader = await openReader();
       await reader.read({ text: "It was over, the clerk said." });
       const dropped = reader.read({ text: ${JSON.stringify(`${report}\n\n`)}.repeat(400) }).then(() => "read", () => "dropped");
       setTimeout(() => reader.close(), 300);
       console.log(await dropped);`,
    );
    const child = spawn(process.execPath, [script]);
    let printed = "";
    child.stdout.on("data", (data) => {
      printed += data;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, printed.trim()]).toEqual([0, "dropped"]);
  });
});

describe("the README", () => {
  it("holds an example of the library that runs as shown", async () => {
    const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
    const code = /```js\n(import \{ openReader \}[\s\S]*?)```/.exec(readme)?.[1];
    expect(code).toBeDefined();
    const index = new URL("../dist/index.js", import.meta.url).href;
    const script = await file("example.mjs", (code as string).replace("'hearsay'", JSON.stringify(index)));
    const printed: string[] = [];
    const { log } = console;
    console.log = (...values: unknown[]) => printed.push(values.join(" "));
    try {
      await import(script);
    } finally {
      console.log = log;
    }
    expect(printed.join("\n")).toContain("coastguard | say | 2026-03-09 | At least 41 people drowned");
    expect(printed.join("\n")).toContain("Meridian News Agency ⟵ coastguard");
  });
});
