/** `hearsay read`: inputs to readings, readings to a format, one after another. */
import { openBrat } from "../intake/brat.js";
import { type Format as InputFormat, openInputs } from "../intake/index.js";
import { openReader } from "../reader.js";
import type { Failure, Reading } from "../reading.js";
import { bratSink } from "./brat-sink.js";
import { type Format, formatterOf } from "./formats.js";
import { Exit, type Io } from "./io.js";
import { orStop } from "./or-stop.js";
import { codeOf, inWords, OutputError, toFile, toStream } from "./output.js";
import { noProgress, type Progress, progressOn, type Tally, totalOf } from "./progress.js";
import { type Sink, textSink } from "./sink.js";
import { isColoured, widthOf } from "./terminal.js";
import { visible } from "./visible.js";

export interface ReadFlags {
  input: "auto" | InputFormat | "brat";
  format?: Format;
  /** Statements below are left out. */
  leastConfidence: number;
  allowPrivate?: true;
  threads?: number;
  /** A file, for brat a folder, or `-` for standard output. */
  output?: string;
  progress: boolean;
  quiet?: true;
}

const NOTHING_TO_READ = "nothing to read; name a file, a folder or an address, such as: hearsay read report.txt";
const BRAT_FROM_FILES =
  "brat annotations are read from files; name their folder, such as: hearsay read --input brat to-correct";
const BRAT_TO_FOLDER =
  "brat needs a folder for its files; name one with -o, such as: hearsay read reports -f brat -o to-correct";

/** Reads the inputs and writes what was found. Holds a few reports at a time, however many there are. */
export async function read(inputs: readonly string[], flags: ReadFlags, io: Io): Promise<Exit> {
  const say = (line: string): void => {
    io.stderr.write(`hearsay: ${visible(line)}\n`);
  };
  const wrong = (line: string): Exit => {
    say(line);
    io.stderr.write("Try 'hearsay read --help'.\n");
    return Exit.usage;
  };
  const names = inputs.length > 0 ? inputs : ["-"];
  const file = flags.output === "-" ? undefined : flags.output;
  if (flags.format === "brat" && file === undefined) return wrong(BRAT_TO_FOLDER);
  if (flags.input === "brat" && names.includes("-")) return wrong(BRAT_FROM_FILES);
  if (names.includes("-") && io.stdin.isTTY) {
    if (inputs.length === 0) return wrong(NOTHING_TO_READ);
    if (!flags.quiet) say("reading what you type or paste; end it with Ctrl-D");
  }
  let sink: Sink;
  try {
    sink = await sinkOf(flags, file, io);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    say(error.message);
    return Exit.usage;
  }
  const run = new Run(names, flags, io, sink, say);
  try {
    const exit = await run.all();
    if (exit === Exit.interrupted) {
      await sink.discard();
      if (file !== undefined && !flags.quiet) say(`stopped; ${file} was not written`);
    } else {
      await orUnwritten(sink.finish());
    }
    return exit;
  } catch (error) {
    await sink.discard().catch(() => {});
    if (!(error instanceof Unwritten)) throw error;
    // A reader that goes away ("| head") has read enough; nothing is wrong then.
    if (codeOf(error.cause) === "EPIPE") return Exit.done;
    say(`${file ?? "standard output"}: cannot be written, ${inWords(error.cause)}`);
    return Exit.someFailed;
  }
}

/** Of one input, many reports. */
const isMany = (input: ReadFlags["input"]): boolean => ["jsonl", "warc", "feed"].includes(input);

const toTerminal = ({ output }: ReadFlags, { stdout }: Io): boolean =>
  stdout.isTTY === true && (output === undefined || output === "-");

/** @throws OutputError */
const sinkOf = async (flags: ReadFlags, file: string | undefined, io: Io): Promise<Sink> => {
  const { stdout, env } = io;
  const shown = toTerminal(flags, io);
  const format = flags.format ?? (shown ? "pretty" : "jsonl");
  if (format === "brat") return bratSink(file ?? "");
  const formatter = formatterOf(format, () => ({
    width: widthOf(env, shown ? stdout.columns : undefined),
    colour: isColoured(env, shown),
  }));
  return textSink(file === undefined ? toStream(stdout) : await toFile(file), formatter);
};

/** The output broke while it was written; the cause says how. */
class Unwritten extends Error {}

const orUnwritten = async (work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    throw new Unwritten("the output broke", { cause: error });
  }
};

/** One run of the command, from its inputs to its output. */
class Run {
  readonly #inputs: readonly string[];
  readonly #flags: ReadFlags;
  readonly #io: Io;
  readonly #sink: Sink;
  readonly #say: (line: string) => void;
  readonly #stop = new AbortController();
  readonly #tally: Tally = { reports: 0, statements: 0, failed: 0 };
  readonly #progress: Progress;
  readonly #toTerminal: boolean;

  constructor(inputs: readonly string[], flags: ReadFlags, io: Io, sink: Sink, say: (line: string) => void) {
    this.#inputs = inputs;
    this.#flags = flags;
    this.#io = io;
    this.#sink = sink;
    this.#say = say;
    const { stderr, env } = io;
    this.#toTerminal = toTerminal(flags, io);
    this.#progress =
      stderr.isTTY && flags.progress && !flags.quiet
        ? progressOn({
            terminal: stderr,
            total: () => (isMany(flags.input) ? undefined : totalOf(inputs)),
            width: () => widthOf(env, stderr.columns),
            now: () => performance.now(),
          })
        : noProgress;
  }

  async all(): Promise<Exit> {
    const begun = performance.now();
    const { interrupted } = this.#io;
    const interrupt = (): void => this.#stop.abort();
    if (interrupted?.aborted) interrupt();
    interrupted?.addEventListener("abort", interrupt);
    try {
      await this.#readAll();
    } finally {
      interrupted?.removeEventListener("abort", interrupt);
      this.#progress.clear();
    }
    if (this.#stop.signal.aborted) return Exit.interrupted;
    const { reports, statements, failed } = this.#tally;
    if (reports > 1 && this.#io.stderr.isTTY && !this.#flags.quiet) {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      this.#io.stderr.write(`${reports} reports, ${statements} statements, ${failed} failed, ${seconds} s\n`);
    }
    return failed > 0 ? Exit.someFailed : Exit.done;
  }

  async #readAll(): Promise<void> {
    const { signal } = this.#stop;
    const { stdin } = this.#io;
    const { readings, close } = await this.#open();
    let all = false;
    try {
      await this.#write(() => this.#sink.begin());
      for (;;) {
        const next = await orStop(readings.next(), signal);
        if (next === undefined) return;
        if (next.done) break;
        const one = this.#take(next.value);
        await this.#write(() => this.#sink.take(one));
        this.#progress.show(this.#tally);
      }
      await this.#write(() => this.#sink.end());
      all = true;
    } finally {
      if (!all) {
        // Whoever still writes to us must not keep the process alive.
        this.#stop.abort();
        stdin.destroy();
      }
      await close();
    }
  }

  /** Readings of the model, or of people. */
  async #open(): Promise<{ readings: AsyncGenerator<Reading | Failure>; close: () => Promise<void> }> {
    const { input, allowPrivate, threads } = this.#flags;
    const { signal } = this.#stop;
    if (input === "brat") return { readings: openBrat(this.#inputs, { signal }), close: async () => {} };
    const reader = await openReader(threads === undefined ? {} : { threads });
    const { stdin } = this.#io;
    const reports = openInputs(this.#inputs, { input, allowPrivate, stdin, signal });
    return { readings: reader.readAll(reports), close: () => reader.close() };
  }

  /** Counts a report, tells of a failure, and gives what is to be written. */
  #take(one: Reading | Failure): Reading | Failure {
    this.#tally.reports++;
    if ("error" in one) {
      this.#tally.failed++;
      this.#progress.clear();
      if (!this.#flags.quiet) this.#say(one.error.message);
      return one;
    }
    const statements = one.statements.filter(({ confidence }) => confidence >= this.#flags.leastConfidence);
    this.#tally.statements += statements.length;
    return { ...one, statements };
  }

  async #write(work: () => Promise<void>): Promise<void> {
    if (this.#toTerminal) this.#progress.clear();
    await orStop(orUnwritten(work()), this.#stop.signal);
  }
}
