/** Which record a command works on. */
import { stat } from "node:fs/promises";
import { openRecord, type Record, RecordError } from "../record/index.js";
import type { RecordFlags } from "./command.js";
import type { Io } from "./io.js";

const DEFAULT = "hearsay.db";

/** What the line says, else the environment, else `hearsay.db` in the current folder. */
export const pathOfRecord = ({ record }: RecordFlags, { env }: Io): string => record || env.HEARSAY_RECORD || DEFAULT;

/**
 * Does some work on a record, and closes it whatever happens.
 * @param access `write` makes a record where there is none; `change` and `ask` need one that is there
 * @throws RecordError
 */
export async function withRecord<T>(
  flags: RecordFlags,
  io: Io,
  access: "ask" | "change" | "write",
  work: (record: Record, path: string) => Promise<T>,
): Promise<T> {
  const path = pathOfRecord(flags, io);
  if (access !== "write") await mustBe(path);
  const record = await openRecord(path, access === "ask" ? { readOnly: true } : {});
  try {
    return await work(record, path);
  } finally {
    await record.close();
  }
}

/** A question must not leave an empty record behind where its asker mistook the folder. */
const mustBe = async (path: string): Promise<void> => {
  try {
    await stat(path);
  } catch {
    const how = "add reports to make one (hearsay add REPORT…), or name another with --record or HEARSAY_RECORD";
    throw new RecordError("no-such", `${path}: there is no such record; ${how}`);
  }
};
