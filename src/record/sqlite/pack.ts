/** Bytes and JSON, packed: off the main thread, and cheaply, since many come at once. */
import { promisify } from "node:util";
import { deflateRaw, inflateRaw, inflateRawSync } from "node:zlib";

const deflated = promisify(deflateRaw);
const inflated = promisify(inflateRaw);

export const PACKING = "deflate";

export const pack = async (bytes: Uint8Array): Promise<Buffer> => deflated(bytes, { level: 1 });
export const unpack = async (bytes: ArrayBuffer): Promise<Buffer> => inflated(new Uint8Array(bytes));

export const packText = async (text: string): Promise<Buffer> => pack(Buffer.from(text));
/** One reading: less than a thread's wake-up takes. */
export const unpackJson = <T>(bytes: ArrayBuffer): T =>
  JSON.parse(inflateRawSync(new Uint8Array(bytes)).toString()) as T;
