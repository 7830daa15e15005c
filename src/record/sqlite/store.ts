/** The file, opened: one connection, through which reads and writes go one after the other. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { CompiledQuery, Kysely, SqliteDialect } from "kysely";
import Database from "libsql";
import { RecordError } from "../record.js";
import { cachedDatabase } from "./cached-database.js";
import { codeOf, recordErrorOf } from "./errors.js";
import { MIGRATIONS } from "./migrations.js";
import type { Tables } from "./tables.js";

/** "HEAR": a file that bears it is one of ours. */
const APPLICATION = 0x48454152;

/** Milliseconds to wait for another process that writes, in all, and at a stretch: nothing else runs meanwhile. */
const LONGEST_WAIT = 20_000;
const BUSY_TIMEOUT = 20;

/** Pages of 4 KiB: then what stands in the log is written into the file. The more at once, the fewer are written twice. */
const MOST_PAGES_IN_LOG = 4000;

export type Connection = Kysely<Tables>;

export class Store {
  readonly path: string;
  readonly readOnly: boolean;
  readonly #kysely: Kysely<Tables>;
  #ready = false;

  /** @throws RecordError `newer`, `not-a-record`, `damaged`, `busy`, `full`, `read-only`; `no-such` where there is no file to be only read, or no folder for it */
  static async open(path: string, readOnly: boolean): Promise<Store> {
    const store = new Store(path, readOnly);
    try {
      await store.#prepare();
      return store;
    } catch (error) {
      await store.close();
      throw recordErrorOf(path, error);
    }
  }

  private constructor(path: string, readOnly: boolean) {
    this.path = path;
    this.readOnly = readOnly;
    this.#kysely = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: cachedDatabase(connect(path, readOnly)) }),
    });
  }

  /** Several questions, all answered from one state of the record. @param work may be done again: the file can be locked for a moment */
  async read<T>(work: (db: Connection) => Promise<T>): Promise<T> {
    return this.#whileBusy(() => this.#transaction("begin", work));
  }

  /** All of it or nothing, and on disk when it resolves. */
  async write<T>(work: (db: Connection) => Promise<T>): Promise<T> {
    if (this.readOnly) {
      throw new RecordError("read-only", `${this.path}: was opened to be read only; open it for writing`);
    }
    return this.#whileBusy(() => this.#transaction("begin immediate", work));
  }

  /** What was written stands in the file itself then, not beside it, unless another process still has it open. */
  async close(): Promise<void> {
    if (this.#ready && !this.readOnly) await run(this.#kysely, "pragma wal_checkpoint(truncate)").catch(() => {});
    await this.#kysely.destroy();
  }

  async #transaction<T>(begin: string, work: (db: Connection) => Promise<T>): Promise<T> {
    try {
      return await this.#kysely.connection().execute(async (db) => {
        await run(db, begin);
        try {
          const result = await work(db);
          await run(db, "commit");
          return result;
        } catch (error) {
          // After some errors, a full disk's among them, the database has rolled back by itself.
          await run(db, "rollback").catch(() => {});
          throw error;
        }
      });
    } catch (error) {
      throw recordErrorOf(this.path, error);
    }
  }

  async #whileBusy<T>(work: () => Promise<T>): Promise<T> {
    for (let waited = 0, wait = 5; ; waited += wait + BUSY_TIMEOUT, wait = Math.min(200, 2 * wait)) {
      try {
        return await work();
      } catch (error) {
        const code = codeOf(error instanceof RecordError ? error.cause : error);
        if (!code.startsWith("SQLITE_BUSY") || waited > LONGEST_WAIT) throw error;
        await pause(wait * (0.5 + Math.random()));
      }
    }
  }

  async #prepare(): Promise<void> {
    const db = this.#kysely;
    await run(db, `pragma busy_timeout = ${this.readOnly ? 1000 : 5000}`);
    const version = await this.#version();
    if (version === 0 && this.readOnly) {
      throw new RecordError("not-a-record", `${this.path}: is no record of Hearsay's; give another path`);
    }
    if (!this.readOnly) {
      await run(db, "pragma journal_mode = wal");
      await run(db, "pragma synchronous = full");
      await run(db, `pragma wal_autocheckpoint = ${MOST_PAGES_IN_LOG}`);
    }
    await run(db, "pragma foreign_keys = on");
    await run(db, "pragma temp_store = memory");
    await run(db, "pragma cache_size = -65536");
    if (version < MIGRATIONS.length) await this.#migrate();
    await run(db, `pragma busy_timeout = ${BUSY_TIMEOUT}`);
    this.#ready = true;
  }

  /** How many steps the file has gone through; 0 where it is new. */
  async #version(): Promise<number> {
    // From one state of the file: another process may be about to make it.
    const [application, user, tables] = await this.read(
      async (db) =>
        [
          (await rows<{ application_id: number }>(db, "pragma application_id"))[0],
          (await rows<{ user_version: number }>(db, "pragma user_version"))[0],
          (await rows<{ n: number }>(db, "select count(*) as n from sqlite_schema"))[0],
        ] as const,
    );
    const version = user?.user_version ?? 0;
    if (application?.application_id !== APPLICATION) {
      if (application?.application_id === 0 && version === 0 && tables?.n === 0) return 0;
      throw new RecordError(
        "not-a-record",
        `${this.path}: is a database, but no record of Hearsay's; give another path`,
      );
    }
    if (version > MIGRATIONS.length) {
      throw new RecordError(
        "newer",
        `${this.path}: was written by a newer Hearsay (format ${version}, this one knows ${MIGRATIONS.length}); use that one, or bring this one up to date`,
      );
    }
    return version;
  }

  async #migrate(): Promise<void> {
    if (this.readOnly) {
      throw new RecordError(
        "read-only",
        `${this.path}: is of an older format; open it for writing once, to bring it up to date`,
      );
    }
    await this.write(async (db) => {
      // Another process may have been quicker.
      for (const step of MIGRATIONS.slice(await this.#versionIn(db))) {
        for (const command of commandsOf(step)) await run(db, command);
      }
      await run(db, `pragma application_id = ${APPLICATION}`);
      await run(db, `pragma user_version = ${MIGRATIONS.length}`);
    });
  }

  async #versionIn(db: Connection): Promise<number> {
    const [user] = await rows<{ user_version: number }>(db, "pragma user_version");
    return user?.user_version ?? 0;
  }
}

const connect = (path: string, readOnly: boolean): Database.Database => {
  const whole = resolve(path);
  if (readOnly && !existsSync(whole))
    throw new RecordError("no-such", `${path}: there is no such record; give another path`);
  if (existsSync(whole) && statSync(whole).isDirectory()) {
    throw new RecordError("not-a-record", `${path}: is a folder; give the path of a file`);
  }
  try {
    // libsql takes no option for it, but addresses as SQLite has them.
    return new Database(readOnly ? `${pathToFileURL(whole).href}?mode=ro` : whole);
  } catch (error) {
    throw new RecordError("no-such", `${path}: can't be opened; see that its folder is there and may be written`, {
      cause: error,
    });
  }
};

const rows = async <T>(db: Connection, query: string): Promise<T[]> =>
  (await db.executeQuery(CompiledQuery.raw(query))).rows as T[];

const run = async (db: Connection, query: string): Promise<void> => {
  await db.executeQuery(CompiledQuery.raw(query));
};

const commandsOf = (step: string): string[] =>
  step
    .replaceAll(/^--.*$/gm, "")
    .split(";")
    .map((command) => command.trim())
    .filter((command) => command !== "");
