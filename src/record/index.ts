/** The record: `openRecord` opens one; what it is asked and what it answers stands in `record.ts`, `question.ts` and `kept.ts`. */
import type { Record } from "./record.js";

export { findWords, WordsError } from "./words-in-text.js";

export interface RecordOptions {
  /** Nothing can be put in, and the file must be there. */
  readOnly?: boolean;
}

/**
 * Opens the record in a file; makes it where there is none.
 * @throws RecordError `newer`, `not-a-record`, `damaged`, `busy`, `full`, `read-only`; `no-such` where there is no such folder, or no such
 * file to be only read
 */
export const openRecord = async (path: string, { readOnly = false }: RecordOptions = {}): Promise<Record> => {
  // Who only reads reports need not wait for a database.
  const { openSqlite } = await import("./sqlite/record.js");
  return openSqlite(path, readOnly);
};

export {
  Correction,
  Feed,
  FigureGroup,
  FigureLine,
  Instant,
  KeptCorrection,
  KeptReport,
  KeptSpeaker,
  Known,
  Outcome,
  Overview,
  ReportId,
  ReportLine,
  SpeakerLine,
  StatementLine,
} from "./kept.js";
export { type Answers, answersOf, Counts, Page, Question, SpeakersQuestion } from "./question.js";
export {
  type Incoming,
  type Original,
  type Put,
  type Record,
  RecordError,
  type RecordErrorCode,
  SomeNotStored,
} from "./record.js";
