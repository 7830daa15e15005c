// Accuracy on PolNeAR dev, through `hearsay read` itself: the figures of shared/score/attribution.mjs, calibration, and
// precision and recall at thresholds of confidence.
//   npm run bench:attribution [-- GOLD.jsonl.gz]
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { calibrationError, judge } from "./judge.mjs";
import { percent, readJsonl, shared } from "./shared.mjs";

const gold = process.argv[2] ?? shared("corpora/attribution/polnear-dev.jsonl.gz");
const { score } = await import(pathToFileURL(shared("score/attribution.mjs")));

const command = fileURLToPath(new URL("../bin/hearsay.js", import.meta.url));
const child = spawn(process.execPath, [command, "read", "--input", "jsonl", "--format", "jsonl", gold], {
  stdio: ["ignore", "pipe", "inherit"],
});
const predicted = [];
for await (const line of createInterface({ input: child.stdout })) {
  const reading = JSON.parse(line);
  if (reading.error) console.log(`not read: ${reading.error.message}`);
  predicted.push({ id: reading.id, statements: reading.statements ?? [], model: reading.model });
}

// PolNeAR marks no statement inside another's content, so it can't judge the reader's: the gold set does (bench:meaning).
// Here they are counted apart: a statement whose cue stands in the content of a surer one is one of them.
const outermost = predicted.map(({ id, statements }) => ({
  id,
  statements: statements.filter(({ parent }) => !parent),
}));
const docs = readJsonl(gold);
console.log(`${docs.length} reports, ${predicted.find((reading) => reading.model)?.model}`);
const targets = { "who+what": 65, "tokens.content": 87, "tokens.source": 78, "tokens.cue": 66 };
for (const [name, { p, r, f1, predicted: n, gold: m }] of Object.entries(score(docs, outermost))) {
  const target = targets[name] ? `  target ${targets[name]}` : "";
  console.log(
    `${name.padEnd(15)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}  (${n} predicted, ${m} gold)${target}`,
  );
}
const inside = predicted.flatMap(({ statements }) => statements.filter(({ parent }) => parent)).length;
console.log(
  `with the ${inside} statements inside others counted wrong: ${Object.entries(score(docs, predicted))
    .filter(([name]) => targets[name])
    .map(([name, { f1 }]) => `${name} ${percent(f1)}`)
    .join(", ")}`,
);

const byId = new Map(outermost.map((reading) => [reading.id, reading.statements]));
const confidences = [];
const right = [];
for (const doc of docs) {
  const statements = byId.get(doc.id) ?? [];
  confidences.push(...statements.map((statement) => statement.confidence));
  right.push(...judge(score, doc, statements));
}
console.log(`expected calibration error ${calibrationError(confidences, right).toFixed(3)}  target 0.050`);

console.log("confidence at least   who+what P      R     F1");
for (const least of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
  const kept = outermost.map(({ id, statements }) => ({
    id,
    statements: statements.filter((s) => s.confidence >= least),
  }));
  const { p, r, f1 } = score(docs, kept)["who+what"];
  console.log(
    `${least.toFixed(1).padStart(19)}   ${percent(p).padStart(10)}  ${percent(r).padStart(5)}  ${percent(f1).padStart(5)}`,
  );
}
