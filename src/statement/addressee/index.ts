/**
 * To whom a statement was made: "told reporters", "urged the Taliban to …", "said to the council", "in a letter to the
 * governor", "speaking to reporters". The end of the noun phrase is found by a light heuristic, not by a parser.
 */
import type { Span } from "../../reading.js";
import { CALENDAR, NOISES, phraseAt } from "./person-phrase.js";
import { isTold, OBJECT } from "./told.js";
import { DIRECTS, PROMISES, SAYS_TO, TELLS, WRITINGS } from "./verbs.js";
import { FAR, type Word, wordsIn } from "./words.js";

export { hearerOf } from "./hearer.js";

interface Relation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** An opening "In a letter to …" stands no further than this from the source or cue that it belongs to. */
const NEAR = 60;

/**
 * @param statement spans in `text`
 * @param sentence the one that holds the cue
 * @returns the noun phrase, without its preposition; inside the sentence
 */
export function addresseeOf(text: string, statement: Relation, sentence: Span): Span | undefined {
  const last = statement.cue.at(-1);
  const first = statement.cue[0];
  if (!last || !first) return undefined;
  const until = Math.min(sentence[1], text.length);
  const from = Math.max(sentence[0], 0);
  const cue = statement.cue.flatMap((span) => wordsIn(text, clip(span, from, until)));
  const after = wordsIn(text, clip([last[1], Math.min(last[1] + FAR, until)], from, until));
  const content = statement.content.find(([start]) => start >= last[1])?.[0] ?? Number.POSITIVE_INFINITY;
  return (
    objectOf(text, cue, after, content) ??
    afterTo(text, cue, after, content) ??
    inWriting(text, wordsIn(text, clip([first[0] - FAR, first[0]], from, until)), statement)
  );
}

const clip = ([start, end]: Span, from: number, until: number): Span => {
  const at = Math.min(Math.max(start, from), until);
  return [at, Math.max(at, Math.min(end, until))];
};

/** "told reporters", "urged | both sides to …": the object, in the cue, after it, or at the content's head. */
const objectOf = (text: string, cue: readonly Word[], after: readonly Word[], content: number): Span | undefined => {
  const words = [...cue, ...after];
  for (let i = cue.length - 1; i >= 0; i--) {
    const form = cue[i]?.form ?? "";
    const tells = TELLS.has(form);
    const gives = PROMISES.has(form);
    if (!tells && !gives && !DIRECTS.has(form)) continue;
    const particle = PARTICLES.some(([verb, after]) => verb.test(form) && after.test(words[i + 1]?.form ?? ""));
    const person = phraseAt(text, words, i + (particle ? 2 : 1));
    // "told a briefing": a noun that looks like a verb.
    if (!person) continue;
    if (DIRECTS.has(form) && words[goOn(words, person.to)]?.form === "to") return person.span;
    if (!tells && !gives) return undefined;
    // The content may take the person in: "told | a crowd in Ohio that …".
    const clause =
      isTold(words, person, content) ||
      isClauseAhead(words, person.to) ||
      (gives && OBJECT.test(words[person.to - 1]?.form ?? "")) ||
      (tells && ABOUT.test(words[person.to]?.form ?? ""));
    return clause || (tells && person.span[1] <= content) ? person.span : undefined;
  }
  return undefined;
};

/** "warned Nigerians [against …]", "thanked Beijing [for …]". */
const ABOUT = /^(?:against|for|about|of|how|why|what)$/;

/** What may stand between a verb and whom it directs. */
const PARTICLES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:call|plead)/, /^(?:on|upon|with|for)$/],
  [/^appeal/, /^(?:to|for)$/],
];

/** "called on the government on Wednesday [to …]", "urged the Minister, Ann Roe, [to …]". */
const goOn = (words: readonly Word[], at: number): number => {
  let next = at;
  const closing = words.findIndex(({ form }, i) => i > next + 1 && form === ",");
  if (words[next]?.form === "," && closing > 0 && closing - next <= LONGEST_APPOSITION) next = closing + 1;
  while (/^(?:on|not|never|["“‘])$/.test(words[next]?.form ?? "") || CALENDAR.has(words[next]?.word ?? "")) next++;
  return next;
};

/** Words. */
const LONGEST_APPOSITION = 8;

const isClauseAhead = (words: readonly Word[], at: number): boolean =>
  words.slice(at, at + 7).some(({ form }) => /^(?:that|whether|if)$/.test(form));

/** "said to the council", "wrote to", "in a statement to AP": in the cue or between it and the content. */
const afterTo = (text: string, cue: readonly Word[], after: readonly Word[], content: number): Span | undefined => {
  const saying = cue.some(({ form }) => SAYS_TO.has(form) || WRITINGS.has(form));
  if (!saying) return undefined;
  const isOpen = cue.at(-1)?.form === "to";
  const words = [...cue, ...after.filter(({ end }) => isOpen || end <= content)];
  for (let i = 1; i < Math.min(words.length, cue.length + 12); i++) {
    const word = words[i];
    if (/^[.;:!?"“”«»]$/.test(word?.form ?? "") && i >= cue.length) return undefined;
    if (word?.form !== "to") continue;
    const before = words[i - 1]?.form ?? "";
    if (i !== cue.length && !SAYS_TO.has(before) && !WRITINGS.has(before)) continue;
    const person = phraseAt(text, words, i + 1);
    const head = words[(person?.to ?? 0) - 1]?.form ?? "";
    return NOISES.has(head) ? undefined : person?.span;
  }
  return undefined;
};

/** "Speaking to reporters, he said …", "Addressing farmers, she said", "In a letter to the governor, they wrote …". */
const inWriting = (text: string, before: readonly Word[], { source, cue, content }: Relation): Span | undefined => {
  const own = [...source, ...content];
  for (let i = before.length - 2; i >= 0; i--) {
    const word = before[i] as Word;
    const addresses = word.form === "addressing";
    const written = addresses ? word.form : (before[i - 1]?.form ?? "");
    if (!addresses && (word.form !== "to" || !WRITINGS.has(written))) continue;
    const preposed = before.slice(Math.max(0, i - 5), i - 1).some(({ form }) => /^(?:in|during|by|with)$/.test(form));
    if (
      !/^(?:speaking|talking|writing|addressing)$/.test(written) &&
      (!preposed || /^(?:response|reply|report)$/.test(written))
    )
      return undefined;
    if (own.some(([start, end]) => start <= word.start && word.start < end)) continue;
    const person = phraseAt(text, before, i + 1)?.span;
    const subject = source.find(([start]) => person && start >= person[1])?.[0] ?? cue[0]?.[0] ?? 0;
    return person && subject - person[1] <= NEAR ? person : undefined;
  }
  return undefined;
};
