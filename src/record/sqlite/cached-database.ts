/** A database whose prepared statements are kept: Kysely prepares each query anew, and preparing takes longer than most queries. */

import type { SqliteDatabase, SqliteStatement } from "kysely";
import type Database from "libsql";

/** More than the record has queries; a search for other words is the same query. */
const MOST = 500;

export const cachedDatabase = (database: Database.Database): SqliteDatabase => {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      statements.clear();
      database.close();
    },
    prepare: (query) => {
      const known = statements.get(query);
      if (known) return known;
      const made = database.prepare(query) as unknown as SqliteStatement;
      if (statements.size >= MOST) statements.delete(statements.keys().next().value as string);
      statements.set(query, made);
      return made;
    },
  };
};
