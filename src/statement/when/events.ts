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
  /** Where the word and its day stand in the text; nothing where the report tells the day in a roundabout way. */
  place?: { word: Span; day: Span; isSaid: boolean };
}

/** Days kept of one word: no report tells of more matches. */
const MOST = 16;
/** Two as near to their days as that are as good as each other. */
const AS_NEAR = 20;
/** Words that end a noun's phrase: with another noun behind it ("match fee"), it names something else. */
const HEAD_END =
  /^(?:['’]s\b|[^\p{L}\p{N}\s'’-]|\s*$|\s+(?:\p{Lu}|\p{N}|(?:in|on|at|of|with|against|between|over|to|by|for|from|and|but|or|that|which|who|when|where|while|after|before|as|was|were|is|are|had|has|have|there|here|late|early|only|last|this|the|an?|his|her|its|their|down|out|into|near|outside|inside|up|off|\p{L}+ed|\p{L}+ly)\b))/u;
/** "the July 3 vote", "Monday night's council meeting" */
const OWN_DAY =
  /^(?:['’]s?\s+(?:[\p{L}\p{N}.,–’'-]+\s+){0,4}|\s+(?:(?!(?:the|an?|that|his|her|its|their)\b)[\p{L}\p{N}–’'-]+\s+)?)$/u;
const STILL_TO_COME = /\b(?:will|due|scheduled|expected|planned|set|next|coming)\b/i;
/** Characters. */
const TO_COME_BEFORE = 40;
const OTHER_CLAUSE = /[;:“”"]|\b(?:that|who|which|said|says|told)\b/i;

export class Events {
  /** By the first letters of the word, then by the word. */
  readonly #dated = new Map<string, Map<string, Dated[]>>();

  /**
   * @param times of `text`, in reading order; those counted from something else left out
   * @param cues of statements, in reading order: what is dated beside one is what was said
   */
  constructor(
    readonly text: string,
    times: readonly TimeExpression[],
    cues: readonly Span[],
  ) {
    for (const { span, when, vague } of times) {
      const day = dayOfIso(when.start);
      if (vague || when.granularity !== "day" || day === undefined) continue;
      if (LIMIT.test(text.slice(Math.max(0, span[0] - 30), span[0]))) continue;
      const said = isBesideCue(text, span, cues) ? ONLY_SAID : 0;
      for (const [word, distance, at] of wordsAround(text, span)) {
        const place = { word: [at, at + word.length] as Span, day: span, isSaid: said > 0 };
        this.#add({ word, day, distance: distance + said, place });
      }
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
    const words = this.#dated.get(key) ?? new Map<string, Dated[]>();
    this.#dated.set(key, words);
    const known = words.get(dated.word) ?? [];
    words.set(dated.word, known);
    if (known.length < MOST) known.push(dated);
    else {
      const farthest = known.reduce((most, each) => (each.distance > most.distance ? each : most));
      if (dated.distance < farthest.distance) known[known.indexOf(farthest)] = dated;
    }
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

  /**
   * The day of an occasion that is named by no more than its noun: "after the match". Only where that noun, or a word of its
   * kind, is plainly told of one day.
   *
   * @param place where it is named: of several such occasions, the one told last before it is meant
   */
  dayOfOccasion(noun: string, place: number): Day | undefined {
    const told = [...this.#named(noun, true)].flatMap(([dated, distance]) =>
      dated.place && isToldOf(this.text, dated.place) ? [{ ...dated, distance, at: dated.place.word[0] }] : [],
    );
    const least = Math.min(...told.map(({ distance }) => distance));
    const near = told.filter(({ distance }) => distance <= least + AS_NEAR);
    if (near.every(({ day }) => day === near[0]?.day)) return near[0]?.day;
    return near.reduce<(typeof near)[number] | undefined>(
      (last, each) => (each.at < place && (!last || each.at > last.at) ? each : last),
      undefined,
    )?.day;
  }

  #best(word: string, withKind: boolean): Day | undefined {
    let [best, least]: [Dated | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const [each, distance] of this.#named(word, withKind)) if (distance < least) [best, least] = [each, distance];
    return best?.day;
  }

  /** What is told with the word, another form of it, or a word of its kind, and how far from its day. */
  *#named(word: string, withKind: boolean): Generator<[Dated, distance: number]> {
    for (const [other, all] of this.#dated.get(word.slice(0, 3)) ?? []) {
      const more = other === word ? 0 : isOneStem(word, other) ? OTHER_FORM : undefined;
      if (more !== undefined) for (const each of all) yield [each, each.distance + more];
    }
    if (!withKind) return;
    for (const other of toldWith(word))
      for (const each of this.#dated.get(other.slice(0, 3))?.get(other) ?? []) yield [each, each.distance + OTHER_WORD];
  }
}

/** Does the word tell what happened on the day: "Monday's meeting", "met on Monday", "On Saturday the Bulls lost"? */
function isToldOf(text: string, { word, day, isSaid }: NonNullable<Dated["place"]>): boolean {
  if (!HEAD_END.test(text.slice(word[1], word[1] + 24))) return false;
  const isBehind = word[0] >= day[1];
  const between = isBehind ? text.slice(day[1], word[0]) : text.slice(word[1], day[0]);
  const [first, last] = isBehind ? [day, word] : [word, day];
  const before = text.slice(Math.max(0, first[0] - TO_COME_BEFORE), first[0]);
  if (STILL_TO_COME.test(before.slice(lastEnd(before)) + text.slice(first[0], last[0]))) return false;
  if (isBehind && OWN_DAY.test(between)) return true;
  return !(isBehind && isSaid) && !OTHER_CLAUSE.test(between);
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
function* wordsAround(text: string, [start, end]: Span): Generator<[word: string, distance: number, at: number]> {
  const all = text.slice(Math.max(0, start - NEAR), start);
  const before = all.slice(lastEnd(all));
  const after = text.slice(end, end + NEAR);
  const to = after.search(SENTENCE_END);
  for (const match of before.matchAll(WORD)) {
    const word = lookedUp(match[0]);
    if (word) yield [word, before.length - match.index - word.length, start - before.length + match.index];
  }
  for (const match of (to < 0 ? after : after.slice(0, to)).matchAll(WORD)) {
    const word = lookedUp(match[0]);
    if (word) yield [word, match.index, end + match.index];
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
