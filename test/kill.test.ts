/**
 * What was acknowledged is there, whatever happens to the process: `hearsay add` is killed at random moments, a hundred
 * times, each time going on in the same record.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRecord } from "../src/record/index.js";
import { hearsay, linesOf, root } from "./run.js";

const KILLS = 100;
/** Records worked on at once. */
const LANES = 2;
/** More than can be read before all kills are done. */
const REPORTS = 5000;

const SPEAKERS = ["harbour master", "mayor", "river authority", "coastguard", "teachers' union", "health ministry"];
const reportOf = (number: number): string => {
  const who = SPEAKERS[number % SPEAKERS.length];
  return JSON.stringify({
    id: `report-${number}`,
    url: `https://post.example/${number}`,
    publisher: `Paper ${number % 7}`,
    datePublished: `2026-0${1 + (number % 9)}-11`,
    text: `Berth ${number} stays shut\n\nBerth ${number} will stay shut until Friday, the ${who} said on Monday. "We lost ${number} crates," its clerk told reporters.`,
  });
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-kill-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const inputOf = async (name: string, reports: number): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, Array.from({ length: reports }, (_, i) => reportOf(i)).join("\n"));
  return path;
};

interface Acknowledged {
  report: string;
  statements: number;
}

/** Adds, and is killed so many milliseconds after its first report was stored; or after its start, if that comes first. */
const killed = (input: string, record: string, afterStore: number, afterStart: number): Promise<Acknowledged[]> =>
  new Promise((resolve, reject) => {
    const args = ["bin/hearsay.js", "add", input, "--record", record, "--json", "--threads", "1"];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    const kill = (): void => {
      child.kill("SIGKILL");
    };
    const timers = [setTimeout(kill, afterStart)];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (timers.length === 1 && text.includes('"stored"')) timers.push(setTimeout(kill, afterStore));
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (_code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      if (signal !== "SIGKILL") reject(new Error(`ended by itself: ${stdout.slice(-500)} ${stderr}`));
      // The last line may be half of one.
      const whole = stdout.slice(0, stdout.lastIndexOf("\n") + 1);
      resolve(linesOf(whole).flatMap(({ put }) => (put ? [put as Acknowledged] : [])));
    });
  });

/** Statements of every report in the record; each report once. */
const reportsIn = async (path: string): Promise<Map<string, number>> => {
  const record = await openRecord(path);
  try {
    const found = new Map<string, number>();
    let after: string | undefined;
    do {
      const { items, next } = await record.reports({}, { limit: 200, ...(after !== undefined && { after }) });
      for (const { id, version, statements } of items) {
        expect(found.has(id)).toBe(false);
        expect(version).toBe(1);
        found.set(id, statements);
      }
      after = next;
    } while (after !== undefined);
    expect((await record.overview()).reports).toBe(found.size);
    return found;
  } finally {
    await record.close();
  }
};

const integrityOf = (path: string): unknown => {
  const database = new Database(path);
  try {
    return database.pragma("integrity_check");
  } finally {
    database.close();
  }
};

/** Kills at moments spread over a commit's time and more, now and then before anything was stored. */
const lane = async (number: number, kills: number, input: string): Promise<void> => {
  const record = join(folder, `killed-${number}.db`);
  const acknowledged = new Map<string, number>();
  for (let kill = 0; kill < kills; kill++) {
    const early = kill % 5 === 4;
    const run = await killed(input, record, Math.random() * 150, early ? 200 + Math.random() * 600 : 60_000);
    for (const { report, statements } of run) acknowledged.set(report, statements);
    const found = await reportsIn(record);
    for (const [report, statements] of acknowledged) expect(found.get(report)).toBe(statements);
  }
  expect(acknowledged.size).toBeGreaterThan(kills / 2);
  expect(integrityOf(record)).toEqual([{ integrity_check: "ok" }]);

  // Left alone, it goes on to the end.
  const some = (await reportsIn(record)).size + 20;
  const rest = await inputOf(`rest-${number}.jsonl`, some);
  const { code, stdout } = await hearsay(["add", rest, "--record", record, "--json"]);
  expect(code).toBe(0);
  const done = linesOf(stdout).at(-1) as { added: number; known: number };
  expect(done.added + done.known).toBe(some);
  expect(done.added).toBeGreaterThanOrEqual(20);
  expect((await reportsIn(record)).size).toBe(some);
};

describe("hearsay add", () => {
  it(`loses nothing it acknowledged and doubles nothing, killed ${KILLS} times`, async () => {
    const input = await inputOf("reports.jsonl", REPORTS);
    await Promise.all(Array.from({ length: LANES }, (_, i) => lane(i, KILLS / LANES, input)));
  }, 1_200_000);

  it("can be run twice at once on one record", async () => {
    const record = join(folder, "shared.db");
    const [first, second] = [await inputOf("first.jsonl", 60), await inputOf("second.jsonl", 90)];
    const runs = await Promise.all(
      [first, second].map((input) => hearsay(["add", input, "--record", record, "--json", "--threads", "1"])),
    );
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const totals = runs.map(({ stdout }) => linesOf(stdout).at(-1) as { added: number; known: number });
    expect(totals.map(({ added, known }) => added + known)).toEqual([60, 90]);
    expect(totals.reduce((sum, { added }) => sum + added, 0)).toBe(90);
    expect((await reportsIn(record)).size).toBe(90);
    expect(integrityOf(record)).toEqual([{ integrity_check: "ok" }]);
  });

  it("ends in good order at Ctrl-C, and goes on from there", async () => {
    const record = join(folder, "stopped.db");
    const input = await inputOf("many.jsonl", REPORTS);
    const child = spawn(process.execPath, ["bin/hearsay.js", "add", input, "--record", record, "--json"], {
      cwd: root,
    });
    let stdout = "";
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (stdout === "") child.kill("SIGINT");
      stdout += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(130);
    expect(stderr).toContain("The same command again goes on from there");
    const lines = linesOf(stdout);
    const kept = lines.flatMap(({ put }) => (put ? [(put as Acknowledged).report] : []));
    expect(lines.at(-1)).toMatchObject({ what: "stopped", added: kept.length });
    expect([...(await reportsIn(record)).keys()].sort()).toEqual(kept.sort());
  });

  it("says so where the record was made by a later Hearsay", async () => {
    const record = join(folder, "later.db");
    const input = await inputOf("one.jsonl", 1);
    expect((await hearsay(["add", input, "--record", record])).code).toBe(0);
    const database = new Database(record);
    database.exec("PRAGMA user_version = 9999");
    database.close();
    for (const args of [
      ["add", input],
      ["find", "berth"],
      ["serve", "--port", "0"],
    ]) {
      const { code, stderr } = await hearsay([...args, "--record", record]);
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^hearsay: .*later\.db.*\bnewer\b/)]);
    }
  });
});
