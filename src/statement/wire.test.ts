import { describe, expect, it } from "vitest";
import type { Article, Span } from "../reading.js";
import { wireOf } from "./wire.js";

const articleWith = (note: string, more: Partial<Article> = {}): Article => ({
  text: `The dam held.\n\n${note}`,
  parts: { body: [[0, 13]], headings: [], captions: [], notes: [[15, 15 + note.length] as Span] },
  ...more,
});

describe("wireOf", () => {
  it("is the agency of the dateline", () => {
    expect(wireOf(articleWith("By Ann Orme"), "Reuters")).toBe("Reuters");
  });
  it("is the agency that a credit gives the whole report to", () => {
    expect(wireOf(articleWith("Source: AFP", { creditText: "AFP" }), undefined)).toBe("AFP");
    expect(wireOf(articleWith("By Reuters", { creditText: "Reuters", author: ["Reuters"] }), undefined)).toBe(
      "Reuters",
    );
  });
  it("is nobody where the report merely draws on an agency", () => {
    expect(wireOf(articleWith("(With inputs from AP)", { creditText: "AP" }), undefined)).toBeUndefined();
    expect(wireOf(articleWith("AP contributed to this report.", { creditText: "AP" }), undefined)).toBeUndefined();
  });
  it("is nobody where the agency publishes itself", () => {
    expect(wireOf(articleWith("By Ann Orme", { publisher: "Reuters" }), "Reuters")).toBeUndefined();
  });
});
