/** Which entity of the record each of a reading's is: one that is there, or a new one. */
import { sql } from "kysely";
import type { Entity, Reading } from "../../reading.js";
import { nameKey, plain } from "../fold.js";
import { entityId } from "../ids.js";
import { areOne, type Likeness, mayJoin, roleKey } from "../join.js";
import type { Connection } from "./store.js";

/** An entity that others may be joined to. */
interface Joinable {
  id: number;
  key: string;
  type: string;
  countries: string[];
  roles: string[];
}

interface Made extends Joinable {
  nameId: string;
  name: string;
  joins: boolean;
}

/** What is told apart in each report, and may be there already: from another version of the report, or another reading. */
interface Alone {
  id: string;
  entity: Entity;
}

export interface ToJoin {
  /** Its id as people see it, in which those that join nobody are told apart. */
  report: string;
  reading: Reading;
}

/** The entities that some readings may have in common with the record, and those that they add to it. */
export class Entities {
  readonly #joinable: Map<string, Joinable[]>;
  /** By id. */
  readonly #alone: Map<string, number>;
  #last: number;
  #made: Made[] = [];
  readonly #changed = new Set<Joinable>();

  /** All that must be looked up for these. */
  static async for(db: Connection, all: readonly ToJoin[]): Promise<Entities> {
    const keys = all.flatMap(({ reading }) => reading.entities.filter(mayJoin).map(({ name }) => nameKey(name)));
    const alone = all.flatMap((one) => aloneIn(one).map(({ id }) => id));
    return new Entities(await joinableOf(db, keys), await numbersOf(db, alone), await lastNumber(db));
  }

  private constructor(joinable: Map<string, Joinable[]>, alone: Map<string, number>, last: number) {
    this.#joinable = joinable;
    this.#alone = alone;
    this.#last = last;
  }

  /** One of those that they were looked up for. @returns the number of each of the reading's own */
  join(one: ToJoin): Map<string, number> {
    const known = new Map<string, number>();
    const roles = rolesOf(one.reading);
    for (const entity of one.reading.entities.filter(mayJoin)) {
      known.set(entity.id, this.#joinOrMake(entity, roles.get(entity.id) ?? []));
    }
    for (const { id, entity } of aloneIn(one)) {
      known.set(entity.id, this.#findOrMake(entity, id));
    }
    return known;
  }

  /** One that a person named. */
  static async joinNamed(db: Connection, report: string, name: string, type: Entity["type"]): Promise<number> {
    const entity: Entity = { id: "", type, name, mentions: [], roles: [], countries: [] };
    const key = nameKey(name);
    const id = aloneId(entity, `${report} said`);
    const entities = new Entities(await joinableOf(db, [key]), await numbersOf(db, [id]), await lastNumber(db));
    const number = entities.#named(entity, key, id);
    await entities.write(db);
    return number;
  }

  #named(entity: Entity, key: string, id: string): number {
    if (!mayJoin(entity)) return this.#findOrMake(entity, id);
    // A person who gives a name alone means the one that has it, where there is only one.
    const [only, ...others] = (this.#joinable.get(key) ?? []).filter(({ type }) => type === entity.type);
    return only && others.length === 0 ? only.id : this.#joinOrMake(entity, []);
  }

  /** Puts in those that are new, and what is new of the others. */
  async write(db: Connection): Promise<void> {
    const rows = this.#made.map(({ id, nameId, type, name, key, countries, roles, joins }) => [
      ...[id, nameId, type, name, key],
      ...[countries, roles, joins ? 1 : 0],
    ]);
    this.#made = [];
    if (rows.length > 0) {
      await sql`insert into entity (id, name_id, type, name, key, countries, roles, joins, root)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value -> 5, value -> 6, value ->> 7, value ->> 0
        from json_each(${JSON.stringify(rows)})`.execute(db);
    }
    for (const { id, countries, roles } of this.#changed) {
      await sql`update entity set countries = ${JSON.stringify(countries)}, roles = ${JSON.stringify(roles)} where id = ${id}`.execute(
        db,
      );
    }
    this.#changed.clear();
  }

  #findOrMake(entity: Entity, id: string): number {
    const number = this.#alone.get(id) ?? this.#make(entity, nameKey(entity.name), id, [], false).id;
    this.#alone.set(id, number);
    return number;
  }

  #joinOrMake(entity: Entity, roles: readonly string[]): number {
    const key = nameKey(entity.name);
    const { type, countries } = entity;
    const same = (this.#joinable.get(key) ?? []).filter((one) => one.type === type);
    const fitting = same.filter((one) => areOne(type, key, { countries, roles }, one));
    // Of several, the one whose country is said to be the same; where none is, nobody knows which: the one that came first.
    const one = fitting.find((other) => other.countries.some((country) => countries.includes(country))) ?? fitting[0];
    if (!one) {
      const made = this.#make(entity, key, entityId(type, key, same.length), roles, true);
      this.#joinable.set(key, [...(this.#joinable.get(key) ?? []), made]);
      return made.id;
    }
    const after: Likeness = {
      countries: union(one.countries, countries),
      roles: union(one.roles, type === "person" ? roles : []),
    };
    if (after.countries.length > one.countries.length || after.roles.length > one.roles.length) {
      Object.assign(one, after);
      // What is new is written as it is by then.
      if (!("nameId" in one)) this.#changed.add(one);
    }
    return one.id;
  }

  #make(entity: Entity, key: string, nameId: string, roles: readonly string[], joins: boolean): Made {
    const { type, name, countries } = entity;
    const made: Made = {
      id: ++this.#last,
      nameId,
      type,
      name: plain(name),
      key,
      countries: [...countries],
      roles: type === "person" ? [...roles] : [],
      joins,
    };
    this.#made.push(made);
    return made;
  }
}

const aloneId = ({ type, name }: Entity, place: string): string => entityId(type, nameKey(name), place);

const aloneIn = ({ report, reading }: ToJoin): Alone[] => {
  const times = new Map<string, number>();
  return reading.entities
    .filter((entity) => !mayJoin(entity))
    .map((entity) => {
      const called = `${entity.type} ${nameKey(entity.name)}`;
      const again = times.get(called) ?? 0;
      times.set(called, again + 1);
      return { id: aloneId(entity, `${report} ${again}`), entity };
    });
};

/** By the reading's own ids: roles that are given to them, as they are compared. */
const rolesOf = ({ entities, statements }: Reading): Map<string, string[]> => {
  const roles = new Map(entities.map((entity) => [entity.id, [...entity.roles]]));
  for (const { speaker, speakerRole } of statements) {
    if (speaker !== undefined && speakerRole !== undefined) roles.get(speaker)?.push(speakerRole);
  }
  return new Map([...roles].map(([id, given]) => [id, [...new Set(given.map(roleKey))].filter((role) => role !== "")]));
};

const joinableOf = async (db: Connection, keys: readonly string[]): Promise<Map<string, Joinable[]>> => {
  const { rows } = await sql<{
    id: number;
    key: string;
    type: string;
    countries: string;
    roles: string;
  }>`select id, key, type, countries, roles from entity
    where joins = 1 and key in (select value from json_each(${JSON.stringify([...new Set(keys)])})) order by id`.execute(
    db,
  );
  const joinable = new Map<string, Joinable[]>();
  for (const { countries, roles, ...row } of rows) {
    const one = { ...row, countries: JSON.parse(countries) as string[], roles: JSON.parse(roles) as string[] };
    joinable.set(row.key, [...(joinable.get(row.key) ?? []), one]);
  }
  return joinable;
};

const numbersOf = async (db: Connection, ids: readonly string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: number; name_id: string }>`select id, name_id from entity
    where name_id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  return new Map(rows.map(({ id, name_id }) => [name_id, id]));
};

const lastNumber = async (db: Connection): Promise<number> => {
  const { rows } = await sql<{ last: number }>`select coalesce(max(id), 0) as last from entity`.execute(db);
  return rows[0]?.last ?? 0;
};

/** So many roles of one name are kept for joining. */
const MOST = 30;
const union = (one: readonly string[], other: readonly string[]): string[] =>
  [...new Set([...one, ...other])].slice(0, MOST);
