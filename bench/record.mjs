// How fast a record of a million statements answers, warm and cold, and what storing costs beside reading.
//   npm run bench:record [-- --short] [-- --fresh]
// The reports are made up (record-made-up.mjs); the record is kept in the system's folder for temporary files. `--short`: 20,000.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openReader } from "../dist/index.js";
import { openRecord } from "../dist/record/index.js";
import { MIGRATIONS } from "../dist/record/sqlite/migrations.js";
import { publisherName, readings, speakerName, wordOf } from "./record-made-up.mjs";

const WARM = 50;
const COLD = 150;
const SHARE = 10;
/** Reports that share a commit while the record is made. */
const TOGETHER = 500;

const short = process.argv.includes("--short");
const statements = short ? 20_000 : 1_000_000;
const made = createHash("sha256")
  .update(MIGRATIONS.join(""))
  .update(readFileSync(new URL("./record-made-up.mjs", import.meta.url)));
const file = join(tmpdir(), `hearsay-record-${statements}-${made.digest("hex").slice(0, 8)}.db`);

/** What is asked, by name: each a list of questions, asked one after the other. */
const asked = async (record) => {
  const some = Array.from({ length: 20 }, (_, i) => i);
  const many = (await record.speakers({}, { limit: 20 })).items;
  const few = (await record.speakers({ words: "ba" }, { limit: 200 })).items.slice(-20);
  const reports = [];
  for (const i of some) reports.push(...(await record.reports({ words: wordOf(300 + 50 * i) }, { limit: 1 })).items);
  const groups = (await record.figureGroups({}, { limit: 20 })).items;
  const middling = (i) => wordOf(400 + 37 * i);
  const find = (question) => () => record.find(question, { limit: 25 });
  const count = (question) => () => record.counts(question);
  return {
    "search, rare words": some.map((i) => find({ words: wordOf(20_000 + 997 * i) })),
    "search, middling words": some.map((i) => find({ words: middling(i) })),
    "search, very common words": some.map((i) => find({ words: wordOf(i) })),
    "search, common and middling": some.map((i) => find({ words: `${wordOf(i)} ${middling(i)}` })),
    "search, phrases of common words": some.map((i) => find({ words: `"${wordOf(i)} ${wordOf(i + 1)}"` })),
    "search, prefixes": some.map((i) => find({ words: `${middling(i).slice(0, 4)}*` })),
    "search, prefixes of two letters": some.map((i) => find({ words: `${wordOf(i).slice(0, 2)}*` })),
    "search, common words excluded": some.map((i) => find({ words: `${middling(i)} -${wordOf(i)}` })),
    "search, words and speaker": some.map((i) => find({ words: wordOf(i), speaker: speakerName(i) })),
    "search, words, publisher, dates": some.map((i) =>
      find({
        words: wordOf(i),
        publisher: publisherName(i),
        since: "2018-01-01",
        until: `2018-${String(1 + (i % 12)).padStart(2, "0")}-28`,
      }),
    ),
    "search, acts, kind, confidence": some.map((i) =>
      find({ act: ["deny", "warn"], kind: "direct", leastConfidence: 0.5 + i / 41 }),
    ),
    "search, about and chain": some.map((i) =>
      find({ chain: publisherName(i), speaker: speakerName(i + 1), hearsay: 3 }),
    ),
    "search, newest": some.map(() => find({})),
    "counts, very common words": some.map((i) => count({ words: wordOf(i) })),
    "counts, middling words": some.map((i) => count({ words: middling(i) })),
    "counts, common words and publisher": some.map((i) => count({ words: wordOf(i), publisher: publisherName(i) })),
    "speaker page, most frequent": many.map(({ id }) => async () => [
      await record.speaker(id),
      await find({ speaker: id })(),
    ]),
    "speaker page, others": few.map(({ id }) => async () => [await record.speaker(id), await find({ speaker: id })()]),
    speakers: some.map((i) => () => record.speakers({ order: ["most", "latest", "name"][i % 3] }, { limit: 50 })),
    "speakers by name": some.map((i) => () => record.speakers({ words: speakerName(i).slice(0, 4) }, { limit: 50 })),
    "speakers since": some.map((i) => () => record.speakers({ since: `20${15 + (i % 10)}-07-15` }, { limit: 50 })),
    "report page": reports.map(
      ({ id }) =>
        () =>
          record.report(id),
    ),
    reports: some.map(() => () => record.reports({}, { limit: 50 })),
    "reports, common words": some.map((i) => () => record.reports({ words: wordOf(i) }, { limit: 50 })),
    overview: some.map(() => () => record.overview()),
    "figures, groups": some.map(() => () => record.figureGroups({}, { limit: 25 })),
    "figures, one group": groups.flatMap(({ key }) => [() => record.figures(key, { limit: 50 })]),
  };
};

const clocked = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const quantile = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))];
const clear = (path) => {
  for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
};

if (process.argv.includes("--cold")) {
  // A new process, told which question: prints the milliseconds of opening and asking.
  const [name, n] = process.argv.slice(process.argv.indexOf("--cold") + 1);
  // The code, which a server has loaded by then; the record opens it only when it is asked to.
  await import("../dist/record/sqlite/record.js");
  const start = performance.now();
  const record = await openRecord(file);
  const opened = performance.now() - start;
  const pages = {
    "front page": () => record.overview(),
    "search, common words": async () => [
      await record.find({ words: wordOf(Number(n)) }, {}),
      await record.counts({ words: wordOf(Number(n)) }),
    ],
    "search, middling words": async () => [
      await record.find({ words: wordOf(400 + 37 * n) }, {}),
      await record.counts({ words: wordOf(400 + 37 * n) }),
    ],
    "speaker page": async () => [
      await record.speaker(process.argv.at(-1)),
      await record.find({ speaker: process.argv.at(-1) }, {}),
    ],
    "report page": () => record.report(process.argv.at(-1)),
    figures: () => record.figureGroups({}, {}),
  };
  process.stdout.write(String(opened + (await clocked(pages[name]))));
  process.exit(0);
}

console.log(`${availableParallelism()} cores, ${cpus()[0]?.model}; Node ${process.version}`);
if (process.argv.includes("--fresh")) clear(file);
if (!existsSync(file)) {
  const part = `${file}.part`;
  clear(part);
  const start = performance.now();
  const record = await openRecord(part);
  let together = [];
  for (const one of readings(statements)) {
    together.push(one);
    if (together.length < TOGETHER) continue;
    await record.put(together);
    together = [];
  }
  await record.put(together);
  await record.close();
  renameSync(part, file);
  console.log(`${statements} statements stored in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(0)} MB`);

const record = await openRecord(file);
const { reports, statements: all, speakers } = await record.overview();
console.log(`${reports} reports, ${all} statements, ${speakers} speakers\n`);
console.log(`warm, milliseconds`.padEnd(36), "  p50     p95   target");
let slow = 0;
for (const [name, questions] of Object.entries(await asked(record))) {
  for (const ask of questions) await ask();
  const times = [];
  for (let round = 0; round < 3; round++) for (const ask of questions) times.push(await clocked(ask));
  const p95 = quantile(times, 0.95);
  if (p95 > WARM) slow++;
  console.log(
    name.padEnd(36),
    quantile(times, 0.5).toFixed(1).padStart(6),
    p95.toFixed(1).padStart(7),
    String(WARM).padStart(7),
    p95 > WARM ? "slower" : "",
  );
}
const someone = (await record.speakers({}, { limit: 1 })).items[0]?.id ?? "";
const something = (await record.reports({ words: wordOf(500) }, { limit: 1 })).items[0]?.id ?? "";
await record.close();

/** Takes the file out of the system's cache, where `dd` can. */
const forget = () => spawnSync("dd", [`if=${file}`, "iflag=nocache", "count=0"], { stdio: "ignore" }).status === 0;
console.log(
  `\ncold, milliseconds (a new process, opening counted; ${forget() ? "the file taken out of the system's cache" : "the system's cache as it is"})`,
);
for (const [name, last] of [
  ["front page"],
  ["search, common words"],
  ["search, middling words"],
  ["speaker page", someone],
  ["report page", something],
  ["figures"],
]) {
  const times = [];
  for (let n = 0; n < 7; n++) {
    forget();
    const args = [fileURLToPath(import.meta.url), ...(short ? ["--short"] : []), "--cold", name, String(n), last ?? ""];
    times.push(Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout));
  }
  const worst = Math.max(...times);
  if (worst > COLD) slow++;
  console.log(
    name.padEnd(36),
    quantile(times, 0.5).toFixed(1).padStart(6),
    worst.toFixed(1).padStart(7),
    String(COLD).padStart(7),
    worst > COLD ? "slower" : "",
  );
}

// What storing costs: the examples read and stored as `hearsay add` does, a commit for each few, under new addresses each round.
const examples = new URL("../examples/", import.meta.url);
const documents = readdirSync(examples)
  .filter((name) => /\.(?:txt|md|html)$/.test(name))
  .map((name) => ({
    id: name,
    format: name.endsWith(".html") ? "html" : "text",
    bytes: readFileSync(new URL(name, examples)),
  }));
const reader = await openReader();
const fresh = join(tmpdir(), `hearsay-record-cost-${process.pid}.db`);
const store = await openRecord(fresh);
const spent = { reading: 0, storing: 0 };
for (let round = 0; round < 6; round++) {
  const incoming = [];
  const took = await clocked(async () => {
    const raw = documents.map(({ id, format, bytes }) => ({
      id,
      format,
      content: bytes.toString(),
      hints: { url: `https://examples.example/${round}/${id}` },
    }));
    let i = 0;
    for await (const reading of reader.readAll(raw)) {
      const { bytes, format, id } = documents[i];
      incoming.push({ original: { bytes, format, charset: "utf-8", hints: raw[i].hints, id }, reading });
      i++;
    }
  });
  for (const one of incoming) one.reading.article.url = one.original.hints.url;
  const stored = await clocked(() => store.put(incoming));
  // The first round opens the model.
  if (round > 0) {
    spent.reading += took;
    spent.storing += stored;
  }
}
await store.close();
await reader.close();
clear(fresh);
const share = (100 * spent.storing) / spent.reading;
const each = (ms) => (ms / (5 * documents.length)).toFixed(1);
console.log(
  `\nstoring ${each(spent.storing)} ms a report, reading ${each(spent.reading)} ms on all cores: ${share.toFixed(1)} %  target ${SHARE}`,
);
if (slow > 0 || share > SHARE) console.log(`${slow} slower than their targets`);
