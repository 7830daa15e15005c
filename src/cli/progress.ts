/** How far a long run has come, on one line of a terminal that is written over. */
import { formatOfName } from "../intake/format.js";
import { elide } from "./wrap.js";

export interface Tally {
  reports: number;
  statements: number;
  /** Of the reports, those that the record had. */
  known?: number;
  failed: number;
}

export interface Progress {
  show(tally: Tally): void;
  /** Before anything else is written to the terminal. */
  clear(): void;
}

export const noProgress: Progress = { show: () => {}, clear: () => {} };

/** How many reports the inputs hold, where each can hold but one. Folders, JSONL and pages tell only as they are read. */
export const totalOf = (inputs: readonly string[]): number | undefined => {
  const single = (input: string): boolean =>
    !/^https?:/i.test(input) && ["text", "html"].includes(formatOfName(input) ?? "");
  return inputs.every(single) ? inputs.length : undefined;
};

const EVERY_MS = 100;
/** Milliseconds that the rate looks back: what was known already goes by faster than what is read. */
const LOOK_BACK = 30_000;
/** Milliseconds before a rate says anything of what is to come. */
const SETTLED = 3000;
const BAR_WIDTH = 24;
const CLEAR_LINE = "\r\u001B[K";

interface ProgressOptions {
  terminal: { write(text: string): unknown };
  /** Asked anew each time: it may be counted while the run goes on. */
  total: () => number | undefined;
  /** Whether to say how long the rest will take, where the total is known. */
  timeLeft?: boolean;
  /** Columns of the terminal: a line that goes on to the next could not be written over. */
  width: () => number;
  /** Milliseconds, rising. */
  now: () => number;
}

/** Shows nothing before the second report, for one is read at once. */
export function progressOn({ terminal, total, timeLeft = false, width, now }: ProgressOptions): Progress {
  const begun = now();
  let marks = [{ time: begun, reports: 0 }];
  let shownAt = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    show({ reports, statements, known = 0, failed }) {
      const time = now();
      if (reports < 2 || time - shownAt < EVERY_MS) return;
      shownAt = time;
      visible = true;
      const recent = marks.filter((mark) => time - mark.time <= LOOK_BACK);
      const [from = { time: begun, reports: 0 }] = recent;
      marks = [...recent, { time, reports }];
      const rate = (reports - from.reports) / Math.max(0.001, (time - from.time) / 1000);
      const all = total();
      const left = all === undefined ? undefined : (all - reports) / rate;
      const line = [
        all === undefined || reports > all ? `${reports} reports` : `${bar(reports / all)} ${reports}/${all}`,
        ...(known > 0 ? [`${known} known already`] : []),
        `${statements} statements`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        `${rate.toFixed(1)} reports/s`,
        ...(timeLeft && left !== undefined && left > 0 && time - begun >= SETTLED ? [`${timeInWords(left)} left`] : []),
      ].join(" · ");
      terminal.write(CLEAR_LINE + elide(line, width() - 1, "end"));
    },
    clear() {
      if (!visible) return;
      terminal.write(CLEAR_LINE);
      visible = false;
      shownAt = Number.NEGATIVE_INFINITY;
    },
  };
}

/** "8 s", "12 min", "3 h 20 min", "2 d 4 h" */
export const timeInWords = (seconds: number): string => {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h${minutes % 60 ? ` ${minutes % 60} min` : ""}`;
  return `${Math.floor(hours / 24)} d${hours % 24 ? ` ${hours % 24} h` : ""}`;
};

const bar = (share: number): string => {
  const full = Math.round(share * BAR_WIDTH);
  return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
};
