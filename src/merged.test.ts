import { describe, expect, it } from "vitest";
import { merged } from "./merged.js";

describe("merged", () => {
  it("gives all of all, so many at once, each in its order", async () => {
    let running = 0;
    let most = 0;
    const source = (name: string) =>
      async function* (): AsyncGenerator<string> {
        most = Math.max(most, ++running);
        for (let i = 0; i < 5; i++) {
          await new Promise((resolve) => setImmediate(resolve));
          yield `${name}${i}`;
        }
        running--;
      };
    const got: string[] = [];
    for await (const one of merged(["a", "b", "c", "d"].map(source), 2)) got.push(one);
    expect(most).toBe(2);
    for (const name of ["a", "b", "c", "d"]) {
      expect(got.filter((one) => one.startsWith(name))).toEqual([0, 1, 2, 3, 4].map((i) => `${name}${i}`));
    }
  });

  it("gives what is there while others are silent, and can be left", async () => {
    let left = false;
    async function* silent(): AsyncGenerator<string> {
      await new Promise(() => {});
    }
    async function* talker(): AsyncGenerator<string> {
      try {
        for (;;) yield "word";
      } finally {
        left = true;
      }
    }
    for await (const one of merged([silent, talker], 2)) {
      expect(one).toBe("word");
      break;
    }
    expect(left).toBe(true);
  });
});
