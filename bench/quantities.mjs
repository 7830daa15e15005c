// Figures on sentences of our own (bench/quantities/): precision, recall and F1 of value, bound and unit, as bench:meaning judges them.
//   node bench/quantities.mjs [--misses odd]
import { readFileSync } from "node:fs";
import { quantitiesIn } from "../dist/statement/quantity/index.js";
import { occurrences, overlaps } from "./gold-place.mjs";
import { GoldQuantity } from "./gold-schema.mjs";
import { quantityWords, sameQuantity } from "./meaning-judge.mjs";
import { percent } from "./shared.mjs";

const showMisses = process.argv.includes("--misses");
const itemsOf = (file) =>
  readFileSync(new URL(`quantities/${file}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const isOdd = ({ id }) => Number(id.slice(1)) % 2 === 1;
const SETS = [
  ...["items", "second"].flatMap((file) => [
    [`${file}, odd, tuned on`, itemsOf(file).filter(isOdd)],
    [`${file}, even, not tuned on`, itemsOf(file).filter((item) => !isOdd(item))],
  ]),
  ["third, not tuned on", itemsOf("third")],
];

for (const [title, set] of SETS) {
  const count = { right: 0, predicted: 0, gold: 0 };
  for (const { id, text, quantities } of set) {
    const left = new Set(quantitiesIn(text, [[0, text.length]]));
    count.predicted += left.size;
    for (const given of quantities) {
      const gold = GoldQuantity.parse(given);
      const span = occurrences(text, gold.text)[(gold.nth ?? 1) - 1];
      if (!span) throw new Error(`${id}: "${gold.text}" does not stand in it`);
      count.gold++;
      const touching = [...left].filter((one) => overlaps(one.span, span));
      const found = touching.find((one) => sameQuantity(gold, one)) ?? touching[0];
      left.delete(found);
      if (found && sameQuantity(gold, found)) count.right++;
      else if (showMisses && isOdd({ id }))
        console.log(
          `${id}: ${quantityWords(gold)} ← ${found ? quantityWords({ ...found, text: text.slice(...found.span) }) : ""}`,
        );
    }
    if (showMisses && isOdd({ id }))
      for (const one of left) console.log(`${id}:  ← ${quantityWords({ ...one, text: text.slice(...one.span) })}`);
  }
  const [p, r] = [count.right / (count.predicted || 1), count.right / (count.gold || 1)];
  console.log(
    `${title}: ${set.length} items, F1 ${percent((2 * p * r) / (p + r || 1))}  P ${percent(p)}  R ${percent(r)}  (${count.predicted} predicted, ${count.gold} gold)`,
  );
}
