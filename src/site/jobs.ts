/** What is added through the room: one job reads at a time, the others wait their turn; the last ones are remembered. */
import { setMaxListeners } from "node:events";
import { type KeepEvent, keep } from "../keep.js";
import type { Reader } from "../reader.js";
import type { Failure, RawDocument } from "../reading.js";
import type { Record } from "../record/index.js";
import type { Limits } from "./limits.js";
import { Problem } from "./problem.js";
import { newSecret } from "./secrets.js";
import type { Job } from "./views/views.js";

/** Jobs remembered. */
const MOST_JOBS = 50;
/** Lines remembered of one job; the record itself has all. */
const MOST_LINES = 500;

export type JobEventName = "kept" | "failed" | "done";

/** What a job reads, and how what it left lying about is cleared away. */
export interface Work {
  what: string;
  documents: (signal: AbortSignal) => AsyncIterable<RawDocument | Failure>;
  clear?: () => Promise<void>;
}

interface Entry {
  job: Job;
  work: Work;
  listeners: Set<(event: JobEventName) => void>;
  /** Its own: the room has one for all. */
  stop: AbortController;
}

export class Jobs {
  readonly #record: Record;
  readonly #reader: Reader;
  readonly #limits: Limits;
  /** Oldest first. */
  readonly #entries = new Map<string, Entry>();
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;

  constructor(record: Record, reader: Reader, limits: Limits) {
    this.#record = record;
    this.#reader = reader;
    this.#limits = limits;
    setMaxListeners(0, this.#stop.signal);
  }

  /** @throws Problem where too many wait already, or the room closes; what the work left is cleared then too */
  async add(work: Work): Promise<Job> {
    const waiting = [...this.#entries.values()].filter(({ job }) => job.state === "waiting").length;
    const refusal = this.#stop.signal.aborted
      ? new Problem(503, "The reading room is closing. Open it again, and add it then.")
      : waiting >= this.#limits.waitingJobs
        ? new Problem(429, `${waiting} others wait to be read. Try again when they are done.`, { "Retry-After": "30" })
        : undefined;
    if (refusal !== undefined) {
      await work.clear?.();
      throw refusal;
    }
    const job: Job = {
      id: newSecret(12),
      what: work.what,
      begun: new Date().toISOString(),
      state: "waiting",
      kept: [],
      failed: [],
    };
    this.#entries.set(job.id, { job, work, listeners: new Set(), stop: new AbortController() });
    this.#forget();
    this.#running ??= this.#runAll();
    return job;
  }

  get(id: string): Job | undefined {
    return this.#entries.get(id)?.job;
  }

  /** Newest first. */
  list(): Job[] {
    return [...this.#entries.values()].map(({ job }) => job).reverse();
  }

  /** Calls back at each event of a job from now on; gives what ends that. */
  listen(id: string, listener: (event: JobEventName) => void): () => void {
    const listeners = this.#entries.get(id)?.listeners;
    listeners?.add(listener);
    return () => {
      listeners?.delete(listener);
    };
  }

  /** Ends one job in good order: what was read of it is stored, which may take a moment. Of a job that is over, nothing. */
  async stop(id: string): Promise<Job | undefined> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    entry.stop.abort();
    if (entry.job.state === "waiting") await this.#run(entry);
    return entry.job;
  }

  /** Ends what runs in good order: what was read is stored; the others are stopped. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  #forget(): void {
    for (const [id, { job }] of this.#entries) {
      if (this.#entries.size <= MOST_JOBS) return;
      if (job.state === "done" || job.state === "stopped") this.#entries.delete(id);
    }
  }

  async #runAll(): Promise<void> {
    for (;;) {
      const entry = [...this.#entries.values()].find(({ job }) => job.state === "waiting");
      if (entry === undefined) break;
      await this.#run(entry);
    }
    this.#running = undefined;
  }

  async #run({ job, work, listeners, stop }: Entry): Promise<void> {
    const tell = (event: JobEventName): void => {
      for (const listener of listeners) listener(event);
    };
    const fail = (message: string): void => {
      if (job.failed.length < MOST_LINES) job.failed.push({ id: job.what, message });
    };
    const signal = AbortSignal.any([this.#stop.signal, stop.signal]);
    setMaxListeners(0, signal);
    job.state = signal.aborted ? "stopped" : "reading";
    try {
      if (!signal.aborted) {
        const documents = atMost(work.documents(signal), this.#limits.reportsPerJob, () => {
          job.state = "stopped";
          fail(
            `${this.#limits.reportsPerJob} reports are taken at once here; read the rest with the command: hearsay add`,
          );
        });
        for await (const event of keep(documents, this.#reader, this.#record, { signal })) {
          await this.#note(job, event);
          tell(event.what);
        }
        if (signal.aborted) job.state = "stopped";
      }
    } catch (error) {
      job.state = "stopped";
      fail(error instanceof Error ? error.message : String(error));
    } finally {
      await work.clear?.().catch(() => {});
    }
    if (job.state === "reading") job.state = "done";
    tell("done");
    listeners.clear();
  }

  async #note(job: Job, event: KeepEvent): Promise<void> {
    if (event.what === "failed") {
      const { id, error } = event.failure;
      // The name stands beside it already.
      const message = error.message.startsWith(`${id}: `) ? error.message.slice(id.length + 2) : error.message;
      if (job.failed.length < MOST_LINES) job.failed.push({ id, message });
      return;
    }
    if (job.kept.length >= MOST_LINES) return;
    const { report, version, outcome, statements } = event.put;
    const kept = await this.#record.report(report, version);
    job.kept.push({ report, headline: kept?.line.headline ?? kept?.line.opening ?? "", outcome, statements });
  }
}

async function* atMost<T>(items: AsyncIterable<T>, most: number, onMore: () => void): AsyncGenerator<T> {
  let count = 0;
  for await (const item of items) {
    if (++count > most) return onMore();
    yield item;
  }
}
