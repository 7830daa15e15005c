import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Failure, Failure as FailureSchema, type RawDocument } from "../reading.js";
import { type IntakeOptions, openInputs } from "./index.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "intake-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const read = async (inputs: string[], options?: IntakeOptions) => {
  const reports: (RawDocument | Failure)[] = [];
  for await (const report of openInputs(inputs, options)) reports.push(report);
  return reports;
};

/** Writes files in a new folder and gives its path. */
const folder = async (files: Record<string, string | Buffer>) => {
  const path = await mkdtemp(join(root, "f-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(path, name, ".."), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
};

/** Reads one file of that name and content. */
const one = async (name: string, content: string | Buffer, options?: IntakeOptions) => {
  const path = join(await folder({ [name]: content }), name);
  const reports = await read([path], options);
  expect(reports).toHaveLength(1);
  const [report] = reports as [RawDocument | Failure];
  expect(report.id).toBe(path);
  return report;
};

const fromStdin = (content: string | Buffer, options?: IntakeOptions) =>
  read(["-"], { ...options, stdin: Readable.from([Buffer.from(content)], { objectMode: false }) });

describe("formats", () => {
  it.each([
    ["a.html", "<p>Hello", "html"],
    ["a.txt", "<p>Hello", "text"],
    ["a.md", "# Hello", "text"],
    ["a.other", "<!doctype html><p>Hello", "html"],
    ["a.other", "Hello", "text"],
  ])("%s with %j", async (name, content, format) => {
    for (const packed of [false, true]) {
      const report = await one(packed ? `${name}.gz` : name, packed ? gzipSync(content) : content);
      expect(report).toMatchObject({ format, content, hints: {} });
    }
  });
  it("JSONL, also packed, also under another name", async () => {
    const lines = '{"id":"a","text":"A"}\n{"id":"b","text":"B"}\n';
    const path = await folder({ "x.jsonl": lines, "x.ndjson.gz": gzipSync(lines), "x.log": lines });
    for (const name of ["x.jsonl", "x.ndjson.gz", "x.log"]) {
      expect(await read([`${path}/${name}`])).toMatchObject([{ id: "a" }, { id: "b" }]);
    }
  });
  it("JSONL in UTF-16, as PowerShell writes it", async () => {
    const path = await folder({
      "x.jsonl": Buffer.from('\ufeff{"id":"a","text":"“A”"}\r\n{"id":"b","text":"B"}\r\n', "utf16le"),
    });
    expect(await read([`${path}/x.jsonl`])).toMatchObject([{ id: "a", content: "“A”" }, { id: "b" }]);
  });
  it("as the caller says, whatever the name", async () => {
    expect(await one("a.html", "<p>Hello", { input: "text" })).toMatchObject({ format: "text" });
    expect(await one("a.txt", "Hello", { input: "html" })).toMatchObject({ format: "html" });
    expect(await one("a.txt", '{"text":"A"}', { input: "text" })).toMatchObject({ content: '{"text":"A"}' });
  });
  it("keeps text character for character", async () => {
    const content = "\r\n \tHe said\0 “so”.\u2028\r\rEnd  \n\n";
    expect(await one("a.txt", content)).toMatchObject({ content });
  });
  it("members of gzip one after the other are one text", async () => {
    expect(await one("a.txt.gz", Buffer.concat([gzipSync("one "), gzipSync("two")]))).toMatchObject({
      content: "one two",
    });
  });
});

describe("failures of a file", () => {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const packed = gzipSync("The minister said so. ".repeat(100));
  const damaged = Buffer.from(packed).fill(0x55, 12, 40);
  it.each<[string, string | Buffer, string, string]>([
    ["empty.txt", "", "empty", "holds nothing"],
    ["blank.txt", " \n\t\r\n\u00a0\0", "empty", "holds no text"],
    ["blank.html", "\n", "empty", "holds no text"],
    ["empty.jsonl", "", "empty", "holds nothing"],
    ["blank.jsonl", "\n\n", "empty", "one JSON object a line"],
    ["empty.txt.gz", gzipSync(""), "empty", "holds nothing"],
    ["png.txt", png, "binary", "PNG"],
    ["pdf.html", "%PDF-1.7\n…", "binary", "pdftotext"],
    ["zip.txt", Buffer.from("PK\x03\x04rest", "latin1"), "binary", "zip"],
    ["zip.jsonl", Buffer.from("PK\x03\x04rest", "latin1"), "binary", "zip"],
    ["twice.txt.gz", gzipSync(packed), "binary", "more than once"],
    ["nul.txt", Buffer.from([1, 0, 2, 0, 0, 0, 9, 0, 0, 0, 3, 0, 0, 0, 7, 0]), "binary", "binary"],
    ["cut.txt.gz", packed.subarray(0, -10), "truncated", "ends too soon"],
    ["cut.txt", packed.subarray(0, 15), "truncated", "ends too soon"],
    ["damaged.txt.gz", damaged, "truncated", "damaged"],
    ["not.txt.gz", "plain text", "truncated", "not gzip"],
    ["list.jsonl", '[\n{"text":"a"}]', "bad-json", "jq"],
    ["pretty.other", '{\n "text": "a"\n}', "bad-json", "one object a line"],
  ])("%s", async (name, content, code, words) => {
    const report = await one(name, content);
    expect(report).toMatchObject({ error: { code, message: expect.stringContaining(words) } });
    expect("error" in report && report.error.message.startsWith(`${report.id}: `)).toBe(true);
  });
  it("too large, packed or not", async () => {
    const big = "a ".repeat(5000);
    for (const [name, content] of [
      ["a.txt", big],
      ["a.txt.gz", gzipSync(big)],
    ] as const) {
      expect(await one(name, content, { maxBytes: 4096 })).toMatchObject({
        error: { code: "too-large", message: expect.stringContaining("4 KiB") },
      });
    }
  });
  it("gzip bombs, as one text, as one line and as many", async () => {
    for (const [name, byte] of [
      ["a.txt.gz", "a"],
      ["a.jsonl.gz", "a"],
      ["b.jsonl.gz", "\n"],
    ] as const) {
      const bomb = gzipSync(Buffer.alloc(8 << 20, byte));
      expect(await one(name, bomb, { maxBytes: 1 << 20 })).toMatchObject({ error: { code: "too-large" } });
    }
  });
  it("lines before the place where a gzip breaks are read", async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `{"id":${n},"text":"${Math.sin(n)}"}\n`).join("");
    const path = await folder({ "a.jsonl.gz": gzipSync(lines).subarray(0, -5000) });
    const reports = await read([`${path}/a.jsonl.gz`]);
    expect(reports[0]).toMatchObject({ id: "0" });
    expect(reports.at(-1)).toMatchObject({ id: `${path}/a.jsonl.gz`, error: { code: "truncated" } });
  });
  it("names that lead nowhere, and the next input goes on", async () => {
    const path = await folder({ "a.txt": "Hello", "sub/b.txt": "x" });
    const names = [`${path}/none.txt`, `${path}/a.txt/b.txt`, `${path}/${"x".repeat(300)}.txt`, "a\0b.txt", ""];
    const reports = await read([...names, `${path}/a.txt`]);
    for (const [at, name] of names.entries())
      expect(reports[at]).toMatchObject({ id: name, error: { code: "not-found" } });
    expect(reports[0]).toMatchObject({ error: { message: `${path}/none.txt: no such file; check the path` } });
    expect(reports.at(-1)).toMatchObject({ content: "Hello" });
  });
  it("a web address without its scheme", async () => {
    const [report] = await read(["www.example.com/story"]);
    expect(report).toMatchObject({
      error: { code: "not-found", message: expect.stringContaining("https://www.example.com/story") },
    });
  });
  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")("permission denied", async () => {
    const path = await folder({ "a.txt": "Hello" });
    await chmod(`${path}/a.txt`, 0);
    expect(await read([`${path}/a.txt`])).toMatchObject([
      { error: { code: "unreadable", message: expect.stringContaining("permission") } },
    ]);
  });
  it("messages are one line, without passwords", async () => {
    const reports = await read(["no\nsuch\u001b[31m.txt", "https://me:secret@news.example/"]);
    for (const report of reports) {
      expect(FailureSchema.parse(report).error.message).not.toMatch(/[\p{Cc}]|secret/u);
    }
  });
});

describe("addresses that are not fetched", () => {
  it.each([
    "ftp://news.example/a",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,hi",
    "http://",
    "https://a b/",
    "http://u:p@news.example/",
    "https://u@news.example/",
  ])("%s", async (input) => {
    expect(await read([input])).toMatchObject([{ id: input, error: { code: "bad-url" } }]);
  });
  it.skipIf(process.platform === "win32")("but a file may have such a name", async () => {
    const path = await folder({ "BREAKING:news.txt": "Hello" });
    const here = process.cwd();
    process.chdir(path);
    try {
      expect(await read(["BREAKING:news.txt"])).toMatchObject([{ content: "Hello" }]);
    } finally {
      process.chdir(here);
    }
  });
});

describe("folders", () => {
  it("are read in order, without hidden files and unknown extensions", async () => {
    const path = await folder({
      "b.txt": "B",
      "a/z.html": "<p>Z",
      "a/y.txt": "Y",
      "c.jsonl": '{"id":"one","text":"1"}\n{"text":"2"}',
      ".hidden.txt": "h",
      ".git/x.txt": "h",
      "picture.png": "p",
      "data.json": "{}",
    });
    const ids = (await read([path])).map(({ id }) => id);
    expect(ids).toEqual([`${path}/a/y.txt`, `${path}/a/z.html`, `${path}/b.txt`, "one", `${path}/c.jsonl:2`]);
    expect((await read([`${path}/`])).map(({ id }) => id)).toEqual(ids);
  });
  it.skipIf(process.platform === "win32")("with links that go round in circles end", async () => {
    const path = await folder({ "a.txt": "A", "sub/b.txt": "B" });
    await symlink(path, `${path}/sub/up`);
    await symlink(".", `${path}/self`);
    await symlink("nowhere", `${path}/x.txt`);
    await symlink("y.txt", `${path}/y.txt`);
    expect(await read([path])).toMatchObject([
      { id: `${path}/a.txt` },
      { id: `${path}/sub/b.txt` },
      { id: `${path}/x.txt`, error: { code: "not-found" } },
      { id: `${path}/y.txt`, error: { code: "unreadable" } },
    ]);
  });
  it("without a report are a failure", async () => {
    const path = await folder({ "a.png": "x", "sub/.b.txt": "y" });
    expect(await read([path])).toMatchObject([
      { id: path, error: { code: "empty", message: expect.stringContaining(".jsonl") } },
    ]);
  });
});

describe("standard input", () => {
  it("is text, a page or JSONL by how it starts", async () => {
    expect(await fromStdin("Hello")).toEqual([
      { id: "stdin", format: "text", content: "Hello", hints: {}, original: { bytes: Buffer.from("Hello") } },
    ]);
    expect(await fromStdin("<html><p>Hello")).toMatchObject([{ id: "stdin", format: "html" }]);
    expect(await fromStdin('{"text":"a"}\n{"id":"b","text":"b"}')).toMatchObject([{ id: "stdin:1" }, { id: "b" }]);
    expect(await fromStdin(gzipSync('{"text":"a"}\n'))).toMatchObject([{ id: "stdin:1" }]);
    expect(await fromStdin("Hello", { input: "jsonl" })).toMatchObject([
      { id: "stdin:1", error: { code: "bad-json" } },
    ]);
  });
  it("may come as strings", async () => {
    const stdin = Readable.from(["“Hel", "lo”"]);
    expect(await read(["-"], { stdin })).toMatchObject([{ content: "“Hello”" }]);
  });
  it("that is empty, closed, broken, or named twice is a failure", async () => {
    expect(await fromStdin("")).toMatchObject([{ id: "stdin", error: { code: "empty" } }]);
    const closed = Readable.from(["x"]).destroy();
    expect(await read(["-"], { stdin: closed })).toMatchObject([{ id: "stdin", error: { code: "unreadable" } }]);
    const broken = new Readable({
      read() {
        this.destroy(Object.assign(new Error("i/o error"), { code: "EIO" }));
      },
    });
    expect(await read(["-"], { stdin: broken })).toMatchObject([{ id: "stdin", error: { code: "unreadable" } }]);
    const stdin = Readable.from([Buffer.from("x")]);
    expect(await read(["-", "-"], { stdin })).toMatchObject([{ content: "x" }, { error: { code: "unreadable" } }]);
  });
  it("yields a JSONL line before the next is written", async () => {
    const stdin = new Readable({ read() {} });
    const reports = openInputs(["-"], { stdin });
    for (const id of ["1", "2", "3"]) {
      stdin.push(`{"id":"${id}","text":"t"}\n`);
      expect((await reports.next()).value).toMatchObject({ id });
    }
    stdin.push(null);
    expect((await reports.next()).done).toBe(true);
  });
  it("that stays silent is let go when the run is stopped, or the reader leaves", async () => {
    const stopped = new AbortController();
    const stdin = new Readable({ read() {} });
    const reading = read(["-", "next.txt"], { stdin, signal: stopped.signal });
    stopped.abort();
    expect(await reading).toEqual([]);
    const left = new Readable({ read() {} });
    left.push('{"id":"1","text":"t"}\n');
    for await (const report of openInputs(["-"], { stdin: left })) {
      expect(report.id).toBe("1");
      break;
    }
    expect(left.destroyed).toBe(true);
  });
});

describe("extremes", () => {
  it("20 MB of text in one line", async () => {
    const content = "The minister said so. ".repeat(1_000_000);
    const report = await one("a.txt", content);
    expect("content" in report && report.content === content).toBe(true);
  });
  it("a JSONL line of a million characters, half a surrogate pair in it", async () => {
    const text = `${"x".repeat(1_000_000)}\ud800`;
    const [report] = await fromStdin(JSON.stringify({ id: "long", text }));
    expect(report && "content" in report && report.content === text).toBe(true);
  });
  it("20 MB of NULs", async () => {
    expect(await one("a.txt", Buffer.alloc(20 << 20))).toMatchObject({ error: { code: "binary" } });
  });
  it("any bytes under any name give a document or a failure", async () => {
    const path = await folder({});
    const names = ["a.txt", "a.html", "a.jsonl", "a.txt.gz", "a.jsonl.gz", "a.bin"];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }).map((array) => Buffer.from(array)),
      fc.uint8Array({ maxLength: 500 }).map((array) => gzipSync(array)),
      fc.tuple(fc.uint8Array({ maxLength: 90 }), fc.nat(60)).map(([array, cut]) => gzipSync(array).subarray(0, cut)),
      fc.json().map((json) => Buffer.from(`${json}\n${json}`)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), bytes, async (name, content) => {
        await writeFile(`${path}/${name}`, content);
        const reports = await read([`${path}/${name}`], { maxBytes: 400 });
        expect(reports.length).toBeGreaterThan(0);
        for (const report of reports) {
          if ("error" in report) {
            expect(FailureSchema.parse(report).error.message).not.toMatch(/\p{Cc}/u);
            expect(report.error.code).not.toBe("internal");
          } else expect(report.content.trim()).not.toBe("");
        }
      }),
      { numRuns: 200 },
    );
  });
});
