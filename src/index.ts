/**
 * The library's face.
 *
 * ```ts
 * import { openReader } from 'hearsay';
 * const reader = await openReader();
 * const { statements, article } = await reader.read({ text: 'The ferry sank, the coastguard said.' });
 * await reader.close();
 * ```
 */
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
