import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../reading.js";
import { withoutPersonTold } from "./told.js";

const contentOf = (before: string, cue: string, content: string): string => {
  const text = `${before} ${cue} ${content}.`;
  const at = before.length + 1;
  const spans = withoutPersonTold(
    text,
    [at, at + cue.length],
    [[at + cue.length + 1, at + cue.length + 1 + content.length]],
  );
  return spans.map((span) => text.slice(...span)).join(" … ");
};

test.each([
  ["They", "told", "us the market was safe", "the market was safe"],
  ["They", "told", "us ‘never again’", "‘never again’"],
  ["He", "told", "me last week the burn was safe", "the burn was safe"],
  ["She", "told", "the council: bring back our bins", "bring back our bins"],
  ["The pilot", "told", "controllers he smelled smoke", "he smelled smoke"],
  ["The officer", "warned", "them, “Go home”", "“Go home”"],
  ["The minister", "promised", "us two inspectors", "two inspectors"],
])("%s %s %s", (before, cue, content, said) => expect(contentOf(before, cue, content)).toBe(said));

test.each([
  ["The envoy", "told", "them to leave"],
  ["The envoy", "urged", "us to leave"],
  ["The envoy", "said", "they would leave"],
  ["The bank", "promised", "a review"],
  ["The bank", "warned", "rates would rise"],
])("%s %s %s: whole", (before, cue, content) => expect(contentOf(before, cue, content)).toBe(content));

test("what is left lies in the content", () => {
  const words = fc.constantFrom(
    "us",
    "the",
    "council",
    "they",
    "said",
    "to",
    "that",
    ",",
    "“",
    "Accra",
    "on",
    "Monday",
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (list) => {
      const content = list.join(" ");
      const text = `He told ${content}.`;
      const given: Span = [8, 8 + content.length];
      for (const [start, end] of withoutPersonTold(text, [3, 7], [given])) {
        expect(start).toBeGreaterThanOrEqual(given[0]);
        expect(end).toBeLessThanOrEqual(given[1]);
        expect(start).toBeLessThan(end);
      }
    }),
  );
});
