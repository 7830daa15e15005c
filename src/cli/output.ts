/** Where the result goes: standard output, or a file that appears only when it is whole. */
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Writable } from "node:stream";

export interface Output {
  /** Settles when the text has been taken, so that nothing piles up. Rejects where it can't be written. */
  write(text: string): Promise<void>;
  /** All is written. */
  finish(): Promise<void>;
  /** The run ended early: of a file, nothing stays. */
  discard(): Promise<void>;
}

/** The output can't be opened; the message names it and says what to do. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

const nothing = async (): Promise<void> => {};

export const toStream = (stream: Writable): Output => ({
  write: (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  finish: nothing,
  discard: nothing,
});

/**
 * A file written beside its place and put there when whole; what stood there stays until then. Links are followed;
 * devices and pipes are written to as they are.
 * @throws OutputError
 */
export async function toFile(path: string): Promise<Output> {
  try {
    const target = await realpath(path).catch(() => resolve(path));
    const present = await stat(target).catch(() => undefined);
    if (present && !present.isFile()) return direct(await open(target, "w"));
    const partial = join(dirname(target), `.${basename(target)}.${process.pid}.partial`);
    return replacing(await open(partial, "w", present?.mode), partial, target);
  } catch (error) {
    throw new OutputError(`${path}: cannot be written, ${inWords(error)}`, { cause: error });
  }
}

const direct = (file: FileHandle): Output => ({
  write: (text) => file.writeFile(text),
  finish: () => file.close(),
  discard: () => file.close(),
});

const replacing = (file: FileHandle, partial: string, target: string): Output => ({
  write: (text) => file.writeFile(text),
  async finish() {
    // On disk before it takes the place of what is there.
    await file.sync();
    await file.close();
    await rename(partial, target);
  },
  async discard() {
    await file.close();
    await rm(partial, { force: true });
  },
});

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** What the system says, in words. */
export const inWords = (error: unknown): string => {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such folder; make it first";
    case "EISDIR":
      return "it is a folder; name a file in it";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "permission denied; choose another place";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full; make room and try again";
    default:
      return error instanceof Error ? error.message : String(error);
  }
};
