/** A reading for a person at a terminal. */
import pc from "picocolors";
import type { Reading, Statement } from "../reading.js";
import { aboutOf } from "./about.js";
import { contextOf, type Role } from "./context.js";
import { visible } from "./visible.js";
import { percent, wordsOf } from "./words.js";
import { flow, wrap } from "./wrap.js";

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

type Paint = (text: string) => string;
interface Look {
  columns: number;
  strong: Paint;
  faint: Paint;
  /** How each part of a statement is told from the rest. */
  roles: Record<Role, Paint>;
  /** Without colour, marks on both sides of the parts do its work in the line of context. */
  marks: Record<Role, readonly [string, string]>;
}

const BARE: readonly [string, string] = ["", ""];
const NO_MARKS = { source: BARE, cue: BARE, content: BARE, around: BARE };
const MARKS = { ...NO_MARKS, source: ["[", "]"], cue: ["‹", "›"], content: ["{", "}"] } as const;
const LEGEND = "In the last line of each: [speaker] ‹cue› {words}, as they stand in the report.";

const lookOf = ({ width, colour }: PrettyOptions): Look => {
  const paint = pc.createColors(colour);
  const plain: Paint = (text) => text;
  return {
    columns: Math.max(NARROWEST, Math.min(WIDEST, width)),
    strong: paint.bold,
    faint: paint.dim,
    roles: { source: paint.cyan, cue: paint.italic, content: plain, around: paint.dim },
    marks: colour ? NO_MARKS : MARKS,
  };
};

/** Lines of at most 100 columns, each with its end; a rule begins every report. */
export function formatPretty(reading: Reading, options: PrettyOptions): string {
  const look = lookOf(options);
  const { columns, strong, faint } = look;
  const { statements, article } = reading;
  const count = `${statements.length} statement${statements.length === 1 ? "" : "s"}`;
  const about = [...aboutOf(reading).map(visible), ...(statements.length > 0 ? [count] : [])];
  return [
    faint("━".repeat(columns)),
    ...wrap(visible(article.headline ?? reading.id), columns).map(strong),
    ...flow(about, columns).map(faint),
    "",
    ...(statements.length === 0 ? ["no statements found", ""] : []),
    ...(statements.length > 0 && !options.colour ? [...wrap(LEGEND, columns), ""] : []),
    ...statements.flatMap((statement, i) => [...statementLines(reading, statement, i + 1, look), ""]),
    "",
  ].join("\n");
}

const statementLines = (reading: Reading, statement: Statement, number: number, look: Look): string[] => {
  const { columns, strong, faint, roles, marks } = look;
  const gutter = String(number).padStart(NUMBER_WIDTH);
  const indent = " ".repeat(gutter.length + 2);
  const room = columns - indent.length;

  const source = wordsOf(reading, statement.source);
  const cue = wordsOf(reading, statement.cue);
  const speaker = source ? strong(roles.source(source)) : faint("unnamed");
  const [head = "", ...more] = wrap(cue ? `${speaker} ${faint("·")} ${roles.cue(cue)}` : speaker, room);
  const context = contextOf(reading, statement, room, marks.cue.join("").length)
    .map(({ role, text }) => roles[role](`${marks[role][0]}${text}${marks[role][1]}`))
    .join("");
  return [
    `${faint(gutter)}  ${head}`,
    ...[
      ...more,
      ...wrap(roles.content(wordsOf(reading, statement.content)), room),
      ...wrap(`${statement.kind} · ${percent(statement.confidence)} ${bar(statement.confidence)}`, room).map(faint),
      context,
    ].map((line) => indent + line),
  ];
};

const BAR_WIDTH = 10;
const bar = (share: number): string => {
  const full = Math.round(share * BAR_WIDTH);
  return "▰".repeat(full) + "▱".repeat(BAR_WIDTH - full);
};
