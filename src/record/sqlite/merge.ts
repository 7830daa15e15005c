/** People who say that two are one, or that they are not. */
import { sql } from "kysely";
import { plain } from "../fold.js";
import { RecordError } from "../record.js";
import type { Connection } from "./store.js";
import { recount } from "./sums.js";

interface Row {
  id: number;
  root: number;
  merged_into: number | null;
}

const entityOf = async (db: Connection, id: string): Promise<Row> => {
  const row = await db
    .selectFrom("entity")
    .select(["id", "root", "merged_into"])
    .where("name_id", "=", plain(id))
    .executeTakeFirst();
  if (!row) throw new RecordError("no-such", `${id}: no such person or body in the record`);
  return row;
};

export const merge = async (db: Connection, from: string, into: string): Promise<void> => {
  const { root: moved } = await entityOf(db, from);
  const { root } = await entityOf(db, into);
  if (moved === root) return;
  await db.updateTable("entity").set({ merged_into: root }).where("id", "=", moved).execute();
  await db.updateTable("entity").set({ root }).where("root", "=", moved).execute();
  await recount(db, [root]);
};

export const split = async (db: Connection, merged: string): Promise<void> => {
  const { id, root, merged_into: into } = await entityOf(db, merged);
  if (into === null) throw new RecordError("no-such", `${merged}: was not merged with anybody`);
  await db.updateTable("entity").set({ merged_into: null }).where("id", "=", id).execute();
  // Those that were merged into it before go with it.
  await sql`with recursive mine (id) as (select ${id} union select e.id from entity as e join mine on e.merged_into = mine.id)
    update entity set root = ${id} where id in (select id from mine)`.execute(db);
  await recount(db, [root, id]);
};
