/** Errors become failures: one line that names the input and says what to do. */
import { type Failure, type FailureCode, ReportError } from "../reading.js";

/** Long enough for any path a person would type; a `data:` address may be a megabyte. */
const LONGEST_NAME = 300;

/** A name or a parser's words may hold line breaks and terminal codes; a message is one harmless line. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");

/** Passwords in addresses end up in logs if they are repeated. */
const shown = (name: string): string => {
  const safe = oneLine(name).replace(/^(https?:\/*)[^/?#]*@/i, "$1…@");
  return (safe.length > LONGEST_NAME ? `${safe.slice(0, LONGEST_NAME)}…` : safe) || "(no name)";
};

/** `where` is what the message names, where that is not the id (a line of a file). */
export const failure = (id: string, code: FailureCode, message: string, where = id): Failure => ({
  id,
  error: { code, message: `${shown(where)}: ${oneLine(message)}` },
});

/** Any error thrown while `id` was read. Inside this folder a {@link ReportError}'s message does not name its input. */
export const failureOf = (id: string, error: unknown, where = id): Failure => {
  const { code, message } = reportErrorOf(error);
  return failure(id, code, message, where);
};

/** Anything thrown, in words for people. */
export const reportErrorOf = (error: unknown): ReportError => (error instanceof ReportError ? error : diskError(error));

const errno = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** What Node's file system and streams throw, in words. */
export const diskError = (error: unknown): ReportError => {
  const because = { cause: error };
  const words = error instanceof Error ? error.message : String(error);
  switch (errno(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new ReportError("not-found", "no such file; check the path", because);
    case "EACCES":
    case "EPERM":
      return new ReportError("unreadable", "permission denied; make it readable to you (chmod u+r)", because);
    case "ELOOP":
      return new ReportError(
        "unreadable",
        "a symbolic link that leads to itself; name the file it is meant for",
        because,
      );
    case "ENAMETOOLONG":
      return new ReportError("not-found", "no such file, the name is too long for one; check the path", because);
    case "EISDIR":
      return new ReportError("unreadable", "a folder where a file is needed; name the files in it", because);
    case "ERR_INVALID_ARG_VALUE":
      return new ReportError("not-found", "not a name a file can have; check the path", because);
    case "ERR_STREAM_PREMATURE_CLOSE":
    case "EBADF":
      return new ReportError("unreadable", "closed before it could be read; open it anew and try again", because);
    case undefined:
      return new ReportError("internal", `could not be read (${words}); please report this with the input`, because);
    default:
      return new ReportError("unreadable", `could not be read (${words}); check the disk and try again`, because);
  }
};
