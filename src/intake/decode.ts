/**
 * Bytes become text. In order: byte order mark; the encoding declared (HTTP, then `<meta>` or XML declaration), unless
 * the bytes belie it; UTF-16 by its zeros; UTF-8 where it is valid; detection. Every character is kept, but for the
 * byte order mark.
 */
import { ReportError } from "../reading.js";
import { isBinary } from "./control.js";
import { declaredInHtml } from "./declared.js";
import { likelyEncodings, utf16ByZeros } from "./detect.js";
import { decodeAs, decodeUtf8, encodingOf } from "./labels.js";

export interface Declared {
  /** The charset of the HTTP header, as it stands there. */
  charset?: string | undefined;
  /** Whether to look for a declaration inside, as pages have it. */
  html: boolean;
}

/** @throws ReportError `binary` for what is not text, `bad-encoding` for text in no encoding known here */
export const decode = (bytes: Buffer, declared: Declared): string => {
  const marked = byMark(bytes);
  if (marked !== undefined) return checked(marked);
  const zeros = utf16ByZeros(bytes);
  if (zeros !== undefined) {
    const text = decodeAs(zeros, bytes);
    if (!isBinary(unitsOf(text)) && damage(text) <= TOLERABLE) return text;
  }
  if (isBinary(bytes)) throw notText();
  const labels = [declared.charset, declared.html ? declaredInHtml(bytes) : undefined];
  const [encoding = "utf-8"] = labels.flatMap((label) => (label && encodingOf(label)) || []);
  return byDeclaration(bytes, encoding) ?? nearlyUtf8(bytes) ?? byDetection(bytes);
};

const notText = (): ReportError =>
  new ReportError("binary", "not a text but binary data; give the report as text or HTML");

const MARKS: [mark: string, encoding: string][] = [
  ["\xff\xfe\0\0", "utf-32le"],
  ["\0\0\xfe\xff", "utf-32be"],
  ["\xff\xfe", "utf-16le"],
  ["\xfe\xff", "utf-16be"],
  ["\xef\xbb\xbf", "utf-8"],
];

/** The text after its byte order mark; undefined where there is none, or where it says UTF-8 and that is not valid. */
const byMark = (bytes: Buffer): string | undefined => {
  const start = bytes.toString("latin1", 0, 4);
  const [mark, encoding] = MARKS.find(([mark]) => start.startsWith(mark)) ?? [];
  if (mark === undefined || encoding === undefined) return undefined;
  const rest = bytes.subarray(mark.length);
  return encoding === "utf-8" ? (decodeUtf8(rest) ?? nearlyUtf8(rest)) : decodeAs(encoding, rest);
};

const checked = (text: string): string => {
  if (isBinary(unitsOf(text))) throw notText();
  return text;
};

const unitsOf = (text: string): Uint16Array => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
};

/** Undefined where the bytes belie the declaration. */
const byDeclaration = (bytes: Buffer, encoding: string): string | undefined => {
  const utf8 = decodeUtf8(bytes);
  // Valid UTF-8 beyond ASCII is next to never anything else in one byte a character, and without zeros never UTF-16.
  if (utf8 !== undefined && (encoding === "utf-8" || oneByte(encoding) || encoding.startsWith("utf-"))) return utf8;
  if (encoding === "utf-8") return undefined;
  const text = decodeAs(encoding, bytes);
  return damage(text) <= TOLERABLE ? text : utf8;
};

const oneByte = (encoding: string): boolean => /^(?:windows-|iso-8859-|koi8|macintosh|x-mac|ibm|cp)/.test(encoding);

/** UTF-8 with a few damaged characters, as a careless cut leaves them: those become U+FFFD, the rest is kept. */
const nearlyUtf8 = (bytes: Buffer): string | undefined => {
  const text = decodeAs("utf-8", bytes);
  const broken = count(text, (code) => code === REPLACEMENT);
  const sound = count(text, (code) => code > 0x7f && code !== REPLACEMENT);
  return sound >= 4 * broken ? text : undefined;
};

const byDetection = (bytes: Buffer): string => {
  for (const encoding of likelyEncodings(bytes)) {
    const text = decodeAs(encoding, bytes);
    if (damage(text) <= TOLERABLE) return text;
  }
  throw new ReportError("bad-encoding", "not in any encoding Hearsay knows; save it as UTF-8");
};

const TOLERABLE = 0.005;

/** The share of characters that no right decoding leaves: U+FFFD, and C1 controls other than next line. */
const damage = (text: string): number =>
  count(text, (code) => code === REPLACEMENT || (code >= 0x80 && code < 0xa0 && code !== 0x85)) / (text.length || 1);

const REPLACEMENT = 0xfffd;

const count = (text: string, is: (code: number) => boolean): number => {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (is(text.charCodeAt(at))) found++;
  return found;
};
