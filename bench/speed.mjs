// Speed and cost of reading PolNeAR dev through the library in one process; share of each step; growth with length.
//   npm run bench:speed [-- --short]
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { openReader } from "../dist/index.js";
import { linkMentions } from "../dist/language/antecedents.js";
import { Model } from "../dist/language/model.js";
import { passagesOf } from "../dist/language/passages.js";
import { joinMentions } from "../dist/language/sight.js";
import { tokenize } from "../dist/language/tokens.js";
import { loadWeights } from "../dist/language/weights.js";
import { WordPiece } from "../dist/language/wordpiece.js";
import { articleFromText } from "../dist/page/index.js";
import { assemble } from "../dist/statement/assemble.js";
import { paragraphsToRead } from "../dist/statement/paragraphs.js";
import { understand } from "../dist/statement/understand.js";
import { openGazetteer } from "../dist/statement/where/index.js";
import { readJsonl, shared } from "./shared.mjs";

const short = process.argv.includes("--short");
const docs = readJsonl(shared("corpora/attribution/polnear-dev.jsonl.gz")).map(({ id, text }) => ({ id, text }));
const wordsIn = (text) => text.match(/\S+/g)?.length ?? 0;
const words = docs.reduce((sum, { text }) => sum + wordsIn(text), 0);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const seconds = async (work) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const flags = (() => {
  try {
    const all = new Set(/^flags\s*:(.*)$/m.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1].split(" "));
    return ["avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8"].filter((flag) => all.has(flag)).join(" ");
  } catch {
    return "";
  }
})();
console.log(`${availableParallelism()} cores, ${cpus()[0]?.model} ${flags}; Node ${process.version}`);

// Time to first statement from a cold start: a new process, from its start to its first statement.
const first = `
  const { openReader } = await import(${JSON.stringify(new URL("../dist/index.js", import.meta.url).href)});
  const reader = await openReader();
  const { statements } = await reader.read({ text: 'The talks failed, the minister said on Monday.' });
  if (!statements) process.exit(1);
  process.stdout.write(String(performance.now()));
  process.exit(0);`;
const starts = Array.from({ length: short ? 3 : 5 }, () =>
  Number(spawnSync(process.execPath, ["--input-type=module", "-e", first], { encoding: "utf8" }).stdout),
);
console.log(
  `cold start to first statement  ${(median(starts) / 1000).toFixed(2)} s  target 1.50 (median of ${starts.length})`,
);

const reader = await openReader();
const readAll = async (reports) => {
  let statements = 0;
  for await (const reading of reader.readAll(reports)) statements += reading.statements?.length ?? 0;
  return statements;
};
await readAll(docs.slice(0, 8));
const rounds = [];
let statements = 0;
for (let i = 0; i < (short ? 1 : 3); i++)
  rounds.push(
    await seconds(async () => {
      statements = await readAll(docs);
    }),
  );
const time = median(rounds);
console.log(
  `${docs.length} reports, ${words} words, ${statements} statements: ${(docs.length / time).toFixed(1)} reports/s, ` +
    `${Math.round(words / time)} words/s  target 12000 (median of ${rounds.length})`,
);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB  target 700`);

// Growth: one text, made longer and longer from the dev reports.
const base = docs.find(({ text }) => wordsIn(text) > 700)?.text ?? docs[0].text;
console.log("length    words   words/s   s per 1000 words");
for (let times = 1; times <= (short ? 8 : 64); times *= 2) {
  const text = Array.from({ length: times }, () => base).join("\n\n");
  const runs = [];
  for (let i = 0; i < (times <= 4 ? 5 : 1); i++) runs.push(await seconds(() => reader.read({ text })));
  const took = median(runs);
  const n = wordsIn(text);
  console.log(
    `${`${times}×`.padEnd(4)} ${String(n).padStart(10)} ${String(Math.round(n / took)).padStart(9)}   ${((1000 * took) / n).toFixed(3)}`,
  );
}
await reader.close();

// Share of each step, on one thread.
const { card, vocabulary } = await loadWeights();
const wordPiece = new WordPiece(vocabulary);
const model = await Model.open({ threads: 1 });
const spent = { page: 0, tokens: 0, model: 0, antecedents: 0, statements: 0 };
const gazetteer = await openGazetteer();
const clocked = async (step, work) => {
  const start = performance.now();
  const value = await work();
  spent[step] += performance.now() - start;
  return value;
};
for (const { text } of docs.slice(0, short ? 10 : 40)) {
  const article = await clocked("page", () => articleFromText(text));
  const tokens = await clocked("tokens", () => tokenize(text, paragraphsToRead(article), wordPiece));
  const seen = await clocked("model", async () => {
    const found = [];
    for (const passage of passagesOf(tokens)) found.push(await model.read(passage));
    return found;
  });
  const mentions = await clocked("antecedents", () =>
    linkMentions(tokens, joinMentions(seen.map((one) => one.mentions)), (pairs) => model.rank(pairs)),
  );
  await clocked("statements", () => {
    const relations = seen.flatMap((one) => one.relations);
    const attributions = assemble(text, relations, tokens.quotations, card);
    return understand({ article, attributions, names: seen.flatMap(({ names }) => names), mentions }, gazetteer);
  });
}
await model.close();
const total = Object.values(spent).reduce((sum, value) => sum + value, 0);
console.log(
  `share of each step: ${Object.entries(spent)
    .map(([step, ms]) => `${step} ${((100 * ms) / total).toFixed(1)} %`)
    .join(", ")}`,
);
