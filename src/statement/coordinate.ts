/** "She said the road was open and [urged] drivers to go slowly": what is said ends where the next verb of saying begins. */
import { sentencesOf } from "../language/sentences.js";
import type { Span } from "../reading.js";

interface Said {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** What joins a verb to the one before it, up to the verb. */
const JOINED =
  /(?:\s*[,;])?\s+(?:and|but|while|though|although|yet)\s+(?:(?:also|then|later|earlier|again|further|instead|even|has|have|had|is|was|were|are|did|does|\p{Ll}+ly)\s+)*$/u;
/** Characters before a cue in which the conjunction stands. */
const REACH = 60;

/**
 * Cuts contents off before a verb that is joined to their own and has the same subject; what else had run on over that
 * place with them is cut there too.
 */
export function cutCoordinated<T extends Said>(text: string, statements: readonly T[]): T[] {
  const cuts = statements.flatMap((one) => {
    const at = placeOfNext(text, one, statements);
    return at === undefined ? [] : [{ one, ...at }];
  });
  if (cuts.length === 0) return [...statements];
  return statements.map((one) => {
    const cut = cuts.find((each) => each.one === one || isWithin(one, each.one, each.from));
    return cut ? { ...one, content: without(one.content, [cut.from, cut.to]) } : one;
  });
}

/** Where the words of the next verb's begin and its sentence ends, if they had been taken along. */
const placeOfNext = (text: string, one: Said, others: readonly Said[]): { from: number; to: number } | undefined => {
  const [source] = one.source;
  const [cue] = one.cue;
  if (!source || !cue || source[0] > cue[0]) return undefined;
  for (const other of others) {
    const [next] = other.cue;
    if (other === one || !next || next[0] <= cue[1] || other.source[0]?.[0] !== source[0]) continue;
    const held = one.content.find(([start, end]) => start >= cue[1] && start < next[0] && next[0] < end);
    if (!held || other.content.every(([start]) => start < next[0])) continue;
    const joined = JOINED.exec(text.slice(Math.max(held[0], next[0] - REACH), next[0]));
    if (!joined) continue;
    const from = next[0] - joined[0].length;
    if (from - held[0] < LEAST) continue;
    const sentence = sentencesOf(text, held).find(([start, end]) => start <= from && next[0] < end);
    if (sentence) return { from, to: sentence[1] };
  }
  return undefined;
};

/** A content of fewer characters is no clause. */
const LEAST = 4;

const isWithin = (one: Said, outer: Said, at: number): boolean =>
  one.content.some(
    ([start, end]) => start < at && at < end && outer.content.some(([from, to]) => from <= start && end <= to),
  ) && (one.cue[0]?.[0] ?? Infinity) < at;

const without = (content: readonly Span[], [from, to]: Span): Span[] =>
  content.flatMap(([start, end]): Span[] => {
    if (end <= from || start >= to) return [[start, end]];
    return [...(start < from ? [[start, from] as Span] : []), ...(end > to ? [[to, end] as Span] : [])];
  });
