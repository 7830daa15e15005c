import { describe, expect, it } from "vitest";
import { canonicalAddress } from "./address.js";
import { entityId, reportId, reportOf, type Spans, statementId } from "./ids.js";
import { ReportId } from "./kept.js";

describe("ids", () => {
  const there: Spans = { source: [[0, 4]], cue: [[5, 9]], content: [[10, 20]] };

  it("are the same for the same thing in every record", () => {
    expect(reportId({ text: "It rains." })).toBe("oe91bmxofjvqw");
    expect(reportId({ address: "it" })).not.toBe(reportId({ text: "it" }));
    expect(ReportId.safeParse(reportId({ address: "//a.example/" })).success).toBe(true);
    expect(entityId("person", "ivo marr", 0)).toMatch(/^k[a-z0-9]{11}$/);
  });

  it("of statements depend on text and words, and tell their report", () => {
    const id = statementId("0123456789abc", "digest", there);
    expect(reportOf(id)).toBe("0123456789abc");
    expect(statementId("0123456789abc", "digest", structuredClone(there))).toBe(id);
    expect(statementId("0123456789abc", "other", there)).not.toBe(id);
    expect(statementId("0123456789abc", "digest", { ...there, source: [] })).not.toBe(id);
    expect(statementId("0123456789abc", "digest", there, 1)).not.toBe(id);
    expect(reportOf("no id")).toBeUndefined();
  });
});

describe("one address for one page", () => {
  it("leaves out what changes nothing of it", () => {
    const page = canonicalAddress("https://a.example/x?id=1");
    expect(canonicalAddress("http://A.example:80/x?utm_source=feed&id=1&fbclid=z#top")).toBe(page);
    expect(canonicalAddress("https://a.example/x?id=2")).not.toBe(page);
    expect(canonicalAddress("https://a.example/X?id=1")).not.toBe(page);
    expect(canonicalAddress("not an address")).toBe("not an address");
  });
});
