/**
 * The library's face.
 *
 * ```ts
 * import { openReader } from 'hearsay';
 * const reader = await openReader();
 * const { statements, article } = await reader.read({ text: 'The ferry sank, the coastguard said.' });
 * await reader.close();
 *
 * const record = await openRecord('hearsay.db');
 * for await (const event of keep(documents, reader, record)) console.log(event);
 * const { items } = await record.find({ words: 'ferry', act: ['deny'] }, { limit: 10 });
 * ```
 */
export { type FeedState, type IntakeOptions, openInputs } from "./intake/index.js";
export { type KeepEvent, type KeepOptions, keep } from "./keep.js";
export { openReader, type Reader, type ReaderOptions, type Report } from "./reader.js";
export {
  Act,
  Addressee,
  Article,
  Entity,
  EntityType,
  Failure,
  FailureCode,
  type Hints,
  Kind,
  Mention,
  Parts,
  Polarity,
  Quantity,
  type RawDocument,
  Reading,
  ReportError,
  Span,
  Statement,
  StatementType,
  When,
  Where,
} from "./reading.js";
export {
  type Answers,
  Correction,
  type Counts,
  Feed,
  FigureGroup,
  FigureLine,
  type Incoming,
  KeptCorrection,
  KeptReport,
  KeptSpeaker,
  Known,
  type Original,
  type Overview,
  openRecord,
  type Page,
  type Put,
  Question,
  type Record,
  RecordError,
  type RecordErrorCode,
  ReportLine,
  SpeakerLine,
  type SpeakersQuestion,
  StatementLine,
} from "./record/index.js";
export { modelNow, type RereadEvent, type RereadOptions, reread } from "./reread.js";
export { type WatchEvent, type WatchOptions, watch } from "./watch.js";
