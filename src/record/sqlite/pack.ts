/** Bytes and JSON, packed: cheaply, since many come at once, and many bytes off the main thread. */
import { promisify } from "node:util";
import { deflateRaw, deflateRawSync, inflateRaw, inflateRawSync } from "node:zlib";

const deflated = promisify(deflateRaw);
const inflated = promisify(inflateRaw);

export const PACKING = "deflate";

/** Up to so many bytes are packed sooner than another thread has woken up. */
const FEW = 64 * 1024;
const LEVEL = { level: 1 };

export const pack = async (bytes: Uint8Array): Promise<Buffer> =>
  bytes.length > FEW ? deflated(bytes, LEVEL) : deflateRawSync(bytes, LEVEL);
export const unpack = async (bytes: ArrayBuffer): Promise<Buffer> => inflated(new Uint8Array(bytes));

export const packText = async (text: string): Promise<Buffer> => pack(Buffer.from(text));
/** One reading: less than a thread's wake-up takes. */
export const unpackJson = <T>(bytes: ArrayBuffer): T =>
  JSON.parse(inflateRawSync(new Uint8Array(bytes)).toString()) as T;
