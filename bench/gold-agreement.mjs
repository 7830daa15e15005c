// How far two annotators of the gold set's test reports agree on dates and quantities, judged as the reader is judged by
// bench:meaning: what the first marked (bench/gold/NAME.json) is gold, what the second marked (bench/gold/second.jsonl) is judged.
//   npm run bench:agreement
import { readFileSync } from "node:fs";
import { loadReport } from "./gold.mjs";
import { rangeOf } from "./gold-dates.mjs";
import { GoldQuantity } from "./gold-schema.mjs";
import { sameQuantity } from "./meaning-judge.mjs";
import { percent } from "./shared.mjs";

const reports = readFileSync(new URL("gold/second.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const dates = { right: 0, all: 0 };
const figures = { right: 0, first: 0, second: 0 };

for (const { name, statements } of reports) {
  const second = new Map(statements.map((statement) => [statement.id, statement]));
  for (const { id, date, quantities } of loadReport(name).statements) {
    const other = second.get(id);
    if (!other) throw new Error(`${name}: the second annotator left out statement ${id}`);
    const range = other.date ? rangeOf(other.date) : undefined;
    if (date || range) {
      dates.all++;
      if (date?.start === range?.start && date?.end === range?.end) dates.right++;
    }
    const left = new Set(other.quantities.map((quantity) => GoldQuantity.parse(quantity)));
    figures.first += quantities.length;
    figures.second += left.size;
    for (const quantity of quantities) {
      const same = [...left].find((one) => touches(one, quantity) && sameQuantity(quantity, one));
      if (!same) continue;
      left.delete(same);
      figures.right++;
    }
  }
}

/** The second annotator's quantities have words and no place. */
function touches(a, b) {
  return a.text.includes(b.text) || b.text.includes(a.text);
}

const { right, first, second } = figures;
console.log(`${reports.length} reports, kept apart for testing, by two annotators`);
console.log(
  `  date      ${percent(dates.right / dates.all)} % the same (${dates.right} of ${dates.all} dated by either)`,
);
console.log(`  quantity  F1 ${percent((2 * right) / (first + second))}  (${first} and ${second})`);
