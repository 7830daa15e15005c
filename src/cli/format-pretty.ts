/** A reading for a person at a terminal. */
import pc from "picocolors";
import type { Reading, Statement } from "../reading.js";
import { aboutOf } from "./about.js";
import { contextOf, type Role } from "./context.js";
import { chainOf, entityIn, factsOf, quantityInWords, speakersOf } from "./facts.js";
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
    ...speakerLines(reading, look),
    "",
  ].join("\n");
}

const statementLines = (reading: Reading, statement: Statement, number: number, look: Look): string[] => {
  const { columns, faint, roles, marks } = look;
  const gutter = String(number).padStart(NUMBER_WIDTH);
  const indent = " ".repeat(gutter.length + 2);
  const room = columns - indent.length;

  const cue = wordsOf(reading, statement.cue);
  const speaker = speakerIn(reading, statement, look);
  const [head = "", ...more] = wrap(cue ? `${speaker} ${faint("·")} ${roles.cue(cue)}` : speaker, room);
  const context = contextOf(reading, statement, room, marks.cue.join("").length)
    .map(({ role, text }) => roles[role](`${marks[role][0]}${text}${marks[role][1]}`))
    .join("");
  return [
    `${faint(gutter)}  ${head}`,
    ...[
      ...more,
      ...wrap(roles.content(wordsOf(reading, statement.content)), room),
      ...flow(
        [...factsOf(reading, statement), `${percent(statement.confidence)} ${bar(statement.confidence)}`],
        room,
      ).map(faint),
      ...(statement.chain.length > 1
        ? wrap(chainOf(reading, statement).map(visible).join(" ⟵ "), room).map(faint)
        : []),
      ...flow(statement.quantities.map(quantityInWords), room),
      context,
    ].map((line) => indent + line),
  ];
};

/** Who speaks, resolved; the text's own words beside it where they are others. */
const speakerIn = (reading: Reading, statement: Statement, { strong, faint, roles }: Look): string => {
  const source = wordsOf(reading, statement.source);
  const entity = entityIn(reading, statement.speaker);
  const name = visible(entity?.name ?? "");
  if (!entity || source.toLowerCase().includes(name.toLowerCase())) {
    return source ? strong(roles.source(source)) : faint("unnamed");
  }
  return `${strong(roles.source(name))}${source ? ` ${faint(`(${source})`)}` : ""}`;
};

/** At the end of a report: who speaks in it, and how often. */
const speakerLines = (reading: Reading, { columns, strong, faint }: Look): string[] => {
  const speakers = speakersOf(reading);
  if (speakers.length < 2) return [];
  const lines = speakers.flatMap(({ entity, statements }) => {
    const about = [entity.roles[0], entity.countries.join(", ")]
      .filter((words) => words)
      .map((words) => visible(words ?? ""));
    return flow([`${String(statements).padStart(NUMBER_WIDTH)}  ${visible(entity.name)}`, ...about], columns);
  });
  return [...wrap("Who speaks, and in how many statements", columns).map(strong), ...lines.map(faint), ""];
};

const BAR_WIDTH = 10;
const bar = (share: number): string => {
  const full = Math.round(share * BAR_WIDTH);
  return "▰".repeat(full) + "▱".repeat(BAR_WIDTH - full);
};
