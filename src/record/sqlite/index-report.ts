/** The rows by which a report's statements are found: put in, and put in anew when a person or a newer model said otherwise. */
import { sql } from "kysely";
import { dayNumber } from "../days.js";
import type { Effective } from "../effective.js";
import { figureRows, type StatementRow, statementRows } from "./index-rows.js";
import { keyOf, numberOfKey } from "./keys.js";
import type { Connection } from "./store.js";
import { refresh, sumUp } from "./sums.js";
import { writeRoles } from "./write-roles.js";

export interface ToIndex {
  report: number;
  version: number;
  publisher: number | null;
  headline: string;
  /** When it was published. */
  day: number | null;
  /** ISO 8601: when it was stored. */
  added: string;
  effective: Effective;
}

/**
 * What waits to be done for several reports at once, by {@link settle}: sums, and rows of the search indexes, which take them fastest in
 * the order of their keys and outside savepoints, at each of which they write all they have to the file.
 */
export interface Unsettled {
  statements: StatementForSearch[];
  reports: { seq: number; headline: string; body: string; facets: string }[];
  indexed: number[];
  speakers: number[];
}

export const unsettled = (): Unsettled => ({ statements: [], reports: [], indexed: [], speakers: [] });

type StatementForSearch = Pick<StatementRow, "content" | "headline" | "speakerName" | "facets"> & { key: number };

/** Takes out what was there of the report; nothing where nothing was. */
export const unindex = async (db: Connection, report: number): Promise<Map<string, number>> => {
  const before = await db
    .selectFrom("statement")
    .innerJoin("said", "said.key", "statement.key")
    .where("report", "=", report)
    .select(["statement.key", "id", "speaker"])
    .execute();
  await sumUp(db, [report], -1);
  const groups = await sql<{
    grp: string;
  }>`select distinct f.grp from figure as f join figure_group as g on g.grp = f.grp
    where f.report = ${report} and (f.low <= g.low or f.high >= g.high)`.execute(db);
  await sql`delete from figure where report = ${report}`.execute(db);
  for (const { grp } of groups.rows) {
    await sql`update figure_group set low = coalesce((select min(low) from figure where grp = ${grp}), 0),
      high = coalesce((select max(high) from figure where grp = ${grp}), 0) where grp = ${grp}`.execute(db);
  }
  await sql`delete from figure_group where figures <= 0`.execute(db);
  const mine = sql`(select key from statement where report = ${report})`;
  await sql`delete from search where rowid in ${mine}`.execute(db);
  await sql`delete from said where key in ${mine}`.execute(db);
  await sql`delete from statement where report = ${report}`.execute(db);
  await sql`delete from role where report = ${report}`.execute(db);
  await sql`delete from named where report = ${report}`.execute(db);
  await refresh(db, [...new Set(before.flatMap(({ speaker }) => speaker ?? []))]);
  return new Map(before.map(({ id, key }) => [id, numberOfKey(key)]));
};

/**
 * @param numbers those that the statements had before: who pages through answers meets each once
 * @param waiting takes what is left to {@link settle}
 */
export const index = async (
  db: Connection,
  { report, version, publisher, headline, day, added, effective }: ToIndex,
  numbers: ReadonlyMap<string, number>,
  waiting: Unsettled,
): Promise<void> => {
  const statements = statementRows(effective, { report, version, publisher, headline, day });
  let next = await takeNumbers(db, statements.length);
  const stored = dayNumber(added) ?? 0;
  const keys = statements.map(({ id, day: said }) => keyOf(said ?? stored, said !== null, numbers.get(id) ?? next++));
  const rows = statements.map(({ speaker, carrier, act, confidence }, i) => [
    keys[i],
    speaker,
    carrier,
    act,
    confidence,
  ]);
  await sql`insert into statement (key, report, speaker, carrier, publisher, act, confidence)
    select value ->> 0, ${report}, value ->> 1, value ->> 2, ${publisher}, value ->> 3, value ->> 4
    from json_each(${JSON.stringify(rows)})`.execute(db);
  const said = statements.map(({ id, detail }, i) => [keys[i], id, JSON.stringify(detail)]);
  await sql`insert into said (key, id, detail) select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(said)})`.execute(
    db,
  );
  for (const [i, { content, headline, speakerName, facets }] of statements.entries()) {
    waiting.statements.push({ key: keys[i] as number, content, headline, speakerName, facets });
  }
  const figures = figureRows(effective.statements).map((figure) => [
    figure.key,
    keys[figure.statement],
    figure.position,
    statements[figure.statement]?.speaker ?? null,
    figure.low,
    figure.high,
    figure.counted,
    figure.quantity,
    figure.unit,
    figure.head,
  ]);
  if (figures.length > 0) {
    const those = JSON.stringify(figures);
    await sql`insert into figure (grp, statement, position, report, speaker, low, high, counted, quantity)
      select value ->> 0, value ->> 1, value ->> 2, ${report}, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
      from json_each(${those}) where true on conflict do nothing`.execute(db);
    await sql`insert into figure_group (grp, unit, head, figures, reports, low, high)
      select value ->> 0, value ->> 8, value ->> 9, 0, 0, min(value ->> 4), max(value ->> 5) from json_each(${those}) where true group by 1
      on conflict do update set low = min(low, excluded.low), high = max(high, excluded.high)`.execute(db);
  }
  await writeRoles(db, report, effective, statements, day);
  waiting.indexed.push(report);
  waiting.speakers.push(...statements.flatMap(({ speaker }) => speaker ?? []));
};

/** Does what waits. A report that waits must not be taken out again before. */
export const settle = async (db: Connection, { statements, reports, indexed, speakers }: Unsettled): Promise<void> => {
  await writeSearch(db, statements, reports);
  await sumUp(db, indexed, 1);
  await refresh(db, [...new Set(speakers)]);
};

const writeSearch = async (
  db: Connection,
  statements: Unsettled["statements"],
  reports: Unsettled["reports"],
): Promise<void> => {
  const said = [...statements].sort((one, other) => one.key - other.key);
  const rows = said.map(({ key, content, headline, speakerName, facets }) => [
    key,
    content,
    headline,
    speakerName,
    facets,
  ]);
  await sql`insert into search (rowid, content, headline, speaker, facets)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${JSON.stringify(rows)})`.execute(
    db,
  );
  const whole = reports.map(({ seq, headline, body, facets }) => [seq, headline, body, facets]);
  await sql`insert into report_search (rowid, headline, body, facets)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(whole)})`.execute(db);
};

const takeNumbers = async (db: Connection, many: number): Promise<number> => {
  const { rows } = await sql<{
    n: number;
  }>`update counter set n = n + ${many} where name = 'number' returning n`.execute(db);
  return (rows[0]?.n ?? 0) - many + 1;
};

/** When a report was published; none where nothing says so. */
export const dayOf = (datePublished: string | undefined): number | null =>
  (datePublished === undefined ? undefined : dayNumber(datePublished)) ?? null;
