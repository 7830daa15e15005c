/** A file as a source. */
import { createReadStream } from "node:fs";
import { formatOfName } from "./format.js";
import type { Source } from "./source.js";

/** The file is opened when it is read; what is wrong with it is thrown then. */
export const fileSource = (path: string): Source => {
  const stream = createReadStream(path);
  // An error that comes once nobody reads any more is nobody's; the others are thrown to the reader as well.
  stream.on("error", () => {});
  return {
    id: path,
    chunks: stream,
    format: formatOfName(path),
    gzip: /\.gz$/i.test(path),
    charset: undefined,
    hints: {},
    close: () => stream.destroy(),
  };
};
