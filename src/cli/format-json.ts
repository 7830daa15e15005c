/** Readings and failures as JSON, one object a line. */
import type { Failure, Reading } from "../reading.js";

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Any value on one line. Unicode's line ends are plain characters to JSON, but end one for some readers. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escaped);

/** One line, without its end, whatever ends a line. */
export const formatJson = (one: Reading | Failure): string => jsonLine(one);
