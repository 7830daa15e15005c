/** Keeps other web sites out: what a page elsewhere makes a browser ask for is not answered. */
import type { MiddlewareHandler } from "hono";
import { Problem } from "./problem.js";
import type { RoomContext, RoomEnv } from "./room.js";

/** Names of this machine that no other site can take. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * A site elsewhere can make its own name mean this machine (DNS rebinding), and would then be of the same origin. Its
 * name still stands in the `Host` header, so that without a token only this machine's own names are answered.
 */
export const onlyUnderOwnName: MiddlewareHandler<RoomEnv> = async (c, next) => {
  if (!LOOPBACK.test(hostOf(c))) {
    throw new Problem(
      421,
      "This reading room answers under localhost only. To reach it by another name, give it a token.",
    );
  }
  await next();
};

const hostOf = (c: RoomContext): string => c.req.header("Host") ?? new URL(c.req.url).host;

/** Other sites may link here, and nothing more: no picture, script or request of theirs reaches a page. */
export const onlyLinkedFromElsewhere: MiddlewareHandler<RoomEnv> = async (c, next) => {
  const site = c.req.header("Sec-Fetch-Site");
  const fromElsewhere = site === "cross-site" || site === "same-site";
  const isLink = c.req.method === "GET" && c.req.header("Sec-Fetch-Mode") === "navigate";
  if (fromElsewhere && !isLink)
    throw new Problem(403, "Another web site asked for this. Open the reading room itself.");
  if (c.req.method !== "GET" && c.req.method !== "HEAD") {
    const origin = c.req.header("Origin");
    // Programs send no origin; browsers do with whatever changes something.
    if (origin !== undefined && !isOf(origin, hostOf(c))) {
      throw new Problem(403, "This came from another web site. Use the form in the reading room itself.");
    }
  }
  await next();
};

const isOf = (origin: string, host: string): boolean =>
  URL.canParse(origin) && new URL(origin).host.toLowerCase() === host.toLowerCase().replace(/:80$/, "");
