#!/usr/bin/env node
import { existsSync } from "node:fs";

const built = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(built)) {
  const { main } = await import(built.href);
  const stop = new AbortController();
  // The first Ctrl-C ends the run in good order, the second at once; so does who shuts the machine down.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
  const { stdin, stdout, stderr, env } = process;
  process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, interrupted: stop.signal });
} else {
  console.error("hearsay: not built yet; run npm install first");
  process.exitCode = 1;
}
