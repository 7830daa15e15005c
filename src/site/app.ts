/** The reading room as an application: its guards in order, then its routes. It listens nowhere itself: `server.ts` does. */
import { Hono } from "hono";
import { etag } from "hono/etag";
import { methodNotAllowed } from "hono/method-not-allowed";
import { assetNamed } from "./assets.js";
import { Desk } from "./desk.js";
import { exportReadings } from "./export.js";
import { addForms } from "./forms.js";
import { headers } from "./headers.js";
import { jobEvents } from "./job-events.js";
import { openApi } from "./openapi.js";
import { onlyLinkedFromElsewhere, onlyUnderOwnName } from "./own-site.js";
import { addPages } from "./pages.js";
import { notFound, Problem } from "./problem.js";
import type { RoomEnv, RoomOptions } from "./room.js";
import { isTwin, routePath } from "./route-path.js";

export interface Room {
  app: Hono<RoomEnv>;
  /** Ends what is being read in good order; what is on disk stays, the record stays open. */
  close(): Promise<void>;
}

export const createApp = (options: RoomOptions): Room => {
  const desk = new Desk(options);
  const app = new Hono<RoomEnv>({ getPath: routePath });

  app.use(headers);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        desk.giveProblem(c, new Problem(405, `Here goes ${methods.join(", ")} only.`, { Allow: methods.join(", ") })),
    }),
  );
  app.use(desk.forgery.visit);
  if (desk.login === undefined) app.use(onlyUnderOwnName);
  app.use(onlyLinkedFromElsewhere);
  if (desk.login !== undefined) app.use(desk.login.guard);
  const tagged = etag();
  app.use((c, next) => (isTwin(c.req.url) ? tagged(c, next) : next()));

  app.get("/assets/:name", (c) => {
    const found = assetNamed(c.req.param("name"));
    if (found === undefined) throw notFound("There is no such file.");
    const current = c.req.query("v") === found.hash;
    c.header("Content-Type", found.type);
    c.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    return c.body(found.bytes);
  });
  app.get("/openapi.json", (c) => desk.giveTwin(c, openApi()));
  app.get("/export.jsonl", (c) => {
    desk.count(c, "exporting");
    return exportReadings(c, desk.record);
  });
  app.get("/jobs/:id/events", (c) => jobEvents(c, desk.jobs, c.req.param("id")));
  addPages(app, desk);
  addForms(app, desk);

  app.notFound((c) => desk.giveProblem(c, notFound("There is no such page in the reading room.")));
  app.onError((error, c) => desk.giveProblem(c, error));
  return { app, close: () => desk.jobs.close() };
};
