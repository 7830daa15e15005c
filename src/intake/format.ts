/** Which format an input has: by its name, by its media type, by how it starts. */
import type { Format } from "./source.js";
import { xmlRoot } from "./xml-root.js";

const EXTENSIONS = new Map<string, Format>([
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["txt", "text"],
  ["md", "text"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
  ["mht", "mhtml"],
  ["mhtml", "mhtml"],
  ["warc", "warc"],
  ["rss", "feed"],
  ["atom", "feed"],
  ["rdf", "feed"],
]);

/** The format a file's name says, a closing `.gz` aside; undefined for extensions that say none. */
export const formatOfName = (name: string): Format | undefined => {
  const extension = /\.([^./\\]+)$/.exec(name.replace(/\.gz$/i, ""))?.[1];
  return extension === undefined ? undefined : EXTENSIONS.get(extension.toLowerCase());
};

const MEDIA_TYPES = new Map<string, Format | "unsaid">([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/markdown", "text"],
  ["application/jsonl", "jsonl"],
  ["application/jsonlines", "jsonl"],
  ["application/x-jsonlines", "jsonl"],
  ["application/ndjson", "jsonl"],
  ["application/x-ndjson", "jsonl"],
  ["application/rss+xml", "feed"],
  ["application/atom+xml", "feed"],
  ["application/rdf+xml", "feed"],
  ["application/feed+json", "feed"],
  ["multipart/related", "mhtml"],
  ["message/rfc822", "mhtml"],
  ["application/x-mimearchive", "mhtml"],
  ["application/warc", "warc"],
  ["application/warc-fields", "warc"],
  ["", "unsaid"],
  ["text/plain", "unsaid"],
  ["text/xml", "unsaid"],
  ["application/xml", "unsaid"],
  ["application/json", "unsaid"],
  ["application/gzip", "unsaid"],
  ["application/x-gzip", "unsaid"],
  ["application/octet-stream", "unsaid"],
  ["binary/octet-stream", "unsaid"],
]);

/**
 * The format a media type says (lower case, without parameters, "" for none). `unsaid`: it may be a report, but what
 * kind it does not say. Undefined: not a thing to read, such as an image.
 */
export const formatOfMediaType = (type: string): Format | "unsaid" | undefined =>
  MEDIA_TYPES.get(type) ?? (type.startsWith("text/") ? "unsaid" : undefined);

// The tags of the WHATWG MIME Sniffing Standard, and those that saved fragments of articles begin with.
const MARKUP =
  /^\s*<(?:!doctype\s+html|!--|\?xml\s|(?:html|head|body|script|iframe|h[1-6]|div|font|table|a|style|title|b|br|p|article|main|section|header|meta|link|figure|img|ul|ol|span|nav|blockquote|em|strong|i)[\s/>])/i;

const JSON_LINE = /^\s*\{[ \t]*"(?:[^"\\\n]|\\.)*"[ \t]*:/;
const JSON_OVER_LINES = /^\s*(?:\[\s*\{\s*"|\{[ \t]*\r?\n\s*")/;

const FEED_ROOTS = new Set(["rss", "feed", "rdf", "urlset", "sitemapindex"]);
const JSON_FEED = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//;

/** Whether a document starts as what names reports; no page starts so. */
export const startsAsFeed = (start: string): boolean => FEED_ROOTS.has(xmlRoot(start) ?? "");

const HEADER_LINE = /^[!-9;-~]+:|^[ \t]/;

/** Whether a document starts with headers of a message that has parts, or is a page. */
const startsAsMhtml = (start: string): boolean => {
  const lines = start.split(/\r?\n/);
  const end = lines.findIndex((line) => !HEADER_LINE.test(line));
  if (end <= 0 || lines[end] !== "") return false;
  const headers = lines.slice(0, end).join("\n");
  return /^mime-version:/im.test(headers) && /^content-type:\s*(?:multipart\/|text\/html)/im.test(headers);
};

/** The format by how a document starts. `json`: JSON, but not one object a line. */
export const formatOfStart = (start: string): Format | "json" => {
  if (startsAsFeed(start)) return "feed";
  if (MARKUP.test(start)) return "html";
  if (/^WARC\/\d\.\d\r?\n/.test(start)) return "warc";
  if (/^\s*\{/.test(start) && JSON_FEED.test(start)) return "feed";
  if (JSON_LINE.test(start)) return "jsonl";
  if (JSON_OVER_LINES.test(start)) return "json";
  return startsAsMhtml(start) ? "mhtml" : "text";
};
