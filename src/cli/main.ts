/** The `hearsay` command: its commands, and how each ends. */
import { Command, CommanderError } from "commander";
import { version } from "../version.js";
import { type Act, Stopped, UsageError } from "./command.js";
import { declareAdd } from "./commands/add.js";
import { declareCorrect } from "./commands/correct.js";
import { declareExport } from "./commands/export.js";
import { declareFind } from "./commands/find.js";
import { declareMerge, declareSplit } from "./commands/merge.js";
import { declareRead } from "./commands/read.js";
import { declareReread } from "./commands/reread.js";
import { declareServe } from "./commands/serve.js";
import { declareShow } from "./commands/show.js";
import { declareSpeakers } from "./commands/speakers.js";
import { declareWatch } from "./commands/watch.js";
import { PROGRAM_HELP } from "./help.js";
import { Exit, type Io } from "./io.js";
import { codeOf } from "./output.js";
import { Gone } from "./print.js";
import { visible } from "./visible.js";

export type { Io } from "./io.js";

/** In the order in which one comes to need them. */
const COMMANDS = [
  declareRead,
  declareAdd,
  declareWatch,
  declareServe,
  declareFind,
  declareSpeakers,
  declareShow,
  declareExport,
  declareCorrect,
  declareMerge,
  declareSplit,
  declareReread,
];

/** Runs the command; gives its exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  // Whoever read our output may be gone; writing says so too, where it matters.
  const ignore = (): void => {};
  for (const stream of [io.stdout, io.stderr]) stream.on("error", ignore);
  let exit: Exit = Exit.done;
  const program = programOf(io, async (command, work) => {
    exit = await ended(command, io, work);
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

/** The exit code of what a command did, however that ended. */
const ended = async (command: Command, io: Io, work: (io: Io) => Promise<Exit>): Promise<Exit> => {
  try {
    return await work(io);
  } catch (error) {
    if (error instanceof Gone || codeOf(error) === "EPIPE") return Exit.done;
    if (error instanceof Stopped) return Exit.interrupted;
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`hearsay: ${visible(error.message)}\nTry '${nameOf(command)} --help'.\n`);
    return Exit.usage;
  }
};

/** "hearsay correct speaker" */
const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

const programOf = (io: Io, act: Act): Command => {
  const program = new Command("hearsay")
    .description("Reads news reports and keeps the record of who said what, when, and on whose word.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    // What stands after a command's name is for that command to take apart.
    .enablePositionalOptions()
    .addHelpText("after", PROGRAM_HELP)
    // Commands made from here on take these over.
    .showHelpAfterError("Try 'hearsay --help'.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(`hearsay: ${visible(text.replace(/^error: /, ""))}\n`),
    });
  for (const declare of COMMANDS) declare(program, act);
  return program;
};
