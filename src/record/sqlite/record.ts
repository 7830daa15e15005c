/** The record in one SQLite file. */
import { sql } from "kysely";
import type { Reading } from "../../reading.js";
import { dayNumber } from "../days.js";
import { nameKey, plain } from "../fold.js";
import { digestOf } from "../ids.js";
import type { Correction, Feed, KeptReport } from "../kept.js";
import type { Page } from "../question.js";
import type { Incoming, Original, Put, Record } from "../record.js";
import { wellFormed } from "../well-formed.js";
import { correct, corrections, uncorrect } from "./corrections.js";
import { counts } from "./counts.js";
import { feed, feeds, removeFeed, saveFeed } from "./feeds.js";
import { figureGroup, figureGroups, figures } from "./figures.js";
import { find } from "./find.js";
import { merge, split } from "./merge.js";
import { originals } from "./originals.js";
import { overview } from "./overview.js";
import { endPass, passed } from "./passes.js";
import { cameFrom, knows, put, reread, seenKey } from "./put.js";
import { report, reports, statement } from "./reports.js";
import { speaker, speakers } from "./speakers.js";
import { Store } from "./store.js";

/** @throws RecordError `newer`, `not-a-record`, `damaged`, `busy`, `full`, `read-only`, `no-such` */
export const openSqlite = async (path: string, readOnly: boolean): Promise<Record> =>
  new SqliteRecord(await Store.open(path, readOnly));

class SqliteRecord implements Record {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  put = (incoming: readonly Incoming[]): Promise<Put[]> => put(this.#store, incoming);

  has = async (original: Original): Promise<Put | undefined> => {
    const key = seenKey(digestOf(original.bytes), wellFormed(original));
    return this.#store.read(async (db) => {
      const { rows } =
        await sql<Put>`select 'unchanged' as outcome, r.name as report, seen.version, v.statements from seen
        join report as r on r.id = seen.report join version as v on v.report = seen.report and v.version = seen.version
        where seen.key = ${key}`.execute(db);
      return rows[0];
    });
  };

  knows = (address: string): Promise<boolean> => this.#store.read((db) => knows(db, wellFormed(address)));

  cameFrom = (address: string): Promise<void> => cameFrom(this.#store, wellFormed(address));

  originals: Record["originals"] = (page) => originals(this.#store, wellFormed(page));
  reread = (name: string, version: number, reading: Reading, pass?: string): Promise<Put> =>
    reread(this.#store, name, version, reading, pass);
  passed = (pass: string): Promise<number> => this.#store.read((db) => passed(db, pass));
  endPass = (pass: string): Promise<void> => this.#store.write((db) => endPass(db, pass));

  correct: Record["correct"] = (correction: Correction, note?: string) =>
    correct(this.#store, wellFormed(correction), note?.toWellFormed());
  uncorrect = (id: string): Promise<void> => uncorrect(this.#store, id);
  corrections: Record["corrections"] = (page) => this.#store.read((db) => corrections(db, wellFormed(page)));
  merge = (from: string, into: string): Promise<void> => this.#store.write((db) => merge(db, from, into));
  split = (merged: string): Promise<void> => this.#store.write((db) => split(db, merged));

  overview: Record["overview"] = () => this.#store.read(overview);
  find: Record["find"] = (question, page) => this.#store.read((db) => find(db, wellFormed(question), page));
  counts: Record["counts"] = (question) => this.#store.read((db) => counts(db, wellFormed(question)));
  reports: Record["reports"] = (question, page: Page) =>
    this.#store.read((db) => reports(db, wellFormed(question), page));
  report: Record["report"] = (id, version) => this.#store.read((db) => report(db, plain(id), version));
  statement: Record["statement"] = (id) => this.#store.read((db) => statement(db, plain(id)));
  speakers: Record["speakers"] = (question, page) => this.#store.read((db) => speakers(db, wellFormed(question), page));
  speaker: Record["speaker"] = (id) => this.#store.read((db) => speaker(db, id));
  figureGroups: Record["figureGroups"] = (question, page) =>
    this.#store.read((db) => figureGroups(db, wellFormed(question), page));
  figureGroup: Record["figureGroup"] = (key) => this.#store.read((db) => figureGroup(db, plain(key)));
  figures: Record["figures"] = (key, page) => this.#store.read((db) => figures(db, key, page));

  async *readings({ publisher, since }: { publisher?: string; since?: string } = {}): AsyncGenerator<KeptReport> {
    const dated = since === undefined ? sql`` : sql`and v.day >= ${dayNumber(since) ?? 0}`;
    const from =
      publisher === undefined
        ? sql``
        : sql`and v.publisher = (select id from publisher where key = ${nameKey(publisher)})`;
    for (let seq = 0; ; ) {
      // One at a time, each from the state of that moment.
      const next = await this.#store.read(async (db) => {
        const { rows } = await sql<{ name: string; seq: number }>`select r.name, r.seq from report as r
          join version as v on v.report = r.id and v.version = r.newest
          where r.seq > ${seq} ${dated} ${from} order by r.seq limit 1`.execute(db);
        const [row] = rows;
        return row && { seq: row.seq, report: await report(db, row.name) };
      });
      if (!next) return;
      seq = next.seq;
      if (next.report) yield next.report;
    }
  }

  feeds: Record["feeds"] = () => this.#store.read(feeds);
  feed: Record["feed"] = (url) => this.#store.read((db) => feed(db, url));
  saveFeed = (state: Feed): Promise<void> => this.#store.write((db) => saveFeed(db, wellFormed(state)));
  removeFeed = (url: string): Promise<void> => this.#store.write((db) => removeFeed(db, url));

  close = (): Promise<void> => this.#store.close();
}
