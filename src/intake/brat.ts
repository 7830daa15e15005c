/** Folders and files of brat become readings, one at a time; what can't be read, a failure in its place. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type Failure, type Reading, ReportError } from "../reading.js";
import { isBlank } from "./blank.js";
import { LineError } from "./brat-ann.js";
import { readingFromBrat } from "./brat-reading.js";
import { collect } from "./document.js";
import { diskError, failure, failureOf } from "./failure.js";
import { filesIn } from "./folder.js";
import { decodeUtf8 } from "./labels.js";
import { type IntakeOptions, settingsOf } from "./settings.js";

/**
 * Reads inputs in their order: folders with all in them, `.ann` files, and `.txt` files that have one beside them.
 * Never throws for an input. Nothing is left to the model: a reading is what the files say, with a confidence of 1.
 */
export async function* openBrat(
  inputs: readonly string[],
  options: Pick<IntakeOptions, "maxBytes" | "signal"> = {},
): AsyncGenerator<Reading | Failure> {
  const { maxBytes, signal } = settingsOf(options);
  for (const input of inputs) {
    for await (const found of annFilesIn(input)) {
      if (signal?.aborted) return;
      yield typeof found === "string" ? await readOne(found, maxBytes) : found;
      if (signal?.aborted) return;
    }
  }
}

const SUFFIX = /\.(?:ann|txt)$/i;
const isAnn = (name: string): boolean => /\.ann$/i.test(name);
const NO_ANN = "a folder without an .ann file; give the folder that brat's annotations are in";

async function* annFilesIn(input: string): AsyncGenerator<string | Failure> {
  try {
    if (input === "-" || /^https?:/i.test(input)) {
      throw new ReportError("not-found", "brat annotations are read from files; give a folder or an .ann file");
    }
    if ((await stat(input)).isDirectory()) yield* filesIn(input, isAnn, NO_ANN);
    else if (SUFFIX.test(input)) yield input.replace(SUFFIX, isAnn(input) ? "$&" : ".ann");
    else throw new ReportError("bad-record", "not an .ann file; give that, or the folder it is in");
  } catch (error) {
    yield failureOf(input, error);
  }
}

const readOne = async (path: string, maxBytes: number): Promise<Reading | Failure> => {
  try {
    const ann = await textOf(path, maxBytes);
    const txt = path.replace(SUFFIX, ".txt");
    const text = await textOf(txt, maxBytes).catch((error: unknown) => {
      if (error instanceof ReportError && error.code !== "not-found") throw named(txt, error);
      throw new ReportError("not-found", `its text, ${txt}, is not beside it; put it there`);
    });
    if (isBlank(text)) throw new ReportError("empty", `its text, ${txt}, holds nothing; put back what was in it`);
    // brat counts characters of the text as it stands; its own files have no carriage returns, others' may.
    return readingFromBrat(text, ann.replace(/^\ufeff/, ""), path.replace(SUFFIX, ""));
  } catch (error) {
    if (error instanceof LineError) return failure(path, error.code, error.message, `${path}:${error.line}`);
    return failureOf(path, error);
  }
};

const named = (file: string, { code, message }: ReportError): ReportError =>
  new ReportError(code, `its text, ${file}: ${message}`);

/** The file to the character, as brat reads it: UTF-8, its byte order mark counted with the rest. */
const textOf = async (path: string, maxBytes: number): Promise<string> => {
  let bytes: Buffer;
  try {
    bytes = await collect(createReadStream(path), maxBytes);
  } catch (error) {
    throw error instanceof ReportError ? error : diskError(error);
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new ReportError("bad-encoding", "not UTF-8, which brat's files are; save it as UTF-8");
  return text;
};
