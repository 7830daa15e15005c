// Dates of statements on short news items of our own (bench/dates/): what was tuned on, and what was not.
// Of statements found, those with a date by us or by the reader; right is the same first and last day.
//   node bench/dates.mjs [--misses SET]
import { readFileSync } from "node:fs";
import { openReader } from "../dist/index.js";
import { rangeOf } from "./gold-dates.mjs";
import { percent } from "./shared.mjs";

const at = process.argv.indexOf("--misses");
const shown = at < 0 ? undefined : process.argv[at + 1];

const itemsOf = (file) =>
  readFileSync(new URL(`dates/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const second = itemsOf("second.jsonl");
const third = itemsOf("third.jsonl");
const isOdd = ({ id }) => Number(id.slice(1)) % 2 === 1;
const isEven = (item) => !isOdd(item);
const SETS = {
  first: itemsOf("items.jsonl"),
  odd: second.filter(isOdd),
  even: second.filter(isEven),
  "third-odd": third.filter(isOdd),
  "third-even": third.filter(isEven),
};
const TITLES = {
  first: "first set, tuned on",
  odd: "second set, odd, tuned on",
  even: "second set, even, not tuned on",
  "third-odd": "third set, by strangers, odd, tuned on",
  "third-even": "third set, by strangers, even, not tuned on",
};

/** The reader's statement whose content holds the words and whose cue is the same, the nearest; each is taken once. */
const matching = ({ text }, statements, { cue, content }, taken) => {
  const at = text.indexOf(content);
  const end = at + content.length;
  const sameCue = (words) => cue !== null && (words.includes(cue) || cue.includes(words));
  return statements
    .filter((one) => !taken.has(one) && one.content.some(([from, to]) => from < end && to > at))
    .filter((one) => sameCue(one.cue.map((span) => text.slice(...span)).join(" ")))
    .sort((a, b) => Math.abs(a.content[0][0] - at) - Math.abs(b.content[0][0] - at))[0];
};

async function measure(reader, items, showMisses) {
  const count = { statements: 0, found: 0, dated: 0, right: 0, missing: 0, spurious: 0 };
  let next = 0;
  for await (const reading of reader.readAll(items)) {
    const item = items[next++];
    if ("error" in reading) throw new Error(reading.error.message);
    const taken = new Set();
    for (const gold of item.statements) {
      count.statements++;
      const found = matching(item, reading.statements, gold, taken);
      if (!found) continue;
      taken.add(found);
      count.found++;
      const said = found.date;
      if (!said && !gold.date) continue;
      count.dated++;
      const range = gold.date && rangeOf(gold.date);
      const right = range && said && range.start === said.start && range.end === said.end;
      if (right) count.right++;
      else if (!said) count.missing++;
      else if (!gold.date) count.spurious++;
      if (!right && showMisses) {
        const cue = found.cue[0];
        const around = item.text.slice(Math.max(0, cue[0] - 80), cue[1] + 80).replaceAll("\n", " ");
        console.log(`${item.id}: ${gold.date} ← ${said?.value} “${around}”`);
      }
    }
  }
  return count;
}

const reader = await openReader();
for (const [name, items] of Object.entries(SETS)) {
  const count = await measure(reader, items, shown === name);
  const share = (part) => `${percent(part / count.dated)} % (${part} of ${count.dated})`;
  console.log(`${TITLES[name]}: ${items.length} items, ${count.statements} statements, ${count.found} found`);
  console.log(`  dates right     ${share(count.right)}`);
  console.log(`  dates missing   ${share(count.missing)}`);
  console.log(`  dates spurious  ${share(count.spurious)}`);
}
await reader.close();
