/** What all commands share: how they are declared, how they end, which options mean the same in each. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Format } from "../intake/index.js";
import type { Exit, Io } from "./io.js";

/** Runs a command's work and keeps its exit code for the process. */
export type Act = (command: Command, work: (io: Io) => Promise<Exit>) => Promise<void>;

/** Says what may be said on the line of one command, and what it does then. */
export type Declare = (program: Command, act: Act) => void;

/** Something on the command's line is wrong; the message says what, and what would be right. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The person pressed Ctrl-C in the middle of an answer. Exit code 130. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** A command of its own name, with the help option that all have. */
export const commandOn = (program: Command, name: string, description: string, help: string): Command =>
  program
    .command(name)
    .description(description)
    .helpOption("-h, --help", "show help")
    .showHelpAfterError(`Try 'hearsay ${name} --help'.`)
    .addHelpText("after", help);

/** What is said of inputs wherever they are taken. */
export const INPUTS =
  "files (.html, .txt, .md, .jsonl, .mhtml, .warc, .rss, .atom, each also .gz), folders, http(s) addresses of pages, feeds, sitemaps and archives, - for standard input";
/** As intake has them. */
export const INPUT_FORMATS = ["html", "text", "jsonl", "mhtml", "warc", "feed"] as const satisfies readonly Format[];

export const recordOption = (): Option =>
  new Option("--record <path>", "the record (HEARSAY_RECORD, else hearsay.db in this folder)");

export interface RecordFlags {
  record?: string;
}

const MOST_THREADS = 256;

export const shareOf = (value: string): number => {
  const share = Number(value);
  if (value.trim() === "" || !(share >= 0 && share <= 1)) throw new InvalidArgumentError("Give a number from 0 to 1.");
  return share;
};

/** A parser of whole numbers from `least` to `most`. */
export const wholeFrom =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (value.trim() !== "" && Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };

export const threadsOf = wholeFrom(1, MOST_THREADS);

/** Values given one by one, or with commas between: each must be one of `known`. */
export const listOf =
  <T extends string>(known: readonly T[], what: string) =>
  (value: string, before: readonly T[] = []): T[] => {
    const given = value.split(",").map((one) => one.trim());
    const isKnown = (one: string): one is T => known.some((other) => other === one);
    const all: T[] = [];
    for (const one of given) {
      if (!isKnown(one))
        throw new InvalidArgumentError(`"${one}" is no ${what}. Those there are: ${known.join(", ")}.`);
      all.push(one);
    }
    return [...before, ...all];
  };

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * A day, month or year as its first or last day: `2026-06` is 2026-06-01 or 2026-06-30.
 * @param side which day of a month or a year
 */
export const dayOf =
  (side: "first" | "last") =>
  (value: string): string => {
    const [, year, month, day] = DATE.exec(value.trim()) ?? [];
    const wrong = new InvalidArgumentError("Give a day such as 2026-06-11, a month (2026-06) or a year (2026).");
    if (year === undefined) throw wrong;
    const first = `${year}-${month ?? (side === "first" ? "01" : "12")}`;
    const last = new Date(Date.UTC(Number(year), Number(first.slice(5)), 0)).getUTCDate();
    const whole = `${first}-${day ?? (side === "first" ? "01" : String(last).padStart(2, "0"))}`;
    const asDate = new Date(`${whole}T00:00:00Z`);
    // The 31st of June would become the 1st of July.
    if (Number.isNaN(asDate.getTime()) || asDate.toISOString().slice(0, 10) !== whole) throw wrong;
    return whole;
  };
