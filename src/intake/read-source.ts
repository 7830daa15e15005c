/** A source becomes its reports: unpacked, its format told, read as one report or as many. */
import { createGunzip } from "node:zlib";
import { type Failure, type RawDocument, ReportError } from "../reading.js";
import { readDocument } from "./document.js";
import { failureOf } from "./failure.js";
import { formatOfStart } from "./format.js";
import { inflate } from "./inflate.js";
import { readJsonl } from "./jsonl.js";
import { binaryKind, isGzip } from "./magic.js";
import { Peeked } from "./peek.js";
import type { Settings } from "./settings.js";
import type { Format, Source } from "./source.js";
import { asUtf8, startOf } from "./utf8-stream.js";

/** Never throws for what is wrong with the source; that is a failure, after the reports that came before it. */
export async function* readSource(source: Source, settings: Settings): AsyncGenerator<RawDocument | Failure> {
  const opened: Peeked[] = [];
  const peek = async (chunks: AsyncIterable<Uint8Array>): Promise<Peeked> => {
    const peeked = await Peeked.of(chunks);
    opened.unshift(peeked);
    return peeked;
  };
  // Standard input may stay silent for ever; closing it ends the wait.
  settings.signal?.addEventListener("abort", source.close, { once: true });
  try {
    let bytes = await peek(source.chunks);
    if (isGzip(bytes.head)) bytes = await peek(inflate(bytes, createGunzip(), settings.maxBytes));
    else if (source.gzip && bytes.head.length > 0) {
      throw new ReportError("truncated", "not gzip data, whatever its name says; copy or download it again");
    }
    if (bytes.head.length === 0) throw new ReportError("empty", "holds nothing; give a report with words in it");
    const kind = binaryKind(bytes.head);
    if (kind !== undefined) throw new ReportError("binary", kind);
    const format = formatOf(source, settings, bytes.head);
    if (format === "jsonl") {
      for await (const report of readJsonl(asUtf8(bytes, bytes.head), source.id, settings.maxBytes)) {
        yield report;
        source.onLine?.();
      }
    } else {
      yield await readDocument(bytes, source, format, settings.maxBytes);
    }
  } catch (error) {
    if (!settings.signal?.aborted) yield failureOf(source.id, error);
  } finally {
    settings.signal?.removeEventListener("abort", source.close);
    source.close();
    for (const peeked of opened) await peeked.close();
  }
}

const formatOf = (source: Source, { input }: Settings, head: Buffer): Format => {
  if (input !== "auto") return input;
  if (source.format !== undefined && source.format !== "jsonl") return source.format;
  const start = formatOfStart(startOf(head));
  if (start === "json") {
    const message =
      "JSON, but not one object a line; write it as JSONL (jq -c . for an object, jq -c '.[]' for a list)";
    throw new ReportError("bad-json", message);
  }
  return source.format ?? start;
};
