/** What programs may ask and do over HTTP, as a table: the OpenAPI document is made from it, and tests go through it. */
import { z } from "zod";
import { KeptCorrection, KeptSpeaker, Page, Question, SpeakersQuestion, StatementLine } from "../record/index.js";
import * as twins from "./twins.js";

export interface Operation {
  method: "get" | "post";
  /** With `{name}` where a path has a parameter. */
  path: string;
  id: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodObject | z.ZodIntersection;
  status: 200 | 201 | 202;
  /** None where the answer is no JSON document: its media type then. */
  answer: z.ZodType | string;
}

const page = Page.shape;
const listed = { after: page.after.describe("the `next` of the page before"), limit: page.limit };

const get = (
  path: string,
  id: string,
  summary: string,
  answer: z.ZodType | string,
  query?: z.ZodObject,
): Operation => ({ method: "get", path, id, summary, status: 200, answer, ...(query && { query }) });

const post = (
  path: string,
  id: string,
  summary: string,
  status: 200 | 201 | 202,
  answer: z.ZodType,
  body: z.ZodObject | z.ZodIntersection,
): Operation => ({ method: "post", path, id, summary, status, answer, body });

const words = z.string();
const webAddress = z.url({ protocol: /^https?$/ });
const who = {
  entity: z.string().optional().describe("an entity of the record, by its id"),
  name: z.string().optional().describe("or a name, joined to whoever bears it, or made"),
  type: z.string().optional().describe("of who bears the name: person unless said"),
  nobody: z.boolean().optional().describe("or true: nobody is named"),
};
const pasted = {
  source: z.string().optional().describe('spans, as "12-40; 52-60"'),
  cue: z.string().optional(),
  content: z.string().optional(),
  sourceWords: z.string().optional().describe("or the words as they stand in the text, to be found there"),
  cueWords: z.string().optional(),
  contentWords: z.string().optional(),
};

export const OPERATIONS: readonly Operation[] = [
  get("/index.json", "front", "What came in, who speaks most and who spoke last", twins.Front),
  get(
    "/reports.json",
    "reports",
    "Reports, newest first",
    twins.Reports,
    z.object({ words: words.optional(), publisher: words.optional(), ...listed }),
  ),
  get(
    "/reports/{id}.json",
    "report",
    "One report whole, corrections applied",
    twins.Report,
    z.object({ version: z.int().min(1).optional().describe("the newest unless given") }),
  ),
  get("/statements/{id}.json", "statement", "One statement", StatementLine),
  get("/speakers.json", "speakers", "Who speaks", twins.Speakers, SpeakersQuestion.extend(listed)),
  get(
    "/speakers/{id}.json",
    "speaker",
    "A speaker, and what they said that fits the question",
    twins.Speaker,
    Question.omit({ speaker: true }).extend(listed),
  ),
  get(
    "/search.json",
    "search",
    "Statements that fit a question, and how many there are",
    twins.Search,
    Question.extend(listed),
  ),
  get(
    "/figures.json",
    "figures",
    "Figures, by what they count",
    twins.Figures,
    z.object({ words: words.optional(), ...listed }),
  ),
  get("/figures/{key}.json", "figure", "Figures that count the same", twins.Figure, z.object(listed)),
  get("/add.json", "jobs", "What was added lately, and how far it is", twins.Added),
  get("/jobs/{id}.json", "job", "One thing that is added", twins.Job),
  get(
    "/jobs/{id}/events",
    "jobEvents",
    "The same as it goes on: events kept, failed and done, each with the job",
    "text/event-stream",
  ),
  get("/sources.json", "sources", "Feeds that are watched, and how they fare", twins.Sources),
  get("/corrections.json", "corrections", "What people corrected", twins.Corrections, z.object(listed)),
  get("/export.jsonl", "export", "Every newest reading, corrections applied, one a line", "application/jsonl"),
  post(
    "/add/text",
    "addText",
    "Adds a text",
    202,
    twins.Job,
    z.object({
      text: z.string(),
      headline: z.string().optional(),
      publisher: z.string().optional(),
      url: webAddress.optional().describe("where it is from; it is not fetched"),
      datePublished: z.string().optional().describe("ISO 8601"),
    }),
  ),
  post(
    "/add/files",
    "addFiles",
    "Adds files: whatever the command reads",
    202,
    twins.Job,
    z.object({ files: z.array(z.object({ name: z.string(), base64: z.base64() })).min(1) }),
  ),
  post(
    "/add/address",
    "addAddress",
    "Adds what is at an address: a page, a feed, a sitemap",
    202,
    twins.Job,
    z.object({ address: webAddress }),
  ),
  post("/jobs/{id}/stop", "stopJob", "Stops it; what it kept stays kept", 200, twins.Job, z.object({})),
  post("/sources", "addSource", "Watches a feed", 200, twins.Sources, z.object({ url: webAddress })),
  post(
    "/sources/remove",
    "removeSource",
    "Watches a feed no longer; what came from it is kept",
    200,
    twins.Sources,
    z.object({ url: z.string() }),
  ),
  post(
    "/corrections",
    "correct",
    "Corrects a statement, or adds one that was missed. A Correction as the record has it is taken too",
    201,
    KeptCorrection,
    z.object({
      what: z.enum(["speaker", "not-a-statement", "spans", "missing"]),
      statement: z.string().optional().describe("its id; of all but what was missed"),
      report: z.string().optional().describe("the id of the report in which one was missed"),
      ...who,
      ...pasted,
      act: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  post(
    "/corrections/undo",
    "uncorrect",
    "Takes a correction back",
    200,
    z.object({ id: z.string() }),
    z.object({ id: z.string() }),
  ),
  post(
    "/speakers/{id}/merge",
    "merge",
    "Says that another is the same as this one",
    200,
    KeptSpeaker,
    z.object({ from: z.string() }),
  ),
  post("/speakers/{id}/split", "split", "Undoes that", 200, KeptSpeaker, z.object({ merged: z.string() })),
];
