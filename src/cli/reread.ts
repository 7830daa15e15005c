/** `hearsay reread`: originals of the record, read again. */
import { openReader } from "../reader.js";
import { modelNow, reread } from "../reread.js";
import type { RecordFlags } from "./command.js";
import { jsonLine } from "./format-json.js";
import { Exit, type Io } from "./io.js";
import { printOn } from "./print.js";
import { noProgress, progressOn } from "./progress.js";
import { withRecord } from "./record-file.js";
import { sayOn } from "./say.js";
import { widthOf } from "./terminal.js";

export interface RereadFlags extends RecordFlags {
  all?: true;
  threads?: number;
  json?: true;
  progress: boolean;
  quiet?: true;
}

export const rereadAll = (flags: RereadFlags, io: Io): Promise<Exit> =>
  withRecord(flags, io, "change", async (record) => {
    const { all, threads, json, quiet } = flags;
    const { stderr, env, interrupted: signal } = io;
    const say = sayOn(io);
    const print = printOn({ ...io, interrupted: undefined });
    const total = all ? (await record.overview()).reports : undefined;
    const progress =
      stderr.isTTY && flags.progress && !quiet
        ? progressOn({
            terminal: stderr,
            total: () => total,
            timeLeft: true,
            width: () => widthOf(env, stderr.columns),
            now: () => performance.now(),
          })
        : noProgress;
    const tally = { reports: 0, statements: 0, failed: 0 };
    const notBy = all ? undefined : await modelNow();
    const reader = await openReader(threads === undefined ? {} : { threads });
    try {
      for await (const event of reread(record, reader, { notBy, signal })) {
        tally.reports++;
        if (event.what === "failed") {
          tally.failed++;
          progress.clear();
          if (!quiet) say(event.failure.error.message);
        } else tally.statements += event.put.statements;
        if (json) await print(`${jsonLine(event)}\n`);
        progress.show(tally);
      }
    } finally {
      progress.clear();
      await reader.close();
    }
    const stopped = signal?.aborted === true;
    if (json) await print(`${jsonLine({ what: stopped ? "stopped" : "done", ...tally })}\n`);
    else if (!quiet) await print(`${inWords(tally)}\n`);
    if (stopped && !quiet) {
      say(`stopped; ${all ? "without --all" : "the same command"}, it goes on with what another model has read`);
    }
    return stopped ? Exit.interrupted : tally.failed > 0 ? Exit.someFailed : Exit.done;
  });

const inWords = ({ reports, statements, failed }: { reports: number; statements: number; failed: number }): string =>
  reports === 0
    ? "nothing to read again: all is read by the model of today"
    : `${reports - failed} reports read again; ${statements} statements${failed > 0 ? `; ${failed} failed` : ""}`;
