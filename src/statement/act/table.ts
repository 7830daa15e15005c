/** The lexicon, inflected and indexed by first word: made once, when the module is loaded. */
import type { Act, StatementType } from "../../reading.js";
import { nounForms, verbForms } from "./inflect.js";
import { FUNCTION, LEXICON, LIGHT, OPERATORS, type Row, TYPE_OF_ACT } from "./lexicon.js";

/** `verb` says most, then `noun` (adjectives too), then `light` verbs, then `function` words. */
export type Part = "verb" | "noun" | "light" | "function" | "operator";

export interface Pattern {
  /** Forms in order; `null` is a gap of at most {@link WIDEST_GAP} words. */
  readonly forms: readonly (string | null)[];
  /** The entry as it stands in the lexicon. */
  readonly entry: string;
  readonly act: Act;
  readonly type: StatementType;
  readonly part: Part;
  readonly negative: boolean;
}

export const WIDEST_GAP = 4;

const table = new Map<string, Pattern[]>();

/** Patterns that begin with this form, longest first. */
export const patternsAt = (form: string): readonly Pattern[] => table.get(form) ?? NONE;
const NONE: readonly Pattern[] = [];

const listed = (list: string | undefined): string[] =>
  (list ?? "")
    .split(", ")
    .map((entry) => entry.trim().replaceAll("’", "'"))
    .filter((entry) => entry !== "");

const put = (words: readonly string[], entry: string, row: Pick<Row, "act" | "type">, part: Part, negative = false) => {
  const [first] = words;
  if (first === undefined) return;
  const forms = words.map((word) => (word === "…" ? null : word));
  const pattern: Pattern = { forms, entry, act: row.act, type: row.type ?? TYPE_OF_ACT[row.act], part, negative };
  const there = table.get(first);
  if (there) there.push(pattern);
  else table.set(first, [pattern]);
};

const putVerbs = (list: string | undefined, row: Pick<Row, "act" | "type">, part: Part, negative = false) => {
  for (const entry of listed(list)) {
    const [lemma = "", ...rest] = entry.split(" ");
    for (const form of verbForms(lemma)) put([form, ...rest], entry, row, part, negative);
  }
};

const putNouns = (row: Row, part: Part) => {
  for (const entry of listed(row.nouns)) {
    const before = entry.split(" ");
    const lemma = before.pop() ?? "";
    for (const form of nounForms(lemma)) put([...before, form], entry, row, part);
  }
};

const putFixed = (row: Row, part: Part) => {
  for (const entry of listed(row.fixed)) put(entry.split(" "), entry, row, part);
};

// Of entries alike the first put stands, so verbs go before nouns and adjectives.
for (const row of LEXICON) putVerbs(row.verbs, row, "verb");
for (const row of LEXICON) putNouns(row, "noun");
for (const row of LEXICON) putFixed(row, "noun");
for (const row of LIGHT) putVerbs(row.verbs, row, "light");
for (const row of LIGHT) putNouns(row, "light");
for (const row of FUNCTION) putFixed(row, "function");
putVerbs(OPERATORS.plain, { act: "say" }, "operator");
putVerbs(OPERATORS.negative, { act: "say" }, "operator", true);
for (const patterns of table.values()) patterns.sort((a, b) => b.forms.length - a.forms.length);
