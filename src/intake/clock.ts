/** The time one fetch may take: it runs while the network is waited for, and stands while the reader is busy. */
import { ReportError } from "../reading.js";

export class Clock {
  readonly #ms: number;
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal | undefined;
  #left: number;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param outer aborts what this clock aborts, for its own reason */
  constructor(ms: number, outer?: AbortSignal) {
    this.#ms = ms;
    this.#left = ms;
    this.#outer = outer;
    if (outer?.aborted) this.#controller.abort(outer.reason);
    outer?.addEventListener("abort", this.#passOn, { once: true });
  }

  /** Aborts with a {@link ReportError} `timeout` when the time is up. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Waits for a promise with the clock running; rejects as soon as the signal aborts, whatever becomes of the promise. */
  async wait<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this;
    let stop = () => {};
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason);
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
    });
    this.#run();
    try {
      return await Promise.race([promise, aborted]);
    } finally {
      signal.removeEventListener("abort", stop);
      this.#pause();
    }
  }

  /** Gives the full time again. */
  restart(): void {
    this.#left = this.#ms;
  }

  /** Lets go of the outer signal. */
  close(): void {
    this.#outer?.removeEventListener("abort", this.#passOn);
  }

  readonly #passOn = (): void => this.#controller.abort(this.#outer?.reason);

  #run(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(
      () => {
        const message = `no full answer within ${this.#ms / 1000} seconds; try again later, or allow more time`;
        this.#controller.abort(new ReportError("timeout", message));
      },
      Math.max(0, this.#left),
    );
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
  }
}
