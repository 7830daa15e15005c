/** What the words of one reference tell by themselves, read once: whose, which, of what age, in what role. */
import { genderOfTitle } from "./gender.js";
import { KIN_NOUNS, PERSON_NOUNS } from "./nouns.js";
import { coreOf, headNounOf, isBodyNoun, isRoleNoun, singularOf, wordsOf } from "./phrase.js";
import type { Reference } from "./reference.js";
import { ANY_BODY, ANY_ROLE, rest, roleKeyOf } from "./role.js";
import { kindsOf } from "./variation.js";

/** What a reference's own words tell, read once. */
export interface Profile {
  phrase: string;
  /** Head noun of a description; of a person's name, that of the title; of a body's, its last word if it says what it is. */
  noun: string;
  nounClass: number;
  roleKey: string;
  /** Kinds that the noun tells of (`variation.ts`). */
  kinds: readonly number[];
  /** What the core says beside its noun. */
  own: string[];
  /** Words that mean something, all through the phrase. */
  words: string[];
  gender: "he" | "she" | undefined;
  age: string | undefined;
  /** Whose it is: nobody's, his or hers, its, theirs, somebody's who is named. */
  owner: number;
  marker: number;
  size: number;
  paragraph: number;
}

const SMALL = new Set(
  "the a an this that these those its his her their our my your of and in on at for to from with by as who which".split(
    " ",
  ),
);

export function profileOf(text: string, reference: Reference, paragraph: number): Profile {
  const phrase = text.slice(...reference.span);
  const role = reference.form === "description" ? phrase : (reference.roles[0] ?? bodyOf(phrase, reference));
  const noun = headNounOf(role).replace(/\.$/, "");
  const plain = phrase.toLowerCase();
  return {
    phrase,
    noun,
    nounClass: reference.form === "name" && noun === "" ? 9 : classOf(noun, reference),
    roleKey: roleKeyOf(noun),
    kinds: noun === "" ? kindsOf(titleWord(phrase), "") : kindsOf(noun, singularOf(noun)),
    own: noun === "" ? [] : rest(role, noun),
    words: wordsOf(plain)
      .map((word) => word.replace(/['’]s?$/, ""))
      .filter((word) => word.length > 2 && !SMALL.has(word)),
    gender:
      reference.type === "person" ? genderOfTitle(reference.form === "name" ? phrase : coreOf(phrase)) : undefined,
    age: /\b(\d{1,3})-year-old\b/.exec(plain)?.[1],
    owner: /^(?:his|her)\s/.test(plain)
      ? 1
      : /^its\s/.test(plain)
        ? 2
        : /^(?:their|our|my|your)\s/.test(plain)
          ? 3
          : /^\S+(?:\s\S+){0,4}?['’]s?\s/.test(plain)
            ? 4
            : 0,
    marker: /^(?:another|the other|other)\b/.test(plain)
      ? 1
      : /^(?:one|some|two|both|all|each|many|most|several|few)\b/.test(plain)
        ? 2
        : /\b(?:former|ex|then|late|previous|outgoing)\b/.test(plain)
          ? 3
          : /\b(?:first|second|third|last|next|new|younger|older|elder)\b/.test(plain)
            ? 4
            : /^(?:this|that|these|those)\b/.test(plain)
              ? 5
              : 0,
    size: wordsOf(phrase).length,
    paragraph,
  };
}

/** A body's name, where it ends with what it is: "the Kharat Interior Ministry". */
const bodyOf = (name: string, { type }: Reference): string =>
  type === "organization" && isBodyNoun(headNounOf(name)) ? name : "";

/** "Dr" of "Dr Lena Ost". */
const titleWord = (phrase: string): string => /^(\p{Lu}\p{L}+)\.?\s/u.exec(phrase)?.[1]?.toLowerCase() ?? "";

const classOf = (noun: string, { type }: Reference): number => {
  const one = singularOf(noun);
  if (PERSON_NOUNS.has(one)) return 3;
  if (KIN_NOUNS.has(one)) return 2;
  if (type === "person") return ANY_ROLE.has(one) ? 1 : isRoleNoun(noun) ? 0 : 6;
  return ANY_BODY.has(one) ? 5 : isBodyNoun(noun) ? 4 : isRoleNoun(noun) ? 7 : 8;
};
