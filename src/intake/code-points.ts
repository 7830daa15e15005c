/**
 * Positions in Unicode code points, which brat (Python's strings) and W3C Web Annotation count in, to and from the
 * UTF-16 code units of our spans. The two differ after every character beyond U+FFFF; half of a pair alone counts one.
 */
import type { Span } from "../reading.js";

export class CodePoints {
  readonly text: string;
  /** Where pairs of surrogates stand in the text, in code units. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index);
  }

  /** Code points of the whole text. */
  get length(): number {
    return this.text.length - this.#pairs.length;
  }

  /** A span in code points; an edge inside a pair is moved outwards. */
  of([start, end]: Span): Span {
    return [start - this.#before(start), end - this.#before(end - 1)];
  }

  /** The span in code units that these code points have; what lies beyond the text is cut off. */
  units([start, end]: Span): Span {
    return [this.#unit(start), this.#unit(end)];
  }

  /** How many pairs begin before `unit`. */
  #before(unit: number): number {
    return countWhile(this.#pairs.length, (i) => (this.#pairs[i] as number) < unit);
  }

  #unit(point: number): number {
    const pairs = countWhile(this.#pairs.length, (i) => (this.#pairs[i] as number) - i < point);
    return Math.min(this.text.length, point + pairs);
  }
}

/** How many of `0 … length - 1` hold, where all that hold come first. */
export const countWhile = (length: number, holds: (i: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
