/** Reports into a record: read where the record does not have them yet, stored a few at a time, told of once they are on disk. */
import type { Reader } from "./reader.js";
import type { Failure, RawDocument, Reading } from "./reading.js";
import { type Incoming, type Original, type Put, type Record, RecordError, SomeNotStored } from "./record/index.js";

/** What became of one report. `words`: how many were read; 0 where the record had it and nothing was. */
export type KeepEvent = { what: "kept"; id: string; put: Put; words: number } | { what: "failed"; failure: Failure };

export interface KeepOptions {
  /** Ends the work in good order: what is read already is stored, what is being read is dropped. */
  signal?: AbortSignal | undefined;
}

/** A commit waits for the disk; so many reports share one. */
const MOST_TOGETHER = 32;
/** Milliseconds that a report which is read waits for others to share its commit. */
const LONGEST_WAIT = 200;

/**
 * Reads and stores reports, in their order, on all cores. An event comes only when its report is on disk: what was told
 * survives `kill -9`. What the record has already is not read again, so that work that was broken off goes on where it
 * stopped. A report that can't be read or stored is a failure and does not stop the others.
 * @throws RecordError where the record takes nothing any more: full, locked, read-only
 */
export async function* keep(
  documents: AsyncIterable<RawDocument | Failure>,
  reader: Reader,
  record: Record,
  { signal }: KeepOptions = {},
): AsyncGenerator<KeepEvent> {
  const waiting: Waiting[] = [];
  const results = reader.readAll(unread(documents, record, waiting, signal));
  const group: Outcome[] = [];
  let due = 0;
  let next = results.next();
  try {
    for (;;) {
      const wait = group.length > 0 ? Math.max(0, due - performance.now()) : undefined;
      const result = await orUntil(next, wait, signal);
      const one = result === "late" || result.done ? undefined : result.value;
      if (one !== undefined) {
        if (group.length === 0) due = performance.now() + LONGEST_WAIT;
        group.push(outcomeOf(one, waiting.shift()));
        next = results.next();
      }
      if (one === undefined || group.length >= MOST_TOGETHER) {
        // Emptied before it is stored: the reports of a failed commit are not tried again.
        yield* stored(group.splice(0), record);
      }
      if (signal?.aborted || (result !== "late" && result.done)) return;
    }
  } finally {
    // Left behind in the middle of its work, perhaps; what becomes of it then is nobody's concern.
    next.catch(() => {});
    results.return(undefined).catch(() => {});
  }
}

/** A report under way: on its way through the reader, or past it. */
type Waiting = { original: Original; feed: string | undefined } | { known: KeepEvent };
type Outcome = { incoming: Incoming } | { known: KeepEvent };

/**
 * What is to be read. What is not takes the place of its reading as a failure does, which the reader hands on, so that
 * all stays in order.
 */
async function* unread(
  documents: AsyncIterable<RawDocument | Failure>,
  record: Record,
  waiting: Waiting[],
  signal: AbortSignal | undefined,
): AsyncGenerator<RawDocument | Failure> {
  for await (const one of documents) {
    if (signal?.aborted) return;
    if ("error" in one) {
      waiting.push({ known: { what: "failed", failure: one } });
      yield one;
      continue;
    }
    const original = originalOf(one);
    const put = await record.has(original);
    if (put) {
      // Where two addresses lead to one page, the second is to be known too, or a feed that names it has it fetched for ever.
      await record.cameFrom(one.id);
      waiting.push({ known: { what: "kept", id: one.id, put, words: 0 } });
      yield { id: one.id, error: { code: "internal", message: "kept already" } };
    } else {
      waiting.push({ original, feed: one.feed });
      yield one;
    }
  }
}

/** Bytes as they came; where a program handed the content in, that is what there is. */
export const originalOf = ({ id, format, content, hints, original }: RawDocument): Original => ({
  id,
  format,
  hints,
  bytes: original?.bytes ?? Buffer.from(content),
  ...(original === undefined ? { charset: "utf-8" } : original.charset !== undefined && { charset: original.charset }),
});

const outcomeOf = (one: Reading | Failure, waiting: Waiting | undefined): Outcome => {
  if (waiting === undefined) throw new Error("the reader gave more readings than it was given reports");
  if ("known" in waiting) return waiting;
  if ("error" in one) return { known: { what: "failed", failure: one } };
  const { original, feed } = waiting;
  return { incoming: { original, reading: one, ...(feed !== undefined && { feed }) } };
};

async function* stored(group: readonly Outcome[], record: Record): AsyncGenerator<KeepEvent> {
  const incoming = group.flatMap((one) => ("incoming" in one ? [one.incoming] : []));
  const events = incoming.length > 0 ? await putAll(incoming, record) : [];
  for (const one of group) {
    const event = "known" in one ? one.known : events.shift();
    if (event) yield event;
  }
}

/** @throws RecordError */
const putAll = async (incoming: readonly Incoming[], record: Record): Promise<KeepEvent[]> => {
  try {
    const puts = await record.put(incoming);
    return incoming.map((one, i) => eventOf(one, puts[i], undefined));
  } catch (error) {
    if (error instanceof RecordError) throw error;
    // One of them is at fault, not the record; the others did not pay for it.
    const puts = error instanceof SomeNotStored ? error.puts : [];
    return incoming.map((one, i) => eventOf(one, puts[i], error));
  }
};

const eventOf = ({ original: { id }, reading }: Incoming, put: Put | undefined, error: unknown): KeepEvent =>
  put === undefined
    ? { what: "failed", failure: notStored(id, error) }
    : { what: "kept", id, put, words: wordsIn(reading.article.text) };

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

const notStored = (id: string, error: unknown): Failure => {
  const why = error instanceof Error ? error.message : String(error);
  return {
    id,
    error: { code: "internal", message: `${id}: could not be stored (${why}); please report this with the input` },
  };
};

/** What `work` gives; `late` where it takes longer than `milliseconds`, or as soon as the signal aborts. */
const orUntil = <T>(
  work: Promise<T>,
  milliseconds: number | undefined,
  signal: AbortSignal | undefined,
): Promise<T | "late"> =>
  new Promise((resolve, reject) => {
    const late = (): void => resolve("late");
    if (signal?.aborted) late();
    const timer = milliseconds === undefined ? undefined : setTimeout(late, milliseconds);
    signal?.addEventListener("abort", late, { once: true });
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", late);
    };
    work.then(resolve, reject).then(done, done);
  });
