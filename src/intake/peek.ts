/** The first bytes of a stream, looked at before the stream is read. */

import { isGzip } from "./magic.js";

/** As many as decide what a file is. A tar archive says so at byte 257, an XML page may begin with a long comment. */
const HEAD_BYTES = 4096;

/** A live stream may stay silent after its first line; a full line is as good as a full head, but for one of markup. */
const FULL_LINE = /^\s*[^\s<][^\n]{2,}\n/;

export class Peeked implements AsyncIterable<Uint8Array> {
  readonly #iterator: AsyncIterator<Uint8Array>;

  private constructor(
    /** What came until the format could be told; all of it where `ended`. */
    readonly head: Buffer,
    iterator: AsyncIterator<Uint8Array>,
  ) {
    this.#iterator = iterator;
  }

  /** Waits for the first bytes. What the stream throws is thrown on, the stream closed. */
  static async of(chunks: AsyncIterable<Uint8Array>): Promise<Peeked> {
    const iterator = chunks[Symbol.asyncIterator]();
    const pieces: Uint8Array[] = [];
    let head = Buffer.alloc(0);
    while (head.length < HEAD_BYTES && (isGzip(head) || !FULL_LINE.test(head.toString("latin1")))) {
      const next = await iterator.next();
      if (next.done) break;
      pieces.push(next.value);
      head = Buffer.concat(pieces);
    }
    return new Peeked(head, iterator);
  }

  /** The whole stream, its head first. Once only. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield this.head;
    for (let next = await this.#iterator.next(); !next.done; next = await this.#iterator.next()) yield next.value;
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}
