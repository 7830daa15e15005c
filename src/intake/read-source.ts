/** A source becomes its reports: its format told, read as one report or as many, or as what names them. */
import { type Failure, type RawDocument, ReportError } from "../reading.js";
import { collect, readDocument } from "./document.js";
import { readListingOf } from "./feed/listing.js";
import { readListing, type Wanted } from "./feed/read-listing.js";
import { formatOfStart, startsAsFeed } from "./format.js";
import { readJsonl } from "./jsonl.js";
import { openSource } from "./open-source.js";
import type { Peeked } from "./peek.js";
import type { Settings } from "./settings.js";
import type { Format, Source } from "./source.js";
import { asUtf8, startOf } from "./utf8-stream.js";
import { beginsRecord } from "./warc/unpack.js";
import type { Web } from "./web.js";

/**
 * Never throws for what is wrong with the source; that is a failure, after the reports that came before it.
 * @param known see {@link Wanted}: of reports that the source only names
 */
export const readSource = (
  source: Source,
  settings: Settings,
  web: Web,
  known: Wanted["known"] = undefined,
): AsyncGenerator<RawDocument | Failure> =>
  openSource(source, settings, {
    // Its gzip has a member for each record, and its limits are those of each record.
    asIs: (raw) => (isWarc(source, settings, raw) ? told(readArchive(raw, source, settings), source) : undefined),
    unpacked: (bytes) => readUnpacked(bytes, source, settings, web, known),
  });

const isWarc = ({ format }: Source, { input }: Settings, { head }: Peeked): boolean => {
  if (input !== "auto") return input === "warc" && head.length > 0;
  return (format === "warc" && head.length > 0) || formatOfStart(startOf(head)) === "warc" || beginsRecord(head);
};

async function* readUnpacked(
  bytes: Peeked,
  source: Source,
  settings: Settings,
  web: Web,
  known: Wanted["known"],
): AsyncGenerator<RawDocument | Failure> {
  const { maxBytes } = settings;
  const format = formatOf(source, settings, bytes.head);
  if (source.onlyFeed && format !== "feed") return;
  switch (format) {
    case "jsonl":
      yield* told(readJsonl(asUtf8(bytes, bytes.head), source.id, maxBytes), source);
      return;
    case "mhtml": {
      const { readMhtml } = await import("./mhtml.js");
      yield await readMhtml(await collect(bytes, maxBytes), source);
      return;
    }
    case "feed": {
      const listing = await readListingOf(bytes, source.charset, settings);
      // The pages may be on the same host, which answers one question at a time.
      source.close();
      yield* readListing(listing, { id: source.id, url: source.hints.url }, settings, web, { known });
      return;
    }
    case "warc":
      throw new ReportError("bad-record", "not an archive (WARC), whatever its name says; check the file");
    default:
      yield await readDocument(bytes, source, format, maxBytes);
  }
}

/** Parsers that few inputs need are loaded when one does. */
async function* readArchive(
  raw: Peeked,
  { id }: Source,
  { maxBytes }: Settings,
): AsyncGenerator<RawDocument | Failure> {
  const { readWarc } = await import("./warc/read-warc.js");
  yield* readWarc(raw, id, maxBytes);
}

async function* told(
  reports: AsyncIterable<RawDocument | Failure>,
  source: Source,
): AsyncGenerator<RawDocument | Failure> {
  for await (const report of reports) {
    yield report;
    source.onReport?.();
  }
}

const formatOf = (source: Source, { input }: Settings, head: Buffer): Format => {
  if (input !== "auto") return input;
  const start = startOf(head);
  // Servers send feeds as pages, and name them as they like.
  if (startsAsFeed(start)) return "feed";
  if (source.format !== undefined && source.format !== "jsonl") return source.format;
  const begun = formatOfStart(start);
  if (begun === "json") {
    const message =
      "JSON, but not one object a line; write it as JSONL (jq -c . for an object, jq -c '.[]' for a list)";
    throw new ReportError("bad-json", message);
  }
  return begun === "feed" ? begun : (source.format ?? begun);
};
