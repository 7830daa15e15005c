/**
 * The records of a WARC file, one at a time. warcio reads what a record says; where one ends and the next begins is found
 * here, so that a damaged record costs no more than itself, and none is held that is not read.
 */
import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import { ReportError } from "../../reading.js";
import { inWords } from "../settings.js";
import { type Gap, Window } from "./window.js";

/** A record that is wanted; or what is wrong at this place, with the address of the record where it has one. */
export type Found = { record: WARCRecord } | { error: ReportError; address: string | undefined };

/**
 * @param isWanted by its headers, those of HTTP with them; what is not wanted is passed over
 * @param longest the most bytes a record may have
 */
export async function* recordsOf(
  stream: AsyncIterable<Uint8Array | Gap>,
  isWanted: (record: WARCRecord) => boolean,
  longest: number,
): AsyncGenerator<Found> {
  const input = new Window(stream);
  try {
    // What follows a record of the wrong length is no damage of its own.
    let told = false;
    for (;;) {
      const damage = await toNextRecord(input);
      if (damage && !told) yield { error: damage, address: undefined };
      told = false;
      if (!(await input.fill(1))) {
        if (!input.gap) return;
        input.passGap();
        continue;
      }
      const found = await readRecord(input, isWanted, longest);
      if (found === undefined) continue;
      told = "error" in found && found.error.code === "bad-record";
      yield found;
    }
  } finally {
    await input.close();
  }
}

const LINE_ENDS = new Set([0x0a, 0x0d]);
const VERSION = "WARC/";

/** Drops line ends; and where no record follows, what there is instead. @returns what is wrong then */
const toNextRecord = async (input: Window): Promise<ReportError | undefined> => {
  while ((await input.fill(1)) && LINE_ENDS.has(input.bytes[0] ?? 0)) input.drop(1);
  await input.fill(VERSION.length);
  if (input.bytes.length === 0 && !input.gap) return undefined;
  if (input.bytes.toString("latin1", 0, VERSION.length) === VERSION) return undefined;
  for (;;) {
    const at = input.bytes.indexOf(`\n${VERSION}`);
    if (at >= 0) {
      input.drop(at + 1);
      break;
    }
    input.drop(Math.max(0, input.bytes.length - VERSION.length));
    if (await input.fill(VERSION.length + 1)) continue;
    input.drop(input.bytes.length);
    break;
  }
  return damaged("what stands between two records is none");
};

const damaged = (what: string): ReportError =>
  new ReportError("bad-record", `a damaged record (${what}); what is sound around it is read`);

/** Browsers send a few KiB of headers at most. */
const LONGEST_HEADER = 64 * 1024;
/** The end of a block of headers. */
const BLANK_LINE = "\r\n\r\n";

const readRecord = async (
  input: Window,
  isWanted: (record: WARCRecord) => boolean,
  longest: number,
): Promise<Found | undefined> => {
  const header = await readHeader(input);
  const record = header && (await parse([header], false));
  const address = record?.warcTargetURI ?? undefined;
  if (header === undefined || !record) return { error: damaged("its header does not end"), address };
  const length = Number(record.warcHeader("Content-Length")?.trim() || Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) return { error: damaged("it does not say how long it is"), address };

  const start = await input.take(Math.min(length, LONGEST_HEADER));
  const wanted = isWanted((await parse([header, start], true)) ?? record);
  const hold = wanted && length <= longest;
  const rest = hold ? await input.take(length - start.length) : undefined;
  const had = start.length + (rest ? rest.length : await input.skip(length - start.length));

  if (had < length) return { error: cutShort(input), address };
  // Whether the checksum of a packed record is right shows only after it.
  await input.fill(4);
  const closed = input.bytes.length === 0 || LINE_ENDS.has(input.bytes[0] ?? 0);
  if (!closed) return { error: damaged("its length is not what it says"), address };
  while ((await input.fill(1)) && LINE_ENDS.has(input.bytes[0] ?? 0)) input.drop(1);
  if (input.bytes.length === 0 && input.gap === "spoilt") return { error: cutShort(input), address };
  if (!wanted) return undefined;
  if (rest === undefined) {
    const message = `larger than ${inWords(longest)}, the most one report may hold; allow more`;
    return { error: new ReportError("too-large", message), address };
  }
  const whole = await parse([header, start, rest], true);
  return whole ? { record: whole } : { error: damaged("its header is none"), address };
};

const cutShort = (input: Window): ReportError => {
  if (!input.gap) return new ReportError("truncated", "the file ends within this record; copy or download it again");
  input.passGap();
  return new ReportError("truncated", "the packed data of this record is damaged; copy or download it again");
};

/** Up to the blank line and with it; undefined where there is none. */
const readHeader = async (input: Window): Promise<Buffer | undefined> => {
  for (let length = 512; ; length *= 2) {
    const full = await input.fill(length);
    const end = input.bytes.subarray(0, LONGEST_HEADER).indexOf(BLANK_LINE);
    if (end >= 0) {
      const header = input.bytes.subarray(0, end + BLANK_LINE.length);
      input.drop(header.length);
      return header;
    }
    if (!full || length >= LONGEST_HEADER) break;
  }
  // So that what comes next is looked for beyond this place.
  input.drop(VERSION.length);
  return undefined;
};

/** Never more than one record is given to warcio: at the end of a file that was cut it would wait for ever. */
const parse = (pieces: Buffer[], parseHttp: boolean): Promise<WARCRecord | null> =>
  new WARCParser(new AsyncIterReader([Buffer.concat(pieces)], null), { parseHttp }).parse();
