/** Reports into the record: each whole or not at all. */
import { sql } from "kysely";
import type { Reading } from "../../reading.js";
import { canonicalAddress, isWebAddress } from "../address.js";
import { applyCorrections } from "../effective.js";
import { nameKey, plain } from "../fold.js";
import { digestOf, reportId } from "../ids.js";
import { type Incoming, type Original, type Put, RecordError, SomeNotStored } from "../record.js";
import { wellFormed, wellFormedJson } from "../well-formed.js";
import { toApply } from "./corrections.js";
import { codeOf } from "./errors.js";
import { EVERY, publisherFacet } from "./facets.js";
import { dayOf, index, unindex } from "./index-report.js";
import { Entities } from "./join-entities.js";
import { bodyOf, type Line, lineOf } from "./line.js";
import { PACKING, pack, packText } from "./pack.js";
import { markPassed } from "./passes.js";
import { settle, type Unsettled, unsettled } from "./settle.js";
import type { Connection, Store } from "./store.js";

/** A report, and all of it that can be made ready before the record is locked. */
interface Prepared {
  incoming: Incoming;
  seen: string;
  digest: string;
  textDigest: string;
  name: string;
  /** What it would be named by other addresses that it came from. */
  otherNames: string[];
  line: Line;
  original: Buffer;
  reading: Buffer;
}

export const put = async (store: Store, reports: readonly Incoming[]): Promise<Put[]> => {
  if (reports.length === 0) return [];
  const prepared = await Promise.all(reports.map(prepare));
  try {
    return await store.write((db) => putTogether(db, prepared));
  } catch (error) {
    if (!isOneReports(error)) throw error;
    // Nothing is stored yet: each by itself, to see which is at fault.
    return store.write((db) => putOneByOne(db, prepared)).then(allOf);
  }
};

/** The disk's and the file's faults are everybody's; a fault in one report is its own. */
const isOneReports = (error: unknown): boolean =>
  !(error instanceof RecordError) &&
  (!codeOf(error).startsWith("SQLITE_") || codeOf(error).startsWith("SQLITE_CONSTRAINT"));

const putTogether = async (db: Connection, prepared: readonly Prepared[]): Promise<Put[]> => {
  const puts: Put[] = [];
  const entities = await Entities.for(
    db,
    prepared.map(({ name, incoming: { reading } }) => ({ report: name, reading })),
  );
  let seq = await takeSeqs(db, prepared.length);
  let waiting = unsettled();
  const names = new Set<string>();
  for (const one of prepared) {
    if (names.has(one.name)) {
      await entities.write(db);
      await settle(db, waiting);
      waiting = unsettled();
      names.clear();
    }
    names.add(one.name);
    puts.push(await putOne(db, one, seq++, entities, waiting));
  }
  await entities.write(db);
  await settle(db, waiting);
  return puts;
};

interface Some {
  puts: (Put | undefined)[];
  failed: unknown[];
}

const putOneByOne = async (db: Connection, prepared: readonly Prepared[]): Promise<Some> => {
  const some: Some = { puts: [], failed: [] };
  for (const one of prepared) {
    await sql`savepoint report`.execute(db);
    try {
      some.puts.push(...(await putTogether(db, [one])));
    } catch (error) {
      if (!isOneReports(error)) throw error;
      await sql`rollback to report`.execute(db);
      some.puts.push(undefined);
      some.failed.push(error);
    }
    await sql`release report`.execute(db);
  }
  return some;
};

/** @throws SomeNotStored */
const allOf = ({ puts, failed }: Some): Put[] => {
  if (failed.length > 0) throw new SomeNotStored(puts, { cause: failed[0] });
  return puts as Put[];
};

/** What an original was seen as: the same bytes under another address are another report. */
export const seenKey = (digest: string, { format, charset, hints }: Original): string =>
  digestOf(
    JSON.stringify([digest, format, charset ?? "", hints.url, hints.headline, hints.publisher, hints.datePublished]),
  );

const prepare = async ({ original: given, reading: read, feed }: Incoming): Promise<Prepared> => {
  const original = wellFormed(given);
  const { value: reading, json } = wellFormedJson(read);
  const incoming = { original, reading, ...(feed !== undefined && { feed: feed.toWellFormed() }) };
  const digest = digestOf(original.bytes);
  const textDigest = digestOf(reading.article.text);
  const address = reading.article.url ?? original.hints.url;
  const name = address === undefined ? reportId({ text: reading.article.text }) : nameOf(address);
  const others = [original.hints.url, original.id].filter(
    (one): one is string => one !== undefined && isWebAddress(one),
  );
  const [packed, packedReading] = await Promise.all([pack(original.bytes), packText(json)]);
  return {
    incoming,
    seen: seenKey(digest, original),
    digest,
    textDigest,
    name,
    otherNames: [...new Set(others.map(nameOf))].filter((other) => other !== name),
    line: lineOf(reading.article, original.hints),
    original: packed,
    reading: packedReading,
  };
};

/** What a report at an address is called. */
const nameOf = (address: string): string => reportId({ address: canonicalAddress(address) });

export const knows = async (db: Connection, address: string): Promise<boolean> => {
  const name = nameOf(address);
  const { rows } =
    await sql`select 1 from report where name = ${name} union all select 1 from address where name = ${name}`.execute(
      db,
    );
  return rows.length > 0;
};

export const cameFrom = async (store: Store, address: string): Promise<void> => {
  // Nearly always there is nothing to write.
  if (!isWebAddress(address) || (await store.read((db) => knows(db, address)))) return;
  await store.write((db) => keepAddress(db, nameOf(address)));
};

const keepAddress = async (db: Connection, name: string): Promise<void> => {
  await sql`insert or ignore into address (name) values (${name})`.execute(db);
};

const putOne = async (
  db: Connection,
  one: Prepared,
  seq: number,
  entities: Entities,
  waiting: Unsettled,
): Promise<Put> => {
  const { incoming, name, textDigest } = one;
  for (const other of one.otherNames) await keepAddress(db, other);
  const { rows: versions } = await sql<{
    id: number;
    seq: number;
    version: number;
    text_digest: string;
    statements: number;
  }>`select r.id, r.seq, v.version, v.text_digest, v.statements from report as r join version as v on v.report = r.id
    where r.name = ${name} order by v.version`.execute(db);
  const same = versions.find(({ text_digest }) => text_digest === textDigest);
  if (same) {
    const { id, version, statements } = same;
    waiting.seen.push({ key: one.seen, report: id, version });
    return { outcome: "unchanged", report: name, version, statements };
  }
  const report = versions.at(-1);
  const version = 1 + (report?.version ?? 0);
  const number = report?.id ?? (await newReport(db, name, seq));
  const added = new Date().toISOString();
  if (report) {
    await unindex(db, number);
    await sql`delete from report_search where rowid = ${report.seq}`.execute(db);
    await db.updateTable("report").set({ seq, newest: version }).where("id", "=", number).execute();
  }
  const publisher = await publisherOf(db, one.line.publisher);
  const { original, reading, feed } = incoming;
  const known = entities.join({ report: name, reading });
  const day = dayOf(one.line.datePublished);
  const charset = original.charset ?? null;
  await sql`insert into version (report, version, added, text_digest, day, publisher, feed, model, statements, line,
      original, format, charset, hints, input, known)
    values (${number}, ${version}, ${added}, ${textDigest}, ${day}, ${publisher}, ${feed === undefined ? null : plain(feed)},
      ${plain(reading.model)}, ${reading.statements.length}, ${JSON.stringify(one.line)}, ${await keepOriginal(db, one)},
      ${original.format}, ${charset}, ${JSON.stringify(original.hints)}, ${JSON.stringify(original.id)}, ${JSON.stringify([...known])})`.execute(
    db,
  );
  await sql`insert into reading (report, version, packed) values (${number}, ${version}, ${one.reading})`.execute(db);
  waiting.seen.push({ key: one.seen, report: number, version });
  const effective = applyCorrections(name, textDigest, reading, known, []);
  const headline = one.line.headline ?? "";
  index({ report: number, version, publisher, headline, day, added, effective }, new Map(), waiting);
  waiting.reports.push(reportForSearch(seq, headline, reading, publisher));
  return {
    outcome: version === 1 ? "stored" : "version",
    report: name,
    version,
    statements: effective.statements.length,
  };
};

/** Puts a new reading in the place of an old one. */
export const reread = async (
  store: Store,
  name: string,
  version: number,
  read: Reading,
  pass: string | undefined,
): Promise<Put> => {
  const { value: reading, json } = wellFormedJson(read);
  const packed = await packText(json);
  const textDigest = digestOf(reading.article.text);
  return store.write(async (db) => {
    const kept = await db
      .selectFrom("report")
      .innerJoin("version", "version.report", "report.id")
      .where("name", "=", name)
      .where("version", "=", version)
      .select(["report.id", "newest", "seq", "text_digest", "hints", "added", "publisher"])
      .executeTakeFirst();
    if (!kept) throw new RecordError("no-such", `${name}: no such report, or no version ${version} of it`);
    const entities = await Entities.for(db, [{ report: name, reading }]);
    const known = entities.join({ report: name, reading });
    await entities.write(db);
    const corrections = await toApply(db, kept.id, version);
    const effective = applyCorrections(name, textDigest, reading, known, corrections);
    const line = lineOf(reading.article, JSON.parse(kept.hints));
    const day = dayOf(line.datePublished);
    const numbers = version === kept.newest ? await unindex(db, kept.id) : new Map<string, number>();
    const publisher = await publisherOf(db, line.publisher);
    const statements = effective.statements.length;
    const { model } = reading;
    await db
      .updateTable("version")
      .set({
        text_digest: textDigest,
        line: JSON.stringify(line),
        day,
        publisher,
        model: plain(model),
        statements,
        known: JSON.stringify([...known]),
      })
      .where("report", "=", kept.id)
      .where("version", "=", version)
      .execute();
    await sql`update reading set packed = ${packed} where report = ${kept.id} and version = ${version}`.execute(db);
    if (version === kept.newest) {
      const waiting = unsettled();
      const headline = line.headline ?? "";
      const { id, added } = kept;
      index({ report: id, version, publisher, headline, day, added, effective }, numbers, waiting);
      if (textDigest !== kept.text_digest || publisher !== kept.publisher) {
        await sql`delete from report_search where rowid = ${kept.seq}`.execute(db);
        waiting.reports.push(reportForSearch(kept.seq, headline, reading, publisher));
      }
      await settle(db, waiting);
    }
    if (pass !== undefined) await markPassed(db, pass, kept.id);
    return { outcome: "unchanged", report: name, version, statements };
  });
};

const reportForSearch = (
  seq: number,
  headline: string,
  { article }: Reading,
  publisher: number | null,
): Unsettled["reports"][number] => ({
  seq,
  headline: plain(headline),
  body: plain(bodyOf(article)),
  facets: publisher === null ? EVERY : `${EVERY} ${publisherFacet(publisher)}`,
});

/** The first of so many; those that are not used are nobody's. */
const takeSeqs = async (db: Connection, many: number): Promise<number> => {
  const { rows } = await sql<{ n: number }>`update counter set n = n + ${many} where name = 'seq' returning n`.execute(
    db,
  );
  return (rows[0]?.n ?? 0) - many + 1;
};

const newReport = async (db: Connection, name: string, seq: number): Promise<number> => {
  const { rows } = await sql<{
    id: number;
  }>`insert into report (name, seq, newest) values (${name}, ${seq}, 1) returning id`.execute(db);
  return (rows[0] as { id: number }).id;
};

const publisherOf = async (db: Connection, name: string | undefined): Promise<number | null> => {
  const key = name === undefined ? "" : nameKey(name);
  if (name === undefined || key === "") return null;
  const { rows } = await sql<{ id: number }>`insert into publisher (key, name) values (${key}, ${plain(name)})
    on conflict do update set key = key returning id`.execute(db);
  return (rows[0] as { id: number }).id;
};

const keepOriginal = async (db: Connection, { digest, original }: Prepared): Promise<number> => {
  const there = await sql<{ id: number }>`select id from original where digest = ${digest}`.execute(db);
  if (there.rows[0]) return there.rows[0].id;
  const { rows } = await sql<{
    id: number;
  }>`insert into original (digest, packing, bytes) values (${digest}, ${PACKING}, ${original}) returning id`.execute(
    db,
  );
  return (rows[0] as { id: number }).id;
};
