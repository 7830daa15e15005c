/** What the page of a report needs, put together once: blocks with their text as trees and the statements that begin there. */

import type { Span, Statement } from "../../reading.js";
import type { KeptReport, StatementLine } from "../../record/index.js";
import { type Block, blocksOf } from "./blocks.js";
import { type Layer, type Piece, segmentsOf, treeOf } from "./segments.js";
import { voicesOf } from "./voices.js";

/** A statement with its number on the page, its colour, and where it stands. */
export interface Numbered {
  number: number;
  voice: number;
  line: StatementLine;
  statement: Statement;
  /** The number of the statement that this one stands in. */
  within?: number;
}

export interface Row {
  block: Block;
  pieces: Piece[];
  /** Statements that begin in this block, in order. */
  notes: Numbered[];
  /** Statements whose last words stand in this block, by where they end: their numbers are set there. */
  ends: Map<number, readonly Numbered[]>;
}

export interface Sheet {
  rows: Row[];
  byLocal: ReadonlyMap<string, Numbered>;
  /** Colours by the speakers' ids in the record. */
  voices: ReadonlyMap<string, number>;
  /** Statements none of whose words stand in the text any more. */
  homeless: Numbered[];
}

const spansOf = ({ source, cue, content }: Statement): Span[] => [...source, ...cue, ...content];

const layersOf = (statement: Statement): Layer[] =>
  (["content", "source", "cue"] as const).flatMap((part) =>
    statement[part].map(([start, end]) => ({ start, end, statement: statement.id, part })),
  );

export const sheetOf = ({ article, statements, reading }: KeptReport): Sheet => {
  const voices = voicesOf(statements.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker.id])));
  const numbered = numberedOf(statements, reading.statements, voices);
  const blocks = blocksOf(article);
  const inTextOrder = blocks.toSorted((a, b) => a.span[0] - b.span[0]);
  const segments = segmentsOf(
    article.text.length,
    numbered.flatMap(({ statement }) => layersOf(statement)),
    blocks.flatMap(({ span }) => span),
  );
  const rows: Row[] = [];
  let at = 0;
  for (const block of inTextOrder) {
    while ((segments[at]?.start ?? Number.POSITIVE_INFINITY) < block.span[0]) at++;
    const from = at;
    while ((segments[at]?.end ?? Number.POSITIVE_INFINITY) <= block.span[1]) at++;
    rows.push({ block, pieces: treeOf(segments.slice(from, at)), notes: [], ends: new Map() });
  }
  const homeless: Numbered[] = [];
  for (const one of numbered) {
    const spans = spansOf(one.statement);
    const home = rowAt(rows, beginningOf(one.statement));
    (home?.notes ?? homeless).push(one);
    const end = Math.max(...spans.map(([, stop]) => stop));
    const last = rowAt(rows, end - 1);
    last?.ends.set(end, [...(last.ends.get(end) ?? []), one]);
  }
  const inOrder = new Map(rows.map((row) => [row.block, row]));
  return {
    rows: blocks.flatMap((block) => inOrder.get(block) ?? []),
    byLocal: new Map(numbered.map((one) => [one.line.local, one])),
    voices,
    homeless,
  };
};

/** The row in whose block a place of the text lies, by bisection. */
const rowAt = (rows: readonly Row[], position: number): Row | undefined => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.block.span[1] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const row = rows[low];
  return row !== undefined && row.block.span[0] <= position ? row : undefined;
};

const numberedOf = (
  lines: readonly StatementLine[],
  statements: readonly Statement[],
  voices: ReadonlyMap<string, number>,
): Numbered[] => {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const pairs = lines
    .flatMap((line) => {
      const statement = byId.get(line.local);
      return statement === undefined ? [] : [{ line, statement }];
    })
    .sort((a, b) => beginningOf(a.statement) - beginningOf(b.statement));
  const numbers = new Map(pairs.map(({ statement }, index) => [statement.id, index + 1]));
  return pairs.map(({ line, statement }, index) => {
    const within = statement.parent === undefined ? undefined : numbers.get(statement.parent);
    return {
      number: index + 1,
      voice: line.speaker === undefined ? 0 : (voices.get(line.speaker.id) ?? 0),
      line,
      statement,
      ...(within === undefined ? {} : { within }),
    };
  });
};

const beginningOf = (statement: Statement): number => Math.min(...spansOf(statement).map(([start]) => start));
