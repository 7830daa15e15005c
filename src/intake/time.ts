/** The time, and waiting for it to pass: given in, so that tests need not wait. */
import { setTimeout as sleep } from "node:timers/promises";

export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects as soon as the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal | undefined): Promise<unknown>;
}

export const realTime: Time = {
  now: () => Date.now(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, signal ? { signal } : {}),
};
