/** Where the result goes: standard output, or a file, or files of a folder, that appear only when all is whole. */
import {
  type FileHandle,
  mkdir,
  mkdtemp,
  open,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Writable } from "node:stream";

export interface Output {
  /** Settles when text or bytes have been taken, so that nothing piles up. Rejects where they can't be written. */
  write(text: string | Uint8Array): Promise<void>;
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

export interface FolderOutput {
  /** @param name of a file in the folder itself, without the folder; none is given twice */
  write(name: string, text: string): Promise<void>;
  /** All is written; now the files stand in the folder. */
  finish(): Promise<void>;
  /** The run ended early: nothing stays, nor the folder itself unless it was there before. */
  discard(): Promise<void>;
}

/**
 * A folder, made where there is none. One that has files of these kinds is not written to: they may be people's work.
 * @param kinds file extensions, with their dots
 * @throws OutputError
 */
export async function toFolder(path: string, kinds: readonly string[]): Promise<FolderOutput> {
  try {
    const made = await mkdir(path).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === "EEXIST") return false;
        throw error;
      },
    );
    const names = await readdir(path);
    if (names.some((name) => kinds.some((kind) => name.toLowerCase().endsWith(kind)))) {
      const which = kinds.join(" or ");
      throw new OutputError(`${path}: has ${which} files already, which may be somebody's work; name a new folder`);
    }
    return staged(path, await mkdtemp(join(path, ".hearsay-")), made);
  } catch (error) {
    if (error instanceof OutputError) throw error;
    const notFolder = codeOf(error) === "ENOTDIR" && (await stat(path).catch(() => undefined)) !== undefined;
    const why = notFolder ? "it is a file; name a folder" : inWords(error);
    throw new OutputError(`${path}: cannot be written, ${why}`, { cause: error });
  }
}

/** Files are written in a folder of their own inside, hidden, and put in their places in the end. */
const staged = (path: string, stage: string, made: boolean): FolderOutput => {
  const names: string[] = [];
  let writing: Promise<void> = Promise.resolve();
  let discarded = false;
  return {
    async write(name, text) {
      if (discarded) return;
      // On disk before it is moved to where people look.
      writing = writeFile(join(stage, name), text, { flag: "wx", flush: true });
      await writing;
      names.push(name);
    },
    async finish() {
      for (const name of names) await rename(join(stage, name), join(path, name));
      await rmdir(stage);
    },
    async discard() {
      // A run that is stopped may be in the middle of a file, which would be there again after.
      discarded = true;
      await writing.catch(() => {});
      await rm(stage, { recursive: true, force: true });
      // With anything else in it, it stays.
      if (made) await rmdir(path).catch(() => {});
    },
  };
};

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
