/** Rows of several reports, put in together: a database takes many in one command sooner than a few in each of many. */
import { sql } from "kysely";
import type { FigureRow, StatementRow } from "./index-rows.js";
import { keyOf } from "./keys.js";
import type { RoleRows } from "./role-rows.js";
import type { Connection } from "./store.js";
import { refresh, sumUp } from "./sums.js";

interface Indexed {
  report: number;
  publisher: number | null;
  /** The day on which it was stored. */
  stored: number;
  statements: readonly StatementRow[];
  /** Of statements that had one before. */
  numbers: ReadonlyMap<string, number>;
  figures: readonly FigureRow[];
  roles: RoleRows;
}

/** What waits for {@link settle}. */
export interface Unsettled {
  indexed: Indexed[];
  /** To be found as reports. */
  reports: { seq: number; headline: string; body: string; facets: string }[];
  /** Inputs that need not be read again. */
  seen: { key: string; report: number; version: number }[];
}

export const unsettled = (): Unsettled => ({ indexed: [], reports: [], seen: [] });

/** Puts in what waits. A report that waits must not be taken out again before. */
export const settle = async (db: Connection, { indexed, reports, seen }: Unsettled): Promise<void> => {
  if (indexed.length > 0) {
    const statements = await withKeys(db, indexed);
    await writeStatements(db, statements);
    await writeFigures(db, indexed, statements);
    await writeRoles(db, indexed);
    const those = indexed.map(({ report }) => report);
    await sumUp(db, those, 1);
    await refresh(db, [...new Set(statements.flatMap(({ speaker }) => speaker ?? []))]);
  }
  if (reports.length > 0) {
    const rows = reports.map(({ seq, headline, body, facets }) => [seq, headline, body, facets]);
    await sql`insert into report_search (rowid, headline, body, facets)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(rows)})`.execute(db);
  }
  if (seen.length > 0) {
    const rows = seen.map(({ key, report, version }) => [key, report, version]);
    await sql`insert or ignore into seen (key, report, version)
      select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`.execute(db);
  }
};

type Keyed = StatementRow & { key: number; report: number; publisher: number | null };

/** One report's after the other's, as they are in each. */
const withKeys = async (db: Connection, indexed: readonly Indexed[]): Promise<Keyed[]> => {
  const many = indexed.reduce((sum, { statements }) => sum + statements.length, 0);
  let next = await takeNumbers(db, many);
  return indexed.flatMap(({ report, publisher, stored, statements, numbers }) =>
    statements.map((row) => ({
      ...row,
      key: keyOf(row.day ?? stored, row.day !== null, numbers.get(row.id) ?? next++),
      report,
      publisher,
    })),
  );
};

const takeNumbers = async (db: Connection, many: number): Promise<number> => {
  const { rows } = await sql<{
    n: number;
  }>`update counter set n = n + ${many} where name = 'number' returning n`.execute(db);
  return (rows[0]?.n ?? 0) - many + 1;
};

const writeStatements = async (db: Connection, given: readonly Keyed[]): Promise<void> => {
  // The search index takes them fastest in the order of their keys.
  const statements = given.toSorted((one, other) => one.key - other.key);
  const rows = statements.map(({ key, report, speaker, carrier, publisher, act, confidence }) => [
    key,
    report,
    speaker,
    carrier,
    publisher,
    act,
    confidence,
  ]);
  await sql`insert into statement (key, report, speaker, carrier, publisher, act, confidence)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 from json_each(${JSON.stringify(rows)})`.execute(
    db,
  );
  const said = statements.map(({ key, id, detail }) => [key, id, detail]);
  await sql`insert into said (key, id, detail) select value ->> 0, value ->> 1, value -> 2 from json_each(${JSON.stringify(said)})`.execute(
    db,
  );
  const words = statements.map(({ key, content, headline, speakerName, facets }) => [
    key,
    content,
    headline,
    speakerName,
    facets,
  ]);
  await sql`insert into search (rowid, content, headline, speaker, facets)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${JSON.stringify(words)})`.execute(
    db,
  );
};

const writeFigures = async (
  db: Connection,
  indexed: readonly Indexed[],
  statements: readonly Keyed[],
): Promise<void> => {
  let first = 0;
  const rows = indexed.flatMap(({ report, figures, statements: { length } }) => {
    const own = statements.slice(first, first + length);
    first += length;
    return figures.map(({ key, statement, position, low, high, counted, quantity, unit, head }) => [
      ...[key, own[statement]?.key, position, report, own[statement]?.speaker ?? null, low, high, counted, quantity],
      ...[unit, head],
    ]);
  });
  if (rows.length === 0) return;
  const those = JSON.stringify(rows);
  await sql`insert into figure (grp, statement, position, report, speaker, low, high, counted, quantity)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value -> 8
    from json_each(${those}) where true on conflict do nothing`.execute(db);
  await sql`insert into figure_group (grp, unit, head, figures, reports, low, high)
    select value ->> 0, value ->> 9, value ->> 10, 0, 0, min(value ->> 5), max(value ->> 6) from json_each(${those}) where true group by 1
    on conflict do update set low = min(low, excluded.low), high = max(high, excluded.high)`.execute(db);
};

const writeRoles = async (db: Connection, indexed: readonly Indexed[]): Promise<void> => {
  const named = indexed.flatMap(({ report, roles: { names } }) => names.map((row) => [...row, report]));
  const roles = indexed.flatMap(({ report, roles }) => roles.roles.map((row) => [...row, report]));
  const aliases = indexed.flatMap((one) => one.roles.aliases);
  const words = indexed.flatMap((one) => one.roles.words);
  await sql`insert or ignore into named (entity, name, report)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(named)})`.execute(db);
  await sql`insert or ignore into alias (key, entity)
    select value ->> 0, value ->> 1 from json_each(${JSON.stringify(aliases)})`.execute(db);
  await sql`insert or ignore into name_word (word, entity)
    select value ->> 0, value ->> 1 from json_each(${JSON.stringify(words)})`.execute(db);
  await sql`insert into role (entity, role, first_day, last_day, report)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${JSON.stringify(roles)})`.execute(
    db,
  );
};
