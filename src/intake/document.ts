/** One report from one stream: collected under a limit, checked, decoded. */
import { type RawDocument, ReportError } from "../reading.js";
import { isBlank } from "./blank.js";
import { decode } from "./decode.js";
import { inWords } from "./settings.js";
import type { Source } from "./source.js";

/** @throws ReportError `too-large`, `empty`, `binary`, `bad-encoding`; what `chunks` throws */
export const readDocument = async (
  chunks: AsyncIterable<Uint8Array>,
  { id, charset, hints }: Source,
  format: "html" | "text",
  maxBytes: number,
): Promise<RawDocument> => {
  const bytes = await collect(chunks, maxBytes);
  const content = decode(bytes, { charset, html: format === "html" });
  if (isBlank(content)) throw new ReportError("empty", "holds no text; give a report with words in it");
  return { id, format, content, hints };
};

/** @throws ReportError `too-large`; what `chunks` throws */
export const collect = async (chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) {
      const message = `larger than ${inWords(maxBytes)}, the most one report may hold; split it, one report a file`;
      throw new ReportError("too-large", message);
    }
    pieces.push(chunk);
  }
  return Buffer.concat(pieces, length);
};
