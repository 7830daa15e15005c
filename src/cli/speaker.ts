/** Who speaks, for people: the resolved name, the role, and the text's own words where they are others. */
import type { Entity, Span, Statement } from "../reading.js";
import type { Lookup } from "./lookup.js";
import { visible } from "./visible.js";
import { wordsOf } from "./words.js";

/** Each on one harmless line. */
export interface Named {
  name: string;
  role?: string;
  asWritten?: string;
}

/** The speaker of a statement; nothing where the text names none and none is known. */
export const speakerOf = (lookup: Lookup, { source, speaker, speakerRole }: Statement): Named | undefined =>
  named(lookup, source, speaker, speakerRole);

/** Whom the words of `spans` name: the entity of `id`, else what the words say. */
export const named = (
  lookup: Lookup,
  spans: readonly Span[],
  id: string | undefined,
  roleThere?: string,
): Named | undefined => {
  // The comma that closes an apposition belongs to the sentence.
  const words = wordsOf(lookup.reading, spans).replace(/([^\s,;:])[,;:]$/, "$1");
  const entity = lookup.entity(id);
  const name = visible(entity?.name ?? "") || words;
  if (name === "") return undefined;
  const role = roleOf(name, entity, roleThere);
  return {
    name,
    ...(role ? { role } : {}),
    ...(words !== name && saysMore(words, name, role) ? { asWritten: words } : {}),
  };
};

const roleOf = (name: string, entity: Entity | undefined, roleThere: string | undefined): string | undefined => {
  const role = visible(roleThere ?? entity?.roles[0] ?? "");
  return name.toLowerCase().includes(role.toLowerCase()) ? undefined : role;
};

/** Words that, beside a name, are nothing to be told. */
const SMALL = new Set("a an the its his her their our my".split(" "));

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? [];

/** Not a bare surname, nor the name with its role; but any pronoun or description, and any name with more to it. */
export const saysMore = (words: string, name: string, role = ""): boolean => {
  const others = wordsIn(words).filter((word) => !SMALL.has(word));
  const known = new Set(wordsIn(`${name} ${role}`));
  if (others.some((word) => !known.has(word))) return true;
  const hasName = words.toLowerCase().includes(name.toLowerCase()) || name.endsWith(` ${words}`);
  return others.length > 0 && !hasName;
};
