// What the reading room bears over HTTP, on loopback: requests a second and their times, page by page.
//   npm run bench:http [-- RECORD.db] [-- --seconds 10]
// RECORD: else the last that bench:record left in the system's folder for temporary files, else one of the examples,
// read now. Both ends share this machine's cores; the rate limits are off, since all requests come from one client.
import { fork } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { openReader } from "../dist/index.js";
import { openInputs } from "../dist/intake/index.js";
import { keep } from "../dist/keep.js";
import { openRecord } from "../dist/record/index.js";
import { serve } from "../dist/site/server.js";

const CONNECTIONS = 8;

if (process.argv[2] === "--serve") {
  const record = await openRecord(process.argv[3], { readOnly: true });
  const pace = { burst: Number.MAX_SAFE_INTEGER, perSecond: Number.MAX_SAFE_INTEGER };
  // Nothing is added, so that nothing is read.
  const reader = { close: async () => {} };
  const room = await serve({ record, reader, port: 0, limits: { asking: pace } });
  process.send(room.url);
  process.on("disconnect", () => process.exit(0));
} else {
  await measure();
}

async function measure() {
  const rest = process.argv.slice(2);
  const at = rest.indexOf("--seconds");
  const seconds = at < 0 ? 10 : Number(rest.splice(at, 2)[1]);
  const { path, remove } = await recordToServe(rest[0]);
  const child = fork(fileURLToPath(import.meta.url), ["--serve", path]);
  try {
    const url = await new Promise((resolve, reject) => {
      child.once("message", resolve);
      child.once("exit", () => reject(new Error("the reading room did not open")));
    });
    const record = await openRecord(path, { readOnly: true });
    const { reports, statements } = await record.overview();
    console.log(`${availableParallelism()} cores, ${cpus()[0]?.model}; Node ${process.version}`);
    console.log(`${reports} reports, ${statements} statements; ${CONNECTIONS} connections, ${seconds} s a page\n`);
    console.log("page                requests/s   p50 ms  p97.5 ms   p99 ms   failed");
    for (const [name, paths] of Object.entries(await pagesOf(record))) {
      const requests = paths.map((one) => ({ method: "GET", path: one }));
      const result = await autocannon({ url, requests, connections: CONNECTIONS, duration: seconds });
      const { requests: rate, latency, errors, timeouts, non2xx } = result;
      const columns = [rate.average.toFixed(0), latency.p50, latency.p97_5, latency.p99, errors + timeouts + non2xx];
      console.log(name.padEnd(18) + [12, 9, 10, 9, 9].map((width, i) => String(columns[i]).padStart(width)).join(""));
    }
    await record.close();
  } finally {
    child.disconnect();
    remove();
  }
}

/** Pages of each kind, asked for in turn. */
async function pagesOf(record) {
  const reports = (await record.reports({}, { limit: 50 })).items.map(({ id }) => `/reports/${id}`);
  const { items } = await record.speakers({ order: "most" }, { limit: 50 });
  const speakers = items.map(({ id }) => `/speakers/${encodeURIComponent(id)}`);
  const words = (await record.find({}, { limit: 50 })).items.flatMap(({ contentText }) => {
    const [longest = ""] = (contentText.match(/\p{L}{4,}/gu) ?? []).toSorted((a, b) => b.length - a.length);
    return longest === "" ? [] : [`/search?words=${encodeURIComponent(longest)}`];
  });
  return {
    front: ["/"],
    search: words,
    "search, as JSON": words.map((path) => path.replace("/search?", "/search.json?")),
    speaker: speakers,
    report: reports,
    "report, as JSON": reports.map((path) => `${path}.json`),
  };
}

async function recordToServe(given) {
  const keepIt = () => {};
  if (given !== undefined) return { path: given, remove: keepIt };
  const left = readdirSync(tmpdir())
    .filter((name) => /^hearsay-record-.*\.db$/.test(name))
    .map((name) => join(tmpdir(), name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (left[0] !== undefined) return { path: left[0], remove: keepIt };
  const folder = mkdtempSync(join(tmpdir(), "hearsay-http-"));
  const path = join(folder, "examples.db");
  const [record, reader] = [await openRecord(path), await openReader()];
  for await (const _ of keep(openInputs([fileURLToPath(new URL("../examples", import.meta.url))]), reader, record));
  await reader.close();
  await record.close();
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
