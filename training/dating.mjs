// Decisions to learn dating from: our own reports (bench/dates, the odd ones; bench/gold, tuning part; dated-sentences.txt), gone through as the reader
// does, with what it looks at for each statement that stands near a time (`bond.ts`), and which of the times were right.
//   node training/dating.mjs OUT.jsonl
// Each report is gone through twice: once choosing as the marks say, once as the reader chooses now, so that it learns to go on
// after its own mistakes. Statements whose day is none of the times that were found are left out.
import { writeFileSync } from "node:fs";
import { matchDated, SETS } from "../bench/dated.mjs";
import { loadGold } from "../bench/gold.mjs";
import { matchStatements } from "../bench/gold-match.mjs";
import { openEyes } from "../bench/seen.mjs";
import { articleFromText } from "../dist/page/index.js";
import { assemble } from "../dist/statement/assemble.js";
import { understand } from "../dist/statement/understand.js";
import { FEATURES, GROUPS_COUNT } from "../dist/statement/when/said/bond.js";
import { likeliest } from "../dist/statement/when/said/dating.js";
import { openGazetteer } from "../dist/statement/where/index.js";
import { dateSentences } from "./marked-sentences.mjs";

const [out] = process.argv.slice(2);
const lines = [];
const write = ({ features, ...decision }) =>
  lines.push(JSON.stringify({ ...decision, groups: GROUPS_COUNT, of: FEATURES, features: [...features] }));
const { card, see, close } = await openEyes();
const gazetteer = await openGazetteer();
const reports = [
  ...SETS.filter(({ learned }) => learned).flatMap(({ name, items }) =>
    items.map((item) => ({ ...item, set: name, match: (statements) => matchDated(item, statements) })),
  ),
  ...loadGold({ split: "tune" }).map((gold) => ({
    ...gold,
    set: "gold",
    match: (statements) =>
      matchStatements(gold.text, gold.statements, statements).map(({ gold: { date }, predicted }) => ({
        gold: { range: date },
        predicted,
      })),
  })),
];
for (const [report, { text, publisher, datePublished, set, match }] of reports.entries()) {
  const article = articleFromText(text, { ...(publisher && { publisher }), ...(datePublished && { datePublished }) });
  const { relations, tokens, names, mentions } = await see(text);
  const attributions = assemble(text, relations, tokens.quotations, card, article.parts.headline);
  const seen = { article, attributions, names, mentions };
  const { statements } = understand(seen, gazetteer, () => -1);
  const golds = new Map(match(statements).map(({ gold, predicted }) => [statements.indexOf(predicted), gold]));
  for (const own of [false, true]) {
    understand(seen, gazetteer, (features, index, candidates) => {
      const gold = golds.get(index);
      const chosen = likeliest(features, index, candidates);
      if (!gold) return chosen;
      const right = candidates.flatMap(({ when: { start, end } }, i) =>
        start === gold.range?.start && end === gold.range?.end ? [i] : [],
      );
      if (!gold.range || right.length > 0) write({ report, set, own, features, right });
      return own ? chosen : (right[0] ?? -1);
    });
  }
}
let sentence = reports.length;
dateSentences((date) => {
  const report = sentence++;
  return (features, _, candidates) => {
    const right = candidates.flatMap(({ when }, i) => (when.value === date ? [i] : []));
    if (date === undefined || right.length > 0) write({ report, set: "sentences", own: false, features, right });
    return right[0] ?? -1;
  };
});
writeFileSync(out, `${lines.join("\n")}\n`);
await close();
