import fc from "fast-check";
import { expect, test } from "vitest";
import { samePath } from "./same-site.js";

test("paths of this site are kept as they are", () => {
  for (const path of ["/", "/reports/abc?editing=1#s-s3", "/search?words=%22a+b%22&act=say&act=deny", "/a/b.json"]) {
    expect(samePath(path, "/no")).toBe(path);
  }
});

test.each([
  "//elsewhere.example",
  "/\\elsewhere.example",
  "\\\\elsewhere.example",
  "https://elsewhere.example/",
  "javascript:alert(1)",
  "/\t/elsewhere.example",
  "/\n/elsewhere.example",
  "/.//elsewhere.example",
  "/a/../../..//elsewhere.example",
  "",
  "reports",
  " /reports",
])("%j leads nowhere", (path) => {
  expect(samePath(path, "/")).toBe("/");
});

test("whatever it is given, a browser would stay here", () => {
  const hostile = fc.stringMatching(/^[/\\.:@?#\t\na-z%2]{0,12}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), hostile), (path) => {
      const url = new URL(samePath(path, "/"), "http://here.example");
      expect(url.origin).toBe("http://here.example");
    }),
    { numRuns: 500 },
  );
});
