/**
 * The record's port. No database's words in it: SQLite answers today, PostgreSQL must be able to by the same suite
 * (`conformance-fixture.ts`). All of it rejects with a {@link RecordError} for what the caller can do something about.
 */
import type { Hints, Reading } from "../reading.js";
import type {
  Correction,
  Feed,
  FigureGroup,
  FigureLine,
  KeptCorrection,
  KeptReport,
  KeptSpeaker,
  Outcome,
  Overview,
  ReportLine,
  SpeakerLine,
  StatementLine,
} from "./kept.js";
import type { Answers, Counts, Page, Question, SpeakersQuestion } from "./question.js";

/** A report as it came in, to be read again by a later model. */
export interface Original {
  /** Unpacked; kept compressed, once, by its digest. */
  bytes: Uint8Array;
  format: "html" | "text";
  /** As HTTP had it. */
  charset?: string;
  hints: Hints;
  /** The id it was read under: a path, an address, a line of a file. */
  id: string;
}

export interface Incoming {
  original: Original;
  reading: Reading;
  /** The feed it came from. */
  feed?: string;
}

/**
 * What became of a report. The same address and text, or, where an address is wanting, the same text: `unchanged`. A known
 * address with another text: a new `version`, both readable. The same text at two addresses is two reports: that two
 * papers print one text is what the record is for.
 */
export interface Put {
  outcome: Outcome;
  report: string;
  version: number;
  statements: number;
}

export type RecordErrorCode =
  | "newer"
  | "not-a-record"
  | "busy"
  | "full"
  | "no-such"
  | "read-only"
  | "damaged"
  | "bad-correction";

/** For the person who reads it: what was wrong, with what, what to do. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  constructor(
    readonly code: RecordErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Thrown by `put` where a report was at fault, not the record: the others are on disk, as `puts` says; it is `undefined` in its place. */
export class SomeNotStored extends Error {
  override readonly name = "SomeNotStored";
  constructor(
    readonly puts: readonly (Put | undefined)[],
    options: { cause: unknown },
  ) {
    const { cause } = options;
    super(cause instanceof Error ? cause.message : String(cause), options);
  }
}

export interface Record {
  // What goes in
  /** Each whole or not at all, in order; resolves when all is on disk: what is acknowledged survives `kill -9`. */
  put(reports: readonly Incoming[]): Promise<Put[]>;
  /** Whether this original was stored before, so that it need not be read again. Hints count: another address is another report. */
  has(original: Original): Promise<Put | undefined>;
  /** Whether a report from this address is there: the one it says it lives at, or any that it came from. */
  knows(address: string): Promise<boolean>;
  /** An address that a report came from which is there already, by `has`; what is no address on the web is passed over. */
  cameFrom(address: string): Promise<void>;
  /**
   * Originals of newest versions, oldest first: those whose reading is by another model than `notBy`, those that `pass` has
   * not behind it. The cursor is a report id.
   */
  originals(page: {
    notBy?: string;
    pass?: string;
    after?: string;
    limit: number;
  }): Promise<{ report: string; version: number; original: Original; model: string }[]>;
  /**
   * Puts a new reading in the place of an old one; corrections stay, and win. `pass` names a pass through all originals,
   * which has then this report and all older ones behind it: broken off, it goes on there.
   */
  reread(report: string, version: number, reading: Reading, pass?: string): Promise<Put>;
  /** How many reports a pass has behind it; 0 where none of that name is under way. */
  passed(pass: string): Promise<number>;
  /** It is over, or is to begin anew. */
  endPass(pass: string): Promise<void>;

  // What people say
  correct(correction: Correction, note?: string): Promise<KeptCorrection>;
  /** Takes a correction back. */
  uncorrect(id: string): Promise<void>;
  corrections(page: Page): Promise<Answers<KeptCorrection>>;
  /** `from` becomes `into`; its statements are then `into`'s. */
  merge(from: string, into: string): Promise<void>;
  /** Undoes a merge. */
  split(merged: string): Promise<void>;

  // Questions
  overview(): Promise<Overview>;
  find(question: Question, page: Page): Promise<Answers<StatementLine>>;
  counts(question: Question): Promise<Counts>;
  reports(question: { words?: string; publisher?: string }, page: Page): Promise<Answers<ReportLine>>;
  report(id: string, version?: number): Promise<KeptReport | undefined>;
  statement(id: string): Promise<StatementLine | undefined>;
  speakers(question: SpeakersQuestion, page: Page): Promise<Answers<SpeakerLine>>;
  /** Of a merged entity, the one it became. */
  speaker(id: string): Promise<KeptSpeaker | undefined>;
  figureGroups(question: { words?: string; unit?: string }, page: Page): Promise<Answers<FigureGroup>>;
  figureGroup(key: string): Promise<FigureGroup | undefined>;
  /** By the day on which it was said, the earliest first; what is undated comes last. */
  figures(key: string, page: Page): Promise<Answers<FigureLine>>;
  /** Every newest reading, corrections applied, oldest first; does not hold the record open against writers. `since`: published then. */
  readings(question?: { publisher?: string; since?: string }): AsyncGenerator<KeptReport>;

  // Feeds
  feeds(): Promise<Feed[]>;
  feed(url: string): Promise<Feed | undefined>;
  saveFeed(feed: Feed): Promise<void>;
  removeFeed(url: string): Promise<void>;

  close(): Promise<void>;
}
