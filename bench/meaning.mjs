// What the reader understands of our gold set (bench/gold), on the reports that rules were tuned on and on those kept apart.
//   npm run bench:meaning [-- --only tune|test] [--misses [FIGURE]]
// `--misses` says what went wrong in the tune split, of one figure or of all; of the test split nothing is ever shown.
import { parseArgs } from "node:util";
import { openReader } from "../dist/index.js";
import { loadGold } from "./gold.mjs";
import { judgeMeaning } from "./meaning-judge.mjs";
import { percent } from "./shared.mjs";

const { values, positionals } = parseArgs({
  options: { only: { type: "string" }, misses: { type: "boolean" } },
  allowPositionals: true,
});
/** Figures of the issue, to be reached on the test split. */
const TARGETS = { speaker: 85, chain: 80, date: 90, quantity: 90 };
/** Precision, recall and F1; the others are shares of what they are counted over. */
const F1 = new Set(["what", "who+what", "who+what resolved", "quantity"]);
const ORDER = ["what", "who+what", "who+what resolved", "nested found"];

const reader = await openReader();
for (const split of ["tune", "test"]) {
  if (values.only && values.only !== split) continue;
  const total = {};
  const reports = loadGold({ split });
  const misses = [];
  for (const gold of reports) {
    const { name, text, publisher, datePublished } = gold;
    const reading = await reader.read({
      id: name,
      text,
      ...(publisher && { publisher }),
      ...(datePublished && { datePublished }),
    });
    const judged = judgeMeaning(gold, reading);
    for (const [figure, { right, predicted, gold }] of Object.entries(judged.counts)) {
      total[figure] ??= { right: 0, predicted: 0, gold: 0 };
      total[figure].right += right;
      total[figure].predicted += predicted;
      total[figure].gold += gold;
    }
    misses.push(...judged.misses.map((miss) => ({ name, ...miss })));
  }
  print(split, reports, total);
  if (!values.misses || split !== "tune") continue;
  for (const { name, figure, statement, gold, predicted } of misses) {
    if (positionals.length > 0 && !positionals.includes(figure)) continue;
    console.log(`${figure}: ${name} ${statement}: ${gold} ← ${predicted}`.replaceAll("\n", "¶"));
  }
}
await reader.close();

function print(split, reports, total) {
  console.log(`\n${split}: ${reports.length} reports, ${total.what?.gold ?? 0} statements`);
  const rest = Object.keys(total).filter((figure) => !ORDER.includes(figure));
  for (const figure of [...ORDER, ...rest].filter((name) => total[name])) {
    const { right, predicted, gold } = total[figure];
    const target = TARGETS[figure] ? `  target ${TARGETS[figure]}` : "";
    const [p, r] = [right / (predicted || 1), right / (gold || 1)];
    const f1 = p + r ? (2 * p * r) / (p + r) : 0;
    const value = F1.has(figure)
      ? `F1 ${percent(f1)}  P ${percent(p)}  R ${percent(r)}  (${predicted} predicted, ${gold} gold)`
      : `${percent(r).padStart(8)}  (${right} of ${gold})`;
    console.log(`  ${figure.padEnd(34)} ${value}${target}`);
  }
}
