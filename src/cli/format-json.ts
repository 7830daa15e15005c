/** Readings and failures as JSON, one object a line. */
import type { Failure, Reading } from "../reading.js";

/** Unicode's own line ends are plain characters to JSON, but end a line for some who read by lines. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** One line, without its end, whatever ends a line. */
export const formatJson = (one: Reading | Failure): string => JSON.stringify(one).replace(LINE_ENDS, escaped);
