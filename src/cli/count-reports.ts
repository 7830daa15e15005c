/** How many reports the inputs hold, counted while the first of them are read: reading a line takes far longer than finding it. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { filesIn } from "../intake/folder.js";
import { formatOfName } from "../intake/format.js";

/**
 * Files count as one report, JSONL as its lines, folders as what is in them.
 * @returns undefined where nobody knows before all is read: addresses, standard input, archives, what can't be read
 */
export async function countReports(inputs: readonly string[], signal: AbortSignal): Promise<number | undefined> {
  let total = 0;
  try {
    for (const input of inputs) {
      for await (const path of pathsOf(input)) {
        const count = await countIn(path, signal);
        if (count === undefined || signal.aborted) return undefined;
        total += count;
      }
    }
  } catch {
    // Whatever is wrong there, the reader says it.
    return undefined;
  }
  return total;
}

async function* pathsOf(input: string): AsyncGenerator<string> {
  if (input !== "-" && (await stat(input)).isDirectory()) {
    for await (const found of filesIn(input)) yield typeof found === "string" ? found : found.id;
  } else yield input;
}

const countIn = async (path: string, signal: AbortSignal): Promise<number | undefined> => {
  const format = formatOfName(path);
  if (format === "text" || format === "html" || format === "mhtml") return 1;
  return format === "jsonl" ? linesIn(path, signal) : undefined;
};

const NEWLINE = 0x0a;
const SPACE = 0x20;

const linesIn = async (path: string, signal: AbortSignal): Promise<number> => {
  const file = createReadStream(path, { signal });
  const bytes = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => bytes.destroy(error));
  let lines = 0;
  let blank = true;
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    for (const byte of chunk) {
      if (byte === NEWLINE) {
        if (!blank) lines++;
        blank = true;
      } else if (byte > SPACE) blank = false;
    }
  }
  return blank ? lines : lines + 1;
};
