/** What a rule of the grammar is: one linear pattern, and how its words are resolved to days. */
import type { When } from "../../reading.js";
import type { Day } from "./days.js";

/** Where words do not say which of two days they mean: the nearest, the last one, or the next. */
export type Leaning = "nearest" | "past" | "future";

export interface Found {
  when: When;
  /** The words mean a stretch without firm ends; `when` is a guess at it. */
  vague: boolean;
}

/** What a rule may look at beside its own groups. */
export interface Setting {
  today: Day | undefined;
  leaning: Leaning;
  /** Of the publisher's country: summer begins in December. */
  isSouthern: boolean;
  /** How its press writes a day in figures, where known. */
  order: "month first" | "day first" | undefined;
  /** At most 24 characters to either side. */
  before: string;
  after: string;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Rule {
  pattern: RegExp;
  resolve(groups: Groups, setting: Setting): Found | undefined;
}

/** Space between two words of an expression, a line end among it. */
export const S = String.raw`[\s\u00a0]{1,3}`;

export const YEAR = String.raw`(?:1[5-9]|20)\d\d`;

export const rule = (pattern: string, resolve: Rule["resolve"]): Rule => ({
  pattern: new RegExp(pattern, "gi"),
  resolve,
});
export const firm = (when: When | undefined): Found | undefined => when && { when, vague: false };
export const vague = (when: When | undefined): Found | undefined => when && { when, vague: true };
/** A word as the tables below have it. */
export const plain = (word: string | undefined): string => (word ?? "").toLowerCase().replace(/\s+/g, " ");
