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
