/** What the record holds, at one look. */
import { sql } from "kysely";
import { dayName } from "../days.js";
import type { Overview } from "../record.js";
import { reports } from "./reports.js";
import { speakers } from "./speakers.js";
import type { Connection } from "./store.js";

/** The last so many days on which something was said. */
const DAYS = 7;
const MOST = 10;

export const overview = async (db: Connection): Promise<Overview> => {
  const { rows } = await sql<Omit<Overview, "lately" | "most" | "newest"> & { since: number | null }>`select
    (select count(*) from report) as reports,
    (select n from counter where name = 'statements') as statements,
    (select count(*) from entity where merged_into is null and statements > 0 and type <> 'unnamed') as speakers,
    (select count(*) from publisher where reports > 0) as publishers,
    (select count(*) from feed) as feeds,
    (${sql.raw(lastDays(DAYS))}) as since`.execute(db);
  const { since, ...sums } = rows[0] as (typeof rows)[number];
  const lately = since === null ? [] : (await speakers(db, { since: dayName(since) }, { limit: MOST })).items;
  return {
    ...sums,
    lately,
    most: (await speakers(db, {}, { limit: MOST })).items,
    newest: (await reports(db, {}, { limit: MOST })).items,
  };
};

/** The first of the last days: each found from the one after it, since all days are too many to be gone through. */
const lastDays = (days: number): string =>
  `with recursive last (day, n) as (
    select max(day), 1 from spoken_day where n > 0
    union all select (select max(s.day) from spoken_day as s where s.day < last.day and s.n > 0), last.n + 1
    from last where last.n < ${days} and last.day is not null
  ) select min(day) from last`;
