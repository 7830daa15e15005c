/** A source is opened: unpacked, its first bytes looked at, what is no text refused; and closed again, whatever happens. */
import { createGunzip } from "node:zlib";
import { type Failure, type RawDocument, ReportError } from "../reading.js";
import { failureOf } from "./failure.js";
import { inflate } from "./inflate.js";
import { binaryKind, isGzip } from "./magic.js";
import { Peeked } from "./peek.js";
import type { Settings } from "./settings.js";
import type { Source } from "./source.js";

type Reports = AsyncIterable<RawDocument | Failure>;

/** Ways to read a source; the first that will. */
export interface Ways {
  /** Reads the source as it comes, packed or not; undefined where it should be unpacked first. */
  asIs?(raw: Peeked): Reports | undefined;
  unpacked(bytes: Peeked): Reports;
}

/**
 * What is read of the bytes. Never throws for what is wrong with the source; that is a failure, after the reports that
 * came before it.
 */
export async function* openSource(
  source: Source,
  settings: Settings,
  { asIs, unpacked }: Ways,
): AsyncGenerator<RawDocument | Failure> {
  const opened: Peeked[] = [];
  const peek = async (chunks: AsyncIterable<Uint8Array>): Promise<Peeked> => {
    const peeked = await Peeked.of(chunks);
    opened.unshift(peeked);
    return peeked;
  };
  // Standard input may stay silent for ever; closing it ends the wait.
  settings.signal?.addEventListener("abort", source.close, { once: true });
  try {
    const raw = await peek(source.chunks);
    const reports = asIs?.(raw);
    if (reports !== undefined) {
      yield* reports;
      return;
    }
    let bytes = raw;
    if (isGzip(raw.head)) bytes = await peek(inflate(raw, createGunzip(), settings.maxBytes));
    else if (source.gzip && raw.head.length > 0) {
      throw new ReportError("truncated", "not gzip data, whatever its name says; copy or download it again");
    }
    if (bytes.head.length === 0) throw new ReportError("empty", "holds nothing; give a report with words in it");
    const kind = binaryKind(bytes.head);
    if (kind !== undefined) throw new ReportError("binary", kind);
    yield* unpacked(bytes);
  } catch (error) {
    if (!settings.signal?.aborted) yield failureOf(source.id, error);
  } finally {
    settings.signal?.removeEventListener("abort", source.close);
    source.close();
    for (const peeked of opened) await peeked.close();
  }
}
