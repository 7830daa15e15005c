/** Lets so many tasks run at once, in order; can be shut, after which the running ones end and the waiting ones never begin. */
export class Turnstile {
  readonly #places: number;
  readonly #running = new Set<Promise<unknown>>();
  readonly #waiting: { enter: () => void; refuse: (reason: Error) => void }[] = [];
  #taken = 0;
  #shut: Error | undefined;

  constructor(places: number) {
    this.#places = places;
  }

  /** Rejects with the reason given to {@link shut} where the task had not begun by then. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#shut) throw this.#shut;
    if (this.#taken < this.#places) this.#taken++;
    else {
      // Whoever leaves hands over the place, so that nobody slips in between.
      await new Promise<void>((enter, refuse) => {
        this.#waiting.push({ enter, refuse });
      });
    }
    try {
      if (this.#shut) throw this.#shut;
      const running = task();
      this.#running.add(running);
      return await running.finally(() => this.#running.delete(running));
    } finally {
      const next = this.#waiting.shift();
      if (next) next.enter();
      else this.#taken--;
    }
  }

  /** Resolves when nothing runs any more. */
  async shut(reason: Error): Promise<void> {
    this.#shut = reason;
    for (const { refuse } of this.#waiting.splice(0)) refuse(reason);
    await Promise.allSettled(this.#running);
  }
}
