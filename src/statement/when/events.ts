/** On which day the happenings fell that a report takes up again: "hours after the crash". */
import type { Span } from "../../reading.js";
import { firstAfter } from "../in-order.js";
import { type Day, dayOfIso } from "./days.js";
import { EMPTY_WORDS, toldWith } from "./event-words.js";
import type { TimeExpression } from "./time-expression.js";

/** Characters to either side of a day in which what happened on it is told. */
const NEAR = 110;
/** A word of the same kind is as good as the word itself that much farther away. */
const OTHER_WORD = 60;
/** So is another form of it, a little farther. */
const OTHER_FORM = 20;
/** What was said on a day need not have happened on it. */
const ONLY_SAID = 80;
/** Words of one stem share their beginning. */
const STEM = 5;

const WORD = /\p{L}{3,}/gu;
const SENTENCE_END = /[.!?]["'”’)]*\s+["'“‘]?\p{Lu}|\n/u;
/** A limit is no day on which something happened; "since" is one. */
const LIMIT =
  /\b(?:through|until|till|by|before|to|for|from|between|due|scheduled|set|next|this coming)\s+(?:the\s+)?$/i;
/** "said on Thursday", "told reporters late Friday": at most two words between the cue and its day. */
const BESIDE = /^\W*(?:[\p{L}’'-]+\W+){0,2}(?:(?:on|in|late|early|at|the|over)\s+)*$/u;
/** Names are no happenings, storms apart. */
const STORM = /^(?:Hurricane|Typhoon|Cyclone|Storm)$/;

interface Dated {
  word: string;
  day: Day;
  distance: number;
}

export class Events {
  /** By the first letters of the word. */
  readonly #dated = new Map<string, Dated[]>();

  /**
   * @param times of `text`, in reading order; those counted from something else left out
   * @param cues of statements, in reading order: what is dated beside one is what was said
   */
  constructor(text: string, times: readonly TimeExpression[], cues: readonly Span[]) {
    for (const { span, when, vague } of times) {
      const day = dayOfIso(when.start);
      if (vague || when.granularity !== "day" || day === undefined) continue;
      if (LIMIT.test(text.slice(Math.max(0, span[0] - 30), span[0]))) continue;
      const said = isBesideCue(text, span, cues) ? ONLY_SAID : 0;
      for (const [word, distance] of wordsAround(text, span)) this.#add({ word, day, distance: distance + said });
    }
  }

  /** "on Thursday, five days after [a car came loose]": what the words tell happened on `day`. */
  tell(words: string, day: Day): void {
    for (const [word] of words.matchAll(WORD)) {
      const plain = lookedUp(word);
      if (plain) this.#add({ word: plain, day, distance: 0 });
    }
  }

  #add(dated: Dated): void {
    const key = dated.word.slice(0, 3);
    const known = this.#dated.get(key) ?? [];
    const same = known.find(({ word }) => word === dated.word);
    if (!same) known.push(dated);
    else if (dated.distance < same.distance) Object.assign(same, dated);
    this.#dated.set(key, known);
  }

  /**
   * @param phrase what is taken up: "the crash on the bridge", "the strike began"
   * @returns nothing where the report does not tell its day
   */
  dayOf(phrase: string): Day | undefined {
    const [chunk] = phrase.split(/\s(?:of|in|on|at|near|by|with|for|against|between|to|from)\s/) as [string];
    const words = [...chunk.matchAll(WORD)]
      .map(([word]) => word.toLowerCase())
      .filter((word) => !EMPTY_WORDS.has(word));
    const head = words.at(-1);
    if (!head) return undefined;
    const told = words.slice(0, -1).filter((word) => word.endsWith("ed"));
    return this.#best(head, true) ?? told.map((word) => this.#best(word, false)).find((day) => day !== undefined);
  }

  #best(word: string, withKind: boolean): Day | undefined {
    let best: Dated | undefined;
    const weigh = (start: string, isIt: (other: string) => boolean, more: number): void => {
      for (const each of this.#dated.get(start.slice(0, 3)) ?? []) {
        if (!isIt(each.word)) continue;
        const distance = each.distance + more;
        if (!best || distance < best.distance) best = { ...each, distance };
      }
    };
    weigh(word, (each) => each === word, 0);
    weigh(word, (each) => isOneStem(word, each), OTHER_FORM);
    if (withKind) for (const other of toldWith(word)) weigh(other, (each) => each === other, OTHER_WORD);
    return best?.day;
  }
}

const isOneStem = (a: string, b: string): boolean => {
  const length = Math.min(STEM, a.length, b.length);
  return length >= 4 && a.slice(0, length) === b.slice(0, length) && Math.abs(a.length - b.length) <= 5;
};

/** The word in small letters, if it may tell of a happening. */
const lookedUp = (word: string): string | undefined => {
  if (/^\p{Lu}/u.test(word) && !STORM.test(word)) return undefined;
  const plain = word.toLowerCase();
  return EMPTY_WORDS.has(plain) ? undefined : plain;
};

/** Words of the same sentence, and how far they stand from the day. */
function* wordsAround(text: string, [start, end]: Span): Generator<[word: string, distance: number]> {
  const all = text.slice(Math.max(0, start - NEAR), start);
  const before = all.slice(lastEnd(all));
  const after = text.slice(end, end + NEAR);
  const to = after.search(SENTENCE_END);
  for (const match of before.matchAll(WORD)) {
    const word = lookedUp(match[0]);
    if (word) yield [word, before.length - match.index - word.length];
  }
  for (const match of (to < 0 ? after : after.slice(0, to)).matchAll(WORD)) {
    const word = lookedUp(match[0]);
    if (word) yield [word, match.index];
  }
}

/** Where the last sentence of `words` begins. */
const lastEnd = (words: string): number => {
  let at = 0;
  for (const match of words.matchAll(new RegExp(SENTENCE_END, "gu"))) at = match.index + match[0].length - 1;
  return at;
};

function isBesideCue(text: string, [start, end]: Span, cues: readonly Span[]): boolean {
  const next = firstAfter(cues, start);
  const [last, coming] = [cues[next - 1], cues[next]];
  if (last && (last[1] >= end || BESIDE.test(text.slice(last[1], start)))) return true;
  return coming !== undefined && /^\s*$/.test(text.slice(end, coming[0]));
}
