/** What all routes share: how a page is given, or its twin, and what is counted of a client's work. */

import type { Context } from "hono";
import type { StatusCode } from "hono/utils/http-status";
import { version } from "../version.js";
import { clientOf } from "./client.js";
import { Forgery } from "./forgery.js";
import { Jobs } from "./jobs.js";
import { type Buckets, bucketsOf, LIMITS, type Limits, type Work } from "./limits.js";
import { Login } from "./login.js";
import { Problem, problemOf } from "./problem.js";
import type { RoomContext, RoomEnv, RoomOptions } from "./room.js";
import { isTwin, pageAddress } from "./route-path.js";
import { Flashes } from "./setting.js";
import type { Html } from "./views/document.js";
import { problemPage } from "./views/index.js";
import type { Setting } from "./views/views.js";
import { wantsJson } from "./wants-json.js";

export class Desk {
  readonly record: RoomOptions["record"];
  readonly allowPrivate: boolean;
  readonly limits: Limits;
  readonly jobs: Jobs;
  readonly forgery = new Forgery();
  readonly flashes = new Flashes();
  /** None where the room is open to this machine only. */
  readonly login: Login | undefined;
  readonly #buckets: Buckets;
  readonly #onBroken: RoomOptions["onBroken"];

  constructor({ record, reader, token, allowPrivate = false, limits, onBroken }: RoomOptions) {
    this.#onBroken = onBroken;
    this.record = record;
    this.allowPrivate = allowPrivate;
    this.limits = { ...LIMITS, ...limits };
    this.jobs = new Jobs(record, reader, this.limits);
    this.#buckets = bucketsOf(this.limits);
    this.login = token === undefined ? undefined : new Login(token, this.#buckets.loggingIn);
  }

  /** @throws Problem 429 where the client did too much of it lately */
  count(c: RoomContext, work: Work): void {
    const wait = this.#buckets[work].take(clientOf(c));
    if (wait === 0) return;
    const seconds = wait === 1 ? "a second" : `${wait} seconds`;
    throw new Problem(429, `That was much in a short time. Try again in ${seconds}.`, { "Retry-After": String(wait) });
  }

  /** The page, or what it shows as JSON where its twin was asked for. */
  async give(
    c: RoomContext,
    page: (setting: Setting) => Html,
    twin: object,
    status: StatusCode = 200,
  ): Promise<Response> {
    if (isTwin(c.req.url)) return this.giveTwin(c, twin, status);
    c.status(status);
    return c.html(await page(this.setting(c)));
  }

  giveTwin(c: RoomContext, twin: object, status: StatusCode = 200): Response {
    // Kept by whoever asked, but never used without asking whether it still holds.
    if (this.login === undefined) c.header("Cache-Control", "private, no-cache");
    return json(c, twin, status);
  }

  setting(c: RoomContext): Setting {
    const flash = this.flashes.take(c);
    return {
      path: pageAddress(c.req.url),
      csrf: this.forgery.tokenOf(c),
      token: this.login?.hasSession(c) ?? false,
      ...(flash && { flash }),
      version,
    };
  }

  /** What went wrong, as a page or as JSON. */
  async giveProblem(c: RoomContext, error: unknown): Promise<Response> {
    const { status, title, message, headers } = problemOf(error);
    if (status === 500) this.#onBroken?.(error);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (wantsJson(c)) return json(c, { error: { status, title, message } }, status);
    c.status(status);
    try {
      return c.html(await problemPage(this.setting(c), { status, title, text: message }));
    } catch {
      // Whatever broke the page may break this one too.
      return c.text(`${title}\n\n${message}\n`);
    }
  }
}

const json = (c: Context<RoomEnv>, value: object, status: StatusCode): Response => {
  c.status(status);
  c.header("Content-Type", "application/json; charset=utf-8");
  return c.body(`${JSON.stringify(value)}\n`);
};
