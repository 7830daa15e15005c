// Fits confidence and its threshold to the exported model on PolNeAR dev, and for statements inside others, which PolNeAR does
// not mark, to the tuning part of the gold set; writes them into weights/model.json.
//   node training/calibrate.mjs VERSION
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { loadGold } from "../bench/gold.mjs";
import { calibrationError, judge } from "../bench/judge.mjs";
import { openEyes } from "../bench/seen.mjs";
import { percent, readJsonl, shared } from "../bench/shared.mjs";
import { calibrated } from "../dist/language/calibrate.js";
import { assemble, SOURCELESS } from "../dist/statement/assemble.js";

const [version = "0.0.0", goldPath = shared("corpora/attribution/polnear-dev.jsonl.gz")] = process.argv.slice(2);
const { score } = await import(pathToFileURL(shared("score/attribution.mjs")));
const everything = -1e9;
const card = {
  name: "hearsay-reader",
  version,
  leastCue: 0.2,
  leastValid: everything,
  leastInside: everything,
  leastMention: 0.5,
  calibration: { bias: 0, valid: 1, cue: 0, roles: 0 },
  calibrationInside: { bias: 0, valid: 1, cue: 0, roles: 0 },
};
const cardPath = new URL("../weights/model.json", import.meta.url);
writeFileSync(cardPath, `${JSON.stringify(card, null, 2)}\n`);

const { see, close } = await openEyes();
const docs = readJsonl(goldPath);
const examples = [];
for (const [index, doc] of docs.entries()) {
  const { tokens, relations } = await see(doc.text);
  const found = [];
  for (const relation of relations) {
    const [statement] = assemble(doc.text, [relation], tokens.quotations, card);
    if (statement) found.push({ ...statement, scores: relation.scores });
  }
  const right = judge(score, doc, found);
  for (const [i, statement] of found.entries()) {
    examples.push({ doc, fold: index % 5, statement, right: right[i] });
  }
}

const COLUMNS = ["bias", "valid", "cue", "roles"];
/** The inputs of `calibrated`, got from it by setting one coefficient at a time. */
const inputs = (scores) =>
  COLUMNS.map((column) => {
    const p = calibrated(scores, { bias: 0, valid: 0, cue: 0, roles: 0, [column]: 0.1 });
    return Math.log(p / (1 - p)) / 0.1;
  });
const fitted = (rows) => {
  const w = [0, 1, 0, 0];
  for (let round = 0; round < 4000; round++) {
    const gradient = [0, 0, 0, 0];
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, v, i) => sum + v * w[i], 0)));
      for (let i = 0; i < 4; i++) gradient[i] += (p - y) * x[i];
    }
    const rates = [0.5, 0.1, 0.1, 0.02];
    for (let i = 0; i < 4; i++) w[i] -= (rates[i] * gradient[i]) / rows.length;
  }
  return Object.fromEntries(COLUMNS.map((column, i) => [column, Number(w[i].toFixed(4))]));
};
const rows = examples.map(({ statement, right, fold }) => ({ x: inputs(statement.scores), y: Number(right), fold }));

// How well it holds on reports it was not fitted to.
const unseen = [0, 1, 2, 3, 4].flatMap((fold) => {
  const own = fitted(rows.filter((row) => row.fold !== fold));
  return examples
    .filter((e) => e.fold === fold)
    .map((e) => ({ p: calibrated(e.statement.scores, own), valid: e.statement.scores.valid, right: e.right }));
});
card.calibration = fitted(rows);
for (const { statement } of examples) statement.confidence = calibrated(statement.scores, card.calibration);

// The threshold that serves the four targeted figures best, on the whole.
const TARGETED = ["who+what", "tokens.content", "tokens.source", "tokens.cue"];
let best = { f1: 0 };
for (let least = -1; least < 2; least += 0.1) {
  const kept = docs.map((doc) => ({
    id: doc.id,
    statements: examples.filter((e) => e.doc === doc && e.statement.scores.valid >= least).map((e) => e.statement),
  }));
  const figures = score(docs, kept);
  const f1 = TARGETED.reduce((sum, name) => sum + figures[name].f1, 0) / TARGETED.length;
  if (f1 > best.f1) best = { f1, least: Number(least.toFixed(2)), figures };
}
card.leastValid = best.least;
writeFileSync(cardPath, `${JSON.stringify(card, null, 2)}\n`);
const shown = unseen.filter(({ valid }) => valid >= best.least);
console.log(card);
console.log(
  `calibration error on unseen reports: ${calibrationError(
    shown.map((u) => u.p),
    shown.map((u) => u.right),
  ).toFixed(3)}`,
);
for (const [name, { p, r, f1 }] of Object.entries(best.figures))
  console.log(name.padEnd(15), percent(p), percent(r), percent(f1));

// Statements inside others: what the gold set's tuning part marks. Each candidate is judged beside the outer statements.
const nested = [];
let marked = 0;
for (const { name, text, statements: gold } of await loadGold({ split: "tune" })) {
  const { tokens, relations } = await see(text);
  const doc = { id: name, text, attributions: gold };
  marked += gold.filter(({ parent }) => parent).length;
  const outer = relations.filter(({ inner, scores }) => !inner && scores.valid >= card.leastValid);
  const known = new Set(assemble(text, outer, tokens.quotations, card).map(({ cue }) => cue[0].join()));
  for (const relation of relations) {
    if (outer.includes(relation)) continue;
    const found = assemble(text, [...outer, relation], tokens.quotations, card);
    const statement = found.find(({ cue }) => !known.has(cue[0].join()));
    if (!statement) continue;
    const [right] = judge(score, doc, [{ ...statement, confidence: 1 }]);
    nested.push({ x: inputs({ ...relation.scores, valid: relation.scores.inside }), y: Number(right), relation });
  }
}
card.calibrationInside = fitted(nested);
for (const one of nested) {
  const { scores, source } = one.relation;
  one.confidence =
    calibrated({ ...scores, valid: scores.inside }, card.calibrationInside) - (source.length === 0 ? SOURCELESS : 0);
}
let bestInside = { f1: 0 };
for (let least = 0.1; least < 0.9; least += 0.02) {
  const kept = nested.filter(({ confidence }) => confidence >= least);
  const right = kept.filter(({ y }) => y).length;
  const f1 = (2 * right) / (kept.length + marked);
  console.log(least.toFixed(2), right, kept.length);
  if (f1 > bestInside.f1) bestInside = { f1, least: Number(least.toFixed(2)), right, kept: kept.length };
}
card.leastInside = bestInside.least;
writeFileSync(cardPath, `${JSON.stringify(card, null, 2)}\n`);
console.log(
  `inside others: ${bestInside.right} right of ${bestInside.kept} kept, ${marked} marked`,
  card.calibrationInside,
  card.leastInside,
);
await close();
