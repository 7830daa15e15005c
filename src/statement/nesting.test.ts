import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../reading.js";
import { outermostFirst, parentsOf } from "./nesting.js";

const text = "The ministry said its envoy had urged both sides to stop, and that it feared they would not.";
const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const statement = (source: string, cue: string, ...content: string[]) => ({
  source: [span(source)],
  cue: [span(cue)],
  content: content.map(span),
});

describe("parentsOf", () => {
  const outer = statement(
    "The ministry",
    "said",
    "its envoy had urged both sides to stop, and that it feared they would not",
  );
  const urged = statement("its envoy", "had urged", "both sides to stop");
  const feared = statement("it", "feared", "they would not");
  it("finds the statement whose content holds another", () => {
    expect(parentsOf([outer, urged, feared])).toEqual([undefined, 0, 0]);
  });
  it("takes the innermost of several", () => {
    const middle = statement("envoy", "its", "envoy had urged both sides to stop");
    expect(parentsOf([outer, middle, { ...urged, source: [] }])[2]).toBe(1);
  });
  it("does not care in which order they come", () => {
    expect(parentsOf([urged, feared, outer])).toEqual([2, 2, undefined]);
  });
  it("leaves statements side by side alone", () => {
    expect(parentsOf([urged, feared])).toEqual([undefined, undefined]);
  });
  it("never makes a statement its own ancestor, whatever the spans", () => {
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })).map(([start, length]): Span => [start, start + length]),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(fc.record({ source: spans, cue: spans, content: spans }), { maxLength: 8 }), (some) => {
        const parents = parentsOf(some);
        for (const [index] of some.entries()) {
          let at: number | undefined = index;
          for (let steps = 0; at !== undefined; steps++) {
            expect(steps).toBeLessThanOrEqual(some.length);
            at = parents[at];
          }
        }
      }),
    );
  });
});

describe("outermostFirst", () => {
  it("gives parents before what is inside them", () => {
    expect(outermostFirst([2, 0, undefined, undefined])).toEqual([2, 3, 0, 1]);
  });
});
