/** Dates of feeds, ISO 8601 or as in letters (RFC 822), become ISO 8601. */

const ISO = /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?(?:Z|[+-]\d\d:?\d\d))?)?)?$/i;
/** A date without its zone would be read in the zone of this machine. */
const ZONED = /(?:\b(?:GMT|UTC?|Z|[ECMP][SD]T)|[+-]\d{4})(?:\s*\([^()]*\))?$/i;

/** Undefined for what is no date, or one that depends on where it is read. */
export const isoDate = (date: string | undefined): string | undefined => {
  const words = date?.trim();
  if (!words || words.length > 100) return undefined;
  const iso = ISO.test(words);
  if (!iso && !ZONED.test(words)) return undefined;
  const time = new Date(words);
  if (Number.isNaN(time.getTime())) return undefined;
  return iso ? words.replace(" ", "T").replace(" ", "") : time.toISOString().replace(".000Z", "Z");
};
