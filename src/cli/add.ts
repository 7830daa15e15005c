import { type Format, openInputs } from "../intake/index.js";
import { type KeepEvent, keep } from "../keep.js";
import { openReader } from "../reader.js";
import { type RecordFlags, UsageError } from "./command.js";
import { countReports } from "./count-reports.js";
import { jsonLine } from "./format-json.js";
import { Exit, type Io } from "./io.js";
import { KeptTally, keptLine } from "./kept-line.js";
import { orStop } from "./or-stop.js";
import { printOn } from "./print.js";
import { noProgress, type Progress, progressOn } from "./progress.js";
import { pathOfRecord, withRecord } from "./record-file.js";
import { sayOn } from "./say.js";
import { widthOf } from "./terminal.js";

export interface AddFlags extends RecordFlags {
  input: "auto" | Format;
  allowPrivate?: true;
  threads?: number;
  verbose?: true;
  json?: true;
  progress: boolean;
  quiet?: true;
}

const NOTHING_TO_ADD = "nothing to add; name a file, a folder or an address, such as: hearsay add report.txt";

export async function add(inputs: readonly string[], flags: AddFlags, io: Io): Promise<Exit> {
  const say = sayOn(io);
  const names = inputs.length > 0 ? inputs : ["-"];
  if (names.includes("-") && io.stdin.isTTY) {
    if (inputs.length === 0) throw new UsageError(NOTHING_TO_ADD);
    if (!flags.quiet) say("reading what you type or paste; end it with Ctrl-D");
  }
  return withRecord(flags, io, "write", async (record) => {
    const stop = new AbortController();
    const interrupt = (): void => stop.abort();
    if (io.interrupted?.aborted) interrupt();
    io.interrupted?.addEventListener("abort", interrupt);
    const { signal } = stop;
    const tally = new KeptTally();
    const progress = progressOf(names, flags, io, signal);
    // Printing must not stop with the signal: what is stored last is told, too.
    const print = printOn({ ...io, interrupted: undefined });
    const reader = await openReader(flags.threads === undefined ? {} : { threads: flags.threads });
    try {
      const { input, allowPrivate } = flags;
      const known = async (address: string): Promise<boolean> => {
        const there = await record.knows(address);
        if (there) tally.known++;
        return there;
      };
      const documents = openInputs(names, { input, allowPrivate, stdin: io.stdin, signal, known });
      for await (const event of keep(documents, reader, record, { signal })) {
        tally.take(event);
        await tell(event, flags, { print, say, progress });
        progress.show(tally.counts());
      }
    } finally {
      io.interrupted?.removeEventListener("abort", interrupt);
      progress.clear();
      // Whoever still writes to us, or is still asked for a page, must not keep the process alive.
      stop.abort();
      io.stdin.destroy();
      await reader.close();
    }
    const stopped = io.interrupted?.aborted === true;
    if (flags.json) await print(`${jsonLine({ what: stopped ? "stopped" : "done", ...tally.totals() })}\n`);
    else if (!flags.quiet) await print(`${tally.inWords()}\n`);
    if (!stopped) return tally.failed > 0 ? Exit.someFailed : Exit.done;
    if (!flags.quiet) {
      say(`stopped; what was read is in ${pathOfRecord(flags, io)}. The same command again goes on from there`);
    }
    return Exit.interrupted;
  });
}

const tell = async (
  event: KeepEvent,
  flags: AddFlags,
  { print, say, progress }: { print: (text: string) => Promise<void>; say: (line: string) => void; progress: Progress },
): Promise<void> => {
  if (event.what === "failed" && !flags.quiet) {
    progress.clear();
    say(event.failure.error.message);
  }
  if (flags.json) await print(`${jsonLine(event)}\n`);
  else if (flags.verbose && event.what === "kept") {
    progress.clear();
    await print(`${keptLine(event)}\n`);
  }
};

const progressOf = (inputs: readonly string[], flags: AddFlags, io: Io, signal: AbortSignal): Progress => {
  const { stderr, env } = io;
  if (!stderr.isTTY || !flags.progress || flags.quiet) return noProgress;
  let total: number | undefined;
  if (flags.input === "auto") {
    orStop(countReports(inputs, signal), signal).then(
      (count) => {
        total = count;
      },
      () => {},
    );
  }
  return progressOn({
    terminal: stderr,
    total: () => total,
    timeLeft: true,
    width: () => widthOf(env, stderr.columns),
    now: () => performance.now(),
  });
};
