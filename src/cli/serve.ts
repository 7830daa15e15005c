/** `hearsay serve`: the reading room, and the feeds beside it. */
import { fileURLToPath } from "node:url";
import { openInputs } from "../intake/index.js";
import { keep } from "../keep.js";
import { openReader, type Reader } from "../reader.js";
import type { Failure, RawDocument } from "../reading.js";
import type { Record } from "../record/index.js";
import { ServeError, serve } from "../site/server.js";
import { watch } from "../watch.js";
import { type RecordFlags, UsageError } from "./command.js";
import { Exit, type Io } from "./io.js";
import { printOn } from "./print.js";
import { pathOfRecord, withRecord } from "./record-file.js";
import { sayOn } from "./say.js";

export interface ServeFlags extends RecordFlags {
  port: number;
  host: string;
  token?: string;
  allowPrivate?: true;
  examples?: true;
  watch: boolean;
  threads?: number;
}

// The same relative path leads to examples/ from src/cli/ and from dist/cli/.
const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));

export const openRoom = (flags: ServeFlags, io: Io): Promise<Exit> =>
  withRecord(flags, io, "write", async (record, path) => {
    const { threads, host, port } = flags;
    const token = flags.token || io.env.HEARSAY_TOKEN || undefined;
    const reader = await openReader(threads === undefined ? {} : { threads });
    const stop = new AbortController();
    const interrupt = (): void => stop.abort();
    if (io.interrupted?.aborted) interrupt();
    io.interrupted?.addEventListener("abort", interrupt);
    try {
      const allowPrivate = flags.allowPrivate ?? false;
      const room = await serve({
        record,
        reader,
        host,
        port,
        allowPrivate,
        signal: stop.signal,
        ...(token && { token }),
      });
      try {
        await printOn({ ...io, interrupted: undefined })(
          `Hearsay reads ${path} to you at ${room.url}\nCtrl-C closes it.\n`,
        );
        await Promise.all([beside(record, reader, flags, io, stop.signal), aborted(stop.signal)]);
      } finally {
        await room.close();
      }
    } catch (error) {
      if (error instanceof ServeError) throw new UsageError(error.message, { cause: error });
      throw error;
    } finally {
      stop.abort();
      io.interrupted?.removeEventListener("abort", interrupt);
      await reader.close();
    }
    return Exit.done;
  });

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });

/** What is done while the room is open. Whatever goes wrong with it is said; the room stays open. */
const beside = async (
  record: Record,
  reader: Reader,
  flags: ServeFlags,
  io: Io,
  signal: AbortSignal,
): Promise<void> => {
  const say = sayOn(io);
  try {
    if (flags.examples) await fill(record, reader, say, signal);
    if (!flags.watch) return;
    for await (const event of watch(record, reader, { signal, allowPrivate: flags.allowPrivate })) {
      if (event.what === "polled" && event.feed.error) say(`${event.feed.url}: ${event.feed.error}`);
    }
  } catch (error) {
    say(`${pathOfRecord(flags, io)}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const fill = async (
  record: Record,
  reader: Reader,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  if ((await record.overview()).reports > 0) return;
  for await (const event of keep(examples(signal), reader, record, { signal })) {
    if (event.what === "failed") say(event.failure.error.message);
  }
};

/** Named as their reader knows them, wherever Hearsay lies on this machine. */
async function* examples(signal: AbortSignal): AsyncGenerator<RawDocument | Failure> {
  for await (const one of openInputs([EXAMPLES], { signal })) {
    yield { ...one, id: one.id.replace(EXAMPLES, "examples/") };
  }
}
