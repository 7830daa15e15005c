/** What may be done: each form, and the same as JSON. A form leads on to a page, JSON is answered with JSON. */
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { openInputs } from "../intake/index.js";
import { inWords } from "../intake/settings.js";
import type { KeptReport } from "../record/index.js";
import { correctionOf } from "./correction-fields.js";
import type { Desk } from "./desk.js";
import { type Fields, fieldsOf } from "./fields.js";
import type { Work } from "./jobs.js";
import { FORM_BYTES } from "./limits.js";
import { addressOf, pastedText } from "./pasted.js";
import { notFound, Problem, problemOf } from "./problem.js";
import type { RoomContext, RoomEnv } from "./room.js";
import { samePath } from "./same-site.js";
import { uploadsOf, workOfUploads } from "./uploads.js";
import { correctingAddress } from "./views/addresses.js";
import { addPage, loginPage, reportPage, sourcesPage } from "./views/index.js";
import type { Refused } from "./views/views.js";
import { wantsJson } from "./wants-json.js";

type Handler = (c: RoomContext, fields: Fields) => Promise<Response>;

/** What stands about the text in its form, and what its letters grow to on the way. */
const AROUND = 1.5;

export const addForms = (app: Hono<RoomEnv>, desk: Desk): void => {
  const { record, jobs, limits, flashes } = desk;

  /** @param onProblem gives the page of the form again, with what was wrong and what had been typed */
  const post = (
    path: string,
    mostBytes: number,
    handler: Handler,
    onProblem?: (c: RoomContext, problem: Problem, refused: Refused) => Promise<Response>,
  ): void => {
    const limit = bodyLimit({
      maxSize: mostBytes,
      onError: () => {
        throw new Problem(413, `That is more than ${inWords(mostBytes)}, the most that is taken here at once.`);
      },
    });
    app.post(path, limit, async (c) => {
      let fields: Fields | undefined;
      try {
        fields = await fieldsOf(c);
        desk.forgery.check(c, fields);
        return await handler(c, fields);
      } catch (error) {
        const problem = problemOf(error);
        if (onProblem === undefined || wantsJson(c) || problem.status >= 500) throw error;
        for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
        return onProblem(c, problem, { message: problem.message, typed: fields?.typed ?? {} });
      }
    });
  };

  const again = async (c: RoomContext, problem: Problem, refused: Refused): Promise<Response> => {
    const props = { jobs: jobs.list(), refused };
    return desk.give(c, (setting) => addPage(setting, props), props, problem.status);
  };
  const begin = async (c: RoomContext, work: Work): Promise<Response> => {
    const job = await jobs.add(work);
    const page = `/jobs/${encodeURIComponent(job.id)}`;
    if (!wantsJson(c)) return c.redirect(page, 303);
    c.header("Location", `${page}.json`);
    return desk.giveTwin(c, job, 202);
  };

  post(
    "/add/text",
    Math.ceil(limits.reportBytes * AROUND),
    async (c, fields) => {
      desk.count(c, "adding");
      const document = pastedText(fields, limits.reportBytes);
      const { headline, url } = document.hints;
      return begin(c, { what: headline ?? url ?? "a pasted text", documents: () => only(document) });
    },
    again,
  );

  post(
    "/add/files",
    limits.uploadBytes,
    async (c, fields) => {
      desk.count(c, "adding");
      return begin(c, await workOfUploads(await uploadsOf(fields, limits), limits));
    },
    again,
  );

  post(
    "/add/address",
    FORM_BYTES,
    async (c, fields) => {
      desk.count(c, "fetching");
      const { href } = addressOf(fields.get("address") ?? fields.get("url"), desk.allowPrivate);
      const options = { allowPrivate: desk.allowPrivate, maxBytes: limits.reportBytes, known: record.knows };
      return begin(c, { what: href, documents: (signal) => openInputs([href], { ...options, signal }) });
    },
    again,
  );

  post("/jobs/:id/stop", FORM_BYTES, async (c) => {
    const job = await jobs.stop(c.req.param("id") ?? "");
    if (job === undefined) throw notFound("There is no such work any more; what it kept is in the reports.");
    return wantsJson(c) ? desk.giveTwin(c, job) : c.redirect(`/jobs/${encodeURIComponent(job.id)}`, 303);
  });

  const sourcesAgain = async (c: RoomContext, problem: Problem, refused: Refused): Promise<Response> => {
    const props = { feeds: await record.feeds(), refused };
    return desk.give(c, (setting) => sourcesPage(setting, props), props, problem.status);
  };
  const sources = async (c: RoomContext, said: string): Promise<Response> => {
    if (wantsJson(c)) return desk.giveTwin(c, { feeds: await record.feeds() });
    flashes.say(c, { tone: "good", text: said });
    return c.redirect("/sources", 303);
  };

  post(
    "/sources",
    FORM_BYTES,
    async (c, fields) => {
      desk.count(c, "fetching");
      const { href } = addressOf(fields.get("url"), desk.allowPrivate);
      if ((await record.feed(href)) === undefined) {
        await record.saveFeed({ url: href, added: new Date().toISOString(), failures: 0, items: 0 });
      }
      return sources(c, "The feed is watched from now on.");
    },
    sourcesAgain,
  );

  post(
    "/sources/remove",
    FORM_BYTES,
    async (c, fields) => {
      await record.removeFeed(fields.get("url") ?? "");
      return sources(c, "The feed is no longer watched. What came from it is kept.");
    },
    sourcesAgain,
  );

  /** Back to where the form stood, with what was wrong. */
  const back = async (c: RoomContext, problem: Problem, { typed }: Refused): Promise<Response> => {
    const path = samePath(typed.back, "");
    if (path === "" || problem.status === 403) throw problem;
    flashes.say(c, { tone: "bad", text: problem.message });
    return c.redirect(path, 303);
  };

  const corrected = async ({ what, report, statement }: Refused["typed"]): Promise<KeptReport | undefined> => {
    if (what === "missing") return report === undefined ? undefined : record.report(report);
    const line = statement === undefined ? undefined : await record.statement(statement);
    return line && record.report(line.report.id, line.version);
  };

  /** The report again, its form filled as it was sent; where it stands in none any more, merely back. */
  const correctAgain = async (c: RoomContext, problem: Problem, refused: Refused): Promise<Response> => {
    const report = problem.status === 403 ? undefined : await corrected(refused.typed);
    if (report === undefined) return back(c, problem, refused);
    const path = correctingAddress(report);
    const props = { report, editing: true, refused };
    return desk.give(c, (setting) => reportPage({ ...setting, path }, props), { report }, problem.status);
  };

  post(
    "/corrections",
    FORM_BYTES,
    async (c, fields) => {
      desk.count(c, "adding");
      const { correction, note } = await correctionOf(fields, record);
      const kept = await record.correct(correction, note);
      if (wantsJson(c)) return desk.giveTwin(c, kept, 201);
      flashes.say(c, { tone: "good", text: "Corrected. What you said wins over what was read." });
      return c.redirect(samePath(fields.get("back"), `/reports/${kept.report}?editing=1`), 303);
    },
    correctAgain,
  );

  post(
    "/corrections/undo",
    FORM_BYTES,
    async (c, fields) => {
      const id = fields.get("id") ?? "";
      await record.uncorrect(id);
      if (wantsJson(c)) return desk.giveTwin(c, { id });
      flashes.say(c, { tone: "good", text: "Taken back. It stands as it was read." });
      return c.redirect(samePath(fields.get("back"), "/"), 303);
    },
    back,
  );

  const speakerPage = async (c: RoomContext, id: string, said: string): Promise<Response> => {
    if (wantsJson(c)) {
      const speaker = await record.speaker(id);
      if (speaker === undefined) throw notFound("There is no such speaker.");
      return desk.giveTwin(c, speaker);
    }
    flashes.say(c, { tone: "good", text: said });
    return c.redirect(`/speakers/${encodeURIComponent(id)}`, 303);
  };

  post("/speakers/:id/merge", FORM_BYTES, async (c, fields) => {
    const into = c.req.param("id") ?? "";
    const from = fields.get("from");
    if (from === undefined) throw new Problem(400, "Choose who is the same.");
    await record.merge(from, into);
    return speakerPage(c, into, "The two are one from now on.");
  });

  post("/speakers/:id/split", FORM_BYTES, async (c, fields) => {
    const merged = fields.get("merged");
    if (merged === undefined) throw new Problem(400, "Choose who is somebody else.");
    await record.split(merged);
    return speakerPage(c, c.req.param("id") ?? "", "The two are apart again.");
  });

  const { login } = desk;
  if (login === undefined) return;

  app.get("/login", async (c) => {
    const props = { next: samePath(c.req.query("next"), "/") };
    return desk.give(c, (setting) => loginPage(setting, props), props);
  });

  post(
    "/login",
    FORM_BYTES,
    async (c, fields) => {
      login.enter(c, fields.get("token"));
      if (wantsJson(c)) return desk.giveTwin(c, {});
      return c.redirect(samePath(fields.get("next"), "/"), 303);
    },
    async (c, problem, { typed, message }) => {
      const props = { next: samePath(typed.next, "/"), problem: message };
      return desk.give(c, (setting) => loginPage(setting, props), props, problem.status);
    },
  );

  post("/logout", FORM_BYTES, async (c) => {
    login.leave(c);
    return wantsJson(c) ? desk.giveTwin(c, {}) : c.redirect("/login", 303);
  });
};

async function* only<T>(item: T): AsyncGenerator<T> {
  yield item;
}
