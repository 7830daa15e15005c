/** A reading for a person at a terminal. */
import pc from "picocolors";
import type { Reading, Span, Statement } from "../reading.js";
import { visible } from "./visible.js";
import { wordsOf } from "./words.js";
import { clip, wrap } from "./wrap.js";

export interface PrettyOptions {
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
}

/** A line longer than this is hard to read, however wide the terminal. */
const WIDEST = 100;
const NARROWEST = 30;
const INDENT = "     ";
/** Characters before a statement in which its sentence may begin. */
const AROUND = 60;

export function formatPretty(reading: Reading, { width, colour }: PrettyOptions): string {
  const columns = Math.max(NARROWEST, Math.min(WIDEST, width));
  const paint = pc.createColors(colour);
  const { headline, datePublished, publisher, author, creditText } = reading.article;
  const about = [
    ...(datePublished ? [datePublished.replace("T", " ")] : []),
    ...(publisher ? [publisher] : []),
    ...(author?.length ? [`by ${author.join(", ")}`] : []),
    ...(creditText ? [`credit ${creditText}`] : []),
    ...(headline ? [reading.id] : []),
  ];
  const lines = wrap(visible(headline ?? reading.id), columns).map((line) => paint.bold(line));
  if (about.length > 0) lines.push(...wrap(visible(about.join(" · ")), columns).map((line) => paint.dim(line)));
  lines.push("");
  if (reading.statements.length === 0) lines.push("no statements found", "");
  for (const [index, statement] of reading.statements.entries()) {
    lines.push(...statementLines(reading, statement, index + 1, columns, paint), "");
  }
  return `${lines.join("\n")}\n`;
}

const statementLines = (
  reading: Reading,
  statement: Statement,
  number: number,
  columns: number,
  paint: ReturnType<typeof pc.createColors>,
): string[] => {
  const source = wordsOf(reading, statement.source) || "unnamed";
  const cue = wordsOf(reading, statement.cue);
  const head = `${source} · ${cue}`;
  const room = columns - INDENT.length;
  const headLines = wrap(head, room);
  const painted =
    headLines.length === 1
      ? [`${paint.bold(paint.cyan(source))} ${paint.dim("·")} ${paint.italic(cue)}`]
      : headLines.map((line) => paint.bold(paint.cyan(line)));
  const content = wrap(wordsOf(reading, statement.content), room);
  const sure = Math.round(100 * statement.confidence);
  return [
    ...painted.map((line, i) => `${i === 0 ? paint.dim(`${number}.`.padStart(4)) : "    "} ${line}`),
    ...content.map((line) => `${INDENT}${line}`),
    paint.dim(`${INDENT}${statement.kind} · ${sure} %`),
    paint.dim(`${INDENT}${contextOf(reading, statement, room)}`),
  ];
};

/** The report's own words from where the statement's sentence begins, on one line. */
const contextOf = ({ article: { text } }: Reading, { source, cue, content }: Statement, room: number): string => {
  const [start] = cue[0] ?? content[0] ?? ([0, 0] as Span);
  const first = Math.min(start, ...source.map((span) => span[0]));
  const lead = text.slice(Math.max(0, first - AROUND), first);
  const from = first - (lead.length - Math.max(lead.lastIndexOf("\n") + 1, sentenceStart(lead)));
  const stop = text.indexOf("\n", start);
  return clip(visible(text.slice(from, stop < 0 ? from + WIDEST * 2 : stop)), room);
};

const sentenceStart = (lead: string): number => {
  const last = [...lead.matchAll(/[.!?]["'”’)]*\s+(?=["'“‘]?\p{Lu})/gu)].at(-1);
  if (last) return last.index + last[0].length;
  return lead.length < AROUND ? 0 : lead.indexOf(" ") + 1;
};
