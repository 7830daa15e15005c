/** Under what a figure is set beside others: the thing counted, or the unit. */
import type { Quantity } from "../reading.js";
import { plain, wordsOf } from "./fold.js";

/** "3 of the 12 crew members aboard the ship": what comes after tells which ones, not what. */
const AFTER = /\s(?:of|in|at|on|from|who|that|which|with|for|by|aboard|to|since|after|under|near|per|and|or)\s.*$/iu;
const LOOSE = new Set([
  "the",
  "a",
  "an",
  "other",
  "more",
  "new",
  "such",
  "these",
  "those",
  "their",
  "his",
  "her",
  "its",
  "our",
]);
/** Nouns by which others are counted: "two dozen people" counts people. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["persons", "people"],
  ["person", "people"],
  ["lives", "dead"],
  ["deaths", "dead"],
  ["killed", "dead"],
]);

/**
 * Key and head: the last noun of what is counted, without article, numbers and adjectives; a share by what it is a share of. None
 * where neither thing nor unit is named.
 */
export const figureKey = ({ counted, unit, of }: Quantity): { key: string; head: string } | undefined => {
  const thing = counted ?? (unit === "ratio" ? of : undefined);
  const head = thing === undefined ? undefined : headOf(thing);
  if (head === undefined && unit === undefined) return undefined;
  const words = head ?? "";
  const by = plain(unit ?? "");
  return { key: [by, words].join("~").replaceAll(" ", "-"), head: words === "" ? by : words };
};

const headOf = (thing: string): string | undefined => {
  const words = wordsOf(thing.replace(AFTER, ""))
    .map(({ word }) => word)
    .filter((word) => !LOOSE.has(word) && !/^\p{N}+$/u.test(word));
  const head = words.at(-1);
  return head === undefined ? undefined : (SAME.get(head) ?? head).slice(0, 60).toWellFormed();
};
