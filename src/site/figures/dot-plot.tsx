/** Figures that count the same, over time: each with its speaker and the bounds its words allow. */
import { arrow, axisX, axisY, dot, gridY, link, type PlotOptions, text } from "@observablehq/plot";
import type { Child } from "hono/jsx";
import type { FigureGroup, FigureLine } from "../../record/index.js";
import { groupName } from "../views/figures.js";
import { oneLine } from "../views/harmless.js";
import { inUnit } from "../views/numbers.js";
import { voiceOf } from "../views/voices.js";
import { type Box, roomFor } from "./labels.js";
import { chart } from "./svg.js";

const HEIGHT = 380;
const MARGINS = { marginTop: 16, marginLeft: 76, marginRight: 16, marginBottom: 36 };
const DAY = 86_400_000;
/** Pixels between figures of one day. */
const APART = 14;
/** Where the largest is so many times the smallest, steps are by ten: else all but the largest would lie on the ground. */
const FAR = 300;

interface Point {
  when: number;
  value: number;
  low?: number;
  high?: number;
  colour: string;
  name: string;
}

/** Said; else published; else stored. */
const whenOf = ({ statement: { date, report } }: FigureLine): number => {
  const day = date?.start ?? report.datePublished?.slice(0, 10) ?? report.added.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? Date.parse(report.added) : time;
};

const pointOf = (line: FigureLine): Point[] => {
  const { value, low, high } = line.quantity;
  const { speaker, sourceText } = line.statement;
  const shown = value ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high));
  if (shown === undefined) return [];
  return [
    {
      when: whenOf(line),
      value: shown,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      colour: `var(--voice-${voiceOf(speaker?.id)})`,
      name: oneLine(speaker?.name ?? sourceText, 28),
    },
  ];
};

export const dotPlot = (group: FigureGroup, lines: readonly FigureLine[]): Child => {
  const points = lines.flatMap(pointOf);
  return chart({
    id: "figures",
    title: `${groupName(group)}: every figure, by day`,
    description: `${points.length} figures, from ${inUnit(group.low, group.unit)} to ${inUnit(group.high, group.unit)}. The table below has each with its speaker.`,
    options: (width) => drawing(points, width, group.unit),
  });
};

const drawing = (points: readonly Point[], width: number, unit: string | undefined): PlotOptions => {
  const times = points.map(({ when }) => when);
  const pad = Math.max(2 * DAY, (Math.max(...times) - Math.min(...times)) * 0.08);
  const [first, last] = [Math.min(...times) - pad, Math.max(...times) + pad];
  const perPixel = (last - first) / (width - MARGINS.marginLeft - MARGINS.marginRight);
  const placed = apart(points, perPixel * APART);

  const ends = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [smallest, largest] = [Math.min(...ends), Math.max(...ends)];
  const byTens = smallest > 0 && largest / smallest > FAR;
  const [bottom, top] = byTens
    ? [smallest / 2, largest * 2]
    : [Math.min(0, smallest), largest + (Math.abs(largest) || 1) * 0.12];
  const toShare = (value: number): number =>
    byTens ? Math.log(value / bottom) / Math.log(top / bottom) : (value - bottom) / (top - bottom);
  const fromShare = (share: number): number =>
    byTens ? bottom * (top / bottom) ** share : bottom + share * (top - bottom);
  /** Where the arrow of a figure without an end stops: a little further on. */
  const beyond = (value: number, by: number): number => fromShare(Math.min(1, Math.max(0, toShare(value) + by)));

  const height = HEIGHT - MARGINS.marginTop - MARGINS.marginBottom;
  const labels = roomFor(
    placed.map(({ when, value, name }): Box & { name: string } => ({
      name,
      x: MARGINS.marginLeft + (when - first) / perPixel,
      y: MARGINS.marginTop + (1 - toShare(value)) * height,
      width: name.length * 6.5,
    })),
    width,
  );
  const ticks = byTens ? powersOfTen(bottom, top) : 5;
  const stroke = { stroke: "colour", strokeWidth: 2 } as const;
  const at = { x: "when" } as const;
  return {
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { type: "utc", domain: [new Date(first), new Date(last)] },
    y: { type: byTens ? "log" : "linear", domain: [bottom, top] },
    color: { type: "identity" },
    marks: [
      gridY({ ticks, stroke: "currentColor", strokeOpacity: 0.18 }),
      axisX({ ticks: Math.round(width / 120), tickSize: 0, label: null }),
      axisY({ ticks, tickSize: 0, label: null, tickFormat: (value: number) => inUnit(value, unit) }),
      link(
        placed.filter(({ low, high }) => low !== undefined && high !== undefined && low !== high),
        { x1: "when", x2: "when", y1: "low", y2: "high", ...stroke },
      ),
      arrow(
        placed.filter(({ low, high }) => low !== undefined && high === undefined),
        { x1: "when", x2: "when", y1: "low", y2: ({ low = 0 }: Point) => beyond(low, 0.1), headLength: 6, ...stroke },
      ),
      arrow(
        placed.filter(({ low, high }) => low === undefined && high !== undefined),
        {
          x1: "when",
          x2: "when",
          y1: "high",
          y2: ({ high = 0 }: Point) => beyond(high, -0.1),
          headLength: 6,
          ...stroke,
        },
      ),
      dot(placed, { ...at, y: "value", r: 4.5, fill: "colour", stroke: "var(--paper)", strokeWidth: 1.5 }),
      ...(["start", "end"] as const).map((side) =>
        text(
          placed.filter((_, index) => labels[index] === side),
          { ...at, y: "value", text: "name", fill: "colour", textAnchor: side, dx: side === "start" ? 9 : -9 },
        ),
      ),
    ],
  };
};

const powersOfTen = (bottom: number, top: number): number[] => {
  const first = Math.ceil(Math.log10(bottom));
  return Array.from({ length: Math.floor(Math.log10(top)) - first + 1 }, (_, index) => 10 ** (first + index));
};

/** Figures of one day side by side, in order of size. */
const apart = (points: readonly Point[], step: number): Point[] => {
  const days = new Map<number, Point[]>();
  for (const point of points.toSorted((a, b) => a.value - b.value)) {
    days.set(point.when, [...(days.get(point.when) ?? []), point]);
  }
  return [...days.values()].flatMap((day) =>
    day.map((point, index) => ({ ...point, when: point.when + (index - (day.length - 1) / 2) * step })),
  );
};
