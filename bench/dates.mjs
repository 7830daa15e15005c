// Dates of statements on short news items of our own (bench/dates/): what was learned from, and what was not.
// Of statements found, those with a date by us or by the reader; right is the same first and last day.
//   node bench/dates.mjs [--misses SET]
import { openReader } from "../dist/index.js";
import { matchDated, SETS } from "./dated.mjs";
import { percent } from "./shared.mjs";

const at = process.argv.indexOf("--misses");
const shown = at < 0 ? undefined : process.argv[at + 1];

async function measure(reader, items, showMisses) {
  const count = { statements: 0, found: 0, dated: 0, right: 0, missing: 0, spurious: 0 };
  let next = 0;
  for await (const reading of reader.readAll(items)) {
    const item = items[next++];
    if ("error" in reading) throw new Error(reading.error.message);
    count.statements += item.statements.length;
    for (const { gold, predicted } of matchDated(item, reading.statements)) {
      count.found++;
      const said = predicted.date;
      if (!said && !gold.date) continue;
      count.dated++;
      const { range } = gold;
      const right = range && said && range.start === said.start && range.end === said.end;
      if (right) count.right++;
      else if (!said) count.missing++;
      else if (!gold.date) count.spurious++;
      if (!right && showMisses) {
        const cue = predicted.cue[0];
        const around = item.text.slice(Math.max(0, cue[0] - 80), cue[1] + 80).replaceAll("\n", " ");
        console.log(`${item.id}: ${gold.date} ← ${said?.value} “${around}”`);
      }
    }
  }
  return count;
}

const reader = await openReader();
for (const { name, title, items } of SETS) {
  const count = await measure(reader, items, shown === name);
  const share = (part) => `${percent(part / count.dated)} % (${part} of ${count.dated})`;
  console.log(`${title}: ${items.length} items, ${count.statements} statements, ${count.found} found`);
  console.log(`  dates right     ${share(count.right)}`);
  console.log(`  dates missing   ${share(count.missing)}`);
  console.log(`  dates spurious  ${share(count.spurious)}`);
}
await reader.close();
