/** Passes through all originals: how far each has come, so that one that was broken off goes on there. */
import { sql } from "kysely";
import { plain } from "../fold.js";
import type { Connection } from "./store.js";

/** What a pass is counted under; `n` is the last report that it has behind it. */
export const passCounter = (pass: string): string => `pass ${plain(pass)}`;

export const passed = async (db: Connection, pass: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from report
    where id <= (select n from counter where name = ${passCounter(pass)})`.execute(db);
  return rows[0]?.n ?? 0;
};

export const markPassed = async (db: Connection, pass: string, report: number): Promise<void> => {
  await sql`insert into counter (name, n) values (${passCounter(pass)}, ${report})
    on conflict do update set n = max(n, excluded.n)`.execute(db);
};

export const endPass = async (db: Connection, pass: string): Promise<void> => {
  await sql`delete from counter where name = ${passCounter(pass)}`.execute(db);
};
