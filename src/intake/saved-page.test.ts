import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openInputs } from "./index.js";
import { savedFrom } from "./saved-page.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "saved-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("saved pages", () => {
  it("say where they came from", async () => {
    const path = fileURLToPath(new URL("fixtures/saved.html", import.meta.url));
    for await (const report of openInputs([path])) {
      expect(report).toMatchObject({ id: path, hints: { url: "https://mountain.example/news/3?a=b" } });
    }
  });
  it.each([
    ["<!--\n Page saved with SingleFile \n url: https://a.example/b \n saved date: Tue -->", "https://a.example/b"],
    ["<!-- saved from url=(0014)about:internet -->", undefined],
    ["<!-- saved from url=(0019)javascript:alert(1) -->", undefined],
    ["<!-- saved from url=(0012)http://[ -->", undefined],
    [`${" ".repeat(9000)}<!-- saved from url=(0020)https://a.example/b -->`, undefined],
  ])("%s", (page, url) => expect(savedFrom(page)).toBe(url));
  it("have folders of files, which hold no reports; other folders do", async () => {
    for (const name of ["page_files/ad.html", "Seite-Dateien/ad.html", "loose_files/a.html", "page/b.html"]) {
      await mkdir(join(folder, name, ".."), { recursive: true });
      await writeFile(join(folder, name), "<p>Hello");
    }
    for (const name of ["page.html", "Seite.htm"]) await writeFile(join(folder, name), "<p>Hello");
    const ids: string[] = [];
    for await (const { id } of openInputs([folder])) ids.push(id.slice(folder.length + 1));
    expect(ids).toEqual(["Seite.htm", "loose_files/a.html", "page/b.html", "page.html"]);
  });
});
