/** WARC files for tests, written by hand so that warcio is not tested against itself. */
import { gzipSync } from "node:zlib";

export interface Written {
  type?: string;
  url?: string;
  /** Of the record; more or other than usual. */
  headers?: Record<string, string>;
  block: Buffer;
}

/** An HTTP answer as it came over the wire. */
export const answer = (
  body: string | Buffer,
  headers: Record<string, string> = { "Content-Type": "text/html; charset=utf-8" },
  status = "200 OK",
): Buffer => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`, "latin1"), Buffer.from(body)]);
};

export const record = ({ type = "response", url, headers = {}, block }: Written): Buffer => {
  const lines = {
    "WARC-Type": type,
    ...(url !== undefined && { "WARC-Target-URI": url }),
    "WARC-Date": "2026-03-10T08:00:00Z",
    "WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-000000000000>",
    "Content-Type": type === "response" ? "application/http; msgtype=response" : "application/warc-fields",
    "Content-Length": String(block.length),
    ...headers,
  };
  const header = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${header.join("")}\r\n`), block, Buffer.from("\r\n\r\n")]);
};

/** As Common Crawl packs them: each record a gzip member of its own. */
export const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((one) => gzipSync(one)));

/** In chunks of so many bytes (RFC 9112 §7.1). */
export const chunked = (body: Buffer, size: number): Buffer => {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const piece = body.subarray(at, at + size);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n"));
  }
  return Buffer.concat([...pieces, Buffer.from("0\r\n\r\n")]);
};
