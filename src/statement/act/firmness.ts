/** Whether an attribution is negated, and whether it is itself hearsay, by the words of the cue and just before it. */
import type { Span } from "../../reading.js";
import type { Sense } from "./resolve.js";
import type { Word } from "./words.js";

const NEGATOR =
  /^(?:not|never|cannot|neither|nor|nobody|without|nothing|none|no|unable|yet|lacks?|lacked|lacking)$|n't$/;
/** After "no" or "not" these negate nothing: "not only said", "made no secret of". */
const NO_NEGATION = new Set(
  (
    "only just merely simply secret doubt guilty uncertain " +
    "less fewer least bones wonder hesitation hesitate shy help"
  ).split(" "),
);
const SILENT_TO =
  /\b(?:fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|unable|yet) to$/;
const SHORT_OF = /\b(?:without|stop(?:s|ped|ping)? short of|avoid(?:s|ed|ing)?)$/;
/** Auxiliaries and adverbs that may stand between the negator and the cue. */
const BETWEEN = new Set(
  (
    "have has had do does did be been is was were are will would could can " +
    "may might ever yet even also still so far immediately to"
  ).split(" "),
);

/** Whether the attribution itself is negated: "did not say", "failed to mention", "no one has claimed". */
export function isNegative(sense: Sense, cue: readonly Word[], before: string, source: string): boolean {
  if (sense.act === "decline") return true;
  let negations = sense.negations;
  for (const [i, { form }] of cue.entries()) {
    if (!NEGATOR.test(form) || NO_NEGATION.has(cue[i + 1]?.form ?? "")) continue;
    // "vowed not to" negates what is vowed; "said nothing" that anything was said.
    if (form === "yet" ? cue[i + 1]?.form === "to" && i < sense.at : i < sense.at || /^(?:no|nothing)$/.test(form))
      negations++;
  }
  if (negatedBefore(before)) negations++;
  if (/^(?:no one|nobody|neither|none(?! other)|no (?!doubt|less than|fewer than|\d|\.))/i.test(source.trimStart()))
    negations++;
  return negations % 2 === 1;
}

const negatedBefore = (before: string): boolean => {
  if (SILENT_TO.test(before) || SHORT_OF.test(before)) return true;
  const words = before.split(" ");
  for (let i = words.length - 1; i >= 0 && i > words.length - 7; i--) {
    const word = words[i] ?? "";
    if (word === "yet") return false;
    if (/^(?:not|never|nor|cannot|neither)$|n't$/.test(word)) return !NO_NEGATION.has(words[i + 1] ?? "");
    if (word !== "" && !BETWEEN.has(word) && !word.endsWith("ly")) return false;
  }
  return false;
};

const HEARSAY = /\b(?:reportedly|allegedly|supposedly|purportedly)\b/;
const HEARSAY_BEFORE = new RegExp(`${HEARSAY.source}$`);
const HEARSAY_AFTER = new RegExp(`^ ?${HEARSAY.source}`);
const PASSIVE =
  "(?:\\b(?:is|are|was|were|been|being)|'s|'re) (?:\\p{Ll}+ly |also |now |still |long |being )?" +
  "(?:said|believed|understood|thought|reported|rumou?red|alleged|claimed|presumed|suspected)";
/** "is said to", "it is believed"; not "was said by". */
const PASSIVE_HERE = new RegExp(
  `${PASSIVE} (?:to|that)\\b|\\bit(?: ha[sd])?(?: |(?='s))${PASSIVE}\\b(?! (?:by|in)\\b)`,
  "u",
);
const PASSIVE_BEFORE = new RegExp(`${PASSIVE} to (?:have )?(?:been )?(?:\\p{Ll}+ly )?$`, "u");

/** Whether the cue is hearsay: "reportedly said", "is said to", "it is believed", "is thought to have | ordered". */
export function isHedged(cue: string, before: string, after: string): boolean {
  const words = cue.toLowerCase().replaceAll("\u2019", "'").replace(/\s+/g, " ");
  if (HEARSAY.test(words) || HEARSAY_BEFORE.test(before) || HEARSAY_AFTER.test(after)) return true;
  const subject = /(?:^| )it$/.test(before) ? "it " : "";
  return PASSIVE_BEFORE.test(`${before} `) || PASSIVE_HERE.test(`${subject}${words}${after} `);
}

/** Where the cue's own hearsay ends ("is said to | have warned"), so that what follows gives the act; else 0. */
export function hedgeLength(cue: readonly Word[]): number {
  for (let i = 1; i + 1 < cue.length; i++) {
    if (!/^(?:said|believed|understood|thought|reported|rumou?red|alleged|claimed)$/.test(cue[i]?.form ?? "")) continue;
    if (cue[i + 1]?.form !== "to") continue;
    const ahead = cue.slice(Math.max(0, i - 2), i);
    if (ahead.some(({ form }) => /^(?:is|are|was|were|been|being|'s|'re)$/.test(form))) return i + 2;
  }
  return 0;
}

export const textOf = (text: string, spans: readonly Span[]): string =>
  spans.map(([start, end]) => text.slice(start, Math.min(end, start + 600))).join(" ");
