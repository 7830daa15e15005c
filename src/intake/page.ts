/** A page on the web as a source. */
import { ReportError } from "../reading.js";
import type { Answer } from "./answer.js";
import { formatOfMediaType, formatOfName } from "./format.js";
import { mediaTypeOf } from "./media-type.js";
import type { Source } from "./source.js";
import { StatusError } from "./status.js";
import type { Web } from "./web.js";

/**
 * Fetches the page. Its id is the address as given, its `url` hint the one it was read from, after redirects.
 * @throws ReportError what {@link Web.get} throws, `http-status`, `binary` for pictures and the like
 */
export const fetchPage = async (address: string, web: Web, signal?: AbortSignal): Promise<Source> => {
  const answer = await web.get(address, { signal });
  try {
    return sourceOf(address, answer);
  } catch (error) {
    answer.close();
    throw error;
  }
};

const sourceOf = (id: string, { url, status, headers, chunks, clock, close }: Answer): Source => {
  if (status !== 200 && status !== 203) throw new StatusError(status);
  const { type, charset } = mediaTypeOf(headers["content-type"]);
  const said = formatOfMediaType(type);
  if (said === undefined) throw new ReportError("binary", unsupported(type));
  // HTML at an address that ends in .txt or .md is what the server says it is; a general type leaves it to the name.
  const format =
    said === "unsaid" ? (formatOfName(url.pathname) ?? (type === "text/plain" ? "text" : undefined)) : said;
  return { id, chunks, format, gzip: false, charset, hints: { url: url.href }, onReport: () => clock.restart(), close };
};

const unsupported = (type: string): string =>
  type === "application/pdf"
    ? "a PDF; turn it into text first (pdftotext) and give that file"
    : `not a page but ${type}; give the address of the page or text`;
