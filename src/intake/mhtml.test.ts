import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Failure, RawDocument } from "../reading.js";
import { documentOf, type IntakeOptions, openInputs } from "./index.js";

const path = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const read = async (input: string, options?: IntakeOptions) => {
  const reports: (RawDocument | Failure)[] = [];
  for await (const report of openInputs([input], options)) reports.push(report);
  expect(reports).toHaveLength(1);
  return reports[0] as RawDocument | Failure;
};
const message = (text: string) => read("-", { stdin: Readable.from([Buffer.from(text)]), input: "mhtml" });

describe("MHTML", () => {
  it("in quoted-printable, as Chrome saves it: the page, not the frames in it", async () => {
    const report = await read(path("quoted-printable.mht"));
    expect(report).toMatchObject({
      id: path("quoted-printable.mht"),
      format: "html",
      content: expect.stringContaining("“We will stay,” the miners’ union said."),
      hints: { url: "https://mountain.example/news/1" },
    });
    expect("content" in report && report.content).not.toContain("Buy now");
  });
  it("in base64, a part within a part", async () => {
    const report = await read(path("base64.mht"));
    expect(report).toMatchObject({
      format: "html",
      content: "<html><body><p>“We will stay,” they said.</p></body></html>",
      hints: { url: "http://mountain.example/news/2" },
    });
    if (!("original" in report) || !report.original) throw new Error("no original");
    const { id, format, hints } = report;
    expect(documentOf({ id, format, hints, ...report.original })).toEqual(report);
  });
  it("is known by how it starts", async () => {
    const stdin = Readable.from([readFileSync(path("quoted-printable.mht"))]);
    expect(await read("-", { stdin })).toMatchObject({ format: "html", hints: { url: expect.any(String) } });
  });
  it("a press release with lines like headers is a text", async () => {
    const stdin = Readable.from([Buffer.from("From: The Ministry\nSubject: Talks\n\nThe talks failed, it said.")]);
    expect(await read("-", { stdin })).toMatchObject({ format: "text" });
  });
  it("without a page, or none at all, is a failure", async () => {
    const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n';
    for (const text of [head, `${head}--b\r\nContent-Type: image/gif\r\n\r\nGIF\r\n--b--`]) {
      expect(await message(text)).toMatchObject({ error: { code: "bad-record" } });
    }
    expect(await message("\r\n\r\n")).toMatchObject({ error: { code: "empty" } });
  });
  it("of lines or parts without end is a failure", async () => {
    const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n';
    for (const line of ["\n", "--b\n"]) {
      expect(await message(head + line.repeat(5_000_000))).toMatchObject({ error: { code: "too-large" } });
    }
  });
  it("nested without end is a failure", async () => {
    const part = (i: number) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`;
    const deep = Array.from({ length: 2000 }, (_, i) => part(i)).join("");
    expect(await message(`MIME-Version: 1.0\r\n${deep}`)).toMatchObject({ error: { code: "bad-record" } });
  });
});
