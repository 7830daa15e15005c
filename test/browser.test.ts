/** The reading room as people use it: in a real browser, with and without scripts, by keyboard, on a phone and a desk. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, withoutBrowser } from "./chromium.js";
import { everyPage, widerThanWindow } from "./every-page.js";
import { type OpenRoom, openRoom } from "./room.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Milliseconds: many pages on a machine that has other work too. */
const PATIENCE = 1_200_000;

const REPORT = [
  "Lighthouse keeper saw no signal, inquiry hears",
  "",
  "BREMOUTH, 4 May 2026 - The keeper of the Skarvoe lighthouse, Ingrid Halvorsen, told the inquiry on Monday that no distress",
  "signal was seen that night.",
  "",
  '"We would have seen a flare for twenty miles," Halvorsen said.',
  "",
  "The harbour authority said the ferry had carried 212 passengers.",
].join("\n");

describe.skipIf(withoutBrowser)("the reading room in a browser", { timeout: PATIENCE }, () => {
  let room: OpenRoom;
  let browser: Browser;

  beforeAll(async () => {
    [room, browser] = await Promise.all([openRoom(true), openBrowser()]);
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await room?.close();
  });

  const visit = async (
    path: string,
    options: BrowserContextOptions,
    work: (page: Page) => Promise<void>,
  ): Promise<void> => {
    const context = await browser.newContext({ baseURL: room.url, ...options });
    context.setDefaultTimeout(PATIENCE / 4);
    const page = await context.newPage();
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) broken.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(room.url) && !request.url().startsWith("data:")) broken.push(request.url());
    });
    try {
      await page.goto(path);
      await work(page);
      expect(broken).toEqual([]);
    } finally {
      await context.close();
    }
  };

  /** From the front page to a new report, a statement in it, and a correction of who said it. */
  const road = async (page: Page, scripts: boolean): Promise<void> => {
    await page.getByRole("link", { name: "Add", exact: true }).first().click();
    await page.getByLabel("The report, headline first").fill(REPORT);
    await page.getByRole("button", { name: "Read and keep" }).first().click();
    await page.waitForURL(/\/jobs\//);
    // With scripts the page follows the work; without, "Look again" does.
    const again = page.getByRole("link", { name: "Look again" });
    while (!scripts && (await again.count()) > 0) await again.click();
    await page.getByRole("link", { name: "Add more" }).waitFor();
    const kept = page.getByRole("link", { name: /Lighthouse keeper saw no signal/ }).first();
    await kept.click();
    await page.waitForURL(/\/reports\//);
    const report = page.url().replace(/[?#].*/, "");

    await page.goto("/search");
    await page
      .locator("form.filters")
      .getByLabel(/^Words/)
      .fill('"lighthouse keeper" signal');
    await page.locator("form.filters").getByRole("button", { name: "Search" }).click();
    await page.waitForURL(/words=/);
    expect(await page.getByRole("main").textContent()).toMatch(/saw no signal/);

    await page.goto(report);
    const way = page.getByRole("link", { name: "Correct statement 1", exact: true });
    await page.goto((await way.getAttribute("href")) ?? "");
    const correct = page.locator("details.correct").first();
    await correct.locator('textarea[name="contentWords"]').fill("words that nobody said");
    await correct.getByRole("button", { name: "Change the words" }).click();
    // The page comes again, at the form that was refused, filled as it was.
    expect(await correct.getByRole("alert").textContent()).toMatch(/do not stand in the report/);
    expect(await correct.locator('textarea[name="contentWords"]').inputValue()).toBe("words that nobody said");
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("alert");

    await correct.locator('input[name="name"]').fill("Astrid Bjornson");
    await correct.getByRole("button", { name: "Change the speaker" }).click();
    await page.getByText("What you said wins over what was read").waitFor();
    await page.goto(report);
    expect(await page.getByRole("main").textContent()).toMatch(/Astrid Bjornson/);
    await page.goto("/speakers?words=Astrid");
    await page.getByRole("main").getByRole("link", { name: "Astrid Bjornson" }).first().click();
    await page.waitForURL(/\/speakers\//);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/Astrid Bjornson/);
    await page.goto(`${report}?editing=1`);
    await page.getByRole("button", { name: "Take back" }).first().click();
    await page.getByText("Taken back").waitFor();
  };

  test("every page is there, and shows the record", async () => {
    await visit("/", {}, async (page) => {
      for (const path of [...(await everyPage(room.record)), "/no/such/page"]) {
        const answer = await page.goto(path);
        expect([path, answer?.status()]).toEqual([path, path.startsWith("/no/") ? 404 : 200]);
        expect(await page.getByRole("heading", { level: 1 }).count(), path).toBeGreaterThan(0);
        expect(await page.title()).toMatch(/Hearsay/);
      }
    });
  });

  test("links of the front page lead on", async () => {
    await visit("/", {}, async (page) => {
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
      for (const link of new Set(links)) {
        expect([link, (await page.request.get(link)).status()]).toEqual([link, 200]);
      }
    });
  });

  test("add a report, find its statement, correct its speaker", () => visit("/", {}, (page) => road(page, true)));

  test("the same without scripts", () => visit("/", { javaScriptEnabled: false }, (page) => road(page, false)));

  test("by keyboard alone: to the content, and to a search", async () => {
    await visit("/", {}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement?.textContent?.trim()")).toBe("Skip to the content");
      await page.keyboard.press("Enter");
      await page.goto("/search");
      let reached = false;
      for (let presses = 0; presses < 40 && !reached; presses++) {
        await page.keyboard.press("Tab");
        // Whatever has the focus shows it.
        const { outlineStyle, outlineWidth, boxShadow } = await page.evaluate<CSS>(STYLE_OF_FOCUS);
        expect((outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none").toBe(true);
        reached = await page.evaluate<boolean>(`document.activeElement.matches('${WORDS}')`);
      }
      expect(reached).toBe(true);
      await page.keyboard.type("ferry");
      await page.keyboard.press("Enter");
      await page.waitForURL(/words=ferry/);
      expect(await page.getByRole("main").textContent()).toMatch(/ferry/i);
    });
  });

  describe.each(["light", "dark"] as const)("in the %s", (colorScheme) => {
    test.each([360, 1280])(
      "at %i wide no page has a fault that axe finds, or is wider than the window",
      async (width) => {
        await visit("/", { colorScheme, viewport: { width, height: 800 } }, async (page) => {
          const faults: string[] = [];
          for (const path of [...(await everyPage(room.record)), "/no/such/page"]) {
            await page.goto(path);
            await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
            // Not as a script of the page, which its policy would refuse.
            await page.evaluate(axe);
            const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResult;
            for (const { id, nodes } of found.violations) {
              faults.push(
                `${path} ${id}: ${nodes
                  .slice(0, 3)
                  .map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary}`)
                  .join(" | ")}`,
              );
            }
            const tooWide = await widerThanWindow(page);
            if (tooWide > 0) faults.push(`${path} is ${tooWide} pixels wider than the window`);
          }
          expect(faults).toEqual([]);
        });
      },
    );
  });
});

const WORDS = 'form.filters input[name="words"]';

const STYLE_OF_FOCUS = `(({ outlineStyle, outlineWidth, boxShadow }) => ({ outlineStyle, outlineWidth, boxShadow }))(
  getComputedStyle(document.activeElement),
)`;

type CSS = { [property in "outlineStyle" | "outlineWidth" | "boxShadow"]: string };

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
}
