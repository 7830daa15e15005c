/** How much somebody said, month by month. */
import { axisX, axisY, gridY, rectY, ruleY } from "@observablehq/plot";
import type { Child } from "hono/jsx";
import type { KeptSpeaker } from "../../record/index.js";
import { monthInWords } from "../views/dates.js";
import { oneLine } from "../views/harmless.js";
import { count } from "../views/numbers.js";
import { chart } from "./svg.js";

const HEIGHT = 140;
const MARGINS = { marginLeft: 32, marginRight: 8 };
/** A month is no wider than this, however few there are. */
const WIDEST = 22;

const dayOne = (month: string): Date => new Date(`${month}-01T00:00:00Z`);
const nextMonth = (date: Date): Date => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));

const monthsBetween = (from: Date, to: Date): number =>
  12 * (to.getUTCFullYear() - from.getUTCFullYear()) + to.getUTCMonth() - from.getUTCMonth();

export const timeline = ({ line, byMonth }: KeptSpeaker): Child => {
  const months = byMonth.map(({ month, statements }) => ({
    start: dayOne(month),
    end: nextMonth(dayOne(month)),
    statements,
  }));
  const most = Math.max(...byMonth.map(({ statements }) => statements));
  // A year at the least: one busy month says little by itself.
  const end = months.at(-1)?.end ?? new Date();
  const start = months[0]?.start ?? end;
  const span = Math.max(12, monthsBetween(start, end));
  const [first, last] = [start, new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + span, 1))];
  const fullest = byMonth.find(({ statements }) => statements === most);
  const name = oneLine(line.name, 80);
  return chart({
    id: "timeline",
    title: `What ${name} said, by month`,
    description: `${count(line.statements, "statement")}${
      fullest === undefined ? "" : `; most in ${monthInWords(fullest.month)}: ${most}`
    }. The table below has the numbers.`,
    options: (width) => ({
      width,
      height: HEIGHT,
      ...MARGINS,
      x: { type: "utc", domain: [first, last] },
      y: { domain: [0, most], nice: true },
      marks: [
        gridY({ ticks: 2, stroke: "currentColor", strokeOpacity: 0.18 }),
        axisX({ ticks: Math.round(width / 110), tickSize: 0, label: null, textAnchor: "start" }),
        axisY({ ticks: 2, tickSize: 0, label: null, tickFormat: "d" }),
        rectY(months, {
          x1: "start",
          x2: "end",
          y: "statements",
          fill: "var(--voice)",
          insetLeft: 1,
          insetRight: Math.max(1, (width - MARGINS.marginLeft - MARGINS.marginRight) / span - WIDEST),
        }),
        ruleY([0], { stroke: "currentColor" }),
      ],
    }),
  });
};
