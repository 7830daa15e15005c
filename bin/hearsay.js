#!/usr/bin/env node
import { existsSync } from "node:fs";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(main)) {
  const { run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2), process);
} else {
  console.error("hearsay: not built yet; run `npm install` in the repository first");
  process.exitCode = 1;
}
