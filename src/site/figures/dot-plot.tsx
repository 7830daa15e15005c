/** Figures that count the same, over time: each with its speaker and the bounds its words allow. */
import { arrow, axisX, axisY, dot, gridY, link, type PlotOptions, ruleX, text } from "@observablehq/plot";
import type { Child } from "hono/jsx";
import type { FigureGroup, FigureLine } from "../../record/index.js";
import { groupName } from "../views/figures.js";
import { oneLine } from "../views/harmless.js";
import { count, inUnit } from "../views/numbers.js";
import { voiceOf } from "../views/voices.js";
import { type Box, roomFor } from "./labels.js";
import { chart } from "./svg.js";

const HEIGHT = 380;
const MARGINS = { marginTop: 16, marginLeft: 76, marginRight: 16, marginBottom: 36 };
const DAY = 86_400_000;
/** Pixels between figures of one day. */
const APART = 14;
/** Pixels for the heading of those without a day, and for a name at either side of them where there is room. */
const BAND = 100;
/** The length of an arrow, as a share of the height. */
const BEYOND = 0.1;
/** Pixels that a letter of a name is wide, on the whole. */
const LETTER = 6.5;
/** Where the largest is so many times the smallest, steps are by ten: else all but the largest would lie on the ground. */
const FAR = 300;

interface Point {
  /** None where no day is known. */
  when?: number;
  value: number;
  low?: number;
  high?: number;
  colour: string;
  name: string;
}

type Placed = Point & { when: number };

/** Said; else published. The day on which a report was stored says nothing of its figures. */
const whenOf = ({ statement: { date, report } }: FigureLine): { when?: number } => {
  const time = Date.parse(`${date?.start ?? report.datePublished?.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? {} : { when: time };
};

const pointOf = (line: FigureLine): Point[] => {
  const [value, low, high] = [line.quantity.value, line.quantity.low, line.quantity.high].map(drawable);
  const { speaker, sourceText } = line.statement;
  const shown = value ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high));
  if (shown === undefined) return [];
  return [
    {
      ...whenOf(line),
      value: shown,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      colour: `var(--voice-${voiceOf(speaker?.id)})`,
      name: oneLine(speaker?.name ?? sourceText, 28),
    },
  ];
};

/** So near to nothing that reckoning with it leads nowhere, it is nothing. */
const drawable = (value: number | undefined): number | undefined =>
  value !== undefined && Math.abs(value) < LEAST ? 0 : value;
const LEAST = 1e-300;

export const dotPlot = (group: FigureGroup, lines: readonly FigureLine[]): Child => {
  const points = lines.flatMap(pointOf);
  return chart({
    id: "figures",
    title: `${groupName(group)}: every figure, by day`,
    description: `${count(points.length, "figure")}, from ${inUnit(group.low, group.unit)} to ${inUnit(group.high, group.unit)}. The table below has each with its speaker.`,
    options: (width) => drawing(points, width, group.unit),
  });
};

const drawing = (points: readonly Point[], width: number, unit: string | undefined): PlotOptions => {
  const dated = points.filter((point): point is Placed => point.when !== undefined);
  const undated = points.length - dated.length;
  const inside = width - MARGINS.marginLeft - MARGINS.marginRight;
  // Figures of one day stand side by side, which must not lead out of the picture.
  const busiest = Math.max(undated, ...daysOf(dated).map((day) => day.length));
  const step = Math.min(APART, inside / 2 / (busiest + 1));
  // Those without a day stand apart at the right, or have all of it.
  const wanted = Math.max(BAND, (undated + 1) * step, Math.min(inside * 0.4, undated * step + 2 * BAND));
  const band = dated.length === 0 ? inside : undated === 0 ? 0 : wanted;
  const share = Math.min(0.4, Math.max(0.08, ((busiest + 1) * step) / 2 / Math.max(1, inside - band)));
  const times = dated.map(({ when }) => when);
  const pad = Math.max(2 * DAY, ((Math.max(...times) - Math.min(...times)) * share) / (1 - 2 * share));
  const [first, last] = dated.length === 0 ? [0, 0] : [Math.min(...times) - pad, Math.max(...times) + pad];
  const perPixel = dated.length === 0 ? DAY : (last - first) / (inside - band);
  const aside = last + (band / 2) * perPixel;
  const placed = apart(
    points.map((point) => ({ ...point, when: point.when ?? aside })),
    perPixel * step,
  );

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
  const yOf = (value: number): number => MARGINS.marginTop + (1 - toShare(value)) * height;
  const xOf = (when: number): number => MARGINS.marginLeft + (when - first) / perPixel;
  const boxes = placed.map(
    ({ when, value, low, high, name }): Box => ({
      x: xOf(when),
      y: yOf(value),
      top: yOf(high ?? (low === undefined ? value : beyond(low, BEYOND))),
      bottom: yOf(low ?? (high === undefined ? value : beyond(high, -BEYOND))),
      width: name.length * LETTER,
    }),
  );
  const parting = dated.length > 0 && undated > 0 ? [last] : [];
  const walls = parting.map((at): Box => ({ x: xOf(at), y: 0, top: 0, bottom: HEIGHT, width: 0 }));
  const labels = roomFor([...boxes, ...walls], MARGINS.marginLeft, width);
  const ticks = byTens ? powersOfTen(bottom, top) : 5;
  const stroke = { stroke: "colour", strokeWidth: 2 } as const;
  const at = { x: "when" } as const;
  return {
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { type: "utc", domain: [new Date(first), new Date(last + band * perPixel)] },
    y: { type: byTens ? "log" : "linear", domain: [bottom, top] },
    color: { type: "identity" },
    marks: [
      gridY({ ticks, stroke: "currentColor", strokeOpacity: 0.18 }),
      axisX({
        ticks: Math.max(3, Math.round((width - band) / 120)),
        tickSize: 0,
        label: null,
        filter: (tick: Date) => tick.getTime() < last,
      }),
      ...(undated === 0
        ? []
        : [
            ruleX(parting, { stroke: "currentColor", strokeOpacity: 0.4 }),
            text([aside], {
              x: [aside],
              text: ["no day known"],
              frameAnchor: "bottom",
              lineAnchor: "top",
              dy: 9,
              fill: "currentColor",
            }),
          ]),
      axisY({ ticks, tickSize: 0, label: null, tickFormat: (value: number) => inUnit(value, unit) }),
      link(
        placed.filter(({ low, high }) => low !== undefined && high !== undefined && low !== high),
        { x1: "when", x2: "when", y1: "low", y2: "high", ...stroke },
      ),
      arrow(
        placed.filter(({ low, high }) => low !== undefined && high === undefined),
        {
          x1: "when",
          x2: "when",
          y1: "low",
          y2: ({ low = 0 }: Point) => beyond(low, BEYOND),
          headLength: 6,
          ...stroke,
        },
      ),
      arrow(
        placed.filter(({ low, high }) => low === undefined && high !== undefined),
        {
          x1: "when",
          x2: "when",
          y1: "high",
          y2: ({ high = 0 }: Point) => beyond(high, -BEYOND),
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
const apart = (points: readonly Placed[], step: number): Placed[] =>
  daysOf(points).flatMap((day) =>
    day.map((point, index) => ({ ...point, when: point.when + (index - (day.length - 1) / 2) * step })),
  );

/** Figures of each day, in order of size. */
const daysOf = (points: readonly Placed[]): Placed[][] => {
  const days = new Map<number, Placed[]>();
  for (const point of points.toSorted((a, b) => a.value - b.value)) {
    days.set(point.when, [...(days.get(point.when) ?? []), point]);
  }
  return [...days.values()];
};
