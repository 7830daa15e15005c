/** Which entity of the record each of a reading's is: one that is there, or a new one. */
import { sql } from "kysely";
import type { Entity, Reading } from "../../reading.js";
import { nameKey, plain } from "../fold.js";
import { entityId } from "../ids.js";
import { areOne, mayJoin, roleKey } from "../join.js";
import type { Connection } from "./store.js";

interface Row {
  id: number;
  key: string;
  type: string;
  countries: string;
  roles: string;
}

/** Those of the record that go by one of these names, by name: what readings may be joined to. */
export type Candidates = Map<string, Row[]>;

export const candidatesFor = async (db: Connection, readings: readonly Reading[]): Promise<Candidates> =>
  candidatesOf(db, [
    ...new Set(readings.flatMap(({ entities }) => entities.filter(mayJoin).map(({ name }) => nameKey(name)))),
  ]);

/**
 * @param report its id as people see it, in which those that join nobody are told apart
 * @param candidates takes those that are made
 */
export const joinEntities = async (
  db: Connection,
  report: string,
  reading: Reading,
  candidates: Candidates,
): Promise<Map<string, number>> => {
  const known = new Map<string, number>();
  for (const entity of reading.entities.filter(mayJoin)) {
    known.set(entity.id, await joinOrMake(db, entity, withRoles(entity, reading), candidates));
  }
  const times = new Map<string, number>();
  const alone = reading.entities
    .filter((entity) => !mayJoin(entity))
    .map((entity): [string, Alone] => {
      const place = `${entity.type} ${nameKey(entity.name)}`;
      const again = times.get(place) ?? 0;
      times.set(place, again + 1);
      return [entity.id, aloneIn(entity, `${report} ${again}`)];
    });
  const numbers = await makeAlone(
    db,
    alone.map(([, one]) => one),
  );
  for (const [local, { id }] of alone) known.set(local, numbers.get(id) as number);
  return known;
};

/** Of one report only. */
interface Alone {
  id: string;
  entity: Entity;
}

const aloneIn = (entity: Entity, place: string): Alone => ({
  id: entityId(entity.type, nameKey(entity.name), place),
  entity,
});

/** An entity that a person named. */
export const joinNamed = async (
  db: Connection,
  report: string,
  name: string,
  type: Entity["type"],
): Promise<number> => {
  const entity: Entity = { id: "", type, name, mentions: [], roles: [], countries: [] };
  const key = nameKey(name);
  if (!mayJoin(entity)) {
    const alone = aloneIn(entity, `${report} said`);
    return (await makeAlone(db, [alone])).get(alone.id) as number;
  }
  const candidates = await candidatesOf(db, [key]);
  // A person who gives a name alone means the one that has it, where there is only one.
  const [only, ...others] = (candidates.get(key) ?? []).filter((row) => row.type === type);
  if (only && others.length === 0) return only.id;
  return joinOrMake(db, entity, [], candidates);
};

const withRoles = (entity: Entity, { statements }: Reading): string[] => {
  const spoken = statements.flatMap(({ speaker, speakerRole }) => (speaker === entity.id ? (speakerRole ?? []) : []));
  return [...new Set([...entity.roles, ...spoken].map(roleKey))].filter((role) => role !== "");
};

const candidatesOf = async (db: Connection, keys: readonly string[]): Promise<Candidates> => {
  const { rows } = await sql<Row>`select id, key, type, countries, roles from entity
    where joins = 1 and key in (select value from json_each(${JSON.stringify(keys)})) order by id`.execute(db);
  const candidates: Candidates = new Map();
  for (const row of rows) candidates.set(row.key, [...(candidates.get(row.key) ?? []), row]);
  return candidates;
};

const joinOrMake = async (
  db: Connection,
  entity: Entity,
  roles: readonly string[],
  candidates: Candidates,
): Promise<number> => {
  const key = nameKey(entity.name);
  const { type, countries } = entity;
  const same = (candidates.get(key) ?? []).filter((row) => row.type === type);
  const fitting = same.filter((row) => areOne(type, key, { countries, roles }, likenessOf(row)));
  // Of several, the one whose country is said to be the same; where none is, nobody knows which: the one that came first.
  const row =
    fitting.find((one) => likenessOf(one).countries.some((country) => countries.includes(country))) ?? fitting[0];
  if (!row) {
    const made = await make(db, entity, key, entityId(type, key, same.length), roles, true);
    candidates.set(key, [...(candidates.get(key) ?? []), made]);
    return made.id;
  }
  const before = likenessOf(row);
  const after = {
    countries: union(before.countries, countries),
    roles: union(before.roles, type === "person" ? roles : []),
  };
  if (after.countries.length > before.countries.length || after.roles.length > before.roles.length) {
    row.countries = JSON.stringify(after.countries);
    row.roles = JSON.stringify(after.roles);
    await db
      .updateTable("entity")
      .set({ countries: row.countries, roles: row.roles })
      .where("id", "=", row.id)
      .execute();
  }
  return row.id;
};

const makeAlone = async (db: Connection, alone: readonly Alone[]): Promise<Map<string, number>> => {
  if (alone.length === 0) return new Map();
  const rows = alone.map(({ id, entity: { type, name, countries } }) => [
    id,
    type,
    plain(name),
    nameKey(name),
    JSON.stringify(countries),
  ]);
  const made = await sql<{
    id: number;
    name_id: string;
  }>`insert into entity (id, name_id, type, name, key, countries, roles, joins, root)
    select n, one ->> 0, one ->> 1, one ->> 2, one ->> 3, one ->> 4, '[]', 0, n from (
      select value as one, (select coalesce(max(id), 0) from entity) + row_number() over () as n
      from json_each(${JSON.stringify(rows)}) where not exists (select 1 from entity where name_id = value ->> 0))
    returning id, name_id`.execute(db);
  if (made.rows.length === alone.length) return new Map(made.rows.map(({ id, name_id }) => [name_id, id]));
  const ids = alone.map(({ id }) => id);
  const found = await sql<{ id: number; name_id: string }>`select id, name_id from entity
    where name_id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  return new Map(found.rows.map(({ id, name_id }) => [name_id, id]));
};

const make = async (
  db: Connection,
  { type, name, countries: given }: Entity,
  key: string,
  id: string,
  givenRoles: readonly string[],
  joins: boolean,
): Promise<Row> => {
  const countries = JSON.stringify(given);
  const roles = JSON.stringify(type === "person" ? givenRoles : []);
  const { rows } = await sql<{
    id: number;
  }>`insert into entity (name_id, type, name, key, countries, roles, joins, root)
    values (${id}, ${type}, ${plain(name)}, ${key}, ${countries}, ${roles}, ${joins ? 1 : 0},
      (select coalesce(max(id), 0) + 1 from entity)) returning id`.execute(db);
  return { id: (rows[0] as { id: number }).id, key, type, countries, roles };
};

const likenessOf = ({ countries, roles }: Row): { countries: string[]; roles: string[] } => ({
  countries: JSON.parse(countries) as string[],
  roles: JSON.parse(roles) as string[],
});

/** So many roles of one name are kept for joining. */
const MOST = 30;
const union = (one: readonly string[], other: readonly string[]): string[] =>
  [...new Set([...one, ...other])].slice(0, MOST);
