/** A correction from the fields of its form, or from JSON. */
import { z } from "zod";
import { EntityType, type Span } from "../reading.js";
import { Correction, findWords, type KeptReport, type Record, WordsError } from "../record/index.js";
import type { Fields } from "./fields.js";
import { notFound, Problem } from "./problem.js";

export interface Corrected {
  correction: Correction;
  note?: string;
}

const MOST_NOTE = 2000;

/** @throws Problem where a field is wanting or wrong */
export const correctionOf = async (fields: Fields, record: Record): Promise<Corrected> => {
  const note = fields.get("note")?.slice(0, MOST_NOTE);
  const given = fields.json && Correction.safeParse(fields.json);
  const correction = given?.success ? given.data : await fromFields(fields, record);
  return { correction, ...(note !== undefined && { note }) };
};

const fromFields = async (fields: Fields, record: Record): Promise<Correction> => {
  const what = fields.get("what");
  switch (what) {
    case "speaker":
      return checked({ what, statement: needed(fields, "statement"), speaker: speakerOf(fields) });
    case "not-a-statement":
      return checked({ what, statement: needed(fields, "statement") });
    case "spans": {
      const statement = needed(fields, "statement");
      return checked({ what, statement, ...(await spansOfStatement(fields, record, statement)) });
    }
    case "missing": {
      const report = await reportOf(record, needed(fields, "report"));
      const act = fields.get("act");
      const spans = hasSpans(fields) ? spansOf(fields) : wordsOf(fields, report.article.text);
      const speaker = namesSpeaker(fields) ? speakerOf(fields) : speakerAt(report, spans.source);
      return checked({ what, report: report.line.id, ...spans, speaker, ...(act !== undefined && { act }) });
    }
    default:
      throw new Problem(400, "Say what is to be corrected: speaker, not-a-statement, spans or missing.");
  }
};

const needed = (fields: Fields, name: string): string => {
  const value = fields.get(name);
  if (value === undefined) throw new Problem(400, `The form lacks ${name}. Load the page again and send it once more.`);
  return value;
};

const checked = (correction: unknown): Correction => {
  const parsed = Correction.safeParse(correction);
  if (parsed.success) return parsed.data;
  throw new Problem(400, `This correction can’t be taken: ${z.prettifyError(parsed.error)}`);
};

/** Nobody, a name (joined or made), or an entity of the record; from JSON, whatever stands there, to be checked. */
const speakerOf = (fields: Fields): unknown => {
  if (fields.json && "speaker" in fields.json) return fields.json.speaker;
  if (fields.get("nobody") !== undefined && fields.get("nobody") !== "false") return null;
  const name = fields.get("name");
  if (name !== undefined) {
    const type = EntityType.safeParse(fields.get("type") ?? "person");
    if (!type.success) throw new Problem(400, `A speaker is one of: ${EntityType.options.join(", ")}.`);
    return { name, type: type.data };
  }
  const entity = fields.get("entity");
  if (entity !== undefined) return { entity };
  throw new Problem(400, WHO_SPOKE);
};

const WHO_SPOKE = "Say who spoke: choose a speaker, write a name, or say that nobody is named.";

const namesSpeaker = (fields: Fields): boolean =>
  (fields.json !== undefined && "speaker" in fields.json) ||
  ["nobody", "name", "entity"].some((name) => fields.get(name) !== undefined);

/** Whom the words of a source stand for: an entity of the report that is mentioned there, else somebody called by them. */
const speakerAt = ({ article, entities }: KeptReport, source: readonly Span[]): unknown => {
  if (source.length === 0) throw new Problem(400, WHO_SPOKE);
  const [start, end] = [source[0]?.[0] ?? 0, source.at(-1)?.[1] ?? 0];
  const known = entities.find(
    ({ known, mentions }) => known !== undefined && mentions.some(({ span }) => span[0] < end && start < span[1]),
  )?.known;
  if (known !== undefined) return { entity: known };
  const words = source.map(([from, to]) => article.text.slice(from, to)).join(" ");
  return { name: words.replace(/^the\s+/i, ""), type: "unnamed" };
};

const hasSpans = (fields: Fields): boolean => fields.get("content") !== undefined;

const spansOfStatement = async (
  fields: Fields,
  record: Record,
  id: string,
): Promise<{ source: Span[]; cue: Span[]; content: Span[] }> => {
  if (hasSpans(fields)) return spansOf(fields);
  const statement = await record.statement(id);
  if (statement === undefined) throw notFound("There is no such statement; it may have been corrected away.");
  const { article } = await reportOf(record, statement.report.id, statement.version);
  return wordsOf(fields, article.text, statement.content[0]);
};

const reportOf = async (record: Record, id: string, version?: number): Promise<KeptReport> => {
  const report = await record.report(id, version);
  if (report === undefined) throw notFound("There is no such report.");
  return report;
};

/** What forms without scripts send in the place of spans. */
const wordsOf = (fields: Fields, text: string, about?: Span): { source: Span[]; cue: Span[]; content: Span[] } => {
  const pasted = {
    source: fields.get("sourceWords"),
    cue: fields.get("cueWords"),
    content: fields.get("contentWords"),
  };
  try {
    return findWords(text, pasted, about);
  } catch (error) {
    throw error instanceof WordsError ? new Problem(400, error.message) : error;
  }
};

const spansOf = (fields: Fields): { source: Span[]; cue: Span[]; content: Span[] } => ({
  source: listOfSpans(fields.get("source")),
  cue: listOfSpans(fields.get("cue")),
  content: listOfSpans(fields.get("content")),
});

/** `"12-40; 52-60"`. */
const listOfSpans = (text = ""): Span[] =>
  text
    .split(/[;,]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .map((piece): Span => {
      const [, start, end] = /^(\d{1,9})\s*[-–]\s*(\d{1,9})$/.exec(piece) ?? [];
      if (start === undefined || end === undefined || Number(start) >= Number(end)) {
        throw new Problem(400, `“${piece.slice(0, 40)}” is no span; write it as first-last, such as 12-40.`);
      }
      return [Number(start), Number(end)];
    });
