/** The built reading room, listening, on a record of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reader } from "../src/reader.js";
import type { Record } from "../src/record/index.js";
import type { ServeOptions } from "../src/site/server.js";
import { root } from "./run.js";

const built = async <T>(path: string): Promise<T> =>
  (await import(new URL(`../dist/${path}`, import.meta.url).href)) as T;

export interface OpenRoom {
  url: string;
  record: Record;
  reader: Reader;
  close(): Promise<void>;
}

/** @param examples whether the reports of `examples/` are read into it first */
export const openRoom = async (examples: boolean, options: Partial<ServeOptions> = {}): Promise<OpenRoom> => {
  const { openReader } = await built<typeof import("../src/reader.js")>("reader.js");
  const { openRecord } = await built<typeof import("../src/record/index.js")>("record/index.js");
  const { openInputs } = await built<typeof import("../src/intake/index.js")>("intake/index.js");
  const { keep } = await built<typeof import("../src/keep.js")>("keep.js");
  const { serve } = await built<typeof import("../src/site/server.js")>("site/server.js");
  const folder = await mkdtemp(join(tmpdir(), "hearsay-test-"));
  const record = await openRecord(join(folder, "test.db"));
  const reader = await openReader({ threads: 1 });
  if (examples) {
    for await (const event of keep(openInputs([join(root, "examples")]), reader, record)) {
      if (event.what === "failed") throw new Error(event.failure.error.message);
    }
  }
  // Tests ask faster than people do.
  const limits = { asking: { burst: 1e6, perSecond: 1e6 }, adding: { burst: 1e6, perSecond: 1e6 } };
  const serving = await serve({ record, reader, port: 0, limits, ...options });
  return {
    url: serving.url.replace(/\/$/, ""),
    record,
    reader,
    async close() {
      await serving.close();
      await reader.close();
      await record.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
