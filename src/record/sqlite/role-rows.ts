/** By which names and roles a report calls its entities. Pure. */
import type { Effective } from "../effective.js";
import { nameKey, plain } from "../fold.js";
import type { StatementRow } from "./index-rows.js";

/** Longer ones are no names, but a reader's slip. */
const LONGEST_NAME = 200;

/** Each row once. */
export interface RoleRows {
  names: [entity: number, name: string][];
  aliases: [key: string, entity: number][];
  words: [word: string, entity: number][];
  roles: Role[];
}

/** @param day when it was published */
export const roleRows = (
  { reading: { article, entities, statements: said }, known }: Effective,
  statements: readonly StatementRow[],
  day: number | null,
): RoleRows => {
  const names = new Map<string, RoleRows["names"][number]>();
  const aliases = new Map<string, RoleRows["aliases"][number]>();
  const words = new Map<string, RoleRows["words"][number]>();
  const roles = new Map<string, Role>();
  const spokenBy = new Map<string, { role: string | undefined; day: number | null }[]>();
  for (const [i, { speaker, speakerRole: role }] of said.entries()) {
    if (speaker === undefined) continue;
    const own = spokenBy.get(speaker) ?? [];
    own.push({ role, day: statements[i]?.day ?? null });
    spokenBy.set(speaker, own);
  }
  for (const { id, type, name, mentions, roles: given } of entities) {
    const entity = known.get(id);
    if (entity === undefined) continue;
    const spoken = spokenBy.get(id) ?? [];
    const days = (spoken.length > 0 ? spoken.map((one) => one.day) : [day]).filter((one) => one !== null);
    for (const role of given) addRole(roles, entity, role, days);
    for (const one of spoken)
      if (one.role !== undefined) addRole(roles, entity, one.role, one.day === null ? [] : [one.day]);
    const called = mentions
      .filter(({ form }) => form === "name" && type !== "unnamed")
      .map(({ span }) => article.text.slice(...span));
    for (const one of new Set([name, ...called])) {
      const written = plain(one).replace(/\s+/gu, " ").trim();
      const key = nameKey(written);
      if (key === "" || written.length > LONGEST_NAME) continue;
      names.set(`${entity} ${written}`, [entity, written]);
      aliases.set(`${entity} ${key}`, [key, entity]);
      if (type !== "unnamed") for (const word of key.split(" ")) words.set(`${entity} ${word}`, [word, entity]);
    }
  }
  return {
    names: [...names.values()],
    aliases: [...aliases.values()],
    words: [...words.values()],
    roles: [...roles.values()],
  };
};

type Role = [entity: number, role: string, first: number | null, last: number | null];

/** @param days on which the entity was called so, as far as they are known */
const addRole = (roles: Map<string, Role>, entity: number, role: string, days: readonly number[]): void => {
  const written = plain(role)
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:the|an?) (?=.)/iu, "")
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  if (written === "") return;
  const key = `${entity} ${written}`;
  const [, , first, last] = roles.get(key) ?? [];
  const all = [...days, first, last].filter((day) => typeof day === "number");
  roles.set(key, [entity, written, all.length > 0 ? Math.min(...all) : null, all.length > 0 ? Math.max(...all) : null]);
};
