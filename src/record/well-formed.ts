/** Text as every database takes it: without halves of characters. */

/**
 * Each half of a character becomes U+FFFD, which is as long, so that spans stay where they are, and has the same digest:
 * that is taken of UTF-8, which knows no halves. Bytes stay as they are.
 */
export const wellFormed = <T>(value: T): T => {
  if (typeof value === "string") return value.toWellFormed() as T;
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toWellFormed(), wellFormed(one)])) as T;
};

/** The same, and as JSON, which shows whether there are any halves sooner than a look through all of it. */
export const wellFormedJson = <T>(value: T): { value: T; json: string } => {
  const json = JSON.stringify(value);
  if (!json.includes("\\ud")) return { value, json };
  const whole = wellFormed(value);
  return { value: whole, json: JSON.stringify(whole) };
};
