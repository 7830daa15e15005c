/** The encoding of a text that declares none, or declares a wrong one. */
import chardet from "chardet";
import { encodingOf } from "./labels.js";

/** Enough to tell an encoding by; more only takes time. */
const SAMPLE = 64 * 1024;

/**
 * UTF-16 without a byte order mark: Latin letters, spaces and digits leave zeros in one half of every pair, and text
 * has next to none in the other half.
 */
export const utf16ByZeros = (bytes: Buffer): "utf-16le" | "utf-16be" | undefined => {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = end / 2;
  const mostly = (zeros: number, others: number) => zeros >= 3 && zeros >= 0.1 * pairs && others <= 0.01 * pairs;
  if (mostly(odd, even)) return "utf-16le";
  return mostly(even, odd) ? "utf-16be" : undefined;
};

/** Above this share of the letters, bytes over 0x7F are an alphabet; below, accents and curly quotation marks. */
const ALPHABET_SHARE = 0.3;

/** What chardet gives, of 100, to bytes that merely could be in an encoding. */
const GROUNDLESS = 10;

/**
 * Likely encodings of bytes that are neither UTF-8 nor UTF-16, best first; never empty. Most are English, so Latin
 * letters with a few others are windows-1252 unless the apostrophes are those of an old Macintosh.
 */
export const likelyEncodings = (bytes: Buffer): string[] => {
  const sample = aroundHighBytes(bytes);
  let ascii = 0;
  let high = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ascii++;
  }
  const latin = /[a-z]\xd5[a-z]/.test(sample.toString("latin1")) ? "macintosh" : "windows-1252";
  if (high < ALPHABET_SHARE * (ascii + high) && !sample.includes("\x1b")) return [latin];
  const guesses = chardet.analyse(sample).filter(({ confidence }) => confidence > GROUNDLESS);
  const names = guesses.flatMap(({ name }) => encodingOf(name) ?? []);
  return [...names.filter((name) => !name.startsWith("utf-")), latin];
};

/** The sample begins near the first byte over 0x7F (or escape): a page may have long ASCII scripts before its text. */
const aroundHighBytes = (bytes: Buffer): Buffer => {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0x1b);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + SAMPLE);
};
