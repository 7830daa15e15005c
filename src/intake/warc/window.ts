/** A stretch of a byte stream, held while it is looked at. */

/** Stands in a stream where something is missing: nothing but what comes after, or the bytes before are wrong as well. */
export type Gap = "missing" | "spoilt";

export class Window {
  readonly #source: AsyncIterator<Uint8Array | Gap>;
  #over = false;
  /** What follows on the bytes held, where no more will before it is passed. */
  gap: Gap | undefined;
  bytes: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array | Gap>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Reads on until so many bytes are held. @returns whether there are; the stream may end before, or have a gap */
  async fill(length: number): Promise<boolean> {
    while (this.bytes.length < length && !this.gap && !this.#over) {
      const next = await this.#source.next();
      if (next.done) this.#over = true;
      else if (typeof next.value === "string") this.gap = next.value;
      else this.bytes = this.bytes.length === 0 ? asBuffer(next.value) : Buffer.concat([this.bytes, next.value]);
    }
    return this.bytes.length >= length;
  }

  drop(length: number): void {
    this.bytes = this.bytes.subarray(length);
  }

  /** The next bytes, as many as asked for or as there are. */
  async take(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let left = length; left > 0 && (await this.fill(1)); ) {
      const piece = this.bytes.subarray(0, left);
      pieces.push(piece);
      left -= piece.length;
      this.drop(piece.length);
    }
    return Buffer.concat(pieces);
  }

  /** @returns how many there were to pass over */
  async skip(length: number): Promise<number> {
    let left = length;
    while (left > 0 && (await this.fill(1))) {
      const passed = Math.min(left, this.bytes.length);
      left -= passed;
      this.drop(passed);
    }
    return length - left;
  }

  /** Drops what is held before the gap, and the gap. */
  passGap(): void {
    this.bytes = Buffer.alloc(0);
    this.gap = undefined;
  }

  /** Ends the stream beneath. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
