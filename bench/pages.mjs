#!/usr/bin/env node
// Article bodies taken from web pages: accuracy against the gold bodies, and speed against Readability on linkedom.
//   npm run bench:pages [-- --rounds N] [--out PREDICTED.json] [--json]
// Both read the same pages in the same process, in turn; times are medians over the rounds.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { articleFromHtml } from "../dist/page/index.js";

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, out: { type: "string" }, json: { type: "boolean" } },
});
const shared = new URL("../../shared/", import.meta.url);
const corpus = new URL("corpora/pages/", shared);
const scorer = new URL("score/pages.mjs", shared);
if (!existsSync(corpus) || !existsSync(scorer)) {
  console.log("bench:pages skipped: no corpora beside the checkout (../shared).");
  process.exit(0);
}
const { score } = await import(fileURLToPath(scorer));
const gold = JSON.parse(readFileSync(new URL("ground-truth.json", corpus), "utf8"));
const pages = readdirSync(corpus)
  .filter((name) => name.endsWith(".html.gz"))
  .map((name) => ({
    id: name.slice(0, -".html.gz".length),
    html: gunzipSync(readFileSync(new URL(name, corpus))).toString("utf8"),
  }));

/** Body paragraphs and headings in page order. */
function hearsay({ html }) {
  try {
    const { text, parts } = articleFromHtml(html);
    return [...parts.body, ...parts.headings]
      .sort(([a], [b]) => a - b)
      .map(([start, end]) => text.slice(start, end))
      .join("\n");
  } catch (error) {
    if (error.code === "no-article") return "";
    throw error;
  }
}

function readability({ html }) {
  return new Readability(parseHTML(html).document).parse()?.textContent ?? "";
}

function round(read) {
  const start = performance.now();
  const predicted = Object.fromEntries(pages.map((page) => [page.id, { articleBody: read(page) }]));
  return { predicted, ms: performance.now() - start };
}

const rounds = Math.max(1, Number(options.rounds));
const runs = { hearsay: [], readability: [] };
let predicted;
let baseline;
for (let n = 0; n < rounds; n++) {
  const ours = round(hearsay);
  const theirs = round(readability);
  runs.hearsay.push(ours.ms);
  runs.readability.push(theirs.ms);
  predicted = ours.predicted;
  baseline = theirs.predicted;
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const perSecond = (ms) => (pages.length * 1000) / ms;

const result = {
  hearsay: { ...score(gold, predicted), pagesPerSecond: perSecond(median(runs.hearsay)) },
  readability: { ...score(gold, baseline), pagesPerSecond: perSecond(median(runs.readability)) },
};
result.speedRatio = result.hearsay.pagesPerSecond / result.readability.pagesPerSecond;
if (options.out) writeFileSync(options.out, JSON.stringify(predicted));
if (options.json) console.log(JSON.stringify(result));
else {
  for (const name of ["hearsay", "readability"]) {
    const { f1, precision, recall, exact, pagesPerSecond } = result[name];
    console.log(
      `${name.padEnd(12)} F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  exact ${exact.toFixed(3)}  ${pagesPerSecond.toFixed(1)} pages/s`,
    );
  }
  console.log(`${pages.length} pages, ${rounds} rounds, speed ratio ${result.speedRatio.toFixed(2)}`);
}
