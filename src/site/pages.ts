/** What may be looked at: each page, and its JSON twin at the same address with `.json`. */
import type { Hono, MiddlewareHandler } from "hono";
import { alikeOf } from "./alike.js";
import type { Desk } from "./desk.js";
import { notFound } from "./problem.js";
import { pageOf, questionOf, speakersQuestionOf } from "./question-fields.js";
import type { RoomContext, RoomEnv } from "./room.js";
import { isTwin } from "./route-path.js";
import {
  addPage,
  figurePage,
  figuresPage,
  frontPage,
  jobPage,
  reportPage,
  reportsPage,
  searchPage,
  sourcesPage,
  speakerPage,
  speakersPage,
} from "./views/index.js";

/** Reports on the front page. */
const NEWEST = 12;

export const addPages = (app: Hono<RoomEnv>, desk: Desk): void => {
  const { record, jobs } = desk;
  const asking: MiddlewareHandler<RoomEnv> = async (c, next) => {
    desk.count(c, "asking");
    await next();
  };

  app.get("/", asking, async (c) => {
    const [overview, reports] = await Promise.all([record.overview(), record.reports({}, { limit: NEWEST })]);
    const props = { overview, reports: reports.items };
    return desk.give(c, (setting) => frontPage(setting, props), props);
  });

  app.get("/reports", asking, async (c) => {
    const query = queryOf(c);
    const words = textOf(query, "words");
    const publisher = textOf(query, "publisher");
    const question = { ...(words !== "" && { words }), ...(publisher !== "" && { publisher }) };
    const props = { reports: await record.reports(question, pageOf(query)), words, publisher };
    return desk.give(c, (setting) => reportsPage(setting, props), props);
  });

  app.get("/reports/:id", asking, async (c) => {
    const query = queryOf(c);
    const asked = query.get("version") || undefined;
    const version = asked === undefined ? undefined : Number(asked);
    if (version !== undefined && !(Number.isSafeInteger(version) && version >= 1)) {
      throw notFound("Versions of a report are counted from 1.");
    }
    const report = await record.report(c.req.param("id"), version);
    if (report === undefined) {
      throw notFound(
        version === undefined ? "There is no such report." : "There is no such report, or no such version of it.",
      );
    }
    const open = textOf(query, "statement");
    const props = { report, editing: query.get("editing") === "1", ...(open !== "" && { open }) };
    return desk.give(c, (setting) => reportPage(setting, props), { report });
  });

  app.get("/statements/:id", asking, async (c) => {
    const statement = await record.statement(c.req.param("id"));
    if (statement === undefined) throw notFound("There is no such statement; it may have been corrected away.");
    if (isTwin(c.req.url)) return desk.giveTwin(c, statement);
    const { report, version, local } = statement;
    const query = version === report.version ? "" : `?version=${version}`;
    return c.redirect(`/reports/${encodeURIComponent(report.id)}${query}#s-${encodeURIComponent(local)}`, 303);
  });

  app.get("/speakers", asking, async (c) => {
    const query = queryOf(c);
    const question = speakersQuestionOf(query);
    const speakers = await record.speakers(question, pageOf(query));
    const props = { speakers, words: question.words ?? "", order: question.order ?? "most" };
    return desk.give(c, (setting) => speakersPage(setting, props), props);
  });

  app.get("/speakers/:id", asking, async (c) => {
    const id = c.req.param("id");
    const speaker = await record.speaker(id);
    if (speaker === undefined) throw notFound("There is no such speaker.");
    const { search } = new URL(c.req.url);
    if (speaker.line.id !== id) {
      return c.redirect(
        `/speakers/${encodeURIComponent(speaker.line.id)}${isTwin(c.req.url) ? ".json" : ""}${search}`,
        303,
      );
    }
    const query = queryOf(c);
    const question = { ...questionOf(query).question, speaker: id };
    const [statements, alike] = await Promise.all([
      record.find(question, pageOf(query)),
      alikeOf(record, speaker.line),
    ]);
    const props = { speaker, statements, question, alike };
    return desk.give(c, (setting) => speakerPage(setting, props), props);
  });

  app.get("/search", asking, async (c) => {
    const query = queryOf(c);
    const { question, problems } = questionOf(query);
    const page = pageOf(query);
    const [answers, counts] = await Promise.all([record.find(question, page), record.counts(question)]);
    const twin = { question, answers, counts, problems };
    const props = { ...twin, ...(page.after !== undefined && { after: page.after }) };
    return desk.give(c, (setting) => searchPage(setting, props), twin);
  });

  app.get("/figures", asking, async (c) => {
    const query = queryOf(c);
    const words = textOf(query, "words");
    const props = { groups: await record.figureGroups(words === "" ? {} : { words }, pageOf(query)), words };
    return desk.give(c, (setting) => figuresPage(setting, props), props);
  });

  app.get("/figures/:key", asking, async (c) => {
    const key = c.req.param("key");
    const query = queryOf(c);
    const page = pageOf(query);
    const [group, figures] = await Promise.all([record.figureGroup(key), record.figures(key, page)]);
    if (group === undefined) throw notFound("There are no such figures.");
    const props = { group, figures };
    return desk.give(c, (setting) => figurePage(setting, props), props);
  });

  app.get("/add", async (c) => {
    const props = { jobs: jobs.list() };
    return desk.give(c, (setting) => addPage(setting, props), props);
  });

  app.get("/jobs/:id", async (c) => {
    const job = jobs.get(c.req.param("id"));
    if (job === undefined) throw notFound("There is no such work any more; what it kept is in the reports.");
    return desk.give(c, (setting) => jobPage(setting, { job }), job);
  });

  app.get("/sources", asking, async (c) => {
    const props = { feeds: await record.feeds() };
    return desk.give(c, (setting) => sourcesPage(setting, props), props);
  });

  app.get("/corrections", asking, async (c) => {
    if (!isTwin(c.req.url)) throw notFound("Corrections stand at their reports; all of them are at /corrections.json.");
    return desk.giveTwin(c, await record.corrections(pageOf(queryOf(c))));
  });
};

const queryOf = (c: RoomContext): URLSearchParams => new URL(c.req.url).searchParams;

/** Longer than anything that is looked for. */
const MOST_TEXT = 1000;

const textOf = (query: URLSearchParams, name: string): string => (query.get(name) ?? "").trim().slice(0, MOST_TEXT);
