/** Whose document speaks: "a survey by the union", "the company's annual report", "a YouGov poll", "a letter he sent". */
import type { Span } from "../reading.js";
import { coreOf, wordsOf } from "./entity/phrase.js";
import type { Reference } from "./entity/reference.js";

const DOCUMENTS = new Set(
  (
    "account accounts advisory affidavit analysis assessment audit bulletin census circular communique communiqué data declaration " +
    "decree dispatch document documents email emails estimate estimates figures filing filings findings forecast lawsuit letter letters " +
    "manifesto memo memos message messages minutes newsletter note notes notice numbers paper papers petition poll polls post posts " +
    "projection projections record records release report reports research results review ruling statement statements statistics study " +
    "studies submission summary survey surveys tally testimony transcript tweet tweets update"
  ).split(" "),
);

/** "issued by", "from", "of": what stands between a document and the one it is by; not "seen by". */
const BY =
  /^(?:\s+(?:by|from|of)|\s+(?:issued|published|released|signed|written|prepared|commissioned|compiled|produced|filed|submitted|conducted|drafted|posted|sent|authored|kept)\s+by)\s+(?:the\s+)?$/u;
/** "(that) it released": the words after the one who did. */
const DONE =
  "(?:has\\s+|had\\s+)?(?:released|published|issued|commissioned|conducted|filed|sent|wrote|posted|made|compiled|carried|put|submitted|circulated)\\b";
const RELEASED = new RegExp(`^\\s+${DONE}`, "u");
/** "a survey [it released on Monday]", "a statement [signed by Ana Ruiz]" */
const REDUCED = new RegExp(
  `\\s(?:it|they|he|she|we|I|the\\s[\\p{L}-]+)\\s+${DONE}[\\s\\S]*$|\\s\\p{Ll}+ed\\s+by\\s[\\s\\S]*$`,
  "u",
);
const THAT = /^(?:\s+(?:that|which))?\s+(?:the\s+)?$/u;

/** A document's head noun in the source, if it is one. */
const documentIn = (text: string, [start, end]: Span): Span | undefined => {
  const words = text.slice(start, end);
  const core = coreOf(words.replace(REDUCED, ""));
  const noun = wordsOf(core).at(-1);
  if (noun === undefined || !DOCUMENTS.has(noun.toLowerCase())) return undefined;
  const at = start + words.indexOf(core) + core.lastIndexOf(noun);
  return [at, at + noun.length];
};

/** What got out without the body's will does not speak for it. */
const LEAKED = /\b(?:leaked|internal|draft|confidential|secret|classified|unpublished|unsigned|purported)\b/i;

/**
 * The one whose document a source is, where the source says so.
 * @param near references in and about the source
 */
export const issuerIn = (text: string, source: Span, near: readonly Reference[]): Reference | undefined => {
  const noun = documentIn(text, source);
  if (!noun || LEAKED.test(text.slice(source[0], source[1]))) return undefined;
  const persons = near.filter(({ type, form }) => type !== "place" && (type !== "other" || form === "pronoun"));
  return (
    persons.find((one) => one.span[0] >= source[0] && isOwner(text, one, noun)) ??
    persons.find((one) => isAfter(text, one, noun, source))
  );
};

/** "the company's annual report", "its letter", "a PCG report". */
const isOwner = (text: string, { span, form, type }: Reference, noun: Span): boolean => {
  if (span[1] > noun[0]) return false;
  const between = text.slice(span[1], noun[0]);
  if (/[.,;:(]/.test(between)) return false;
  if (form === "pronoun") return /^(?:its|his|her|their|our|my)$/i.test(text.slice(...span));
  const words = text.slice(span[0], noun[0]);
  if (/\p{L}(?:['’]s|s['’])\s+(?:[\p{L}\p{N}-]+\s+){0,3}$/u.test(words)) return true;
  return form === "name" && type === "organization" && /^\s+(?:[\p{Ll}\p{N}-]+\s+){0,2}$/u.test(between);
};

const isAfter = (text: string, { span, form, type }: Reference, noun: Span, source: Span): boolean => {
  if (span[0] < noun[1] || span[0] >= source[1]) return false;
  const between = text.slice(noun[1], span[0]);
  if (THAT.test(between)) return RELEASED.test(text.slice(span[1], span[1] + 30));
  return BY.test(between) && form !== "pronoun" && (type === "organization" || type === "person");
};
