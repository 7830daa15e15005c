/** Under which keys a name is registered, to be found again by its last word, by what it is, by its initials. */
import { nationOf } from "../where/index.js";
import { acronymOf, plainName } from "./name.js";
import { headNounOf, isBodyNoun } from "./phrase.js";
import type { ReferenceType } from "./reference.js";
import { capital } from "./role.js";

/** Under which a name is found again: itself, its last word, its initials. */
export const keysOf = (name: string, type: ReferenceType): string[] => {
  const key = plainName(name);
  const words = key.split(" ");
  const keys = [key];
  if (type === "person") keys.push(`~${words.at(-1)}`, ...(words.length > 1 ? [`~${words[0]}`] : []));
  else {
    const noun = headNounOf(name);
    if (isBodyNoun(noun)) keys.push(`~${noun}`);
    for (const word of words.length > 1 && words.length < 4 ? [words[0], words.at(-1)] : [])
      if (word && word.length > 3 && !isBodyNoun(word) && !nationOf(capital(word))) keys.push(`^${word}`);
    const acronym = acronymOf(name);
    if (acronym) keys.push(`@${acronym}`);
    if (/^\p{Lu}{2,}$/u.test(name.replaceAll(".", ""))) keys.push(`@${key}`);
  }
  return keys;
};
