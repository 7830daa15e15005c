import { expect, test } from "vitest";
import { mayHoldFigure } from "./may-hold.js";

test.each([
  "two died",
  "“Twenty-one of us left”",
  "a third of them",
  "it lasted an hour",
  "a good half mile away",
  "prices doubled",
  "₹20 crore",
  "½ cup",
])("may hold one: %s", (words) => expect(mayHoldFigure(words)).toBe(true));

test.each(["the road was shut", "a road that nobody had used", "she had no comment"])("holds none: %s", (words) =>
  expect(mayHoldFigure(words)).toBe(false),
);
