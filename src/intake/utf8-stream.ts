/** UTF-16 as a stream of UTF-8, for the JSONL that PowerShell's `>` writes; anything else passes untouched. */
import { utf16ByZeros } from "./detect.js";

export async function* asUtf8(chunks: AsyncIterable<Uint8Array>, head: Buffer): AsyncGenerator<Uint8Array> {
  const encoding = utf16Of(head);
  if (encoding === undefined) {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

const utf16Of = (head: Buffer): "utf-16le" | "utf-16be" | undefined => {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return utf16ByZeros(head);
};

/** The head as text, to tell a format by. Only its ASCII need be right. */
export const startOf = (head: Buffer): string => {
  const encoding = utf16Of(head);
  const text = encoding === undefined ? head.toString("latin1") : new TextDecoder(encoding).decode(head);
  return text.replace(/^(?:\ufeff|\xef\xbb\xbf)/, "");
};
