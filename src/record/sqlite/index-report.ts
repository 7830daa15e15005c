/** The rows by which a report's statements are found: put in, and put in anew when a person or a newer model said otherwise. */
import { sql } from "kysely";
import { dayNumber } from "../days.js";
import type { Effective } from "../effective.js";
import { figureRows, statementRows } from "./index-rows.js";
import { numberOfKey } from "./keys.js";
import { roleRows } from "./role-rows.js";
import type { Unsettled } from "./settle.js";
import type { Connection } from "./store.js";
import { refresh, sumUp } from "./sums.js";

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
 * Makes the rows of a report, which are put in when what waits is settled.
 * @param numbers those that the statements had before: who pages through answers meets each once
 */
export const index = (
  { report, version, publisher, headline, day, added, effective }: ToIndex,
  numbers: ReadonlyMap<string, number>,
  waiting: Unsettled,
): void => {
  const statements = statementRows(effective, { report, version, publisher, headline, day });
  waiting.indexed.push({
    report,
    publisher,
    stored: dayNumber(added) ?? 0,
    statements,
    numbers,
    figures: figureRows(effective.statements),
    roles: roleRows(effective, statements, day),
  });
};

/** When a report was published; none where nothing says so. */
export const dayOf = (datePublished: string | undefined): number | null =>
  (datePublished === undefined ? undefined : dayNumber(datePublished)) ?? null;
