/** The phrase for whoever is addressed; its end is found by a light heuristic, not by a parser. */
import type { Span } from "../../reading.js";
import { setOf, type Word } from "./words.js";

const DETERMINER = setOf(
  "the a an his her their its my our your this these those all both some several many most every each any " +
    "two three other its fellow local",
);
const PRONOUN = setOf("him her them us me you it everyone everybody anyone others himself herself themselves");
/** Groups that news addresses without an article, so that a small-letter plural is taken for people. */
const PEOPLE =
  /^(?:\p{Ll}{3,}(?:s|men|people)|congress|parliament|police|people|media|staff|women|press|government|management)$/u;
/** Small-letter words in -s that are no people. */
const NO_PEOPLE = setOf(
  "always perhaps besides afterwards others' news less as is was does has this yes its his hers across " +
    "towards sometimes nowadays days weeks months years hours times reasons terms concerns questions claims " +
    "reports plans calls details fears signs rumors rumours",
);
/** What is told, not who: "told a joke". */
const TOLD_THINGS = setOf(
  "joke jokes story stories tale tales truth lie lies anecdote question questions thing things",
);
/** What tells when, not whom: "warned this week". */
const TIMES = setOf(
  "week weeks month months year years day days morning mornings evening evenings afternoon afternoons " +
    "night nights weekend weekends summer winter spring autumn fall time times",
);
/** What greets a saying, and hears nothing: "said to applause". */
export const NOISES = setOf("cheer cheers applause laughter boos ovation jeers laughs");
/** Roles that end a phrase begun with names: "told BBC presenter Jo Smith". */
const ROLES = setOf(
  "host anchor presenter correspondent reporter editor journalist interviewer columnist chief chairman " +
    "minister president director secretary owner fan fans co-host",
);
/** What cannot be inside a noun phrase: it ends there. */
const ENDS = setOf(
  "that which who whom whose if whether why how what when where while to in on at by from about after " +
    "before during as for with into over against because via through amid under near since until around " +
    "outside inside following ahead among between just more not never will would can could may might should " +
    "must is are was were be been being has have had do does did it he she they we i you there but or so " +
    "again then said says",
);
/** So do these, but in small letters only: "told USA Today". */
const ENDS_IN_TIME = setOf("yesterday today tonight tomorrow earlier later recently early late last next");
export const CALENDAR = setOf(
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July " +
    "August September October November December",
);
/** Ends a description: what follows a plural is no part of it. */
const PLURAL = /(?:^(?!news$).*[^uis]s|men|people)$/;

/** No phrase is longer than this many words. */
const LONGEST = 9;
const ABBREVIATED = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|(?:\p{Lu}\.)+\p{Lu})$/u;

/** The noun phrase that begins at this word: a pronoun, names, or a determiner and what follows, "of …" with it. */
export const phraseAt = (text: string, words: readonly Word[], at: number): { span: Span; to: number } | undefined => {
  const first = words[at];
  if (!first) return undefined;
  if (PRONOUN.has(first.form) && !(first.form === "her" && isNoun(words[at + 1]))) {
    return { span: [first.start, first.end], to: at + 1 };
  }
  const named = /^[\p{Lu}\p{N}]/u.test(first.word) && !CALENDAR.has(first.word);
  if (!named && !DETERMINER.has(first.form) && !isPeople(words, at) && !introducesName(words, at)) return undefined;
  if (!named && /^(?:this|those|these|all)$/.test(first.form) && !isNoun(words[at + 1])) return undefined;
  let to = at + 1;
  // A name goes on in capitals; a description in small letters until its noun, which the next stop shows.
  let capitals = named;
  while (to < words.length && to - at < LONGEST) {
    const word = words[to] as Word;
    const previous = words[to - 1] as Word;
    if (/\n/.test(text.slice(previous.end, word.start))) break;
    if (word.form === "of" || word.form === "and" || /^[&.'’/]$/.test(word.form)) {
      if (!/^\w+$/.test(word.form) && word.start !== previous.end && word.form !== "&") break;
      if (word.form === "." && !ABBREVIATED.test(previous.word)) break;
      if (word.form === ".") {
        to++;
        continue;
      }
      const next = words[to + 1];
      // "told the mayor of the town", but "told AP | of the prospects".
      const goesOn = isName(next) || next?.form === "s" || (!capitals && isPeople(words, to + 1));
      if (!next || !(goesOn || (DETERMINER.has(next.form) && !(capitals && word.form === "of")))) break;
      to += 2;
      capitals = isName(next);
      continue;
    }
    if (!/^[\p{L}\p{N}]/u.test(word.word) || ends(word)) break;
    // "told the meeting [the road would …]"
    if (/^(?:the|an?|his|her|its|their|my|our|your)$/.test(word.form) && !/^(?:all|both|of|and)$/.test(previous.form))
      break;
    const small = !isName(word);
    if (small && capitals && to - at >= 1 && !/['’]s$/.test(previous.form)) {
      // "Fox News host …" goes on where another name follows the small word; "BBC journalists" where it is people.
      const whole = !named && isNoun(word) && !/(?:ed|ing)$/.test(word.form) && !isNoun(words[to + 1]);
      if (!whole && !ROLES.has(word.form) && !isPeople(words, to)) break;
    }
    if (
      small &&
      PLURAL.test(previous.form) &&
      !/^an?$/.test(first.form) &&
      !isPeople(words, to) &&
      !isName(previous) &&
      !DETERMINER.has(previous.form) &&
      !/['’]s$/.test(previous.form)
    )
      break;
    capitals = !small;
    to++;
  }
  const last = words[to - 1] as Word;
  if (TIMES.has(last.word)) return undefined;
  if (words.slice(at, to).some(({ word }) => TOLD_THINGS.has(word))) return undefined;
  if (
    DETERMINER.has(last.form) &&
    to - at === 1 &&
    !/^(?:both|all|some|several|many|most|this|these|those)$/.test(last.form)
  )
    return undefined;
  const possessive = /.['’]s$/.test(last.word) ? 2 : 0;
  return { span: [first.start, last.end - possessive], to };
};

const isName = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word.word) && !CALENDAR.has(word.word);

const ends = (word: Word): boolean =>
  ENDS.has(word.form.replace(/'(?:d|ll|re|ve|m)$/, "")) ||
  ENDS_IN_TIME.has(word.word) ||
  CALENDAR.has(word.word) ||
  isAdverb(word);

const isAdverb = ({ word, form }: Word): boolean =>
  /ly$/.test(form) &&
  !/^\p{Lu}/u.test(word) &&
  !/^(?:rally|family|assembly|ally|monopoly|supply|daily|weekly|monthly|quarterly|yearly|early|elderly|friendly)$/.test(
    form,
  );

const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && /^[\p{L}\p{N}]/u.test(word.word) && !ends(word);

/** "former minister Jane Smith", "conservative radio host Joe Smith". */
const introducesName = (words: readonly Word[], at: number): boolean => {
  for (let i = at; i < Math.min(at + 5, words.length); i++) {
    if (i > at && isName(words[i])) return true;
    if (!isNoun(words[i]) || (/ing$/.test(words[i]?.form ?? "") && !isName(words[i + 1]))) return false;
  }
  return false;
};

/** "reporters", "state lawmakers": a small-letter plural of people, or one after a word that qualifies it. */
const isPeople = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !isNoun(word)) return false;
  return (
    (PEOPLE.test(word.form) && !NO_PEOPLE.has(word.form)) ||
    (next !== undefined &&
      /^\p{Ll}/u.test(word.word) &&
      isNoun(next) &&
      PEOPLE.test(next.form) &&
      !NO_PEOPLE.has(next.form))
  );
};
