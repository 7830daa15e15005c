import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileNames } from "./file-names.js";

describe("file names", () => {
  it("are the last part of a path or an address", () => {
    const of = (id: string): string => new FileNames().of(id);
    expect(of("reports/dam talks.txt")).toBe("dam-talks");
    expect(of("https://post.example/2026/dam-talks/?page=2#top")).toBe("dam-talks");
    expect(of("C:\\news\\a.jsonl:12")).toBe("a.jsonl-12");
    expect(of("../../.ssh/..")).toBe("ssh");
    expect(of("北京")).toBe("report");
    expect(of("NUL.txt")).toBe("_NUL");
  });
  it("are told apart, also where case is not", () => {
    const names = new FileNames();
    expect(["a", "a-2", "A", "a", "b/a.txt"].map((id) => names.of(id))).toEqual(["a", "a-2", "A-3", "a-4", "a-5"]);
  });
  it("are never outside the folder, hidden, or alike, whatever the ids", () => {
    const id = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("..", "/", "a", "A", "a-2", "con"));
    fc.assert(
      fc.property(fc.array(id, { maxLength: 30 }), (ids) => {
        const names = new FileNames();
        const all = ids.map((one) => names.of(one));
        for (const name of all) expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
        expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
      }),
    );
  });
});
