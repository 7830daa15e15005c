/** What became of reports that were added, in words and in sums. */
import type { KeepEvent } from "../keep.js";
import type { Tally } from "./progress.js";
import { visible } from "./visible.js";

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** "added  0f3k…  14 statements  reports/dam-talks.txt" */
export const keptLine = ({ id, put }: Extract<KeepEvent, { what: "kept" }>): string => {
  const outcome = { stored: "added", version: `version ${put.version}`, unchanged: "known" }[put.outcome];
  return [outcome.padEnd(9), put.report, plural(put.statements, "statement").padStart(14), visible(id)].join("  ");
};

/** Sums of a run. */
export class KeptTally {
  added = 0;
  versions = 0;
  known = 0;
  failed = 0;
  statements = 0;
  words = 0;
  readonly #begun = performance.now();

  take(event: KeepEvent): void {
    if (event.what === "failed") {
      this.failed++;
      return;
    }
    const { outcome, statements } = event.put;
    this.words += event.words;
    if (outcome === "unchanged") this.known++;
    else this.statements += statements;
    if (outcome === "stored") this.added++;
    if (outcome === "version") this.versions++;
  }

  /** For the progress bar. */
  counts(): Tally {
    const { added, versions, known, failed, statements } = this;
    return { reports: added + versions + known + failed, statements, known, failed };
  }

  /** For machines: `seconds` as it went by. */
  totals(): { [sum: string]: number } {
    const { added, versions, known, failed, statements, words } = this;
    return { added, versions, known, failed, statements, words, seconds: this.#seconds() };
  }

  /** "12 reports added, 1 new version, 3 known already; 140 statements; 2 failed; 3.1 s" */
  inWords(): string {
    const { added, versions, known, failed, statements } = this;
    return [
      [
        `${plural(added, "report")} added`,
        ...(versions > 0 ? [plural(versions, "new version")] : []),
        ...(known > 0 ? [`${known} known already`] : []),
      ].join(", "),
      ...(added + versions > 0 ? [plural(statements, "statement")] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
      `${this.#seconds()} s`,
    ].join("; ");
  }

  #seconds(): number {
    return Math.round((performance.now() - this.#begun) / 100) / 10;
  }
}
