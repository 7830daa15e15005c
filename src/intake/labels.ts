/** Names of encodings, as pages write them, and decoding by name (WHATWG Encoding Standard). */
import iconv from "iconv-lite";

/**
 * The standard's name for a label ("latin1" is windows-1252), lower case; undefined for labels no decoder here knows.
 */
export const encodingOf = (label: string): string | undefined => {
  const name = label.trim().toLowerCase();
  try {
    return new TextDecoder(name).encoding;
  } catch {
    // Code pages that iconv has and ICU or the standard has not. Its other names are no encodings of text ("base64").
    return /^(?:cp|ibm|iso-8859-|windows-)\d+$|^utf-32/.test(name) && iconv.encodingExists(name) ? name : undefined;
  }
};

/** Bytes 0x80 to 0x9F of windows-1252; the five it leaves open stand for themselves, as in the standard's index. */
const WINDOWS_1252 =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f" +
  "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";

/**
 * Decodes without a word of complaint: what is not valid becomes U+FFFD. A byte order mark is kept.
 * @param encoding a name that {@link encodingOf} returned
 */
export const decodeAs = (encoding: string, bytes: Buffer): string => {
  // Node 20 decodes windows-1252 as Latin-1, which loses every curly quotation mark.
  if (encoding === "windows-1252") {
    return bytes.toString("latin1").replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));
  }
  // Where the two differ, iconv is nearer the standard's tables for Chinese, Japanese and Korean, ICU for the Macintosh.
  if (/^(?:utf-8|utf-16|iso-2022-|macintosh|x-mac-)/.test(encoding) || !iconv.encodingExists(encoding)) {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  }
  return iconv.decode(bytes, encoding, { stripBOM: false });
};

/** The text, or undefined where the bytes are not valid UTF-8. A byte order mark is kept. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
