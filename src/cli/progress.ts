/** How far a long run has come, on one line of a terminal that is written over. */
import { formatOfName } from "../intake/format.js";
import { elide } from "./wrap.js";

export interface Tally {
  reports: number;
  statements: number;
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
const BAR_WIDTH = 24;
const CLEAR_LINE = "\r\u001B[K";

interface ProgressOptions {
  terminal: { write(text: string): unknown };
  total: number | undefined;
  /** Columns of the terminal: a line that goes on to the next could not be written over. */
  width: () => number;
  /** Milliseconds, rising. */
  now: () => number;
}

/** Shows nothing before the second report, for one is read at once. */
export function progressOn({ terminal, total, width, now }: ProgressOptions): Progress {
  const begun = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    show({ reports, statements, failed }) {
      if (reports < 2 || now() - shownAt < EVERY_MS) return;
      shownAt = now();
      visible = true;
      const rate = reports / Math.max(0.001, (now() - begun) / 1000);
      const line = [
        total === undefined || reports > total ? `${reports} reports` : `${bar(reports / total)} ${reports}/${total}`,
        `${statements} statements`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        `${rate.toFixed(1)} reports/s`,
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

const bar = (share: number): string => {
  const full = Math.round(share * BAR_WIDTH);
  return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
};
