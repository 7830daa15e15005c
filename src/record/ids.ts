/** Ids made from what a thing is: the same thing has the same id in every record. */
import { hash } from "node:crypto";
import type { Span } from "../reading.js";

/** Letters and digits from a digest: 13 of them hold 67 bits, so that a billion reports are safe from sharing one. */
const short = (digest: Buffer, length: number): string => {
  const number = BigInt(`0x${digest.subarray(0, 16).toString("hex")}`);
  return number.toString(36).padStart(25, "0").slice(-length);
};

const sha256 = (text: string): Buffer => hash("sha256", text, "buffer");

export const digestOf = (text: string | Uint8Array): string => hash("sha256", text, "hex");

/** @param what the canonical address; where there is none, the text */
export const reportId = (what: { address: string } | { text: string }): string =>
  short(sha256("address" in what ? `address ${what.address}` : `text ${what.text}`), 13);

export interface Spans {
  source: readonly Span[];
  cue: readonly Span[];
  content: readonly Span[];
}

/**
 * The same words of the same text have the same id, whoever found them.
 * @param textDigest of the version's text
 * @param again how many with the very same spans went before
 */
export const statementId = (report: string, textDigest: string, { source, cue, content }: Spans, again = 0): string =>
  `${report}-${short(sha256(JSON.stringify([textDigest, source, cue, content, again])), 9)}`;

/** The report that a statement's id speaks of. */
export const reportOf = (statement: string): string | undefined => /^([a-z0-9]{13})-[a-z0-9]{9}$/.exec(statement)?.[1];

/** @param place where it is told apart: a report for who is not joined, a number among those of one name for who is */
export const entityId = (type: string, key: string, place: string | number): string =>
  `k${short(sha256(JSON.stringify([type, key, place])), 11)}`;
