// Where the corpora and scorers stand, and what to say where they don't.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const root = new URL("../../shared/", import.meta.url);

/** The path of something under `../shared`; where it is absent the bench says so and ends, which is no failure. */
export function shared(path) {
  const url = new URL(path, root);
  if (!existsSync(url)) {
    console.log(`skipped: ../shared/${path} is not here (corpora and scorers are not part of the repository)`);
    process.exit(0);
  }
  return fileURLToPath(url);
}

/** Lines of a JSONL file, gzipped or not, parsed. */
export function readJsonl(path) {
  const raw = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

export const percent = (share) => (100 * share).toFixed(1);
