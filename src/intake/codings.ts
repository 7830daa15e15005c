/** Content codings of HTTP (RFC 9110 §8.4), and what undoes them. */
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Inflater } from "./inflate.js";

/** More than one coding may be applied. */
const MOST_CODINGS = 3;

const INFLATERS = new Map<string, () => Inflater>([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

/** The codings that a `Content-Encoding` header names, in the order they were applied. */
export const codingsOf = (header: string | string[] | undefined | null): string[] =>
  String(header ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");

/** What undoes codings, in the order to be used; undefined where one is unknown, or there are too many. */
export const inflatersOf = (codings: readonly string[]): Inflater[] | undefined => {
  const known = codings.flatMap((coding) => INFLATERS.get(coding) ?? []);
  if (known.length < codings.length || known.length > MOST_CODINGS) return undefined;
  return known.reverse().map((make) => make());
};
