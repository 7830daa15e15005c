/** "As per reports, …", "According to the agency, …": on whose word a sentence stands that is itself somebody's statement. */
import type { Span } from "../reading.js";

const OPENING =
  /^["'“‘]?(?:according\s+to|as\s+per|as\s+reported\s+by|as\s+told\s+by|per(?!\s+(?:cent|capita|annum|head|day|week|month|year)\b))\s+([^,;:\n]{2,80}),/i;

/** @returns the source that opens the sentence, if one does */
export function evidenceOf(text: string, [start, end]: Span): Span | undefined {
  const found = OPENING.exec(text.slice(start, Math.min(end, start + LOOKED_AT)));
  const source = found?.[1];
  if (!found || source === undefined) return undefined;
  const at = start + found[0].length - 1 - source.length;
  return [at, at + source.length];
}

const LOOKED_AT = 120;
