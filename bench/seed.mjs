// The founding example, ../shared/seed/report.txt, against the table of its reading.md: how many of the 25 statements are found with
// the right speaker, chain, act, date and figure.
//   node bench/seed.mjs
import { readFileSync } from "node:fs";
import { openReader } from "../dist/index.js";
import { shared } from "./shared.mjs";

const LAVROV = "Sergei Lavrov";
const MINISTRY = "Russian Foreign Ministry";
/** Words of the content, the chain's speakers from the outermost in, the act, and where the table has them date and figure. */
const TABLE = [
  ["US mission in Afghan 'failed'", ["Russia"], "say"],
  ["'hasty' drawdown", ["Russia"], "blame"],
  ["the United States had failed in its mission", ["Russia"], "say", { date: "2021-07-16" }],
  ["captured over two-thirds", ["reports"], "say", { low: 2 / 3 }],
  ["most positive colours", [LAVROV], "say"],
  ["But everyone understands", [LAVROV], "tell"],
  ["“hasty withdrawal” of US", [LAVROV], "blame"],
  ["instability spreading to neighbouring countries", [LAVROV], "warn"],
  ["in recent days", [LAVROV], "say"],
  ["huge uncertainty", [LAVROV], "add"],
  ["the crisis had increased", [LAVROV], "say"],
  ["real risk", [LAVROV], "say"],
  ["militants have captured", ["a top Russian official"], "disclose", { value: 2 / 3 }],
  ["ex-Soviet Central Asian countries", ["Russia"], "worry"],
  ["nearly 350", ["reports", "Tajikistan"], "say", { date: "2021-W28", high: 350 }],
  ["staging military drills", ["Russia's defence ministry"], "say", { date: "2021-W28" }],
  ["about 85 per cent", ["Taliban"], "claim", { date: "2021-W27", value: 0.85 }],
  ["the delegation of the Taliban visited", ["AP"], "say"],
  ["their quick gains", ["AP", "delegation of the Taliban"], "promise"],
  ["met with the Taliban delegation", [MINISTRY], "say"],
  ["the escalation and tensions", [MINISTRY, "Zamir Kabulov"], "worry"],
  ["Kabulov urged the Taliban", [MINISTRY], "say"],
  ["to prevent them", [MINISTRY, "Zamir Kabulov"], "urge"],
  ["We received assurances", [MINISTRY], "say"],
  ["they wouldn’t violate", [MINISTRY, "Taliban"], "promise"],
];

const reader = await openReader();
const { article, entities, statements } = await reader.read({
  id: "seed",
  text: readFileSync(shared("seed/report.txt"), "utf8"),
});
await reader.close();
const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
const wordsOf = ({ content }) => content.map((span) => article.text.slice(...span)).join(" ");
const near = (a, b) => a !== undefined && Math.abs(a - b) < 1e-6;
const straight = (words) => words.replaceAll("’", "'");

let right = 0;
for (const [n, [words, chain, act, { date, ...figure } = {}]] of TABLE.entries()) {
  const found = statements.filter((one) => straight(wordsOf(one)).includes(straight(words)));
  const fits = found.some(
    (one) =>
      one.act === act &&
      one.chain.map((id) => nameOf.get(id)).join() === chain.join() &&
      (date === undefined || one.date?.value === date) &&
      Object.entries(figure).every(([key, value]) => one.quantities.some((quantity) => near(quantity[key], value))),
  );
  if (fits) right++;
  else console.log(`${n + 1} is not there: ${chain.join(" > ")} ${act} “${words}”`);
}
console.log(`the founding example: ${right} of ${TABLE.length} statements as the table has them  target 23`);
