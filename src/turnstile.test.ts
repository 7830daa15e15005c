import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Turnstile } from "./turnstile.js";

describe("Turnstile", () => {
  it("lets so many run at once, in their order", async () => {
    const turnstile = new Turnstile(2);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const task = (n: number) => async () => {
      begun.push(n);
      most = Math.max(most, ++running);
      await wait(1);
      running--;
      return n;
    };
    expect(await Promise.all([0, 1, 2, 3, 4, 5].map((n) => turnstile.run(task(n))))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });
  it("goes on after a task that fails", async () => {
    const turnstile = new Turnstile(1);
    const failed = turnstile.run(() => Promise.reject(new Error("bad")));
    const next = turnstile.run(async () => "good");
    await expect(failed).rejects.toThrow("bad");
    expect(await next).toBe("good");
  });
  it("once shut lets the running end, the waiting not begin, and no new one in", async () => {
    const turnstile = new Turnstile(1);
    let done = false;
    const running = turnstile.run(async () => {
      await wait(5);
      done = true;
    });
    const waiting = turnstile.run(async () => "never").catch((error: Error) => error.message);
    await turnstile.shut(new Error("shut"));
    expect(done).toBe(true);
    await running;
    expect(await waiting).toBe("shut");
    await expect(turnstile.run(async () => "never")).rejects.toThrow("shut");
  });
});
