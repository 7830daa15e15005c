/** The database's errors, for the person who can do something about them. */
import { RecordError, type RecordErrorCode } from "../record.js";

const MEANING: readonly [RegExp, RecordErrorCode, string][] = [
  [/^SQLITE_FULL/, "full", "the disk is full; free some space and do it again. Nothing that was stored is lost"],
  [/^SQLITE_(?:BUSY|LOCKED)/, "busy", "another process is writing to it; do it again when that is done"],
  [
    /^SQLITE_(?:READONLY|PERM)/,
    "read-only",
    "may only be read; open it for writing, or ask for the right to write the file",
  ],
  [/^SQLITE_NOTADB/, "not-a-record", "is no record of Hearsay's; give another path, or move the file away"],
  [/^SQLITE_CORRUPT/, "damaged", "is damaged; go back to a copy of it, or read the reports again into a new record"],
  [/^SQLITE_IOERR/, "damaged", "the disk could not be read or written; look after the disk, then do it again"],
];

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** As a {@link RecordError} where it is one of those; else as it is: a fault of ours. */
export const recordErrorOf = (path: string, error: unknown): unknown => {
  if (error instanceof RecordError) return error;
  const meaning = MEANING.find(([code]) => code.test(codeOf(error)));
  if (meaning) return new RecordError(meaning[1], `${path}: ${meaning[2]}`, { cause: error });
  const message = error instanceof Error ? error.message : "";
  if (/malformed|corrupt/i.test(message))
    return new RecordError("damaged", `${path}: ${MEANING[4]?.[2]}`, { cause: error });
  return error;
};
