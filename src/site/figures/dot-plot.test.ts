import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FigureGroup, FigureLine } from "../../record/index.js";
import { dotPlot } from "./dot-plot.js";

const group: FigureGroup = { key: "people", counted: "people", figures: 1, reports: 1, speakers: 1, low: 1, high: 9 };

const line = (value: number, published?: string, low?: number, high?: number): FigureLine =>
  ({
    counted: "people",
    quantity: {
      span: [0, 1],
      value,
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      bound: "exact",
    },
    statement: { sourceText: "somebody", report: { added: "2026-11-24T12:00:00Z", datePublished: published } },
  }) as FigureLine;

const drawn = (lines: FigureLine[]): string => String(dotPlot(group, lines));

describe("the plot of figures", () => {
  it("has those without a day apart from those with one, and never at the day of storing", () => {
    expect(drawn([line(3, "2026-03-04"), line(4, "2026-06-01")])).not.toContain("no day known");
    const both = drawn([line(3, "2026-03-04"), line(4)]);
    expect(both).toContain("no day known");
    expect(both).not.toMatch(/>Nov</);
    expect(drawn([line(4)])).toContain("no day known");
  });

  it("is drawn even of figures that are next to nothing", () => {
    expect(drawn([line(5e-324, "2026-03-04", 1.487e-321), line(2)])).not.toMatch(/NaN|Infinity/);
  });

  it("has every dot inside the picture, whatever the figures are", () => {
    const number = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ noNaN: true, min: 0, max: 1e15 }));
    const day = fc.option(fc.integer({ min: 10, max: 28 }), { nil: undefined });
    const figure = fc
      .tuple(number, day, fc.option(number, { nil: undefined }))
      .map(([value, date, low]) => line(value, date === undefined ? undefined : `2026-03-${date}`, low));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 25 }), (lines) => {
        for (const [, svg = ""] of drawn(lines).matchAll(/<svg(.*?)<\/svg>/gs)) {
          expect(svg).not.toMatch(/NaN|Infinity/);
          const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
          const dots = [...svg.matchAll(/<circle [^>]*cx="([-\d.]+)"/g)];
          expect(dots).toHaveLength(lines.length);
          for (const [, x] of dots) {
            expect(Number(x)).toBeGreaterThanOrEqual(76);
            expect(Number(x)).toBeLessThanOrEqual(width - 16);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
