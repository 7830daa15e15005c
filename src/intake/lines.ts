/** Lines of a byte stream, one at a time, however long the stream. Empty ones are counted and passed over. */

export interface Line {
  /** From 1. */
  number: number;
  /** Without its line end; undefined for a line over the limit, whose bytes are dropped as they come. */
  bytes: Buffer | undefined;
}

const NEWLINE = 0x0a;

/** @param longest in bytes, the line end not counted */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array) => {
    if (piece.length === 0) return;
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else pieces = [];
  };
  const take = (): Line => {
    const line = { number: number++, bytes: length > longest ? undefined : Buffer.concat(pieces) };
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      if (length === 0 && end === start) number++;
      else {
        add(chunk.subarray(start, end));
        yield take();
      }
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
