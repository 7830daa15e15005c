import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "./decode.js";

const QUOTED = "“We won’t go,” Zoë said – for €5.";
const RUSSIAN = "Министерство сообщило во вторник, что переговоры с группой провалились, и обвинило в этом её лидеров.";
const text = (bytes: Buffer, charset?: string) => decode(bytes, { charset, html: false });
const page = (bytes: Buffer, charset?: string) => decode(bytes, { charset, html: true });
const bytes1252 = (s: string) => iconv.encode(s, "windows-1252");

describe("byte order marks", () => {
  it.each(["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"])(
    "%s is believed, and only the mark dropped",
    (encoding) => {
      expect(text(iconv.encode(QUOTED, encoding, { addBOM: true }))).toBe(QUOTED);
    },
  );
  it("win over what is declared", () => {
    expect(page(Buffer.from(`\ufeff<meta charset=windows-1251>${QUOTED}`), "koi8-r")).toContain(QUOTED);
  });
  it("drop one mark and keep a second, which is a character of the text", () => {
    expect(text(Buffer.from("\ufeff\ufeffa"))).toBe("\ufeffa");
  });
  it("that say UTF-8 before windows-1252 are not believed", () => {
    expect(text(Buffer.concat([Buffer.from("\ufeff"), bytes1252(QUOTED)]))).toContain("“We won’t go,” Zoë said");
  });
});

describe("declared encodings", () => {
  it.each([
    ["iso-8859-1", "windows-1252", QUOTED],
    ["latin1", "windows-1252", QUOTED],
    ["Windows-1251", "windows-1251", RUSSIAN],
    ["koi8-r", "koi8-r", RUSSIAN],
    ["gb2312", "gbk", "新华社北京电 said"],
    ["shift_jis", "shift_jis", "東京（ロイター）"],
    ["euc-kr", "euc-kr", "서울 연합뉴스"],
    ["big5", "big5", "中央社台北電"],
    ["utf-16le", "utf-16le", QUOTED],
    ["utf-16", "utf-16le", QUOTED],
    ["macintosh", "macintosh", "“We won’t go,” Zoë said"],
  ])("by HTTP: %s is %s", (label, encoding, words) => {
    expect(text(iconv.encode(words, encoding), label)).toBe(words);
  });
  it.each([
    ["<meta charset=windows-1251>"],
    ["<META  CHARSET = 'cp1251' >"],
    ['<meta content="text/html; charset=windows-1251" http-equiv="Content-Type">'],
    ['<?xml version="1.0" encoding="windows-1251"?>'],
    ["<!-- <meta charset=koi8-r> --><meta name=description content='charset=koi8-r'><meta charset=windows-1251>"],
    [`<!--${"x".repeat(3000)}--><meta charset=windows-1251>`],
  ])("in a page: %s", (declaration) => {
    const words = `${declaration}<p>${RUSSIAN}`;
    expect(page(iconv.encode(words, "windows-1251"))).toBe(words);
  });
  it("HTTP wins over the page", () => {
    const words = `<meta charset=utf-8><p>${RUSSIAN}`;
    expect(page(iconv.encode(words, "windows-1251"), "windows-1251")).toBe(words);
  });
  it("a label nobody knows is as good as none", () => {
    expect(text(Buffer.from(QUOTED), "klingon-8")).toBe(QUOTED);
    const words = `<meta charset=windows-1251>${RUSSIAN}`;
    expect(page(iconv.encode(words, "windows-1251"), "klingon-8")).toBe(words);
  });
  it("a page that says UTF-16 in ASCII is read as UTF-8", () => {
    const words = `<meta charset=utf-16><p>${QUOTED}`;
    expect(page(Buffer.from(words))).toBe(words);
  });
  it("that the bytes belie are not believed", () => {
    expect(page(bytes1252(`<meta charset=utf-8>${QUOTED}`))).toContain(QUOTED);
    expect(text(Buffer.from(QUOTED), "iso-8859-1")).toBe(QUOTED);
    expect(text(Buffer.from(QUOTED), "utf-16")).toBe(QUOTED);
  });
});

describe("undeclared encodings", () => {
  it.each(["utf-8", "utf-16le", "utf-16be", "windows-1252"])("%s", (encoding) => {
    expect(text(iconv.encode(QUOTED, encoding))).toBe(QUOTED);
  });
  it("macintosh, its euro sign where Apple put it", () => {
    const bytes = iconv.encode("“We won’t go,” Zoë said – for ", "macintosh");
    expect(text(Buffer.concat([bytes, Buffer.from([0xdb, 0x35])]))).toBe("“We won’t go,” Zoë said – for €5");
  });
  it.each(["windows-1251", "koi8-r", "utf-8"])("Russian in %s", (encoding) => {
    const words = `${RUSSIAN} `.repeat(5);
    expect(text(iconv.encode(words, encoding))).toBe(words);
  });
  it("finds the encoding after a long stretch of ASCII", () => {
    const words = `${"var x = 1;\n".repeat(20_000)}${QUOTED}`;
    expect(text(bytes1252(words))).toBe(words);
  });
  it("keeps UTF-8 that was cut inside a character", () => {
    const bytes = Buffer.from(`${QUOTED}…`);
    expect(text(bytes.subarray(0, -1))).toBe(`${QUOTED}\ufffd`);
  });
  it("keeps a few stray NULs", () => {
    expect(text(Buffer.from("ab\0c said\0 so"))).toBe("ab\0c said\0 so");
  });
});

describe("what is no text", () => {
  it("is binary where control characters are many", () => {
    expect(() => text(Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256)))).toThrow(
      expect.objectContaining({ code: "binary" }),
    );
    expect(() => text(Buffer.from(new Uint32Array(100).fill(7).buffer))).toThrow(
      expect.objectContaining({ code: "binary" }),
    );
    expect(() => text(Buffer.from(new Uint16Array(100).fill(3).buffer))).toThrow(
      expect.objectContaining({ code: "binary" }),
    );
  });
  it.each(["\0\u0001garbage", "\u0002\u0003", "GIF8\0\u0001\u0002", "a\0b"])("is binary however short: %j", (bytes) => {
    expect(() => text(Buffer.from(bytes))).toThrow(expect.objectContaining({ code: "binary" }));
  });
  it.each(["so he said\0", "No\r\n", "\ta", "He said: \u001b(B no"])("is not binary for being short: %j", (words) => {
    expect(text(Buffer.from(words))).toBe(words);
  });
  it("is undecodable where no encoding makes letters of it", () => {
    const ebcdic = Buffer.from("c8859393964b40e3888540948995a2a3a299a840a28189844b".repeat(8), "hex");
    expect(() => text(ebcdic)).toThrow(expect.objectContaining({ code: "bad-encoding" }));
  });
});

it("gives back any UTF-8 character for character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      fc.pre(!words.startsWith("\ufeff") && !/[^\P{Cc}\t\n\r]/u.test(words));
      expect(text(Buffer.from(words))).toBe(words);
    }),
  );
});

it("never throws but for what is wrong with the bytes", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 2000 }),
      fc.option(fc.constantFrom("utf-16", "gbk", "x", "utf-7", "hz", "base64", "cp437"), { nil: undefined }),
      (bytes, charset) => {
        try {
          expect(typeof page(Buffer.from(bytes), charset)).toBe("string");
        } catch (error) {
          expect(error).toMatchObject({ name: "ReportError", code: expect.stringMatching(/^(binary|bad-encoding)$/) });
        }
      },
    ),
  );
});
