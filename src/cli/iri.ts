/** Names for reports and statements that hold anywhere, as linked data wants them (RFC 3987, RFC 9562). */
import { createHash } from "node:crypto";
import type { Reading } from "../reading.js";

/** Where the report lives, or where that is not known the same as {@link nameOf}. */
export const addressOf = (reading: Reading): string => webAddressOf(reading.article.url) ?? nameOf(reading);

/** The same for the same id and text, and no other: a version 8 UUID of their SHA-256. */
export const nameOf = ({ id, article }: Reading): string => {
  const hash = createHash("sha256")
    .update(JSON.stringify([id, article.text]))
    .digest();
  hash[6] = ((hash[6] as number) & 0x0f) | 0x80;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
};

/** A statement or an entity of the report. */
export const partOf = (name: string, id: string): string => `${name}#${encodeURIComponent(id.toWellFormed())}`;

/** As a URL parser writes it: what a page says of itself may be anything. */
export const webAddressOf = (address: string | undefined): string | undefined => {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
};
