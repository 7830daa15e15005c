import { lstat, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Failure, RawDocument, Reading } from "../reading.js";
import { main } from "./main.js";
import { plainStatement } from "./reading-fixture.js";

/** Stands in for the model: "X said Y." is a statement, more certain the shorter it is. */
const taken = vi.hoisted(() => ({ reports: 0 }));
vi.mock("../reader.js", () => ({
  openReader: async () => ({
    async *readAll(reports: AsyncIterable<RawDocument | Failure>): AsyncGenerator<Reading | Failure> {
      for await (const report of reports) {
        taken.reports++;
        yield "error" in report ? report : readingOf(report);
      }
    },
    close: async () => {},
  }),
}));
const readingOf = ({ id, content: text }: RawDocument): Reading => ({
  id,
  article: { text, parts: { body: [[0, text.length]], headings: [], captions: [], notes: [] } },
  entities: [],
  statements: [...text.matchAll(/(\w+) (said) ([^.]+)/g)].map((match, i) => {
    const [source = "", cue = "", words = ""] = match.slice(1);
    const start = match.index + source.length + 1;
    return plainStatement({
      id: `s${i + 1}`,
      source: [[match.index, match.index + source.length]],
      cue: [[start, start + cue.length]],
      content: [[start + cue.length + 1, start + cue.length + 1 + words.length]],
      confidence: words.length > 20 ? 0.4 : 0.9,
    });
  }),
  model: "stand-in 1",
});

/** A stream that keeps what it is given. */
class Sink extends Writable {
  text = "";
  isTTY?: boolean;
  columns?: number;
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.text += chunk.toString();
    done();
  }
}
/** A stream that breaks when it is first written to. */
class Broken extends Sink {
  constructor(readonly code: string) {
    super();
  }
  override _write(_chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    done(Object.assign(new Error(`write ${this.code}`), { code: this.code }));
  }
}

interface Given {
  stdin?: Readable & { isTTY?: boolean };
  stdout?: Sink;
  stderr?: Sink;
  env?: NodeJS.ProcessEnv;
  interrupted?: AbortSignal;
}
const run = async (argv: string[], given: Given = {}) => {
  const { stdin = Readable.from([]), stdout = new Sink(), stderr = new Sink(), env = {}, interrupted } = given;
  const code = await main(argv, { stdin, stdout, stderr, env, ...(interrupted && { interrupted }) });
  return { code, stdout: stdout.text, stderr: stderr.text };
};
const terminal = (): Sink => Object.assign(new Sink(), { isTTY: true, columns: 70 });
const piped = (text: string): Readable => Readable.from([Buffer.from(text)]);

let folder = "";
let good = "";
let other = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-cli-"));
  good = join(folder, "good.txt");
  other = join(folder, "other.txt");
  await writeFile(good, "Mara said it failed. Ivo said that it had not failed at all.");
  await writeFile(other, "Nobody spoke.");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  taken.reports = 0;
});

describe("help", () => {
  it("comes with examples, however it is asked for", async () => {
    for (const argv of [["--help"], ["read", "--help"], ["help", "read"], ["read", "-h"]]) {
      const { code, stdout } = await run(argv);
      expect(code).toBe(0);
      expect(stdout).toContain("Examples:\n  hearsay read report.txt");
    }
    expect((await run(["help", "read"])).stdout).toContain("apostrophe");
  });
  it("tells the version", async () => {
    expect(await run(["--version"])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: "",
    });
  });
});

describe("wrong usage", () => {
  it("is told in one line, with where to look, and exit code 2", async () => {
    const wrong: [string[], string][] = [
      [["read", "--frobnicate"], "unknown option '--frobnicate'"],
      [["raed"], "unknown command 'raed' (Did you mean read?)"],
      [
        ["read", "--format", "xml", "-"],
        "'xml' is invalid. Allowed choices are pretty, json, jsonl, csv, markdown, annotations, schemaorg, brat.",
      ],
      [["read", "--least-confidence", "2", "-"], "'2' is invalid. Give a number from 0 to 1."],
      [["read", "--threads", "1.5", "-"], "'1.5' is invalid. Give a whole number from 1 to 256."],
      [["read", "--format", "brat", "-"], "brat needs a folder for its files; name one with -o, such as: hearsay read"],
      [["read", "--format", "brat", "-o", "-", "-"], "brat needs a folder for its files"],
      [["read", "--input", "brat"], "brat annotations are read from files; name their folder, such as: hearsay read"],
    ];
    for (const [argv, words] of wrong) {
      const { code, stdout, stderr } = await run(argv);
      expect(code).toBe(2);
      expect(stdout).toBe("");
      const lines = stderr.trimEnd().split("\n");
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatch(/^hearsay: /);
      expect(lines[0]).toContain(words);
      expect(lines[1]).toBe(argv[0] === "raed" ? "Try 'hearsay --help'." : "Try 'hearsay read --help'.");
    }
  });
  it("is nothing at all", async () => {
    const { code, stderr } = await run([]);
    expect(code).toBe(2);
    expect(stderr).toContain("Usage: hearsay");
  });
  it("is no input at a terminal", async () => {
    const { code, stderr } = await run(["read"], { stdin: Object.assign(piped(""), { isTTY: true }) });
    expect(code).toBe(2);
    expect(stderr).toContain("such as: hearsay read report.txt\nTry 'hearsay read --help'.");
  });
  it("is an output that can't be made", async () => {
    for (const path of [folder, join(folder, "none", "out.csv")]) {
      const { code, stderr } = await run(["read", good, "-o", path]);
      expect(code).toBe(2);
      expect(stderr).toContain(`hearsay: ${path}: cannot be written, `);
      expect(taken.reports).toBe(0);
    }
  });
});

describe("reading", () => {
  it("takes standard input where nothing is named", async () => {
    const { code, stdout } = await run(["read"], { stdin: piped("Mara said no.") });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: "stdin", statements: [{ id: "s1" }] });
  });
  it("says what it waits for where standard input is a terminal", async () => {
    const { stderr } = await run(["read", "-"], { stdin: Object.assign(piped("Mara said no."), { isTTY: true }) });
    expect(stderr).toContain("Ctrl-D");
  });
  it("keeps the order, and puts a failure in its place", async () => {
    const missing = join(folder, "missing.txt");
    const { code, stdout, stderr } = await run(["read", good, missing, other]);
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([good, missing, other]);
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ error: { code: "not-found" } });
    expect(stderr).toMatch(/^hearsay: .*missing\.txt: no such file; check the path\n$/);
    expect((await run(["read", missing, "--quiet"])).stderr).toBe("");
  });
  it("names failures on standard error where the format has no place for them", async () => {
    for (const format of ["pretty", "csv", "markdown", "annotations", "schemaorg"]) {
      const { code, stdout, stderr } = await run(["read", join(folder, "missing.txt"), "-f", format]);
      expect(code).toBe(1);
      expect(stdout).not.toContain("missing");
      expect(stderr).toContain("missing.txt");
    }
  });
  it("leaves the terminal alone, whatever a file is called", async () => {
    const { stderr } = await run(["read", "\u001B[2J\u202Eno.txt"]);
    for (const unit of ["\u001B", "\u202E"]) expect(stderr).not.toContain(unit);
  });
  it("writes one array as JSON, of any length", async () => {
    expect(JSON.parse((await run(["read", good, "missing", other, "-f", "json"])).stdout)).toHaveLength(3);
    expect(JSON.parse((await run(["read", good, "-f", "json"])).stdout)).toHaveLength(1);
  });
  it("writes one document of linked data, whatever could not be read", async () => {
    const read = async (format: string) =>
      JSON.parse((await run(["read", "missing", good, "missing", other, "-f", format])).stdout);
    expect((await read("annotations")).map((page: { items: [] }) => page.items.length)).toEqual([2, 0]);
    expect((await read("schemaorg"))["@graph"]).toHaveLength(4);
  });
  it("leaves out what is less certain", async () => {
    const { stdout } = await run(["read", good, "--least-confidence", "0.5"]);
    expect(JSON.parse(stdout).statements).toHaveLength(1);
  });
  it("is pretty on a terminal, as wide as it is, and JSONL elsewhere", async () => {
    const shown = await run(["read", good], { stdout: terminal() });
    expect(shown.stdout).toContain(`${"━".repeat(70)}\u001B[22m\n`);
    expect(shown.stdout).toContain("\u001B[1m\u001B[36mMara");
    const plain = await run(["read", good], { stdout: terminal(), env: { NO_COLOR: "1", COLUMNS: "40" } });
    expect(plain.stdout).toContain(`${"━".repeat(40)}\n`);
    expect((await run(["read", good])).stdout).toMatch(/^\{.*\}\n$/);
  });
});

describe("standard error", () => {
  it("ends with a summary of several reports, on a terminal only", async () => {
    const last = (text: string) => text.trimEnd().split("\u001B[K").at(-1);
    const shown = await run(["read", good, other, "missing"], { stderr: terminal() });
    expect(last(shown.stderr)).toMatch(/^3 reports, 2 statements, 1 failed, \d+\.\d s$/);
    expect(shown.stderr).toContain("2 reports · 2 statements");
    const bare = await run(["read", good, other, "--no-progress"], { stderr: terminal() });
    expect(bare.stderr).toMatch(/^2 reports, [^\r]*\n$/);
    expect((await run(["read", good, other, "-q"], { stderr: terminal() })).stderr).toBe("");
    expect((await run(["read", good], { stderr: terminal() })).stderr).toBe("");
    expect((await run(["read", good, other])).stderr).toBe("");
  });
});

describe("an output file", () => {
  it("is whole, and replaces what was there", async () => {
    const path = join(folder, "out.csv");
    await writeFile(path, "old", { mode: 0o640 });
    const { code, stdout } = await run(["read", good, "-f", "csv", "-o", path], { stdout: terminal() });
    expect([code, stdout]).toEqual([0, ""]);
    expect((await readFile(path, "utf8")).split("\r\n")).toHaveLength(4);
    expect((await lstat(path)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).filter((name) => name.includes("partial"))).toEqual([]);
  });
  it("may be standard output, or a device that stays one", async () => {
    expect((await run(["read", good, "-o", "-"])).stdout).toMatch(/^\{.*\}\n$/);
    if (process.platform === "win32") return;
    expect((await run(["read", good, "-o", "/dev/null"])).code).toBe(0);
    expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
  });
});

describe("a folder for brat", () => {
  const named = (name: string): string => join(folder, name);
  it("has all that brat needs, and is read back without the model", async () => {
    const path = named("to-correct");
    expect(await run(["read", good, other, "missing", "-f", "brat", "-o", path])).toMatchObject({
      code: 1,
      stdout: "",
    });
    expect((await readdir(path)).sort()).toEqual([
      "annotation.conf",
      "good.ann",
      "good.txt",
      "other.ann",
      "other.txt",
      "visual.conf",
    ]);
    expect(await readFile(join(path, "good.txt"), "utf8")).toBe(await readFile(good, "utf8"));
    taken.reports = 0;
    const { code, stdout, stderr } = await run(["read", "--input", "brat", path]);
    expect([code, stderr, taken.reports]).toEqual([0, "", 0]);
    const [first, second] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: good, statements: [{ id: "s1", confidence: 1 }, { id: "s2" }] });
    expect(second).toMatchObject({ id: other, statements: [], model: "stand-in 1, corrected in brat" });
    const ann = await run(["read", "--input", "brat", join(path, "good.ann"), "-f", "csv"]);
    expect(ann.stdout.split("\r\n")).toHaveLength(4);
  });
  it("is not written over, nor into a file", async () => {
    const path = named("done");
    await run(["read", good, "-f", "brat", "-o", path]);
    await writeFile(join(path, "good.ann"), "");
    const again = await run(["read", good, "-f", "brat", "-o", path]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain(`${path}: has .ann or .txt or .conf files already`);
    expect(await readFile(join(path, "good.ann"), "utf8")).toBe("");
    expect((await run(["read", good, "-f", "brat", "-o", good])).stderr).toContain("it is a file; name a folder");
    expect((await run(["read", good, "-f", "brat", "-o", join(folder, "no", "such")])).code).toBe(2);
  });
  it("does not stay where the run is stopped", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const argv = ["read", "--input", "jsonl", "-f", "brat", "-o", named("never")];
    const { code } = await run(argv, { stdin: Readable.from(endless()), interrupted: stop.signal });
    expect(code).toBe(130);
    expect(await readdir(folder)).not.toContain("never");
  });
});

/** JSONL that never ends by itself. */
async function* endless(): AsyncGenerator<Buffer> {
  for (let i = 0; ; i++) yield Buffer.from(`{"id": "${i}", "text": "Mara said no."}\n`);
}

describe("a run that ends early", () => {
  it("is fine where the reader of the output has had enough", async () => {
    const stdout = new Broken("EPIPE");
    const { code, stderr } = await run(["read", "--input", "jsonl"], { stdin: Readable.from(endless()), stdout });
    expect([code, stderr]).toEqual([0, ""]);
  });
  it("says so where the output broke", async () => {
    const { code, stderr } = await run(["read", good], { stdout: new Broken("ENOSPC") });
    expect(code).toBe(1);
    expect(stderr).toBe("hearsay: standard output: cannot be written, the disk is full; make room and try again\n");
  });
  it("survives a standard error that nobody reads", async () => {
    const { code } = await run(["read", "missing", good], { stderr: new Broken("EPIPE") });
    expect(code).toBe(1);
  });
  it("leaves no file when it is interrupted", async () => {
    const path = join(folder, "never.jsonl");
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const stdin = Readable.from(endless());
    const { code, stderr } = await run(["read", "--input", "jsonl", "-o", path], { stdin, interrupted: stop.signal });
    expect(code).toBe(130);
    expect(stderr).toBe(`hearsay: stopped; ${path} was not written\n`);
    expect(stdin.destroyed).toBe(true);
    expect((await readdir(folder)).filter((name) => name.includes("never"))).toEqual([]);
  });
  it("does not wait for an input that sends nothing, or an output that takes nothing", async () => {
    class Stuck extends Sink {
      override _write(): void {}
    }
    const silent = new Readable({ read() {} });
    const cases: Given[] = [{ stdin: silent }, { stdin: Readable.from(endless()), stdout: new Stuck() }];
    for (const given of cases) {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 50);
      expect((await run(["read", "--input", "jsonl"], { ...given, interrupted: stop.signal })).code).toBe(130);
    }
  });
});

it("reads no faster than its output is taken", async () => {
  let written = 0;
  let furthest = 0;
  class Slow extends Sink {
    override _write(_chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
      furthest = Math.max(furthest, taken.reports - written);
      written++;
      setTimeout(done, 1);
    }
  }
  const lines = Array.from({ length: 50 }, (_, i) => `{"id": "${i}", "text": "Mara said no."}`).join("\n");
  await run(["read", "--input", "jsonl"], { stdin: piped(lines), stdout: new Slow() });
  expect(written).toBe(50);
  expect(furthest).toBeLessThanOrEqual(2);
});
