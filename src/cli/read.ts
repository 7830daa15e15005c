/** `hearsay read`: inputs to readings, readings to a format, one after another. */
import { openInputs } from "../intake/index.js";
import { openReader } from "../reader.js";
import type { Failure, Reading } from "../reading.js";
import { type Format, type Formatter, formatterOf } from "./formats.js";
import { Exit, type Io } from "./io.js";
import { orStop } from "./or-stop.js";
import { codeOf, inWords, type Output, OutputError, toFile, toStream } from "./output.js";
import { noProgress, type Progress, progressOn, type Tally, totalOf } from "./progress.js";
import { isColoured, widthOf } from "./terminal.js";
import { visible } from "./visible.js";

export interface ReadFlags {
  input: "auto" | "html" | "text" | "jsonl";
  format?: Format;
  /** Statements below are left out. */
  leastConfidence: number;
  allowPrivate?: true;
  threads?: number;
  /** A file, or `-` for standard output. */
  output?: string;
  progress: boolean;
  quiet?: true;
}

const NOTHING_TO_READ = "nothing to read; name a file, a folder or an address, such as: hearsay read report.txt";

/** Reads the inputs and writes what was found. Holds a few reports at a time, however many there are. */
export async function read(inputs: readonly string[], flags: ReadFlags, io: Io): Promise<Exit> {
  const say = (line: string): void => {
    io.stderr.write(`hearsay: ${visible(line)}\n`);
  };
  const names = inputs.length > 0 ? inputs : ["-"];
  if (names.includes("-") && io.stdin.isTTY) {
    if (inputs.length === 0) {
      say(NOTHING_TO_READ);
      io.stderr.write("Try 'hearsay read --help'.\n");
      return Exit.usage;
    }
    if (!flags.quiet) say("reading what you type or paste; end it with Ctrl-D");
  }
  const file = flags.output === "-" ? undefined : flags.output;
  let output: Output;
  try {
    output = file === undefined ? toStream(io.stdout) : await toFile(file);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    say(error.message);
    return Exit.usage;
  }
  const run = new Run(names, flags, io, output, say);
  try {
    const exit = await run.all();
    if (exit === Exit.interrupted) {
      await output.discard();
      if (file !== undefined && !flags.quiet) say(`stopped; ${file} was not written`);
    } else {
      await orUnwritten(output.finish());
    }
    return exit;
  } catch (error) {
    await output.discard().catch(() => {});
    if (!(error instanceof Unwritten)) throw error;
    // A reader that goes away ("| head") has read enough; nothing is wrong then.
    if (codeOf(error.cause) === "EPIPE") return Exit.done;
    say(`${file ?? "standard output"}: cannot be written, ${inWords(error.cause)}`);
    return Exit.someFailed;
  }
}

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
  readonly #output: Output;
  readonly #say: (line: string) => void;
  readonly #stop = new AbortController();
  readonly #tally: Tally = { reports: 0, statements: 0, failed: 0 };
  readonly #progress: Progress;
  readonly #toTerminal: boolean;
  readonly #formatter: Formatter;

  constructor(inputs: readonly string[], flags: ReadFlags, io: Io, output: Output, say: (line: string) => void) {
    this.#inputs = inputs;
    this.#flags = flags;
    this.#io = io;
    this.#output = output;
    this.#say = say;
    const { stdout, stderr, env } = io;
    this.#toTerminal = stdout.isTTY === true && (flags.output === undefined || flags.output === "-");
    this.#formatter = formatterOf(flags.format ?? (this.#toTerminal ? "pretty" : "jsonl"), () => ({
      width: widthOf(env, this.#toTerminal ? stdout.columns : undefined),
      colour: isColoured(env, this.#toTerminal),
    }));
    this.#progress =
      stderr.isTTY && flags.progress && !flags.quiet
        ? progressOn({
            terminal: stderr,
            total: flags.input === "jsonl" ? undefined : totalOf(inputs),
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
    const { input, allowPrivate, threads } = this.#flags;
    const { signal } = this.#stop;
    const { stdin } = this.#io;
    const reader = await openReader(threads === undefined ? {} : { threads });
    let all = false;
    try {
      await this.#write(this.#formatter.begin);
      const readings = reader.readAll(openInputs(this.#inputs, { input, allowPrivate, stdin, signal }));
      for (;;) {
        const next = await orStop(readings.next(), signal);
        if (next === undefined) return;
        if (next.done) break;
        await this.#write(this.#take(next.value));
        this.#progress.show(this.#tally);
      }
      await this.#write(this.#formatter.end);
      all = true;
    } finally {
      if (!all) {
        // Whoever still writes to us must not keep the process alive.
        this.#stop.abort();
        stdin.destroy();
      }
      await reader.close();
    }
  }

  /** Counts a report, tells of a failure, and gives what is to be written. */
  #take(one: Reading | Failure): string {
    const formatter = this.#formatter;
    const between = this.#tally.reports++ > 0 ? formatter.between : "";
    if ("error" in one) {
      this.#tally.failed++;
      this.#progress.clear();
      if (!this.#flags.quiet) this.#say(one.error.message);
      return between + formatter.failure(one);
    }
    const statements = one.statements.filter(({ confidence }) => confidence >= this.#flags.leastConfidence);
    this.#tally.statements += statements.length;
    return between + formatter.reading({ ...one, statements });
  }

  async #write(text: string): Promise<void> {
    if (text === "") return;
    if (this.#toTerminal) this.#progress.clear();
    await orStop(orUnwritten(this.#output.write(text)), this.#stop.signal);
  }
}
