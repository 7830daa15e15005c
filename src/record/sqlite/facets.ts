/** All that one can ask for beside words, as words of the search index: each a letter for what it is, and a value. */
import { hash } from "node:crypto";
import { nameKey } from "../fold.js";

/** A word for any text: letters and digits only. */
const word = (text: string): string => hash("sha256", text, "hex").slice(0, 10);

/** In every statement, for questions that only exclude. */
export const EVERY = "x";
export const speakerFacet = (entity: number): string => `s${entity}`;
export const chainFacet = (entity: number): string => `c${entity}`;
export const aboutFacet = (entity: number): string => `m${entity}`;
export const publisherFacet = (publisher: number): string => `p${publisher}`;
export const reportFacet = (report: number): string => `r${report}`;
export const kindFacet = (kind: string): string => `k${kind}`;
export const actFacet = (act: string): string => `a${act}`;
export const namedFacet = (named: boolean): string => (named ? "n1" : "n0");
export const placeFacet = (name: string): string => `l${word(nameKey(name))}`;
export const countryFacet = (country: string): string => `w${country.toLowerCase()}`;

/** Chains of more links are rare, and count as this many. */
const LONGEST_CHAIN = 9;
/** Every length that the chain has or exceeds. */
export const lengthFacets = (links: number): string[] =>
  Array.from({ length: Math.max(0, Math.min(links, LONGEST_CHAIN) - 1) }, (_, i) => `h${i + 2}`);
export const lengthFacet = (least: number): string => `h${Math.min(least, LONGEST_CHAIN)}`;

const TENTHS = 10;
export const confidenceFacet = (confidence: number): string => `q${Math.floor(confidence * TENTHS)}`;
/** Those that a confidence of at least `least` has; among the first of them are some below it. */
export const confidenceFacets = (least: number): string[] =>
  Array.from({ length: TENTHS + 1 - Math.floor(least * TENTHS) }, (_, i) => `q${Math.floor(least * TENTHS) + i}`);
