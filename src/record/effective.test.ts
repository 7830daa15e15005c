import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../reading.js";
import { applyCorrections, type ToApply } from "./effective.js";
import { story } from "./record-fixture.js";

const reading = (story()[0] as NonNullable<ReturnType<typeof story>[0]>).reading;
const known = new Map(reading.entities.map(({ id }, i) => [id, i + 1]));
const length = reading.article.text.length;

const span = fc
  .tuple(fc.nat(length - 2), fc.integer({ min: 1, max: 80 }))
  .map(([start, long]): Span => [start, Math.min(length, start + long)]);
const speaker = fc.option(
  fc.record({
    known: fc.integer({ min: 1, max: 9 }),
    type: fc.constant("person" as const),
    name: fc.constantFrom("Ivo Marr", "Johan Steyn"),
    countries: fc.constant([]),
  }),
);
const anchors = [...reading.statements.map(({ source, cue, content }) => ({ source, cue, content }))];
const spans = fc.record({
  source: fc.array(span, { maxLength: 1 }),
  cue: fc.array(span, { maxLength: 1 }),
  content: fc.array(span, { minLength: 1, maxLength: 2 }),
});
const correction: fc.Arbitrary<ToApply> = fc
  .tuple(fc.constantFrom("speaker", "not-a-statement", "spans", "missing"), fc.constantFrom(...anchors), spans, speaker)
  .map(([what, anchor, words, named]): ToApply => {
    if (what === "missing")
      return {
        correction: { what, report: "0123456789abc", ...words, speaker: null } as never,
        anchor: words,
        speaker: named,
      };
    const said = what === "spans" ? { what, statement: "s", ...words } : { what, statement: "s", speaker: null };
    return { correction: said as never, anchor, speaker: named };
  });

describe("a reading with corrections", () => {
  it("is the model's where there are none", () => {
    expect(applyCorrections("0123456789abc", "digest", reading, known, []).reading).toEqual(reading);
  });

  it("hangs together whatever people say, and leaves the model's as it was", () => {
    const before = structuredClone(reading);
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 8 }), (corrections) => {
        const {
          reading: now,
          statements,
          known: all,
        } = applyCorrections("0123456789abc", "digest", reading, known, corrections);
        const locals = new Set(now.entities.map(({ id }) => id));
        const ids = new Set(now.statements.map(({ id }) => id));
        expect(ids.size).toBe(now.statements.length);
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
        for (const { speaker, chain, parent, id, content } of now.statements) {
          expect(content.length).toBeGreaterThan(0);
          if (speaker !== undefined) expect(chain.at(-1)).toBe(speaker);
          for (const one of chain) expect(locals.has(one) && all.has(one)).toBe(true);
          expect(chain.some((one, i) => i > 0 && one === chain[i - 1])).toBe(false);
          if (parent !== undefined) expect(ids.has(parent)).toBe(true);
          // Nothing stands in itself.
          const seen = new Set([id]);
          for (let up = parent; up !== undefined; up = now.statements.find((one) => one.id === up)?.parent) {
            expect(seen.has(up)).toBe(false);
            seen.add(up);
          }
        }
      }),
    );
    expect(reading).toEqual(before);
  });
});
