/** Is a text English? The model reads no other language, and must not pretend to. */
import { francAll } from "franc-min";

const SHORTEST = 60;
/** Words so common that no other language has many of them. */
const COMMON = /\b(?:the|of|and|that|with|was|were|which|from|have|has|said|their|this|would|after|about)\b/gi;
const COMMON_SHARE = 0.06;

/** @param sample some thousand characters of the text. False only where another language is clearly likelier; a text too short to tell passes. */
export function isEnglish(sample: string): boolean {
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length === 0 || sample.trim().length < SHORTEST) return true;
  if ((sample.match(COMMON)?.length ?? 0) / words.length >= COMMON_SHARE) return true;
  const likely = francAll(sample, { minLength: SHORTEST });
  const english = likely.find(([language]) => language === "eng")?.[1] ?? 0;
  return likely[0]?.[0] === "und" || english >= 0.9;
}
