/** The `hearsay` command: what may be said on its line, and what that connects. */
import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { FORMATS } from "./formats.js";
import { PROGRAM_HELP, READ_HELP } from "./help.js";
import { Exit, type Io } from "./io.js";
import { type ReadFlags, read } from "./read.js";
import { visible } from "./visible.js";

export type { Io } from "./io.js";

// The same relative path leads to package.json from src/cli/ and from dist/cli/.
const manifest = new URL("../../package.json", import.meta.url);
const MOST_THREADS = 256;

/** Runs the command; gives its exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  // Whoever read our output may be gone; writing says so too, where it matters.
  const ignore = (): void => {};
  for (const stream of [io.stdout, io.stderr]) stream.on("error", ignore);
  let exit: Exit = Exit.done;
  const program = programOf(io, async (inputs, flags) => {
    exit = await read(inputs, flags, io);
  });
  try {
    if (argv.length === 0) {
      io.stderr.write(program.helpInformation());
      return Exit.usage;
    }
    await program.parseAsync([...argv], { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.done : Exit.usage;
    io.stderr.write(`hearsay: ${visible(error instanceof Error ? error.message : String(error))}\n`);
    return Exit.someFailed;
  }
}

const programOf = (io: Io, onRead: (inputs: string[], flags: ReadFlags) => Promise<void>): Command => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, "utf8")));
  const program = new Command("hearsay")
    .description("Reads news reports and keeps the record of who said what, when, and on whose word.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .addHelpText("after", PROGRAM_HELP)
    // Subcommands made from here on take these over.
    .showHelpAfterError("Try 'hearsay read --help'.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(`hearsay: ${visible(text.replace(/^error: /, ""))}\n`),
    });
  program
    .command("read")
    .description("Read reports: every statement in them, with its source, its cue and its words.")
    .argument(
      "[input...]",
      "files (.html, .txt, .md, .jsonl, each also .gz), folders, http(s) addresses, - for standard input",
    )
    .helpOption("-h, --help", "show help")
    .addOption(
      new Option("--input <format>", "format of the input")
        .choices(["auto", "html", "text", "jsonl", "brat"])
        .default("auto"),
    )
    .addOption(
      new Option("-f, --format <format>", "format of the output (pretty on a terminal, else jsonl)").choices(FORMATS),
    )
    .option("--least-confidence <n>", "leave out statements below this confidence, 0 to 1", shareOf, 0)
    .option("-o, --output <path>", "write to a file, for brat a folder, which appears once all is read")
    .option("--threads <n>", "worker threads (as many as there are cores)", threadsOf)
    .option("--allow-private", "also fetch from private and loopback addresses")
    .option("--no-progress", "no progress bar")
    .option("-q, --quiet", "nothing on standard error: no progress, no failed reports, no summary")
    .addHelpText("after", READ_HELP)
    .action(onRead);
  return program;
};

const shareOf = (value: string): number => {
  const share = Number(value);
  if (value.trim() === "" || !(share >= 0 && share <= 1)) throw new InvalidArgumentError("Give a number from 0 to 1.");
  return share;
};

const threadsOf = (value: string): number => {
  const threads = Number(value);
  if (Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS) return threads;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_THREADS}.`);
};
