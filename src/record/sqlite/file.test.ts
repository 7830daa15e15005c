/** What may befall a file: other processes, a full disk, a crash, a newer or another program. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RecordError } from "../record.js";
import { made, story } from "../record-fixture.js";
import { MIGRATIONS } from "./migrations.js";
import { overview } from "./overview.js";
import { put } from "./put.js";
import { openSqlite } from "./record.js";
import { Store } from "./store.js";

const ADAPTER = new URL("../../../dist/record/index.js", import.meta.url).href;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-file-"));
  path = join(folder, "a.db");
});
afterEach(async () => rm(folder, { recursive: true }));

const errorOf = async (work: Promise<unknown>): Promise<RecordError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RecordError);
  return error as RecordError;
};

const edit = (...commands: string[]): void => {
  const database = new Database(path);
  for (const command of commands) database.exec(command);
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
};

const pragma = (what: string): unknown => {
  const database = new Database(path);
  const [row] = database.prepare(`pragma ${what}`).all() as { [name: string]: unknown }[];
  database.close();
  return Object.values(row ?? {})[0];
};

/** A process of its own that puts reports `from`, `from` + 1, … and writes each number that was acknowledged. */
const writer = (from: number, many: number): ChildProcess =>
  spawn(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `const { openRecord } = await import(${JSON.stringify(ADAPTER)});
       const record = await openRecord(${JSON.stringify(path)});
       const like = ${JSON.stringify(made({ url: "https://x.example/NUMBER", says: [{ who: "Ivo Marr", what: "it rains for NUMBER days" }] }))};
       for (let n = ${from}; n < ${from + many}; n++) {
         const one = JSON.parse(JSON.stringify(like).replaceAll("NUMBER", String(n)));
         one.original.bytes = Buffer.from(String(n));
         await record.put([one]);
         process.stdout.write(n + "\\n");
       }
       await record.close();`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );

const linesOf = (child: ChildProcess): AsyncIterable<string> =>
  createInterface({ input: child.stdout as NonNullable<ChildProcess["stdout"]> });

/** Which reports are there, each once. */
const stored = async (): Promise<Set<number>> => {
  const record = await openSqlite(path, false);
  const numbers: number[] = [];
  for await (const { article, statements } of record.readings()) {
    expect(statements).toHaveLength(1);
    numbers.push(Number(article.url?.split("/").at(-1)));
  }
  const { reports, statements } = await record.overview();
  expect([reports, statements]).toEqual([numbers.length, numbers.length]);
  expect((await record.find({ words: "rains" }, { limit: 1 })).items).toHaveLength(Math.min(1, numbers.length));
  await record.close();
  expect(new Set(numbers).size).toBe(numbers.length);
  return new Set(numbers);
};

describe("a record's file", () => {
  it("is one file when it is closed, and says whose it is", async () => {
    const record = await openSqlite(path, false);
    await record.put(story());
    await record.close();
    expect((await stat(`${path}-wal`).catch(() => ({ size: 0 }))).size).toBe(0);
    expect(pragma("application_id")).toBe(0x48454152);
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("integrity_check")).toBe("ok");
  });

  it("is not opened where a newer Hearsay wrote it, and stays as it was", async () => {
    await (await openSqlite(path, false)).close();
    edit("pragma user_version = 99");
    const error = await errorOf(openSqlite(path, false));
    expect([error.code, error.message]).toEqual(["newer", expect.stringMatching(/a\.db: .*newer Hearsay/)]);
    expect(pragma("user_version")).toBe(99);
  });

  it("is brought up to date from every older format, and holds what it held", async () => {
    for (let format = 1; format < MIGRATIONS.length; format++) {
      await rm(path, { force: true });
      edit(...MIGRATIONS.slice(0, format), `pragma application_id = ${0x48454152}`, `pragma user_version = ${format}`);
      const record = await openSqlite(path, false);
      await record.put(story());
      await record.close();
      expect(pragma("user_version")).toBe(MIGRATIONS.length);
      const again = await openSqlite(path, true);
      expect((await again.overview()).reports).toBeGreaterThan(0);
      await again.close();
    }
  });

  it("is not opened where it is something else", async () => {
    await writeFile(path, "This is a letter, and no record at all.\n".repeat(200));
    expect((await errorOf(openSqlite(path, false))).code).toBe("not-a-record");
    await rm(path);
    edit("create table shopping (item)");
    expect((await errorOf(openSqlite(path, false))).code).toBe("not-a-record");
    expect((await errorOf(openSqlite(folder, false))).code).toBe("not-a-record");
    expect((await errorOf(openSqlite(join(folder, "nowhere", "a.db"), false))).code).toBe("no-such");
    expect((await errorOf(openSqlite(join(folder, "b.db"), true))).code).toBe("no-such");
  });

  it("is called damaged where it was cut off or overwritten", async () => {
    const record = await openSqlite(path, false);
    await record.put(story());
    await record.close();
    const { size } = await stat(path);
    const read = async (): Promise<void> => {
      const damaged = await openSqlite(path, false);
      try {
        await damaged.overview();
        for await (const { line } of damaged.readings()) await damaged.speakers({ words: line.headline ?? "" }, {});
        await damaged.find({ words: "families" }, {});
      } finally {
        await damaged.close();
      }
    };
    const file = await open(path, "r+");
    await file.write(Buffer.alloc(size - 8192, 0xa5), 0, size - 8192, 4096);
    await file.close();
    expect((await errorOf(read())).code).toBe("damaged");
    await truncate(path, 5000);
    expect((await errorOf(read())).code).toBe("damaged");
  });

  it("may be opened to be read only, also while another writes", async () => {
    const record = await openSqlite(path, false);
    await record.put(story().slice(0, 1));
    const reader = await openSqlite(path, true);
    expect((await reader.overview()).reports).toBe(1);
    await record.put(story().slice(1));
    expect((await reader.overview()).reports).toBe(3);
    expect((await errorOf(reader.put(story()))).code).toBe("read-only");
    await reader.close();
    await record.close();
  });

  it("loses nothing when the disk is full", async () => {
    const store = await Store.open(path, false);
    await put(store, story().slice(0, 1));
    // The database's own bound stands for the disk's: both answer with the same error.
    const limit = (pages: number) => store.read((db) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db));
    await limit((pragma("page_count") as number) + 2);
    const large = made({
      url: "https://x.example/large",
      says: [{ who: "Ivo Marr", what: "it rains" }],
      rest: noise(20_000),
    });
    const error = await errorOf(put(store, [...story(), large]));
    expect([error.code, error.message]).toEqual(["full", expect.stringMatching(/a\.db: the disk is full/)]);
    expect(await store.read(overview)).toMatchObject({ reports: 1, statements: 4 });
    await limit(1_000_000);
    expect((await put(store, [...story(), large])).map(({ outcome }) => outcome)).toEqual([
      "unchanged",
      "stored",
      "stored",
      "stored",
    ]);
    await store.close();
    expect(pragma("integrity_check")).toBe("ok");
  });

  it("takes reports from several processes at once, each once", async () => {
    // Two of them put the same reports, a third others; the file is new to all.
    const writers = [writer(0, 15), writer(0, 15), writer(100, 15)];
    for (const child of writers) child.stdout?.resume();
    const ends = await Promise.all(writers.map(async (child) => (await once(child, "close"))[0]));
    expect(ends).toEqual([0, 0, 0]);
    expect((await stored()).size).toBe(30);
    expect(pragma("integrity_check")).toBe("ok");
  });

  // A hundred processes are started; where the machine is busy with other things, that takes its time.
  it("keeps what was acknowledged when the process is killed, at any moment, a hundred times", {
    timeout: 1_800_000,
  }, async () => {
    const acknowledged = new Set<number>();
    for (let round = 0; round < 100; round++) {
      const child = writer(1000 * round, 900);
      let timer: NodeJS.Timeout | undefined;
      for await (const line of linesOf(child)) {
        acknowledged.add(Number(line));
        timer ??= setTimeout(() => child.kill("SIGKILL"), 1 + 60 * Math.random());
      }
      clearTimeout(timer);
      if (child.exitCode === null && child.signalCode === null) await once(child, "close");
    }
    const there = await stored();
    for (const number of acknowledged) expect(there.has(number)).toBe(true);
    // At most one a round was on disk without having been acknowledged yet.
    expect(there.size).toBeLessThanOrEqual(acknowledged.size + 100);
    expect(acknowledged.size).toBeGreaterThanOrEqual(100);
    expect(pragma("integrity_check")).toBe("ok");
  });
});

/** Text that can't be packed. */
const noise = (length: number): string =>
  Array.from({ length }, () => String.fromCodePoint(33 + Math.floor(90 * Math.random()))).join("");
