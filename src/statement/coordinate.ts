/** "She said the road was open and [urged] drivers to go slowly": what is said ends where the next verb of saying begins. */
import { sentencesOf } from "../language/sentences.js";
import type { Span } from "../reading.js";
import { firstAfter } from "./in-order.js";
import { withoutPart } from "./spans.js";

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
  const byCue = statements
    .flatMap((one) => one.cue.slice(0, 1).map((cue) => ({ one, cue })))
    .sort((a, b) => a.cue[0] - b.cue[0]);
  const places = byCue.map(({ cue }) => cue);
  const own = new Map<Said, Cut>();
  for (const one of statements) {
    const end = Math.max(...one.content.map(([, to]) => to));
    const behind = one.cue[0] ? byCue.slice(firstAfter(places, one.cue[0][1]), firstAfter(places, end)) : [];
    const part = partOfNext(
      text,
      one,
      behind.map((other) => other.one),
    );
    if (part) own.set(one, { one, part });
  }
  const cuts = [...own.values()].sort((a, b) => a.part[0] - b.part[0]);
  const from = cuts.map(({ part }) => part);
  const through = (one: Said): Cut | undefined =>
    one.content
      .flatMap(([start, end]) => cuts.slice(firstAfter(from, start), firstAfter(from, end - 1)))
      .find((cut) => isWithin(one, cut.one, cut.part[0]));
  return statements.map((one) => {
    const cut = own.get(one) ?? through(one);
    return cut ? { ...one, content: withoutPart(one.content, cut.part) } : one;
  });
}

interface Cut {
  one: Said;
  /** From the joining word to the end of the sentence. */
  part: Span;
}

/** What was taken along of the next verb and its words. @param others statements whose cues stand behind its own, in order */
const partOfNext = (text: string, one: Said, others: readonly Said[]): Span | undefined => {
  const [source] = one.source;
  const [cue] = one.cue;
  if (!source || !cue || source[0] > cue[0]) return undefined;
  for (const other of others) {
    const [next] = other.cue;
    if (!next || other.source[0]?.[0] !== source[0]) continue;
    const held = one.content.find(([start, end]) => start >= cue[1] && start < next[0] && next[0] < end);
    if (!held || other.content.every(([start]) => start < next[0])) continue;
    const joined = JOINED.exec(text.slice(Math.max(held[0], next[0] - REACH), next[0]));
    if (!joined) continue;
    const from = next[0] - joined[0].length;
    if (from - held[0] < LEAST) continue;
    const sentence = sentencesOf(text, held).find(([start, end]) => start <= from && next[0] < end);
    if (sentence) return [from, sentence[1]];
  }
  return undefined;
};

/** A content of fewer characters is no clause. */
const LEAST = 4;

const isWithin = (one: Said, outer: Said, at: number): boolean =>
  one.content.some(
    ([start, end]) => start < at && at < end && outer.content.some(([from, to]) => from <= start && end <= to),
  ) && (one.cue[0]?.[0] ?? Infinity) < at;
