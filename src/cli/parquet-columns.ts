/** Statements as rows of a Parquet table: the columns of CSV, with types, lists as lists. */
import type { ParquetWriter } from "hyparquet-writer";
import type { Reading, Span, Statement } from "../reading.js";
import { chainOf } from "./facts.js";
import { type Lookup, lookupIn } from "./lookup.js";
import { textOf } from "./words.js";

export type Schema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];

/** One row: a value for each column, in their order; null where nothing is known. */
export type Row = unknown[];

interface Column {
  name: string;
  elements: Schema;
  valueIn: (statement: Statement, lookup: Lookup) => unknown;
}

type Value = Column["valueIn"];

const text = (name: string, valueIn: Value): Column => ({
  name,
  elements: [{ name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" }],
  valueIn,
});
const number = (name: string, valueIn: Value): Column => ({
  name,
  elements: [{ name, type: "DOUBLE", repetition_type: "OPTIONAL" }],
  valueIn,
});
const day = (name: string, valueIn: (statement: Statement) => string | undefined): Column => ({
  name,
  elements: [{ name, type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" }],
  valueIn: (statement) => {
    const value = valueIn(statement);
    return value === undefined ? undefined : new Date(`${value}T00:00:00Z`);
  },
});
const flag = (name: string, valueIn: Value): Column => ({
  name,
  elements: [{ name, type: "BOOLEAN", repetition_type: "REQUIRED" }],
  valueIn,
});

/** The three levels that the Parquet format asks of a list. */
const list = (name: string, element: Schema, valueIn: Value): Column => ({
  name,
  elements: [
    { name, converted_type: "LIST", repetition_type: "REQUIRED", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    ...element,
  ],
  valueIn,
});
const texts = (name: string, valueIn: Value): Column =>
  list(name, [{ name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" }], valueIn);
const spans = (name: string, valueIn: (statement: Statement) => readonly Span[]): Column => {
  const element: Schema = [
    { name: "element", repetition_type: "REQUIRED", num_children: 2 },
    { name: "start", type: "INT32", repetition_type: "REQUIRED" },
    { name: "end", type: "INT32", repetition_type: "REQUIRED" },
  ];
  return list(name, element, (statement) => valueIn(statement).map(([start, end]) => ({ start, end })));
};

const speakerIn = (statement: Statement, lookup: Lookup) => lookup.entity(statement.speaker);

/** Texts stand as the report has them; spans count UTF-16 code units of the article's text. */
const COLUMNS: readonly Column[] = [
  text("report_id", (_, { reading }) => reading.id),
  text("url", (_, { reading }) => reading.article.url),
  text("headline", (_, { reading }) => reading.article.headline),
  text("publisher", (_, { reading }) => reading.article.publisher),
  text("date_published", (_, { reading }) => reading.article.datePublished),
  text("statement_id", ({ id }) => id),
  text("parent", ({ parent }) => parent),
  text("kind", ({ kind }) => kind),
  text("type", ({ type }) => type),
  text("act", ({ act }) => act),
  text("polarity", ({ polarity }) => polarity),
  flag("hedged", ({ hedged }) => hedged ?? false),
  text("source", ({ source }, { reading }) => textOf(reading, source)),
  text("cue", ({ cue }, { reading }) => textOf(reading, cue)),
  text("content", ({ content }, { reading }) => textOf(reading, content)),
  spans("source_spans", ({ source }) => source),
  spans("cue_spans", ({ cue }) => cue),
  spans("content_spans", ({ content }) => content),
  text("speaker", (statement, lookup) => speakerIn(statement, lookup)?.name),
  text("speaker_type", (statement, lookup) => speakerIn(statement, lookup)?.type),
  text("speaker_role", (statement, lookup) => statement.speakerRole ?? speakerIn(statement, lookup)?.roles[0]),
  texts("chain", (statement, lookup) => chainOf(lookup, statement)),
  text("date", ({ date }) => date?.value),
  day("date_start", ({ date }) => date?.start),
  day("date_end", ({ date }) => date?.end),
  text("place", ({ place }) => place?.name),
  number("latitude", ({ place }) => place?.latitude),
  number("longitude", ({ place }) => place?.longitude),
  text("country", ({ place }) => place?.country),
  text(
    "addressee",
    ({ addressee }, lookup) =>
      addressee && (lookup.entity(addressee.entity)?.name ?? textOf(lookup.reading, [addressee.span])),
  ),
  text("occasion", ({ occasion }, { reading }) => occasion && textOf(reading, [occasion])),
  {
    name: "quantities",
    elements: [{ name: "quantities", type: "BYTE_ARRAY", converted_type: "JSON", repetition_type: "REQUIRED" }],
    valueIn: ({ quantities }) => quantities,
  },
  number("confidence", ({ confidence }) => confidence),
  text("model", (_, { reading }) => reading.model),
];

export const PARQUET_COLUMNS: readonly string[] = COLUMNS.map(({ name }) => name);

export const PARQUET_SCHEMA: Schema = [
  { name: "statements", num_children: COLUMNS.length },
  ...COLUMNS.flatMap(({ elements }) => elements),
];

export const parquetRows = (reading: Reading): Row[] => {
  const lookup = lookupIn(reading);
  return reading.statements.map((statement) => COLUMNS.map(({ valueIn }) => valueIn(statement, lookup) ?? null));
};
