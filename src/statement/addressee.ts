/**
 * To whom a statement was made: "told reporters", "urged the Taliban to …", "said to the council", "in a letter to the
 * governor", "speaking to reporters". The end of the noun phrase is found by a light heuristic, not by a parser.
 */
import type { Span } from "../reading.js";
import { verbForms } from "./act/inflect.js";

interface Relation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

interface Word {
  /** As it stands. */
  readonly word: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const forms = (lemmas: string): ReadonlySet<string> => new Set(lemmas.split(" ").flatMap(verbForms));

/** Verbs whose object is told something (VerbNet tell-37.2, advise-37.9): whoever follows is addressed. */
const TELLS = forms(
  "tell inform notify brief assure reassure remind warn caution advise counsel thank alert ask persuade convince",
);
/** Verbs whose object is to do something (order-58.3, urge-58.1): addressed where "to" and a verb follow. */
const DIRECTS = forms(
  "urge order command instruct direct beg implore beseech exhort entreat encourage press invite challenge dare " +
    "request " +
    "plead pressure lobby task summon remind warn tell ask advise call require compel force",
);
/** Verbs that need "to" before the person addressed. */
const SAYS_TO = forms(
  "say speak talk write explain announce reveal disclose confirm admit promise pledge offer confess report " +
    "appeal complain " +
    "apologize declare describe reply respond add repeat insist suggest propose plead shout give deliver send " +
    "tweet read " +
    "mention lie vow present issue tell deny testify state",
);
/** Occasions of saying that take "to": "in a letter to the governor". */
const WRITINGS = setOf(
  "letter letters email emails e-mail message messages memo note speech address statement remarks " +
    "testimony report response reply petition plea appeal warning promise speaking talking writing " +
    "presentation",
);
const DETERMINER = setOf(
  "the a an his her their its my our your this these those all both some several many most every each any " +
    "two three other its fellow local",
);
const PRONOUN = setOf("him her them us me you it everyone everybody anyone others himself herself themselves");
/** Groups that news addresses without an article, so that a small-letter plural is taken for people. */
const PEOPLE = /^(?:\p{Ll}{3,}(?:s|men|people)|congress|parliament|police|people|media|staff|women|press)$/u;
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
const NOISES = setOf("cheer cheers applause laughter boos ovation jeers laughs");
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
const CALENDAR = setOf(
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July " +
    "August September October November December",
);
/** Ends a description: what follows a plural is no part of it. */
const PLURAL = /(?:^(?!news$).*[^uis]s|men|people)$/;

/** No look-around goes further than this many characters, nor a phrase than this many words. */
const FAR = 200;
const LONGEST = 9;
/** An opening "In a letter to …" stands no further than this from the source or cue that it belongs to. */
const NEAR = 60;
const ABBREVIATED = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|(?:\p{Lu}\.)+\p{Lu})$/u;
const WORD = /\p{N}+(?:,\p{N}{3})+|[\p{L}\p{N}]+(?:[.&'’-][\p{L}\p{N}]+)*|[^\s]/gu;

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

const wordsIn = (text: string, [start, end]: Span): Word[] =>
  [...text.slice(start, Math.min(end, start + FAR)).matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    form: word.toLowerCase().replaceAll("’", "'"),
    start: start + index,
    end: start + index + word.length,
  }));

/** "told reporters", "urged | both sides to …": the object, in the cue, after it, or at the content's head. */
const objectOf = (text: string, cue: readonly Word[], after: readonly Word[], content: number): Span | undefined => {
  const words = [...cue, ...after];
  for (let i = cue.length - 1; i >= 0; i--) {
    const form = cue[i]?.form ?? "";
    const tells = TELLS.has(form);
    if (!tells && !DIRECTS.has(form)) continue;
    const particle = /^call|^plead/.test(form) && /^(?:on|upon|with)$/.test(words[i + 1]?.form ?? "");
    const person = phraseAt(text, words, i + (particle ? 2 : 1));
    if (!person) return undefined;
    // "called on the government on Wednesday to …"
    let next = person.to;
    while (/^(?:on|not|never|["“‘])$/.test(words[next]?.form ?? "") || CALENDAR.has(words[next]?.word ?? "")) next++;
    if (DIRECTS.has(form) && words[next]?.form === "to") return person.span;
    if (!tells) return undefined;
    // The content may take the person in: "told | a crowd in Ohio that …".
    const clause = words.slice(person.to, person.to + 7).some((word) => /^(?:that|whether|if)$/.test(word.form));
    return person.span[1] <= content || clause ? person.span : undefined;
  }
  return undefined;
};

/** "said to the council", "wrote to", "in a statement to AP": in the cue or between it and the content. */
const afterTo = (text: string, cue: readonly Word[], after: readonly Word[], content: number): Span | undefined => {
  const saying = cue.some(({ form }) => SAYS_TO.has(form) || WRITINGS.has(form));
  if (!saying) return undefined;
  const words = [...cue, ...after.filter(({ end }) => end <= content)];
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

/** "Speaking to reporters, he said …", "In a letter to the governor, they wrote …". */
const inWriting = (text: string, before: readonly Word[], { source, cue, content }: Relation): Span | undefined => {
  const own = [...source, ...content];
  for (let i = before.length - 2; i > 0; i--) {
    const word = before[i];
    const written = before[i - 1]?.form ?? "";
    if (word?.form !== "to" || !WRITINGS.has(written)) continue;
    const preposed = before.slice(Math.max(0, i - 5), i - 1).some(({ form }) => /^(?:in|during|by|with)$/.test(form));
    if (!/^(?:speaking|talking|writing)$/.test(written) && (!preposed || /^(?:response|reply|report)$/.test(written)))
      return undefined;
    if (own.some(([start, end]) => start <= word.start && word.start < end)) continue;
    const person = phraseAt(text, before, i + 1)?.span;
    const subject = source.find(([start]) => person && start >= person[1])?.[0] ?? cue[0]?.[0] ?? 0;
    return person && subject - person[1] <= NEAR ? person : undefined;
  }
  return undefined;
};

/** The noun phrase that begins at this word: a pronoun, names, or a determiner and what follows, "of …" with it. */
const phraseAt = (text: string, words: readonly Word[], at: number): { span: Span; to: number } | undefined => {
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
  ENDS.has(word.form) || ENDS_IN_TIME.has(word.word) || CALENDAR.has(word.word) || isAdverb(word);

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
    if (!isNoun(words[i]) || /ing$/.test(words[i]?.form ?? "")) return false;
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
