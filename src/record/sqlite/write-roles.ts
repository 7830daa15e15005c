/** By which names and roles a report calls its entities. */
import { sql } from "kysely";
import type { Effective } from "../effective.js";
import { nameKey, plain } from "../fold.js";
import type { StatementRow } from "./index-rows.js";
import type { Connection } from "./store.js";

/** Longer ones are no names, but a reader's slip. */
const LONGEST_NAME = 200;

export const writeRoles = async (
  db: Connection,
  report: number,
  { reading: { article, entities, statements: said }, known }: Effective,
  statements: readonly StatementRow[],
  day: number | null,
): Promise<void> => {
  const names = new Set<string>();
  const aliases = new Set<string>();
  const words = new Set<string>();
  const roles = new Map<string, Role>();
  for (const { id, type, name, mentions, roles: given } of entities) {
    const entity = known.get(id);
    if (entity === undefined) continue;
    const spoken = said.flatMap(({ speaker, speakerRole }, i) => {
      const row = speaker === id ? statements[i] : undefined;
      return row ? [{ day: row.day, role: speakerRole }] : [];
    });
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
      names.add(JSON.stringify([entity, written]));
      aliases.add(JSON.stringify([key, entity]));
      if (type !== "unnamed") for (const word of key.split(" ")) words.add(JSON.stringify([word, entity]));
    }
  }
  const list = (rows: Iterable<string>): string => `[${[...rows].join(",")}]`;
  await sql`insert or ignore into named (entity, name, report) select value ->> 0, value ->> 1, ${report} from json_each(${list(names)})`.execute(
    db,
  );
  await sql`insert or ignore into alias (key, entity) select value ->> 0, value ->> 1 from json_each(${list(aliases)})`.execute(
    db,
  );
  await sql`insert or ignore into name_word (word, entity) select value ->> 0, value ->> 1 from json_each(${list(words)})`.execute(
    db,
  );
  if (roles.size > 0) {
    await sql`insert into role (entity, role, report, first_day, last_day)
      select value ->> 0, value ->> 1, ${report}, value ->> 2, value ->> 3 from json_each(${JSON.stringify([...roles.values()])})`.execute(
      db,
    );
  }
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
  const key = JSON.stringify([entity, written]);
  const [, , first, last] = roles.get(key) ?? [];
  const all = [...days, first, last].filter((day) => typeof day === "number");
  roles.set(key, [entity, written, all.length > 0 ? Math.min(...all) : null, all.length > 0 ? Math.max(...all) : null]);
};
