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
  day: number,
): Promise<void> => {
  const names = new Set<string>();
  const aliases = new Set<string>();
  const words = new Set<string>();
  const roles = new Map<string, [entity: number, role: string, first: number, last: number]>();
  for (const { id, type, name, mentions, roles: given } of entities) {
    const entity = known.get(id);
    if (entity === undefined) continue;
    const spoken = said.flatMap(({ speaker, speakerRole }, i) => {
      const row = speaker === id ? statements[i] : undefined;
      return row ? [{ day: row.day, role: speakerRole }] : [];
    });
    const days = spoken.length > 0 ? spoken.map((one) => one.day) : [day];
    for (const role of given) addRole(roles, entity, role, Math.min(...days), Math.max(...days));
    for (const one of spoken) if (one.role !== undefined) addRole(roles, entity, one.role, one.day, one.day);
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

const addRole = (
  roles: Map<string, [entity: number, role: string, first: number, last: number]>,
  entity: number,
  role: string,
  first: number,
  last: number,
): void => {
  const written = plain(role)
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:the|an?) (?=.)/iu, "")
    .slice(0, LONGEST_NAME);
  if (written === "") return;
  const key = JSON.stringify([entity, written]);
  const known = roles.get(key);
  roles.set(key, [entity, written, Math.min(first, known?.[2] ?? first), Math.max(last, known?.[3] ?? last)]);
};
