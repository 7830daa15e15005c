/** Files that were sent become files in a temporary folder, to be read as files are. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInputs } from "../intake/index.js";
import type { Failure, RawDocument } from "../reading.js";
import type { Fields } from "./fields.js";
import type { Work } from "./jobs.js";
import type { Limits } from "./limits.js";
import { Problem } from "./problem.js";

export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** @throws Problem where there are none, too many, or one is too large */
export const uploadsOf = async (fields: Fields, limits: Limits): Promise<Upload[]> => {
  const uploads = fields.json ? fromJson(fields.json.files) : await fromForm(fields.files);
  if (uploads.length === 0) throw new Problem(400, "Choose one file at least.");
  if (uploads.length > limits.uploadFiles) {
    throw new Problem(
      413,
      `${uploads.length} files are too many at once; send up to ${limits.uploadFiles}, or use the command: hearsay add`,
    );
  }
  return uploads;
};

const fromForm = (files: readonly File[]): Promise<Upload[]> =>
  Promise.all(
    // A form without a chosen file sends one without a name.
    files
      .filter(({ name, size }) => name !== "" || size > 0)
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );

const fromJson = (files: unknown): Upload[] => {
  if (!Array.isArray(files)) throw new Problem(400, 'Send "files": a list of { "name", "base64" }.');
  return files.map((file: unknown) => {
    const { name, base64 } = (file ?? {}) as { name?: unknown; base64?: unknown };
    if (typeof name !== "string" || typeof base64 !== "string") {
      throw new Problem(400, 'Each of "files" needs a "name" and its bytes as "base64".');
    }
    return { name, bytes: Buffer.from(base64, "base64") };
  });
};

/** The work of reading what was sent; the folder is there until it is cleared. */
export const workOfUploads = async (uploads: readonly Upload[], limits: Limits): Promise<Work> => {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-upload-"));
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const labels = new Map<string, string>();
  try {
    for (const [i, { name, bytes }] of uploads.entries()) {
      const path = join(folder, `${i + 1}${extensionOf(name)}`);
      await writeFile(path, bytes, { flag: "wx" });
      labels.set(path, labelOf(name) || `file ${i + 1}`);
    }
  } catch (error) {
    await clear();
    throw error;
  }
  const [first = ""] = labels.values();
  const more = labels.size - 1;
  return {
    what: more === 0 ? first : `${first} and ${more} other${more === 1 ? "" : "s"}`,
    documents: (signal) => labelled(labels, openInputs([...labels.keys()], { signal, maxBytes: limits.reportBytes })),
    clear,
  };
};

/** Of a name that was sent, only what says how to read it: `.warc.gz`, `.html`. Nothing of it leads anywhere. */
export const extensionOf = (name: string): string => /(?:\.[a-z\d]{1,8}){1,2}$/i.exec(name)?.[0].toLowerCase() ?? "";

/** The name to be shown, without the folders that some browsers send. */
const labelOf = (name: string): string => (name.split(/[\\/]/).at(-1) ?? "").trim().slice(0, 200);

/** Names documents and failures as the person does, not as the folder does. */
async function* labelled(
  labels: ReadonlyMap<string, string>,
  documents: AsyncIterable<RawDocument | Failure>,
): AsyncGenerator<RawDocument | Failure> {
  const named = (text: string): string => {
    for (const [path, label] of labels) {
      if (text.includes(path)) return text.replaceAll(path, () => label);
    }
    return text;
  };
  for await (const one of documents) {
    yield "error" in one
      ? { id: named(one.id), error: { ...one.error, message: named(one.error.message) } }
      : { ...one, id: named(one.id) };
  }
}
