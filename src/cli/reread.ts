/** `hearsay reread`: originals of the record, read again. */
import { openReader } from "../reader.js";
import { modelNow, passNow, reread } from "../reread.js";
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
  anew?: true;
  threads?: number;
  json?: true;
  progress: boolean;
  quiet?: true;
}

export const rereadAll = (flags: RereadFlags, io: Io): Promise<Exit> =>
  withRecord(flags, io, "change", async (record) => {
    const { all, anew, threads, json, quiet } = flags;
    const { stderr, env, interrupted: signal } = io;
    const say = sayOn(io);
    const print = printOn({ ...io, interrupted: undefined });
    const pass = all || anew ? await passNow() : undefined;
    if (pass !== undefined && anew) await record.endPass(pass);
    const before = pass === undefined ? 0 : await record.passed(pass);
    if (before > 0 && !quiet) {
      say(`goes on where it was stopped: ${before} reports are read again already; --anew begins anew`);
    }
    const total = pass === undefined ? undefined : (await record.overview()).reports - before;
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
    const which = pass === undefined ? { notBy: await modelNow() } : { pass };
    const reader = await openReader(threads === undefined ? {} : { threads });
    try {
      for await (const event of reread(record, reader, { ...which, signal })) {
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
    else if (!quiet)
      await print(
        `${tally.reports === 0 && !stopped ? NOTHING[pass === undefined ? "new" : "all"] : inWords(tally)}\n`,
      );
    if (stopped && !quiet) say(`stopped; hearsay reread${pass === undefined ? "" : " --all"} goes on from here`);
    return stopped ? Exit.interrupted : tally.failed > 0 ? Exit.someFailed : Exit.done;
  });

const NOTHING = {
  new: "nothing to read again: all is read by the model of today; --all reads it once more",
  all: "nothing to read again: the record holds no reports",
};

const inWords = ({ reports, statements, failed }: { reports: number; statements: number; failed: number }): string =>
  `${reports - failed} reports read again; ${statements} statements${failed > 0 ? `; ${failed} failed` : ""}`;
