/** Packed streams, unpacked as they come, without falling for a bomb. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BrotliDecompress, Gunzip, Inflate } from "node:zlib";
import { ReportError } from "../reading.js";
import { inWords } from "./settings.js";

export type Inflater = BrotliDecompress | Gunzip | Inflate;

/** Text packs some three to thirty times; deflate can be driven to 1032 times, and only by a bomb. */
const BOMB_RATIO = 250;

/**
 * @param inflater a fresh one
 * @param harmless bytes that may come out whatever the ratio: what one report may hold
 * @throws ReportError `truncated` for damaged or unfinished data, `too-large` for a bomb; what `chunks` throws
 */
export async function* inflate(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  inflater: Inflater,
  harmless: number,
): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  // Its errors arrive at the inflater too, which is where they are caught.
  pipeline(Readable.from(chunks, { highWaterMark: 1 }), inflater).catch(() => {});
  try {
    for await (const chunk of inflater as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (unpacked > harmless && unpacked > BOMB_RATIO * inflater.bytesWritten) {
        const message = `unpacks to more than ${inWords(harmless)} and ${BOMB_RATIO} times its size, as a gzip bomb does; unpack it yourself if you trust it`;
        throw new ReportError("too-large", message);
      }
      yield chunk;
    }
  } catch (error) {
    throw packingError(error);
  } finally {
    inflater.destroy();
  }
}

const packingError = (error: unknown): unknown => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") {
    return new ReportError("truncated", "the packed data ends too soon; copy or download it again", { cause: error });
  }
  // Brotli names its errors otherwise: ERR__ERROR_FORMAT_…, ERR_BROTLI_…
  if (/^(?:Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/.test(code)) {
    return new ReportError("truncated", "the packed data is damaged; copy or download it again", { cause: error });
  }
  return error;
};
