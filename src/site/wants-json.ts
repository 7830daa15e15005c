/** Whether whoever asks is a program that wants JSON, or a browser that wants a page. */
import { mediaType } from "./fields.js";
import type { RoomContext } from "./room.js";
import { isTwin } from "./route-path.js";

export const wantsJson = (c: RoomContext): boolean => {
  if (isTwin(c.req.url)) return true;
  const accept = c.req.header("Accept") ?? "";
  if (/\btext\/html\b/.test(accept)) return false;
  if (/\bapplication\/json\b/.test(accept)) return true;
  return mediaType(c) === "application/json" || c.req.header("Authorization") !== undefined;
};
