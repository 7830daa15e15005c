import { expect, test } from "vitest";
import { TokenBuckets } from "./token-buckets.js";

const clock = (): { now: () => number; pass: (seconds: number) => void } => {
  let milliseconds = 0;
  return {
    now: () => milliseconds,
    pass: (seconds) => {
      milliseconds += seconds * 1000;
    },
  };
};

test("so many at once, and then as time gives them back", () => {
  const { now, pass } = clock();
  const buckets = new TokenBuckets({ burst: 2, perSecond: 0.5 }, now);
  expect([buckets.take("a"), buckets.take("a"), buckets.take("a")]).toEqual([0, 0, 2]);
  pass(1);
  expect(buckets.take("a")).toBe(1);
  pass(1);
  expect(buckets.take("a")).toBe(0);
  expect(buckets.take("a")).toBe(2);
});

test("one client does not use up another's", () => {
  const buckets = new TokenBuckets({ burst: 1, perSecond: 1 }, clock().now);
  expect([buckets.take("a"), buckets.take("b"), buckets.take("a")]).toEqual([0, 0, 1]);
});

test("a long wait gives no more than the burst", () => {
  const { now, pass } = clock();
  const buckets = new TokenBuckets({ burst: 2, perSecond: 1 }, now);
  buckets.take("a");
  pass(3600);
  expect([buckets.take("a"), buckets.take("a"), buckets.take("a")]).toEqual([0, 0, 1]);
});

test("looking takes nothing", () => {
  const buckets = new TokenBuckets({ burst: 1, perSecond: 1 }, clock().now);
  expect([buckets.wait("a"), buckets.wait("a"), buckets.take("a"), buckets.wait("a")]).toEqual([0, 0, 0, 1]);
});
