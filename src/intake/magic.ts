/** Files that are not text, known by their first bytes, and what a person can do about each. */

interface Magic {
  /** First bytes as Latin-1. */
  bytes: string;
  /** Where they stand. */
  at?: number;
  what: string;
}

const OFFICE = "open it and save it as plain text or HTML";
const PICTURE = "give the page or the text it belongs to";

const MAGIC: Magic[] = [
  { bytes: "%PDF-", what: "a PDF; turn it into text first (pdftotext)" },
  { bytes: "PK\x03\x04", what: "a zip archive or an office document; unpack it, or save it as plain text or HTML" },
  { bytes: "PK\x05\x06", what: "an empty zip archive; give the reports themselves" },
  { bytes: "{\\rtf", what: `a rich text document; ${OFFICE}` },
  { bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", what: `an office document; ${OFFICE}` },
  { bytes: "\x89PNG\r\n\x1a\n", what: `a picture (PNG); ${PICTURE}` },
  { bytes: "\xff\xd8\xff", what: `a picture (JPEG); ${PICTURE}` },
  { bytes: "GIF87a", what: `a picture (GIF); ${PICTURE}` },
  { bytes: "GIF89a", what: `a picture (GIF); ${PICTURE}` },
  { bytes: "RIFF", what: `a picture, sound or film; ${PICTURE}` },
  { bytes: "ftyp", at: 4, what: `a film; ${PICTURE}` },
  { bytes: "OggS", what: `a sound or film; ${PICTURE}` },
  { bytes: "\x1aE\xdf\xa3", what: `a film; ${PICTURE}` },
  { bytes: "ID3", what: `a sound recording; ${PICTURE}` },
  { bytes: "SQLite format 3\0", what: "a database; export the reports as JSONL" },
  { bytes: "PAR1", what: "a Parquet table; export the reports as JSONL" },
  { bytes: "\x7fELF", what: "a program; give the reports themselves" },
  { bytes: "\x1f\x8b", what: "packed with gzip more than once; unpack it first" },
  { bytes: "BZh", what: "packed with bzip2; unpack it first (bunzip2)" },
  { bytes: "\xfd7zXZ\0", what: "packed with xz; unpack it first (unxz)" },
  { bytes: "\x28\xb5\x2f\xfd", what: "packed with zstd; unpack it first (unzstd)" },
  { bytes: "7z\xbc\xaf\x27\x1c", what: "a 7z archive; unpack it first" },
  { bytes: "Rar!\x1a", what: "a rar archive; unpack it first" },
  { bytes: "ustar", at: 257, what: "a tar archive; unpack it first (tar -x)" },
];

/** What the file is and what to do, where its first bytes say that it is no text. */
export const binaryKind = (head: Buffer): string | undefined =>
  MAGIC.find(({ bytes, at = 0 }) => head.toString("latin1", at, at + bytes.length) === bytes)?.what;

export const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b;
