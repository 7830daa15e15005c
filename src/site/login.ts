/** The token of the house: who gave it in a browser has a session, programs send it along. */
import type { MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { clientOf } from "./client.js";
import { Problem } from "./problem.js";
import type { RoomContext, RoomEnv } from "./room.js";
import { digestOf, isSame, newSecret } from "./secrets.js";
import type { TokenBuckets } from "./token-buckets.js";
import { wantsJson } from "./wants-json.js";

const COOKIE = "hearsay";
const DAYS = 30;
const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;
/** The oldest ends where more log in. */
const MOST_SESSIONS = 1000;

export class Login {
  readonly #token: string;
  readonly #attempts: TokenBuckets;
  /** Until when (milliseconds since 1970), by the digest of what the cookie holds: who sees memory sees no cookie. */
  readonly #sessions = new Map<string, number>();

  constructor(token: string, attempts: TokenBuckets) {
    this.#token = token;
    this.#attempts = attempts;
  }

  /** Lets in who has a session or sends the token, and shows the others the door. */
  readonly guard: MiddlewareHandler<RoomEnv> = async (c, next) => {
    const header = c.req.header("Authorization");
    if (header !== undefined) {
      this.#check(c, /^Bearer +(\S+)$/i.exec(header)?.[1]);
      c.set("bearer", true);
    } else if (!this.hasSession(c) && !isOpen(c.req.path)) {
      if (wantsJson(c)) throw unauthorized("Send the token: Authorization: Bearer …");
      const { pathname, search } = new URL(c.req.url);
      const next = c.req.method === "GET" ? `?next=${encodeURIComponent(pathname + search)}` : "";
      return c.redirect(`/login${next}`, 303);
    }
    await next();
  };

  /** @throws Problem 401, or 429 after too many wrong ones */
  enter(c: RoomContext, token: string | undefined): void {
    this.#check(c, token);
    const session = newSecret();
    this.#sessions.set(keyOf(session), Date.now() + DAYS * MILLISECONDS_A_DAY);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MOST_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest);
    setCookie(c, COOKIE, session, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      maxAge: DAYS * 24 * 60 * 60,
      secure: new URL(c.req.url).protocol === "https:",
    });
  }

  leave(c: RoomContext): void {
    const session = deleteCookie(c, COOKIE, { path: "/" });
    if (session !== undefined) this.#sessions.delete(keyOf(session));
  }

  /** Whether the browser logged in. */
  hasSession(c: RoomContext): boolean {
    const session = getCookie(c, COOKIE);
    const until = session === undefined ? undefined : this.#sessions.get(keyOf(session));
    return until !== undefined && until > Date.now();
  }

  #check(c: RoomContext, token: string | undefined): void {
    const client = clientOf(c);
    const wait = this.#attempts.wait(client);
    if (wait > 0) {
      throw new Problem(429, `Too many wrong tokens. Try again in ${wait} seconds.`, { "Retry-After": String(wait) });
    }
    if (token !== undefined && isSame(token, this.#token)) return;
    this.#attempts.take(client);
    throw unauthorized("That is not the token of this reading room. Who started it knows it.");
  }
}

const keyOf = (session: string): string => digestOf(session).toString("base64url");

const isOpen = (path: string): boolean => path === "/login" || path.startsWith("/assets/");

const unauthorized = (text: string): Problem =>
  new Problem(401, text, { "WWW-Authenticate": 'Bearer realm="hearsay"' });
