/**
 * Finds words that a person pasted or typed in the text they come from: how people say which spans they mean. Blanks may
 * differ, and quotation marks and dashes be plain where the text's are not.
 */
import type { Span } from "../reading.js";

/** What was said of each part, where it is not known as spans; it may have several pieces, with `…` or `...` between them. */
export interface Pasted {
  source: string | readonly Span[] | undefined;
  cue: string | readonly Span[] | undefined;
  content: string | readonly Span[] | undefined;
}

export interface Found {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** For the person whose words they are: what is wrong with them, and what to do. */
export class WordsError extends Error {
  override readonly name = "WordsError";
  constructor(
    message: string,
    /** Where they stand, if they do so more than once. */
    readonly places: readonly (readonly Span[])[] = [],
  ) {
    super(message);
  }
}

/** Characters between the content and its source or cue; further off, it is another's. */
const NEAR = 600;
/** Nobody pastes more of one statement; the search must stay quick. */
const MOST_CHARACTERS = 20_000;
const MOST_PIECES = 20;
const MOST_PLACES = 1000;

/**
 * Where the words stand, source and cue as near to the content as they come.
 * @param about where the statement is known to stand, to tell one occurrence from another
 * @throws WordsError where words are not there, or there more than once with nothing to tell which is meant
 */
export const findWords = (text: string, pasted: Pasted, about?: Span): Found => {
  if (isEmpty(pasted.content)) throw new WordsError("Give the words of the statement: what was said.");
  const contents = placesOf(text, pasted.content);
  if (contents.length === 0) throw notThere("The words of the statement", pasted.content);
  const cues = placesOf(text, pasted.cue);
  if (!isEmpty(pasted.cue) && cues.length === 0) throw notThere("The words that say it was said", pasted.cue);
  const sources = placesOf(text, pasted.source);
  if (!isEmpty(pasted.source) && sources.length === 0) throw notThere("The words for who says it", pasted.source);

  const candidates = contents.map((content): Candidate => {
    const cue = placeFor(pasted.cue, cues, content);
    const source = placeFor(pasted.source, sources, content);
    return {
      found: { content, cue: cue?.place ?? [], source: source?.place ?? [] },
      distance: (cue?.distance ?? 0) + (source?.distance ?? 0),
      away: about ? gap(hull(content), about) : 0,
      lost:
        cues.length > 0 && cue === undefined
          ? "cue"
          : sources.length > 0 && source === undefined
            ? "source"
            : undefined,
    };
  });
  const whole = candidates.filter(({ lost }) => lost === undefined);
  if (whole.length === 0) {
    const what = candidates[0]?.lost === "cue" ? "The words that say it was said" : "The words for who says it";
    throw new WordsError(`${what} stand nowhere near the statement. Give them as they stand beside it.`);
  }
  const best = whole.toSorted((a, b) => a.away - b.away || a.distance - b.distance);
  const [first, second] = best;
  if (first === undefined || (second && second.away === first.away && second.distance === first.distance)) {
    throw new WordsError(
      `“${short(pasted.content)}” stands in the report more than once. Give more words of it, or the words beside it.`,
      whole.map(({ found: { content } }) => content),
    );
  }
  return first.found;
};

interface Candidate {
  found: Found;
  distance: number;
  away: number;
  lost: "cue" | "source" | undefined;
}

const isEmpty = (said: Pasted["content"]): boolean =>
  said === undefined || (typeof said === "string" ? said.trim() === "" : said.length === 0);

const notThere = (what: string, said: Pasted["content"]): WordsError =>
  new WordsError(`${what}, “${short(said)}”, do not stand in the report. Copy them from its text.`);

const short = (said: Pasted["content"]): string => {
  const words = typeof said === "string" ? said : (said ?? []).map((span) => span.join("-")).join("; ");
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
};

/** Every place where the pieces stand one after another, the later ones as soon as they come. */
const placesOf = (text: string, words: Pasted["content"] = ""): Span[][] => {
  if (typeof words !== "string") return words.length > 0 ? [[...words]] : [];
  if (words.length > MOST_CHARACTERS) {
    throw new WordsError(`${words.length} characters are too many to look for; up to ${MOST_CHARACTERS} can be.`);
  }
  const pieces = words
    .split(/\s*(?:…|\.\.\.)\s*/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length > MOST_PIECES) throw new WordsError(`At most ${MOST_PIECES} pieces, with … between them.`);
  const [first, ...others] = pieces.map((piece) => spansOf(text, piece));
  const places: Span[][] = [];
  for (const start of first ?? []) {
    const place = [start];
    for (const spans of others) {
      const from = place.at(-1)?.[1] ?? 0;
      const span = spans.find(([begin]) => begin >= from);
      if (span === undefined || span[0] - from > NEAR) break;
      place.push(span);
    }
    if (place.length === pieces.length) places.push(place);
  }
  return places;
};

/** As written; where it stands nowhere so, whatever the case. */
const spansOf = (text: string, words: string): Span[] => {
  const pattern = patternOf(words);
  const exact = matches(text, new RegExp(pattern, "gu"));
  return exact.length > 0 ? exact : matches(text, new RegExp(pattern, "giu"));
};

const matches = (text: string, pattern: RegExp): Span[] =>
  Array.from(
    atMost(text.matchAll(pattern), MOST_PLACES),
    (match): Span => [match.index, match.index + match[0].length],
  );

function* atMost<T>(items: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const item of items) {
    if (++count > most) return;
    yield item;
  }
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/["“”„«»]/u, '["“”„«»]'],
  [/['‘’‚`´]/u, "['‘’‚`´]"],
  [/[-–—‐‑]/u, "[-–—‐‑]"],
];

/** A word is not found inside another. */
const patternOf = (words: string): string => {
  const body = Array.from(words.replace(/\s+/g, " "), (character) => {
    if (character === " ") return "\\s+";
    return MARKS.find(([mark]) => mark.test(character))?.[1] ?? character.replace(/[$()*+./?[\\\]^{|}]/, "\\$&");
  }).join("");
  const inWord = /[\p{L}\p{N}]/u;
  const opening = inWord.test(words.at(0) ?? "") ? "(?<![\\p{L}\\p{N}])" : "";
  const closing = inWord.test(words.at(-1) ?? "") ? "(?![\\p{L}\\p{N}])" : "";
  return `${opening}${body}${closing}`;
};

interface Place {
  place: Span[];
  distance: number;
}

/** Spans that were given are taken wherever they are. */
const placeFor = (said: Pasted["content"], places: readonly Span[][], content: readonly Span[]): Place | undefined =>
  typeof said === "object" && said.length > 0
    ? { place: [...said], distance: gap(hull(said), hull(content)) }
    : nearest(places, content);

const nearest = (places: readonly Span[][], content: readonly Span[]): Place | undefined => {
  let best: Place | undefined;
  for (const place of places) {
    // What stands in the content is said in it, and is not what says so.
    if (place.some((one) => content.some((other) => one[0] < other[1] && other[0] < one[1]))) continue;
    const distance = gap(hull(place), hull(content));
    if (distance <= NEAR && (best === undefined || distance < best.distance)) best = { place, distance };
  }
  return best;
};

const hull = (spans: readonly Span[]): Span => [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];

/** Characters between the two; 0 where they touch or overlap. */
const gap = (one: Span, other: Span): number => Math.max(0, one[0] - other[1], other[0] - one[1]);
