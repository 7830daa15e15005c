/** Speech acts in words: as the verb of a sentence about what somebody said, and in lists. */
import { Act } from "../../reading.js";

/** Where the past is not made with -ed. */
const PAST: { readonly [act in Act]?: string } = {
  say: "said",
  tell: "told",
  deny: "denied",
  feel: "felt",
  know: "knew",
  admit: "admitted",
  plan: "planned",
  worry: "worried",
};

/** "said", "urged", "denied". */
export const pastOf = (act: Act): string => PAST[act] ?? (act.endsWith("e") ? `${act}d` : `${act}ed`);

/** Acts whose content is a clause, more often than not. */
const OF_CLAUSES = new Set<Act>([
  "say",
  "add",
  "repeat",
  "announce",
  "report",
  "disclose",
  "explain",
  "claim",
  "insist",
  "confirm",
  "admit",
  "deny",
  "warn",
  "predict",
  "estimate",
  "suggest",
  "complain",
  "show",
  "believe",
  "expect",
  "hope",
  "know",
  "learn",
]);

/** Words that go on where a verb of saying stops: "urged | them to go", "promised | that …". */
const GOES_ON =
  /^(that|to|whether|if|how|why|what|who|when|where|them|him|her|us|of|for|against|about|into|on|as|not)\b/i;
/** The sign of a clause: something in it is, has, will or was done. */
const CLAUSE =
  /\b(is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|\w{3,}ed)\b|n['’]t\b/i;

/** What stands between verb and content: nothing, "that" or a colon, whichever reads as a sentence. */
export const joint = (act: Act, kind: string, content: string): "" | "that" | ":" => {
  if (kind === "direct") return ":";
  if (GOES_ON.test(content)) return "";
  // A quotation, or the beginning of a sentence that ends "…, she said".
  const begins = /^(?:["“'‘«]|\p{Lu}\p{Ll}*\s\p{Ll})/u.test(content);
  if (OF_CLAUSES.has(act) && CLAUSE.test(content) && !begins) return "that";
  return ":";
};

export const ACTS = Act.options;
