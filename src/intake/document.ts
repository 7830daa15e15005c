/** One report from its bytes: collected under a limit, checked, decoded. */
import { type Hints, type RawDocument, ReportError } from "../reading.js";
import { isBlank } from "./blank.js";
import { decode } from "./decode.js";
import { savedFrom } from "./saved-page.js";
import { inWords } from "./settings.js";
import type { Source } from "./source.js";

/** @throws ReportError `too-large`, `empty`, `binary`, `bad-encoding`; what `chunks` throws */
export const readDocument = async (
  chunks: AsyncIterable<Uint8Array>,
  { id, charset, hints }: Source,
  format: "html" | "text",
  maxBytes: number,
): Promise<RawDocument> => {
  const document = documentOf({ bytes: await collect(chunks, maxBytes), format, charset, hints, id });
  const url = format === "html" && hints.url === undefined ? savedFrom(document.content) : undefined;
  return url === undefined ? document : { ...document, hints: { ...hints, url } };
};

/** A report in bytes. */
export interface Bytes {
  id: string;
  /** Unpacked. */
  bytes: Uint8Array;
  format: "html" | "text";
  /** As the HTTP header had it. */
  charset?: string | undefined;
  hints: Hints;
}

/**
 * Decodes a report, today as it comes in or years later from the bytes that were kept: the same bytes give the same text.
 * @throws ReportError `empty`, `binary`, `bad-encoding`
 */
export const documentOf = ({ bytes, format, charset, hints, id }: Bytes): RawDocument => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const content = decode(buffer, { charset, html: format === "html" });
  if (isBlank(content)) throw new ReportError("empty", "holds no text; give a report with words in it");
  return { id, format, content, hints, original: { bytes, ...(charset !== undefined && { charset }) } };
};

const SPLIT = "the most one report may hold; split it, one report a file";

/**
 * @param limit what `maxBytes` is, and what to do
 * @throws ReportError `too-large`; what `chunks` throws
 */
export const collect = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
  limit = SPLIT,
): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new ReportError("too-large", `larger than ${inWords(maxBytes)}, ${limit}`);
    }
    pieces.push(chunk);
  }
  return Buffer.concat(pieces, length);
};
