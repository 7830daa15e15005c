/**
 * A packed WARC file as a stream: gzip members one after the other, a record each as a rule (WARC 1.1, annex D). Where a
 * member is damaged the stream has a gap, and goes on with the next member that begins a record.
 */
import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from "node:zlib";
import { isGzip } from "../magic.js";
import { type Gap, Window } from "./window.js";

/** So few at once that what comes out, a thousand times as much at most, can be held. */
const PIECE = 16 * 1024;
/** Bytes of a member that show whether it begins a record. */
const START = 512;
/** A header may hold a file's name and a comment; longer ones are no headers. */
const LONGEST_HEADER = 4096;

export async function* unpackRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | Gap> {
  const input = new Window(chunks);
  while (await input.fill(1)) {
    const gap = yield* unpackMember(input);
    if (gap === undefined) continue;
    yield gap;
    if (!(await seekRecord(input))) return;
  }
}

/** Whether packed data begins with a record. What comes later in it may be damaged. */
export const beginsRecord = (packed: Buffer): boolean => {
  const header = headerLength(packed);
  if (header === undefined) return false;
  for (let length = START / 4; length <= START; length *= 2) {
    try {
      const start = inflateRawSync(packed.subarray(header, header + length), { finishFlush: constants.Z_SYNC_FLUSH });
      if (start.length >= VERSION.length) return start.toString("latin1", 0, VERSION.length) === VERSION;
    } catch {
      return false;
    }
  }
  return false;
};

const VERSION = "WARC/1";

/** Drops what comes before the next member that begins a record; the first byte in any case. */
async function seekRecord(input: Window): Promise<boolean> {
  input.drop(1);
  while (await input.fill(1)) {
    const at = input.bytes.indexOf(0x1f);
    input.drop(at < 0 ? input.bytes.length : at);
    if (at < 0) continue;
    await input.fill(START);
    if (beginsRecord(input.bytes.subarray(0, START))) return true;
    input.drop(1);
  }
  return false;
}

/** Unpacks one member, its header first. @returns undefined where it was whole and its checksum right */
async function* unpackMember(input: Window): AsyncGenerator<Uint8Array, Gap | undefined> {
  await input.fill(LONGEST_HEADER);
  const header = headerLength(input.bytes);
  if (header === undefined) return "missing";
  input.drop(header);
  const member = new Member();
  let checksum = 0;
  let length = 0;
  try {
    while (!member.ended) {
      if (!(await input.fill(1))) return length > 0 ? "spoilt" : "missing";
      const { output, taken } = await member.write(input.bytes.subarray(0, PIECE));
      input.drop(taken);
      for (const piece of output) {
        checksum = crc32(piece, checksum);
        length += piece.length;
        yield piece;
      }
    }
  } catch {
    return length > 0 ? "spoilt" : "missing";
  } finally {
    member.close();
  }
  if (!(await input.fill(8))) return "spoilt";
  const trailer = input.bytes.subarray(0, 8);
  const right = trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === length % 2 ** 32;
  if (!right) return "spoilt";
  input.drop(8);
  return undefined;
}

/** The length of a member's header (RFC 1952 §2.3); undefined for what is none. */
const headerLength = (bytes: Buffer): number | undefined => {
  if (!isGzip(bytes) || bytes[2] !== 8 || bytes.length < 10) return undefined;
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += bytes.length < at + 2 ? 2 : 2 + bytes.readUInt16LE(at);
  for (const text of [8, 16]) {
    if (!(flags & text)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return flags < 32 && at <= bytes.length ? at : undefined;
};

/** The packed data of one member, and nothing after it: zlib's own gunzip would run on into the next. */
class Member {
  readonly #inflater: InflateRaw = createInflateRaw();
  #output: Buffer[] = [];
  #problem: Error | undefined;
  #wake = (): void => {};
  ended = false;

  constructor() {
    this.#inflater.on("data", (piece: Buffer) => this.#output.push(piece));
    this.#inflater.on("end", () => {
      this.ended = true;
      this.#wake();
    });
    this.#inflater.on("error", (error) => {
      this.#problem = error;
      this.#wake();
    });
  }

  /** @returns what came out, and how many bytes were taken in: fewer than given where the member ends */
  async write(piece: Buffer): Promise<{ output: Buffer[]; taken: number }> {
    const before = this.#inflater.bytesWritten;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      // What is written last may still be on its way out when the writing is done.
      this.#inflater.write(piece, () => setImmediate(resolve));
    });
    if (this.#problem) throw this.#problem;
    const output = this.#output;
    this.#output = [];
    return { output, taken: this.#inflater.bytesWritten - before };
  }

  close(): void {
    this.#inflater.destroy();
  }
}
