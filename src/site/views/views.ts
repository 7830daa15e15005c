/**
 * The contract between routes and pages: what each page is a function of.
 *
 * What the pages send: forms that ask send all their fields, the empty ones too, and `unnamed` as `true` or `false`. Forms
 * that change something send `csrf`. Corrections send words as `contentWords`, `cueWords` and `sourceWords`, with " … "
 * between pieces, and, where a script knows the places, spans as `content`, `cue` and `source` ("12-40; 52-60"), else empty;
 * a speaker as `entity`, `name` with `type`, or `nobody=true`. A job is stopped by `POST /jobs/ID/stop`.
 */
import type {
  Answers,
  Counts,
  Feed,
  FigureGroup,
  FigureLine,
  KeptReport,
  KeptSpeaker,
  Overview,
  Question,
  ReportLine,
  SpeakerLine,
  StatementLine,
} from "../../record/index.js";

/** What every page is given. */
export interface Setting {
  /** The address asked for, path and query, to mark where one is and to link the JSON twin. */
  path: string;
  /** To be sent back in every form as `csrf`. */
  csrf: string;
  /** Whether somebody is logged in with a token (a log-out button is shown then). */
  token: boolean;
  /** A message after an action, said once. */
  flash?: { tone: "good" | "bad"; text: string };
  version: string;
}

/** A form that could not be taken: what was wrong, and what stood in its fields, so that nobody types it twice. */
export interface Refused {
  message: string;
  typed: { readonly [name: string]: string };
}

export interface FrontProps {
  overview: Overview;
  reports: ReportLine[];
}

export interface ReportProps {
  report: KeptReport;
  /** Whether forms to correct are shown. */
  editing: boolean;
  /** One of these forms, sent and not taken. */
  refused?: Refused;
}

export interface SpeakerProps {
  speaker: KeptSpeaker;
  statements: Answers<StatementLine>;
  question: Question;
  /** For "is the same as": other entities with a like name. */
  alike: SpeakerLine[];
}

export interface SpeakersProps {
  speakers: Answers<SpeakerLine>;
  words: string;
  order: string;
}

export interface ReportsProps {
  reports: Answers<ReportLine>;
  words: string;
  publisher: string;
}

export interface SearchProps {
  question: Question;
  answers: Answers<StatementLine>;
  counts: Counts;
  after?: string;
  /** What was wrong in what was asked, field by field. */
  problems: { field: string; message: string }[];
}

export interface FiguresProps {
  groups: Answers<FigureGroup>;
  words: string;
}

export interface FigureProps {
  group: FigureGroup;
  figures: Answers<FigureLine>;
}

/** One thing to be added: a text, files, an address or a feed, and how far it is. */
export interface Job {
  id: string;
  what: string;
  begun: string;
  state: "waiting" | "reading" | "done" | "stopped";
  kept: { report: string; headline: string; outcome: "stored" | "version" | "unchanged"; statements: number }[];
  failed: { id: string; message: string }[];
}

export interface AddProps {
  jobs: Job[];
  refused?: Refused;
}

export interface JobProps {
  job: Job;
}

export interface SourcesProps {
  feeds: Feed[];
  refused?: Refused;
}

export interface LoginProps {
  next: string;
  problem?: string;
}

export interface ProblemProps {
  status: number;
  title: string;
  text: string;
}
