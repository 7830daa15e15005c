/** The `hearsay` command: what may be said on its line, and what that connects. */
import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Readable, Writable } from "node:stream";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import pc from "picocolors";
import { z } from "zod";
import { openInputs } from "../intake/index.js";
import { noProgress, progressOn } from "./progress.js";
import { FORMATS, type Format, readTo, type Tally } from "./read.js";

/** The parts of a process that the command uses. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean };
  env: NodeJS.ProcessEnv;
}

const Exit = { done: 0, someFailed: 1, usage: 2, interrupted: 130 } as const;
const PLAIN_WIDTH = 80;

// The same relative path leads to package.json from src/cli/ and from dist/cli/.
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")));

const numberIn = (low: number, high: number, whole: boolean) => (value: string) => {
  const number = Number(value);
  if (value.trim() === "" || !(number >= low && number <= high) || (whole && !Number.isInteger(number))) {
    throw new InvalidArgumentError(`give a ${whole ? "whole " : ""}number from ${low} to ${high}.`);
  }
  return number;
};

const READ_EXAMPLES = `
Examples:
  hearsay read report.txt                      one report, to be read on the screen
  hearsay read reports/ --format csv -o s.csv  all reports of a folder, as a table
  hearsay read https://example.org/a-report    a page from the web
  hearsay read archive.jsonl.gz > out.jsonl    many reports, one reading a line
  pbpaste | hearsay read -                     what you have just copied

JSONL input holds one report a line: {"id", "text" or "html", "url", "headline", "publisher", "datePublished"}.
What can't be read is named on standard error and does not stop the others.
In CSV, a cell that a spreadsheet would run as a formula begins with an apostrophe.
Exit code: 0 all read, 1 some reports could not be read, 2 wrong usage.`;

interface ReadFlags {
  input: "auto" | "html" | "text" | "jsonl";
  format?: Format;
  leastConfidence: number;
  allowPrivate?: true;
  threads?: number;
  output?: string;
  progress: boolean;
  quiet?: true;
}

/** Runs the command; gives its exit code. Never throws for what a person did wrong. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = Exit.done;
  const program = new Command("hearsay")
    .description("Reads news reports and keeps the record of who said what, when, and on whose word.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .addHelpText("after", "\nExample:\n  hearsay read report.txt\n\nTry 'hearsay read --help' for more.")
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .exitOverride();
  program
    .command("read")
    .description("Read reports: every statement in them, with its source, its cue and its words.")
    .argument(
      "[input...]",
      "files (.html, .txt, .md, .jsonl, each also .gz), folders, http(s) URLs, - for standard input",
    )
    .addOption(
      new Option("--input <format>", "format of the input").choices(["auto", "html", "text", "jsonl"]).default("auto"),
    )
    .addOption(
      new Option("-f, --format <format>", "format of the output (pretty on a terminal, else jsonl)").choices(FORMATS),
    )
    .option("--least-confidence <p>", "leave out statements below this confidence", numberIn(0, 1, false), 0)
    .option("-o, --output <file>", "write to a file, once all is read")
    .option("--threads <n>", "worker threads (as many as there are cores)", numberIn(1, 256, true))
    .option("--allow-private", "also fetch from private and loopback addresses")
    .option("--no-progress", "no progress bar")
    .option("-q, --quiet", "say nothing on standard error of reports that could not be read")
    .addHelpText("after", READ_EXAMPLES)
    .helpOption("-h, --help", "show help")
    .showHelpAfterError("Try 'hearsay read --help'.")
    .exitOverride()
    .configureOutput(program.configureOutput())
    .action(async (inputs: string[], flags: ReadFlags) => {
      code = await read(inputs, flags, io);
    });
  program.showHelpAfterError("Try 'hearsay --help'.");
  try {
    if (args.length === 0) {
      io.stderr.write(program.helpInformation());
      return Exit.usage;
    }
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.done : Exit.usage;
    io.stderr.write(`hearsay: ${(error as Error).message}\n`);
    return Exit.someFailed;
  }
}

async function read(inputs: readonly string[], flags: ReadFlags, io: Io): Promise<number> {
  if (inputs.length === 0 && io.stdin.isTTY) {
    io.stderr.write("hearsay: nothing to read; name a file, a folder or a URL. Try 'hearsay read --help'.\n");
    return Exit.usage;
  }
  const toFile = flags.output !== undefined && flags.output !== "-";
  const onTerminal = !toFile && io.stdout.isTTY === true;
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once("SIGINT", interrupt);
  const partial = `${flags.output}.partial-${process.pid}`;
  const out = toFile ? createWriteStream(partial) : io.stdout;
  // A reader that goes away ("| head") ends the run; nothing is wrong then.
  let broken: Error | undefined;
  out.on("error", (error: Error) => {
    broken = error;
    stop.abort();
  });
  const begun = performance.now();
  try {
    const documents = openInputs(inputs.length > 0 ? [...inputs] : ["-"], {
      input: flags.input,
      allowPrivate: flags.allowPrivate ?? false,
      stdin: io.stdin,
      signal: stop.signal,
    });
    const tally = await readTo(documents, {
      format: flags.format ?? (onTerminal ? "pretty" : "jsonl"),
      leastConfidence: flags.leastConfidence,
      ...(flags.threads !== undefined && { threads: flags.threads }),
      width: Number(io.env.COLUMNS) || io.stdout.columns || PLAIN_WIDTH,
      colour: coloured(io.env, onTerminal),
      out,
      say: (line) => {
        if (!flags.quiet) io.stderr.write(`hearsay: ${line}\n`);
      },
      progress: flags.progress && io.stderr.isTTY ? progressOn(io.stderr, () => performance.now()) : noProgress,
      stopped: stop.signal,
    });
    if (toFile) await finish(out, partial, flags.output as string, broken);
    if (broken) return ended(broken, io);
    if (stop.signal.aborted) return Exit.interrupted;
    if (tally.reports > 1 && io.stderr.isTTY) io.stderr.write(`${summary(tally, performance.now() - begun)}\n`);
    return tally.failed > 0 ? Exit.someFailed : Exit.done;
  } catch (error) {
    if (broken) return ended(broken, io);
    throw error;
  } finally {
    process.removeListener("SIGINT", interrupt);
    if (toFile) await rm(partial, { force: true });
  }
}

const finish = async (out: Writable, partial: string, file: string, broken: Error | undefined): Promise<void> => {
  if (broken) return;
  out.end();
  await once(out, "finish");
  await rename(partial, file);
};

const ended = (broken: Error, io: Io): number => {
  if ((broken as NodeJS.ErrnoException).code === "EPIPE") return Exit.done;
  io.stderr.write(`hearsay: cannot write: ${broken.message}\n`);
  return Exit.someFailed;
};

/** Colour on a terminal only; NO_COLOR and FORCE_COLOR say otherwise (no-color.org). */
const coloured = (env: NodeJS.ProcessEnv, onTerminal: boolean): boolean => {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR && env.FORCE_COLOR !== "0") return true;
  return onTerminal && pc.isColorSupported;
};

const summary = ({ reports, statements, failed }: Tally, ms: number): string =>
  `${reports} reports, ${statements} statements, ${failed} failed, ${(ms / 1000).toFixed(1)} s`;
