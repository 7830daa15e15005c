/** WARC (ISO 28500): pages as a crawler got them. Each page or text in it is a report. */
import { AsyncIterReader, type WARCRecord } from "warcio";
import { type Failure, type RawDocument, ReportError } from "../../reading.js";
import { codingsOf, inflatersOf } from "../codings.js";
import { collect, documentOf } from "../document.js";
import { failure, failureOf } from "../failure.js";
import { formatOfMediaType, formatOfStart } from "../format.js";
import { inflate } from "../inflate.js";
import { isGzip } from "../magic.js";
import { mediaTypeOf } from "../media-type.js";
import type { Peeked } from "../peek.js";
import { recordsOf } from "./records.js";
import { unpackRecords } from "./unpack.js";

/**
 * Answers (`response`, status 200), and what stands for one (`resource`, `conversion`); other records, pictures, scripts
 * and the like are passed over. A report's id is its address; a damaged record is a failure, and the next goes on.
 * @param bytes packed or not
 * @param file what failures name
 * @param longest the most bytes one report may have
 * @throws ReportError `empty` where there was nothing to read
 */
export async function* readWarc(bytes: Peeked, file: string, longest: number): AsyncGenerator<RawDocument | Failure> {
  const stream = isGzip(bytes.head) ? unpackRecords(bytes) : bytes;
  let none = true;
  for await (const found of recordsOf(stream, isReport, longest)) {
    const address = "record" in found ? found.record.warcTargetURI : found.address;
    const id = address || file;
    const where = address ? `${file}: ${address}` : file;
    const result =
      "record" in found
        ? await documentIn(found.record, id, longest).catch((error) => failureOf(id, error, where))
        : failure(id, found.error.code, found.error.message, where);
    if (result === undefined) continue;
    none = false;
    yield result;
  }
  if (none)
    throw new ReportError("empty", "an archive (WARC) without a page in it; give one with responses in HTML or text");
}

const isReport = (record: WARCRecord): boolean => {
  const { warcType, httpHeaders } = record;
  if (warcType === "response") {
    const status = Number(httpHeaders?.statusCode);
    return (status === 200 || status === 203) && mayBePage(typeOf(record), record.warcTargetURI);
  }
  return (warcType === "resource" || warcType === "conversion") && mayBePage(typeOf(record), record.warcTargetURI);
};

const typeOf = ({ warcType, httpHeaders, warcContentType }: WARCRecord): string =>
  (warcType === "response" ? httpHeaders?.headers.get("content-type") : warcContentType) ?? "";

const mayBePage = (contentType: string, address: string | null | undefined): boolean => {
  const format = formatOfMediaType(mediaTypeOf(contentType).type);
  const isPage = format === "html" || format === "text" || format === "unsaid";
  // Crawlers keep these as well: metadata of their own, and what the site asked of them.
  return isPage && !!address && /^https?:/i.test(address) && !/^https?:\/\/[^/]+\/robots\.txt$/i.test(address);
};

/** Undefined for what turns out to be no report: data of a general type. */
const documentIn = async (record: WARCRecord, id: string, longest: number): Promise<RawDocument | undefined> => {
  const body = await bodyOf(record, longest);
  const { type, charset } = mediaTypeOf(typeOf(record));
  const said = formatOfMediaType(type);
  const format = said === "unsaid" ? (type === "text/plain" ? "text" : formatOfStart(startOf(body))) : said;
  if (format !== "html" && (format !== "text" || !type.startsWith("text/"))) return undefined;
  return documentOf({ id, bytes: body, format, charset, hints: { url: id } });
};

const startOf = (body: Uint8Array): string => Buffer.from(body.subarray(0, 4096)).toString("latin1");

/** What the server meant to say: transfer and content codings undone. */
const bodyOf = async (record: WARCRecord, longest: number): Promise<Uint8Array> => {
  const payload = await record.readFully(false);
  const { httpHeaders } = record;
  if (httpHeaders === null) return payload;
  const chunked = /\bchunked\b/i.test(httpHeaders.headers.get("transfer-encoding") ?? "");
  // It takes what is not in chunks, whatever the header says, as it is.
  const body = chunked ? await new AsyncIterReader([payload], null, true).readFully() : payload;
  const codings = codingsOf(httpHeaders.headers.get("content-encoding"));
  // Many crawlers store pages unpacked, and the header as it was.
  if (codings.some((coding) => coding.endsWith("gzip")) && !isGzip(Buffer.from(body.subarray(0, 2)))) return body;
  const inflaters = inflatersOf(codings);
  if (inflaters === undefined) {
    throw new ReportError("bad-record", `packed in a way Hearsay does not know (${codings.join(", ")})`);
  }
  const unpacked = inflaters.reduce<Chunks>((chunks, one) => inflate(chunks, one, longest), [body]);
  return collect(unpacked, longest);
};

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
