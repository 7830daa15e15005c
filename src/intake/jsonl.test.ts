import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Failure, RawDocument } from "../reading.js";
import { readJsonl } from "./jsonl.js";

async function* inPieces(bytes: Buffer, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = async (text: string | Buffer, { size, longest = 1000 }: { size?: number; longest?: number } = {}) => {
  const reports: (RawDocument | Failure)[] = [];
  for await (const report of readJsonl(inPieces(Buffer.from(text), size), "f.jsonl", longest)) reports.push(report);
  return reports;
};

const failed = (id: string, code: string, message: string) => ({
  id,
  error: { code, message: expect.stringContaining(message) },
});

describe("readJsonl", () => {
  it("reads ids, texts, pages and hints, and ignores other keys", async () => {
    const lines = [
      { id: "a", text: "T", url: "u", headline: "h", publisher: "p", datePublished: "2021-07-09", extra: [1] },
      { id: 7, html: "<p>H", text: null, url: null },
      { text: "no id" },
    ];
    expect(await read(lines.map((line) => JSON.stringify(line)).join("\n"))).toEqual([
      {
        id: "a",
        format: "text",
        content: "T",
        hints: { url: "u", headline: "h", publisher: "p", datePublished: "2021-07-09" },
        original: { bytes: Buffer.from("T"), charset: "utf-8" },
      },
      {
        id: "7",
        format: "html",
        content: "<p>H",
        hints: {},
        original: { bytes: Buffer.from("<p>H"), charset: "utf-8" },
      },
      {
        id: "f.jsonl:3",
        format: "text",
        content: "no id",
        hints: {},
        original: { bytes: Buffer.from("no id"), charset: "utf-8" },
      },
    ]);
  });

  it("takes CRLF, byte order marks, blank lines and a last line without an end", async () => {
    const reports = await read('\ufeff{"text":"a"}\r\n\r\n  \n{"text":"b\\r\\n"}\r\n{"text":"c"}');
    expect(reports.map((report) => "content" in report && [report.id, report.content])).toEqual([
      ["f.jsonl:1", "a"],
      ["f.jsonl:4", "b\r\n"],
      ["f.jsonl:5", "c"],
    ]);
  });

  it.each([
    ["{bad", failed("f.jsonl:1", "bad-json", "f.jsonl:1: broken JSON")],
    ['{"text":"cut off', failed("f.jsonl:1", "bad-json", "write one JSON object a line")],
    ["[1]", failed("f.jsonl:1", "bad-record", "not a JSON object")],
    ['"text"', failed("f.jsonl:1", "bad-record", "not a JSON object")],
    ["null", failed("f.jsonl:1", "bad-record", "not a JSON object")],
    ['{"id":"x"}', failed("x", "bad-record", 'f.jsonl:1: has neither "text" nor "html"')],
    ['{"id":"x","text":"a","html":"b"}', failed("x", "bad-record", "both")],
    ['{"id":"x","text":5}', failed("x", "bad-record", '"text" must be a string')],
    ['{"id":{},"text":"a"}', failed("f.jsonl:1", "bad-record", '"id" must be a string or a number')],
    ['{"id":"x","text":" \\n\\u0000"}', failed("x", "empty", "f.jsonl:1: the report is empty")],
    [Buffer.from('{"text":"caf\xe9"}', "latin1"), failed("f.jsonl:1", "bad-encoding", "UTF-8")],
    [`{"text":"${"a".repeat(1000)}"}`, failed("f.jsonl:1", "too-large", "1000 bytes")],
  ])("%s is one failure, and the next line goes on", async (line, expected) => {
    const bytes = Buffer.concat([Buffer.from(line), Buffer.from('\n{"id":"next","text":"n"}\n')]);
    for (const size of [1, 7, bytes.length]) {
      const [first, next, ...rest] = await read(bytes, { size });
      expect(first).toEqual(expected);
      expect(next).toMatchObject({ id: "next", content: "n" });
      expect(rest).toEqual([]);
    }
  });

  it("says so where there are no lines at all", async () => {
    await expect(read("\r\n\n")).rejects.toMatchObject({ code: "empty" });
  });

  it("asks for no more bytes than the line at hand needs", async () => {
    let asked = 0;
    const endless = (async function* () {
      for (;;) yield Buffer.from(`{"id":${++asked},"text":"t"}\n`);
    })();
    const reports = readJsonl(endless, "f", 1000);
    for (let n = 1; n <= 3; n++) {
      expect((await reports.next()).value).toMatchObject({ id: String(n) });
      expect(asked).toBe(n);
    }
    await reports.return(undefined);
  });

  it("does not hold a line that is too long", async () => {
    const piece = Buffer.alloc(1 << 20, "a");
    const long = (async function* () {
      for (let n = 0; n < 64; n++) yield piece;
      yield Buffer.from('\n{"id":"next","text":"n"}');
    })();
    const reports: (RawDocument | Failure)[] = [];
    for await (const report of readJsonl(long, "f", 1000)) reports.push(report);
    expect(reports).toMatchObject([{ error: { code: "too-large" } }, { id: "next" }]);
  });

  it("keeps any text character for character, lone surrogates and all", async () => {
    const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1 }), fc.integer({ min: 1, max: 50 }), async (texts, size) => {
        const lines = texts.map((text, at) => JSON.stringify({ id: at, text: `${text}.` })).join("\n");
        const reports = await read(lines, { size, longest: 1e6 });
        expect(reports.map((report) => "content" in report && report.content)).toEqual(texts.map((text) => `${text}.`));
      }),
      { numRuns: 50 },
    );
  });
});
