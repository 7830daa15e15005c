/** How far a long run has come, on one line of a terminal that is written over. */
import type { Tally } from "./read.js";

export interface Progress {
  show(tally: Tally): void;
  clear(): void;
}

export const noProgress: Progress = { show: () => {}, clear: () => {} };

const EVERY_MS = 100;

/** @param now milliseconds, rising */
export function progressOn(terminal: { write(text: string): unknown }, now: () => number): Progress {
  const begun = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    show({ reports, statements, failed }) {
      if (reports < 2 || now() - shownAt < EVERY_MS) return;
      shownAt = now();
      visible = true;
      const rate = reports / Math.max(0.001, (now() - begun) / 1000);
      const bad = failed > 0 ? `, ${failed} failed` : "";
      terminal.write(`\r\u001B[K${reports} reports, ${statements} statements${bad}, ${rate.toFixed(1)} reports/s`);
    },
    clear() {
      if (visible) terminal.write("\r\u001B[K");
      visible = false;
    },
  };
}
