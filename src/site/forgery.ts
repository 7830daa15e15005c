/**
 * Against forged requests (CSRF): every form holds a token that is made from a cookie of the browser and a secret of the
 * room, so that a form from elsewhere has no fitting one.
 */
import { createHmac } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Fields } from "./fields.js";
import { Problem } from "./problem.js";
import type { RoomContext, RoomEnv } from "./room.js";
import { isSame, newSecret } from "./secrets.js";

const COOKIE = "hearsay-visit";
const VISIT = /^[\w-]{32}$/;

export class Forgery {
  readonly #secret = newSecret();

  /** Names the visit, by its cookie or a new one. */
  readonly visit: MiddlewareHandler<RoomEnv> = async (c, next) => {
    const cookie = getCookie(c, COOKIE);
    const visit = cookie !== undefined && VISIT.test(cookie) ? cookie : newSecret();
    c.set("visit", visit);
    await next();
    // Programs that ask for JSON or an asset need none.
    if (visit !== cookie && c.res.headers.get("Content-Type")?.startsWith("text/html")) {
      // Lax, not Strict: a link from a letter must not change the token under forms that are open beside it.
      setCookie(c, COOKIE, visit, { httpOnly: true, sameSite: "Lax", path: "/" });
    }
  };

  tokenOf(c: RoomContext): string {
    return createHmac("sha256", this.#secret).update(c.get("visit")).digest("base64url");
  }

  /**
   * A form must bring its token. JSON need not: no form elsewhere can send it under its own media type without asking
   * first (CORS), which we never allow; nor can it know a bearer's token.
   * @throws Problem
   */
  check(c: RoomContext, fields: Fields): void {
    if (fields.isJson || c.get("bearer")) return;
    const token = fields.get("csrf");
    if (token === undefined || !isSame(token, this.tokenOf(c))) {
      throw new Problem(
        403,
        "This form is from before the reading room was opened, or from elsewhere. Load the page again and send it once more.",
      );
    }
  }
}
