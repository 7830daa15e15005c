/** Limits how often something is done: a token bucket for each client, in memory. */

/** Clients remembered; the one longest unseen makes room. */
const MOST_CLIENTS = 10_000;

interface Bucket {
  tokens: number;
  /** Milliseconds, when `tokens` was right. */
  at: number;
}

export class TokenBuckets {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param now milliseconds that only ever grow */
  constructor({ burst, perSecond }: { burst: number; perSecond: number }, now: () => number = () => performance.now()) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Takes a token; gives 0, or in how many whole seconds there will be one. */
  take(client: string): number {
    const wait = this.wait(client);
    if (wait > 0) return wait;
    const bucket = this.#filled(client);
    bucket.tokens -= 1;
    // What was touched last stands last.
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > MOST_CLIENTS && oldest !== undefined) this.#buckets.delete(oldest);
    return 0;
  }

  /** In how many whole seconds there is a token to take; 0 where there is one now. */
  wait(client: string): number {
    const { tokens } = this.#filled(client);
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / this.#perSecond);
  }

  #filled(client: string): Bucket {
    const now = this.#now();
    const before = this.#buckets.get(client) ?? { tokens: this.#burst, at: now };
    const tokens = Math.min(this.#burst, before.tokens + ((now - before.at) / 1000) * this.#perSecond);
    return { tokens, at: now };
  }
}
