/** What the record holds, at one look. */
import { sql } from "kysely";
import type { Overview } from "../kept.js";
import { reports } from "./reports.js";
import { speakers } from "./speakers.js";
import type { Connection } from "./store.js";

const MOST = 10;

export const overview = async (db: Connection): Promise<Overview> => {
  const { rows } = await sql<Omit<Overview, "lately" | "most" | "newest">>`select
    (select count(*) from report) as reports,
    (select n from counter where name = 'statements') as statements,
    (select count(*) from entity where merged_into is null and statements > 0 and type <> 'unnamed') as speakers,
    (select count(*) from publisher where reports > 0) as publishers,
    (select count(*) from feed) as feeds`.execute(db);
  const latest = await speakers(db, { order: "latest" }, { limit: MOST });
  return {
    ...(rows[0] as (typeof rows)[number]),
    // Those of whom nothing is dated come last; they spoke nobody knows when.
    lately: latest.items.filter(({ last }) => last !== undefined),
    most: (await speakers(db, {}, { limit: MOST })).items,
    newest: (await reports(db, {}, { limit: MOST })).items,
  };
};
