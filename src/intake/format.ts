/** Which format an input has: by its name, by its media type, by how it starts. */
import type { Format } from "./source.js";

const EXTENSIONS = new Map<string, Format>([
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["txt", "text"],
  ["md", "text"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
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

/** The format by how a document starts. `json`: JSON, but not one object a line. */
export const formatOfStart = (start: string): Format | "json" => {
  if (MARKUP.test(start)) return "html";
  if (JSON_LINE.test(start)) return "jsonl";
  return JSON_OVER_LINES.test(start) ? "json" : "text";
};
