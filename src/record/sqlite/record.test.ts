import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recordConformance } from "../conformance-fixture.js";
import { openSqlite } from "./record.js";

recordConformance("SQLite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-sqlite-"));
  const path = join(folder, "a.db");
  let record = await openSqlite(path, false);
  return {
    record,
    reopen: async () => {
      await record.close();
      record = await openSqlite(path, false);
      return record;
    },
    close: async () => {
      await record.close();
      await rm(folder, { recursive: true });
    },
  };
});
