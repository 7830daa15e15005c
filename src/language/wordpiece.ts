/**
 * BERT's uncased WordPiece (Devlin et al. 2019; Wu et al. 2016), with what BERT throws away kept beside it: where every
 * piece stands in the text, and how its word was written (the encoder is uncased, names are not).
 */

/** How a word is written; an input of the model's shape embedding. */
export const Shape = { other: 0, lower: 1, capitalized: 2, upper: 3, mixed: 4, digits: 5 } as const;
export const SHAPES = 6;

/** Pieces of a text, column by column; all arrays have one entry a piece. */
export interface Pieces {
  /** Vocabulary ids. */
  ids: Int32Array;
  /** First UTF-16 code unit of the piece in the text. */
  starts: Int32Array;
  /** One past the last UTF-16 code unit of the piece. */
  ends: Int32Array;
  /** One of {@link Shape}, of the whole word the piece is part of. */
  shapes: Uint8Array;
  /** 1 where a word begins. */
  wordStarts: Uint8Array;
}

const LONGEST_WORD = 100;
const CACHE_SIZE = 50_000;

const PUNCTUATION = /^[\p{P}$+<=>^`|~]$/u;
const SPACE = /^[\p{Zs}\t\n\r\u2028\u2029]$/u;
const DROPPED = /^[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFD]$/u;
const CJK =
  /^[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2F800}-\u{2FA1F}]$/u;
const MARK = /^\p{Mn}$/u;

enum Class {
  Word = 0,
  Space = 1,
  Alone = 2,
  Dropped = 3,
}

const classify = (char: string): Class => {
  if (SPACE.test(char)) return Class.Space;
  if (DROPPED.test(char)) return Class.Dropped;
  if (PUNCTUATION.test(char) || CJK.test(char)) return Class.Alone;
  return Class.Word;
};

const LOW = 0x3000;
const CLASSES = Uint8Array.from({ length: LOW }, (_, code) => classify(String.fromCharCode(code)));
const CODE_POINT_BYTES = 0x10000;

const classAt = (code: number): Class => (code < LOW ? (CLASSES[code] as Class) : classify(String.fromCodePoint(code)));

const shapeOf = (word: string): number => {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  for (const char of word) {
    if (char >= "0" && char <= "9") digits++;
    else {
      const small = char.toLowerCase();
      if (small !== char) upper++;
      else if (char.toUpperCase() !== char) lower++;
    }
  }
  if (upper + lower === 0) return digits > 0 ? Shape.digits : Shape.other;
  if (upper === 0) return Shape.lower;
  const first = word.charAt(0);
  const capital = first.toLowerCase() !== first;
  if (capital && upper === 1) return Shape.capitalized;
  return lower === 0 ? Shape.upper : Shape.mixed;
};

interface Word {
  ids: number[];
  /** Piece boundaries as offsets into the word as written; one more than there are pieces. */
  cuts: number[];
  shape: number;
}

/** Lower-cased and stripped of accents as BERT does, with each kept unit's offset in the word as written. */
const normalize = (word: string): { text: string; origin: number[] } => {
  let text = "";
  const origin: number[] = [];
  let at = 0;
  for (const char of word) {
    for (const part of char.toLowerCase().normalize("NFD")) {
      const code = part.codePointAt(0) ?? 0;
      if (!MARK.test(part) && classAt(code) !== Class.Dropped) {
        text += part;
        for (let i = 0; i < part.length; i++) origin.push(at);
      }
    }
    at += char.length;
  }
  origin.push(at);
  return { text, origin };
};

const isPlainAscii = (word: string): boolean => {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code <= 32 || code >= 127) return false;
  }
  return true;
};

class Column {
  #values = new Int32Array(1024);
  length = 0;
  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Int32Array(2 * this.length);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }
  done(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}

export class WordPiece {
  readonly #ids: Map<string, number>;
  readonly #unknown: number;
  readonly #cache = new Map<string, Word>();

  /** @param vocabulary one piece a line number, as in BERT's `vocab.txt`; pieces inside a word begin with `##`. */
  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]));
    this.#unknown = this.id("[UNK]");
  }

  /** The id of a piece that the vocabulary must have. Throws where it lacks it: the weights are then not a BERT's. */
  id(piece: string): number {
    const id = this.#ids.get(piece);
    if (id === undefined) throw new Error(`the vocabulary has no ${piece}; the weights are damaged: install again`);
    return id;
  }

  /** Pieces of `text`, in order. Linear in its length; no special pieces are added. */
  encode(text: string): Pieces {
    const ids = new Column();
    const starts = new Column();
    const ends = new Column();
    const shapes = new Column();
    const wordStarts = new Column();
    const add = (from: number, to: number): void => {
      const word = this.#word(text.slice(from, to));
      for (let i = 0; i < word.ids.length; i++) {
        ids.push(word.ids[i] as number);
        starts.push(from + (word.cuts[i] as number));
        ends.push(from + (word.cuts[i + 1] as number));
        shapes.push(word.shape);
        wordStarts.push(i === 0 ? 1 : 0);
      }
    };
    let from = -1;
    for (let at = 0; at < text.length; ) {
      const code = text.codePointAt(at) as number;
      const width = code < CODE_POINT_BYTES ? 1 : 2;
      const kind = classAt(code);
      if (kind === Class.Word) {
        if (from < 0) from = at;
      } else if (kind !== Class.Dropped || from < 0) {
        if (from >= 0) add(from, at);
        from = -1;
        if (kind === Class.Alone) add(at, at + width);
      }
      at += width;
    }
    if (from >= 0) add(from, text.length);
    return {
      ids: ids.done(),
      starts: starts.done(),
      ends: ends.done(),
      shapes: Uint8Array.from(shapes.done()),
      wordStarts: Uint8Array.from(wordStarts.done()),
    };
  }

  #word(written: string): Word {
    const known = this.#cache.get(written);
    if (known) return known;
    const word = this.#split(written);
    if (written.length <= LONGEST_WORD) {
      if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
      this.#cache.set(written, word);
    }
    return word;
  }

  #split(written: string): Word {
    const whole: Word = { ids: [this.#unknown], cuts: [0, written.length], shape: Shape.other };
    if (written.length > 4 * LONGEST_WORD) return whole;
    whole.shape = shapeOf(written);
    const { text, origin } = isPlainAscii(written)
      ? { text: written.toLowerCase(), origin: undefined }
      : normalize(written);
    if (text.length === 0) return { ids: [], cuts: [0], shape: Shape.other };
    if (text.length > LONGEST_WORD) return whole;
    const ids: number[] = [];
    const cuts: number[] = [0];
    for (let from = 0; from < text.length; ) {
      let to = text.length;
      let id: number | undefined;
      for (; to > from; to--) {
        id = this.#ids.get((from > 0 ? "##" : "") + text.slice(from, to));
        if (id !== undefined) break;
      }
      if (id === undefined) return whole;
      ids.push(id);
      cuts.push(to === text.length ? written.length : (origin?.[to] ?? to));
      from = to;
    }
    return { ids, cuts, shape: whole.shape };
  }
}
