/** Standard input as a source. */
import type { Readable } from "node:stream";
import { ReportError } from "../reading.js";
import type { Source } from "./source.js";

/**
 * @param given the stream to read in place of the process's own
 * @throws ReportError `unreadable` where it is closed, or was read before
 */
export const stdinSource = (given: Readable | undefined): Source => {
  const stream = given ?? process.stdin;
  if (stream.destroyed || stream.readableEnded) {
    throw new ReportError("unreadable", "standard input is closed or was already read; pipe into it, and give - once");
  }
  return {
    id: "stdin",
    chunks: bytesOf(stream),
    format: undefined,
    gzip: false,
    charset: undefined,
    hints: {},
    close: () => stream.destroy(),
  };
};

/** A stream that was given an encoding yields strings. */
async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}
