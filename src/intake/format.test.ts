import { describe, expect, it } from "vitest";
import { formatOfMediaType, formatOfName, formatOfStart } from "./format.js";

describe("formatOfName", () => {
  it.each([
    ["a.html", "html"],
    ["a.HTM", "html"],
    ["a.xhtml.gz", "html"],
    ["a.txt", "text"],
    ["a.md.GZ", "text"],
    ["x/a.b.jsonl", "jsonl"],
    ["a.ndjson.gz", "jsonl"],
    ["a.mht", "mhtml"],
    ["a.mhtml.gz", "mhtml"],
    ["CC-NEWS-1.warc.gz", "warc"],
    ["a.rss", "feed"],
    ["a.xml", undefined],
    ["a.json", undefined],
    ["a.gz", undefined],
    ["txt", undefined],
    ["x.txt/a", undefined],
  ])("%s is %s", (name, format) => {
    expect(formatOfName(name)).toBe(format);
  });
});

describe("formatOfMediaType", () => {
  it.each([
    ["text/html", "html"],
    ["application/xhtml+xml", "html"],
    ["application/x-ndjson", "jsonl"],
    ["application/atom+xml", "feed"],
    ["multipart/related", "mhtml"],
    ["application/warc", "warc"],
    ["text/plain", "unsaid"],
    ["text/csv", "unsaid"],
    ["", "unsaid"],
    ["application/pdf", undefined],
    ["image/png", undefined],
  ])("%s is %s", (type, format) => {
    expect(formatOfMediaType(type)).toBe(format);
  });
});

describe("formatOfStart", () => {
  it.each([
    ["<!DOCTYPE html>", "html"],
    ["\n  <html lang=en>", "html"],
    ["<!-- saved --><p>", "html"],
    ['<?xml version="1.0"?>', "html"],
    ["<p>The minister", "html"],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html>', "html"],
    ['\ufeff<?xml version="1.0"?>\n<?xml-stylesheet href="a"?><!-- <rss> -->\n<rss version="2.0">', "feed"],
    ['<!DOCTYPE rss [<!ENTITY a "]>">]><rss>', "text"],
    ['<!DOCTYPE rss [<!ENTITY a "b">]><rss>', "feed"],
    ['<a:feed xmlns:a="http://www.w3.org/2005/Atom">', "feed"],
    ["<rdf:RDF ", "feed"],
    ["<urlset>", "feed"],
    ["<sitemapindex/>", "feed"],
    ["<feedback>", "text"],
    ['{"version": "https://jsonfeed.org/version/1.1", "title": "T"', "feed"],
    ['{"id": "https://jsonfeed.org/version/1.1"}', "jsonl"],
    ["WARC/1.0\r\nWARC-Type: warcinfo", "warc"],
    ["WARC/1.0 is a format", "text"],
    [
      "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=b\r\n\r\n",
      "mhtml",
    ],
    ["From: The Ministry\nSubject: Talks\n\nIt said", "text"],
    ["<John> said", "text"],
    ["< 5 said", "text"],
    ['{"id":1,"text":"a"}', "jsonl"],
    ['\n{ "text" : "never closed', "jsonl"],
    ['{\n  "text": "a"\n}', "json"],
    ['[{"text":"a"}]', "json"],
    ["[LONDON] The minister", "text"],
    ["{sic} he said", "text"],
    ["", "text"],
  ])("%j is %s", (start, format) => {
    expect(formatOfStart(start)).toBe(format);
  });
});
