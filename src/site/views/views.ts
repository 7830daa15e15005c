/**
 * The contract between routes and pages: what each page is a function of.
 *
 * What the pages send: forms that ask send all their fields, the empty ones too, and `unnamed` as `true` or `false`. Forms
 * that change something send `csrf`. Corrections send words as `contentWords`, `cueWords` and `sourceWords`, with " … "
 * between pieces, and, where a script knows the places, spans as `content`, `cue` and `source` ("12-40; 52-60"), else empty;
 * a speaker as `entity`, `name` with `type`, or `nobody=true`. A job is stopped by `POST /jobs/ID/stop`.
 */
import type { z } from "zod";
import type * as twins from "../twins.js";

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

// Pages are functions of what their twins give.
export type FrontProps = z.infer<typeof twins.Front>;
export type SpeakerProps = z.infer<typeof twins.Speaker>;
export type SpeakersProps = z.infer<typeof twins.Speakers>;
export type ReportsProps = z.infer<typeof twins.Reports>;
export type FiguresProps = z.infer<typeof twins.Figures>;
export type FigureProps = z.infer<typeof twins.Figure>;
export type Job = z.infer<typeof twins.Job>;

export interface ReportProps extends z.infer<typeof twins.Report> {
  /** Whether forms to correct are shown. */
  editing: boolean;
  /** The statement, by its id in the reading, whose forms stand open. */
  open?: string;
  /** One of these forms, sent and not taken. */
  refused?: Refused;
}

export interface SearchProps extends z.infer<typeof twins.Search> {
  /** Where the list goes on from. */
  after?: string;
}

export interface AddProps extends z.infer<typeof twins.Added> {
  refused?: Refused;
}

export interface JobProps {
  job: Job;
}

export interface SourcesProps extends z.infer<typeof twins.Sources> {
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
