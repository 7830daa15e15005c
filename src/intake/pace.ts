/** Turns at hosts: each is asked one thing at a time, with a pause after it; hosts do not wait for each other. */
import type { Time } from "./time.js";

interface Host {
  /** Resolves when the last in the queue is done. */
  last: Promise<void>;
  waiting: number;
  /** No request before, in milliseconds since 1970. */
  free: number;
}

/** Hosts remembered before those that nobody waits for are forgotten. */
const MANY = 1000;

export class Pace {
  readonly #hosts = new Map<string, Host>();
  readonly #time: Time;

  constructor(time: Time) {
    this.#time = time;
  }

  /**
   * Waits until the host may be asked.
   * @returns ends the turn; the next begins no sooner than `pause` milliseconds later
   */
  async turn(host: string, signal: AbortSignal | undefined): Promise<(pause: number) => void> {
    signal?.throwIfAborted();
    const entry = this.#entry(host);
    const before = entry.last;
    let pass = (): void => {};
    entry.last = new Promise((resolve) => {
      pass = resolve;
    });
    entry.waiting++;
    let ended = false;
    const end = (pause: number): void => {
      if (ended) return;
      ended = true;
      entry.waiting--;
      entry.free = Math.max(entry.free, this.#time.now() + pause);
      pass();
    };
    try {
      await orAborted(before, signal);
      const rest = entry.free - this.#time.now();
      if (rest > 0) await this.#time.wait(rest, signal);
    } catch (error) {
      before.then(() => end(0));
      throw error;
    }
    return end;
  }

  #entry(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    if (this.#hosts.size >= MANY) {
      for (const [other, { waiting, free }] of this.#hosts) {
        if (waiting === 0 && free <= this.#time.now()) this.#hosts.delete(other);
      }
    }
    const fresh: Host = { last: Promise.resolve(), waiting: 0, free: 0 };
    this.#hosts.set(name, fresh);
    return fresh;
  }
}

const orAborted = (work: Promise<void>, signal: AbortSignal | undefined): Promise<void> => {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    work.then(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    });
  });
};
