/** The JSON twins of the pages, as schemas: what each gives, for the OpenAPI document and for whoever checks. */
import { z } from "zod";
import {
  answersOf,
  Counts,
  Feed,
  FigureGroup,
  FigureLine,
  Instant,
  KeptCorrection,
  KeptReport,
  KeptSpeaker,
  Outcome,
  Overview,
  Question,
  ReportId,
  ReportLine,
  SpeakerLine,
  StatementLine,
} from "../record/index.js";

/** One thing to be added: a text, files, an address or a feed, and how far it is. */
export const Job = z
  .object({
    id: z.string(),
    what: z.string().describe("what is added, in words"),
    begun: Instant,
    state: z.enum(["waiting", "reading", "done", "stopped"]),
    kept: z.array(
      z.object({
        report: ReportId,
        headline: z.string(),
        outcome: Outcome,
        statements: z.int(),
      }),
    ),
    failed: z.array(z.object({ id: z.string(), message: z.string() })),
  })
  .meta({ id: "Job" });

export const Front = z.object({ overview: Overview, reports: z.array(ReportLine) }).meta({ id: "Front" });
export const Reports = z
  .object({ reports: answersOf(ReportLine), words: z.string(), publisher: z.string() })
  .meta({ id: "Reports" });
export const Report = z.object({ report: KeptReport }).meta({ id: "Report" });
export const Speakers = z
  .object({ speakers: answersOf(SpeakerLine), words: z.string(), order: z.string() })
  .meta({ id: "Speakers" });
export const Speaker = z
  .object({
    speaker: KeptSpeaker,
    statements: answersOf(StatementLine),
    question: Question,
    alike: z.array(SpeakerLine).describe("others with a like name"),
  })
  .meta({ id: "Speaker" });
export const Search = z
  .object({
    question: Question,
    answers: answersOf(StatementLine),
    counts: Counts,
    problems: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .describe("fields that could not be understood, and were left out of the question"),
  })
  .meta({ id: "Search" });
export const Figures = z.object({ groups: answersOf(FigureGroup), words: z.string() }).meta({ id: "Figures" });
export const Figure = z.object({ group: FigureGroup, figures: answersOf(FigureLine) }).meta({ id: "Figure" });
export const Added = z.object({ jobs: z.array(Job).describe("newest first") }).meta({ id: "Jobs" });
export const Sources = z.object({ feeds: z.array(Feed) }).meta({ id: "Sources" });
export const Corrections = answersOf(KeptCorrection).meta({ id: "Corrections" });
export const Trouble = z
  .object({ error: z.object({ status: z.int(), title: z.string(), message: z.string() }) })
  .meta({ id: "Trouble", description: "what went wrong, for people" });
