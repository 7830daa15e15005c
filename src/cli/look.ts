/** How things look at a terminal: its columns, its colours, and what does their work where there are none. */
import pc from "picocolors";
import type { Role } from "./context.js";

export interface PrettyOptions {
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
}

/** A line longer than this is hard to read, however wide the terminal. */
const WIDEST = 100;
const NARROWEST = 24;
/** Where the words of statements begin: after a number, of any length, and two spaces. */
const NUMBER_WIDTH = 3;

export type Paint = (text: string) => string;
export interface Look {
  columns: number;
  strong: Paint;
  faint: Paint;
  /** Words that were asked for. */
  found: Paint;
  /** How each part of a statement is told from the rest. */
  roles: Record<Role, Paint>;
  /** Without colour, marks on both sides of the parts do its work in the line of context. */
  marks: Record<Role, readonly [string, string]>;
}

const BARE: readonly [string, string] = ["", ""];
const NO_MARKS = { source: BARE, cue: BARE, content: BARE, around: BARE };
const MARKS = { ...NO_MARKS, source: ["[", "]"], cue: ["‹", "›"], content: ["{", "}"] } as const;

export const lookOf = ({ width, colour }: PrettyOptions): Look => {
  const paint = pc.createColors(colour);
  const plain: Paint = (text) => text;
  return {
    columns: Math.max(NARROWEST, Math.min(WIDEST, width)),
    strong: paint.bold,
    faint: paint.dim,
    found: colour ? (text) => paint.bold(paint.yellow(text)) : (text) => `*${text}*`,
    roles: { source: paint.cyan, cue: paint.italic, content: plain, around: paint.dim },
    marks: colour ? NO_MARKS : MARKS,
  };
};

/** A number, and what stands between it and the words. */
export const gutterOf = (number: number): string => `${String(number).padStart(NUMBER_WIDTH)}  `;

/** Lines that begin in the same column, the first after `gutter`. */
export const hung = (gutter: string, width: number, lines: readonly string[]): string[] =>
  lines.map((line, i) => `${i === 0 ? gutter : " ".repeat(width)}${line}`);

const BAR_WIDTH = 10;
/** A share, 0 to 1, drawn. */
export const bar = (share: number): string => {
  const full = Math.round(share * BAR_WIDTH);
  return "▰".repeat(full) + "▱".repeat(BAR_WIDTH - full);
};
