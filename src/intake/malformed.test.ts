/** More than ten thousand inputs that nobody meant to write: none throws, hangs or goes by unsaid. */
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Failure as FailureSchema, ReportError } from "../reading.js";
import { type Format, type IntakeOptions, openInputs, type Web } from "./index.js";
import { answer, chunked, packed, record } from "./warc/warc-fixture.js";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const page = Buffer.from('<!doctype html><meta charset="utf-8"><title>T</title><p>“We will stay,” the union said.');
const url = "https://a.example/1";
const warc = [
  record({ type: "warcinfo", block: Buffer.from("software: test\r\n") }),
  record({ url, block: answer(page) }),
  record({
    url,
    block: answer(chunked(gzipSync(page), 20), {
      "Content-Type": "text/html",
      "Transfer-Encoding": "chunked",
      "Content-Encoding": "gzip",
    }),
  }),
  record({ url, block: answer("The union said so.", { "content-type": "text/plain" }) }),
];
const jsonl = Buffer.from(
  '{"id":"a","text":"The minister said so.","url":"https://a.example/"}\n{"html":"<p>“So”","publisher":"P"}\n',
);

/** Real ones, by format. */
const sound: [Format, Buffer][] = [
  ["text", Buffer.from("“The talks failed,” the ministry said on Monday.\n\nIt gave no reason.\n")],
  ["text", Buffer.from("\ufeffThe talks failed, “it” said.", "utf16le")],
  ["html", page],
  ["html", fixture("saved.html")],
  ["jsonl", jsonl],
  ["jsonl", gzipSync(jsonl)],
  ["feed", fixture("rss.xml")],
  ["feed", fixture("rss-content.xml")],
  ["feed", fixture("atom.xml")],
  ["feed", fixture("rdf.xml")],
  ["feed", fixture("feed.json")],
  ["feed", fixture("news-sitemap.xml")],
  ["feed", fixture("sitemap-index.xml")],
  ["feed", gzipSync(fixture("news-sitemap.xml"))],
  ["mhtml", fixture("quoted-printable.mht")],
  ["mhtml", fixture("base64.mht")],
  ["warc", Buffer.concat(warc)],
  ["warc", packed(warc)],
  ["warc", gzipSync(Buffer.concat(warc))],
];

/** What befalls files. Places are shares of their length. */
type Mishap = (bytes: Buffer, other: Buffer) => Buffer;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, place: number) => Math.floor(place * bytes.length);
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc.tuple(share, fc.integer({ min: 1, max: 255 })).map(([place, bits]) => (bytes: Buffer) => {
    const flipped = Buffer.from(bytes);
    const where = at(bytes, place);
    if (where < flipped.length) flipped[where] = (flipped[where] ?? 0) ^ bits;
    return flipped;
  }),
  share.map((end) => (bytes: Buffer) => bytes.subarray(0, at(bytes, end))),
  share.map((start) => (bytes: Buffer) => bytes.subarray(at(bytes, start))),
  fc.tuple(share, share).map(
    ([here, there]) =>
      (bytes: Buffer, other: Buffer) =>
        Buffer.concat([bytes.subarray(0, at(bytes, here)), other.subarray(at(other, there))]),
  ),
  fc.tuple(share, share).map(([one, two]) => (bytes: Buffer) => {
    const [start, end] = [at(bytes, Math.min(one, two)), at(bytes, Math.max(one, two))];
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  }),
  fc.tuple(share, share).map(([one, two]) => (bytes: Buffer) => {
    const [start, end] = [at(bytes, Math.min(one, two)), at(bytes, Math.max(one, two))];
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  }),
  fc.tuple(share, fc.uint8Array({ maxLength: 20 })).map(([place, noise]) => (bytes: Buffer) => {
    const where = at(bytes, place);
    return Buffer.concat([bytes.subarray(0, where), noise, bytes.subarray(where)]);
  }),
  fc.constant((bytes: Buffer) => Buffer.concat([bytes, bytes])),
  fc.constant((bytes: Buffer) => gzipSync(bytes)),
);

/** Nothing here goes out: whatever a feed names can't be had. */
const noWeb = {
  get: async () => {
    throw new ReportError("network", "can't be reached; check your connection to the internet");
  },
  close: async () => {},
} as unknown as Web;

/** @returns how many reports and failures it gave */
const read = async (bytes: Buffer, options: IntakeOptions): Promise<number> => {
  let count = 0;
  const stdin = Readable.from(bytes.length > 0 ? [bytes] : []);
  for await (const report of openInputs(["-"], { stdin, web: noWeb, maxBytes: 100_000, ...options })) {
    count++;
    if ("error" in report) {
      const { code, message } = FailureSchema.parse(report).error;
      expect(code).not.toBe("internal");
      expect(message).toMatch(/^\P{Cc}+: \P{Cc}+$/u);
    } else {
      expect(report.content.trim()).not.toBe("");
      expect(report.original?.bytes.length).toBeGreaterThan(0);
    }
  }
  return count;
};

const printed = vi.fn();
beforeEach(() => {
  printed.mockClear();
  for (const way of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, way).mockImplementation(printed);
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  // A library's word to the console is for nobody.
  expect(printed).not.toHaveBeenCalled();
});

const some = fc.constantFrom(...sound);
const formats: NonNullable<IntakeOptions["input"]>[] = [
  "auto",
  "auto",
  "html",
  "text",
  "jsonl",
  "mhtml",
  "warc",
  "feed",
];

describe("malformed inputs", () => {
  it("sound ones are read, to begin with", async () => {
    for (const [format, bytes] of sound) {
      for (const input of ["auto", format] as const) expect(await read(bytes, { input })).toBeGreaterThan(0);
    }
  });
  it("7,000 sound ones that something has befallen", async () => {
    const mishaps = fc.array(mishap, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, some, mishaps, async ([, bytes], [, other], befallen) => {
        const malformed = befallen.reduce((before, one) => one(before, other).subarray(0, 200_000), bytes);
        expect(await read(malformed, {})).toBeGreaterThan(0);
      }),
      { numRuns: 7000 },
    );
  });
  it("2,000 of them, read as what they may not be", async () => {
    await fc.assert(
      fc.asyncProperty(some, some, mishap, fc.constantFrom(...formats), async ([, bytes], [, other], one, input) => {
        expect(await read(one(bytes, other), { input })).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
  it("2,000 of noise, of JSON and of tags", async () => {
    const tag = fc.constantFrom(
      ...[
        "rss",
        "channel",
        "item",
        "link",
        "title",
        "feed",
        "entry",
        "urlset",
        "url",
        "loc",
        "sitemapindex",
        "sitemap",
      ],
      ...["rdf:RDF", "![CDATA[", "!--", "?xml", "!DOCTYPE x [", "guid", "news:news", "content:encoded", "__proto__"],
    );
    const words = fc.constantFrom(
      "",
      "a",
      "&amp;",
      "&#x110000;",
      "&x;",
      "]]>",
      "-->",
      ">",
      '"',
      "http://[",
      "\0",
      "\ud800",
    );
    const tags = fc
      .array(fc.tuple(fc.constantFrom("<", "</", "<"), tag, words, fc.constantFrom(">", "/>", "", " x='"), words))
      .map((pieces) => pieces.flat().join(""));
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
      fc.json().map((json) => Buffer.from(json)),
      fc.json().map((items) => Buffer.from(`{"version":"https://jsonfeed.org/version/1","title":1,"items":${items}}`)),
      tags.map((text) => Buffer.from(text)),
      tags.map((text) => Buffer.from(`<rss version="2.0"><channel>${text}</channel></rss>`)),
      tags.map((text) => Buffer.from(`<urlset>${text}</urlset>`)),
    );
    await fc.assert(
      fc.asyncProperty(noise, fc.constantFrom(...formats), async (bytes, input) => {
        expect(await read(bytes, { input })).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
