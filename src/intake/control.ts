/** Control characters: text has few, what is not text has many. */

/** NUL and the rest of C0 and DEL, but those that stand in text: tabs, line ends, form feed, and escape (ISO-2022). */
const isControl = (code: number): boolean =>
  code < 0x20 ? !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b : code === 0x7f;

/** A text may have a few stray NULs and still be a text; a very short one has fewer. */
const STRAY = 3;
const STRAY_SHARE = 0.15;
const SHARE = 0.02;

/** Whether there are too many control characters for a text. */
export const isBinary = (units: Uint8Array | Uint16Array): boolean => {
  let count = 0;
  for (const unit of units) if (isControl(unit)) count++;
  return count > Math.min(STRAY, STRAY_SHARE * units.length) + SHARE * units.length;
};
