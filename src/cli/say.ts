/** What is said to the person on standard error, beside the answer. */
import type { Io } from "./io.js";
import { visible } from "./visible.js";

/** One harmless line. */
export const sayOn =
  ({ stderr }: Io) =>
  (line: string): void => {
    stderr.write(`hearsay: ${visible(line)}\n`);
  };
