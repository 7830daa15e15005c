import { Readable } from "node:stream";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Failure, RawDocument } from "../../reading.js";
import { documentOf, type IntakeOptions, openInputs } from "../index.js";
import { answer, chunked, packed, record, type Written } from "./warc-fixture.js";

const read = async (content: Buffer, options?: IntakeOptions, step = content.length) => {
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += step) pieces.push(content.subarray(at, at + step));
  const reports: (RawDocument | Failure)[] = [];
  const stdin = Readable.from(pieces);
  for await (const report of openInputs(["-"], { stdin, ...options })) reports.push(report);
  return reports;
};

const html = (words: string) => `<!doctype html><p>${words}`;
const page = (url: string, words = url): Buffer => record({ url, block: answer(html(words)) });
// Words that do not pack well, so that there is packed data to damage.
const noise = Array.from({ length: 20_000 }, (_, i) => Math.sin(i).toString(36).slice(3)).join(" ");
const [a, b, c] = ["https://a.example/1", "https://b.example/2", "https://c.example/3"];
const info = record({ type: "warcinfo", block: Buffer.from("software: test\r\n") });

// warcio writes what it thinks of a file to the console, which is not its own.
beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation((words) => expect.fail(String(words)));
});
afterEach(() => vi.restoreAllMocks());

describe("WARC", () => {
  it("gives its pages and texts, plain, packed by record and packed whole, in pieces of any size", async () => {
    const records = [
      info,
      record({ type: "request", url: a, block: Buffer.from("GET / HTTP/1.1\r\n\r\n") }),
      page(a, "“One”"),
      record({ url: b, block: answer("Two", { "content-type": "text/plain" }) }),
      record({ type: "metadata", url: b, block: Buffer.from("fetchTimeMs: 1\r\n") }),
      record({ type: "resource", url: c, block: Buffer.from(html("Three")), headers: { "Content-Type": "text/html" } }),
    ];
    const plain = Buffer.concat(records);
    for (const content of [plain, packed(records), gzipSync(plain)]) {
      for (const step of [content.length, 1000, 7]) {
        expect(await read(content, {}, step)).toEqual([
          {
            id: a,
            format: "html",
            content: html("“One”"),
            hints: { url: a },
            original: { bytes: expect.anything(), charset: "utf-8" },
          },
          { id: b, format: "text", content: "Two", hints: { url: b }, original: { bytes: expect.anything() } },
          { id: c, format: "html", content: html("Three"), hints: { url: c }, original: { bytes: expect.anything() } },
        ]);
      }
    }
  });
  it("the original, decoded again, is the report again", async () => {
    const latin = answer(Buffer.from(html("“Málaga”"), "latin1"), { "Content-Type": "text/html; charset=iso-8859-1" });
    const [report] = await read(record({ url: a, block: latin }));
    if (!report || !("original" in report) || !report.original) throw new Error("no original");
    const { id, format, hints } = report;
    expect(documentOf({ id, format, hints, ...report.original })).toEqual(report);
  });
  const body = Buffer.from(html("It was said. ".repeat(3000)));
  const type = { "Content-Type": "text/html" };
  it.each<[string, Record<string, string>, Buffer]>([
    ["chunked", { "Transfer-Encoding": "chunked" }, chunked(body, 777)],
    ["gzip", { "Content-Encoding": "gzip" }, gzipSync(body)],
    ["br", { "Content-Encoding": "br" }, brotliCompressSync(body)],
    ["both", { "Transfer-Encoding": "chunked", "Content-Encoding": "gzip" }, chunked(gzipSync(body), 100)],
    ["neither, whatever is said", { "Transfer-Encoding": "chunked", "Content-Encoding": "gzip" }, body],
  ])("bodies that are %s", async (_, coding, sent) => {
    const block = answer(sent, { ...type, ...coding });
    const [report] = await read(packed([info, record({ url: a, block })]));
    expect(report && "content" in report && report.content).toBe(body.toString());
  });
  it("passes over what is no page: pictures, scripts, redirects, errors, robots.txt, revisits, data", async () => {
    const others: Written[] = [
      { url: a, block: answer("x", { "Content-Type": "image/png" }) },
      { url: a, block: answer("x", { "Content-Type": "application/javascript" }) },
      { url: a, block: answer("moved", { ...type, Location: b }, "301 Moved Permanently") },
      { url: a, block: answer("none", type, "404 Not Found") },
      { url: `${a}/robots.txt`, block: answer("x", type) },
      { url: "https://a.example/robots.txt", block: answer("x", { "Content-Type": "text/plain" }) },
      { url: "dns:a.example", type: "resource", block: Buffer.from("x"), headers: { "Content-Type": "text/dns" } },
      { url: a, type: "revisit", block: answer("x", type) },
      { url: a, block: answer('{"a":1}', { "Content-Type": "application/json" }) },
      { url: a, block: answer(Buffer.alloc(300_000, "x"), { "Content-Type": "video/mp4" }) },
    ];
    const reports = await read(packed([...others.map(record), page(b)]), { maxBytes: 100_000 });
    expect(reports.map(({ id }) => id)).toEqual([`${a}/robots.txt`, b]);
  });
  it("without a page is a failure", async () => {
    expect(await read(packed([info]))).toMatchObject([{ id: "stdin", error: { code: "empty" } }]);
    expect(await read(Buffer.from("WARC/1.0\r\n\r\n"))).toMatchObject([{ error: { code: "bad-record" } }]);
  });
  it("goes by its name, and by what it is", async () => {
    expect(await read(page(a), { input: "warc" })).toMatchObject([{ id: a }]);
    const [report] = await read(Buffer.from("Hello"), { input: "warc" });
    expect(report).toMatchObject({ id: "stdin", error: { code: "bad-record" } });
  });
});

describe("damage in a WARC", () => {
  const flip = (bytes: Buffer, at: number): Buffer => {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    return damaged;
  };
  const codes = (reports: (RawDocument | Failure)[]) =>
    reports.map((report) => ("error" in report ? report.error.code : report.id));

  it("in packed data costs the record it is in", async () => {
    const members = [page(a), page(b, noise), page(c)].map((one) => gzipSync(one));
    const [first, second, third] = members as [Buffer, Buffer, Buffer];
    for (const at of [2, 20, Math.floor(second.length / 2), second.length - 6]) {
      const reports = await read(Buffer.concat([first, flip(second, at), third]));
      expect([at, reports.length, reports[0]?.id, reports.at(-1)?.id]).toEqual([at, 3, a, c]);
      expect(reports[1]).toMatchObject({ error: { message: expect.stringMatching(/^stdin: /) } });
    }
    const cut = Buffer.concat([first, second.subarray(0, 5000), third]);
    expect(codes(await read(cut)).filter((code) => code === a || code === c)).toEqual([a, c]);
  });
  it("that a checksum alone shows counts", async () => {
    const first = gzipSync(page(a));
    const damaged = flip(first, first.length - 8);
    expect(codes(await read(Buffer.concat([damaged, gzipSync(page(b))])))).toEqual(["truncated", b]);
  });
  it("in headers and lengths costs the record it is in", async () => {
    const wrong = (length: string) =>
      record({ url: b, block: answer(html("x")), headers: { "Content-Length": length } });
    for (const length of ["5", "none", "-1", "1e9999", "0x10"]) {
      expect([length, codes(await read(Buffer.concat([page(a), wrong(length), page(c)])))]).toEqual([
        length,
        [a, "bad-record", c],
      ]);
    }
    const garbage = Buffer.from("some garbage\r\n\r\nWA\r\n");
    expect(codes(await read(Buffer.concat([page(a), garbage, page(c)])))).toEqual([a, "bad-record", c]);
    const endless = Buffer.from(`WARC/1.0\r\nX: ${"x".repeat(200_000)}\r\n\r\n`);
    expect(codes(await read(Buffer.concat([page(a), endless, page(c)])))).toEqual([a, "bad-record", c]);
  });
  it("at the end is told, where a file was cut", async () => {
    const whole = Buffer.concat([page(a), page(b, noise)]);
    for (const cut of [whole.length - 10, whole.length - 5000]) {
      const reports = await read(whole.subarray(0, cut));
      expect(reports).toMatchObject([{ id: a }, { id: b, error: { code: "truncated" } }]);
    }
    expect(codes(await read(packed([page(a), page(b, noise)]).subarray(0, -5000)))).toEqual([a, "truncated"]);
  });
  it("in a body's coding is a failure that names the page", async () => {
    const block = answer(gzipSync(noise).subarray(0, -100), {
      "Content-Type": "text/html",
      "Content-Encoding": "gzip",
    });
    expect(await read(Buffer.concat([record({ url: a, block }), page(b)]))).toMatchObject([
      { id: a, error: { code: "truncated", message: expect.stringContaining(`stdin: ${a}: `) } },
      { id: b },
    ]);
  });
});

describe("limits on a WARC", () => {
  it("a record over the limit is a failure, the next is read", async () => {
    const big = page(a, "x".repeat(300_000));
    for (const content of [Buffer.concat([big, page(b)]), packed([big, page(b)])]) {
      expect(await read(content, { maxBytes: 100_000 })).toMatchObject([
        { id: a, error: { code: "too-large" } },
        { id: b },
      ]);
    }
  });
  it("a body that is a bomb is a failure, the next is read", async () => {
    const bomb = answer(gzipSync(Buffer.alloc(20 << 20)), { "Content-Type": "text/html", "Content-Encoding": "gzip" });
    const reports = await read(packed([record({ url: a, block: bomb }), page(b)]), { maxBytes: 1 << 20 });
    expect(reports).toMatchObject([{ id: a, error: { code: "too-large" } }, { id: b }]);
  });
  it("is read as it comes: a report is out while the next is still under way", async () => {
    const stdin = new Readable({ read() {} });
    const reports = openInputs(["-"], { stdin });
    const long = (url: string) => page(url, noise.slice(0, 20_000));
    stdin.push(Buffer.concat([long(a), long(b)]));
    expect((await reports.next()).value).toMatchObject({ id: a });
    stdin.push(long(c));
    expect((await reports.next()).value).toMatchObject({ id: b });
    await reports.return(undefined);
    expect(stdin.destroyed).toBe(true);
  });
});
