/** The browser for the tests: Debian's Chromium or Chrome, where one is on the path. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const found = (): string | undefined => {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here.
      }
    }
  }
  return undefined;
};

const path = found();

/** Whether the tests in a browser are left out; told once, so that nobody takes them for passed. */
export const withoutBrowser = path === undefined && process.env.HEARSAY_REQUIRE_BROWSER !== "1";
if (withoutBrowser) console.warn(`Tests in a browser are skipped: none of ${NAMES.join(", ")} is on the path.`);

export const openBrowser = (): Promise<Browser> => {
  if (path === undefined)
    throw new Error(`HEARSAY_REQUIRE_BROWSER is set, but none of ${NAMES.join(", ")} is on the path`);
  return chromium.launch({ executablePath: path });
};
