/** Who speaks: listed, and one whole. */
import { type RawBuilder, sql } from "kysely";
import { cursorOf, limitOf, placeOf } from "../cursor.js";
import { dayName, dayNumber } from "../days.js";
import { plain, wordsOf } from "../fold.js";
import type { KeptSpeaker, Known, SpeakerLine } from "../kept.js";
import type { Answers, Page, SpeakersQuestion } from "../question.js";
import { knownOf } from "./lines.js";
import type { Connection } from "./store.js";

interface Row {
  id: number;
  name_id: string;
  type: Known["type"];
  name: string;
  countries: string;
  key: string;
  statements: number;
  reports: number;
  first_day: number | null;
  last_day: number;
  role: string | null;
}

const COLUMNS = sql`e.id, e.name_id, e.type, e.name, e.countries, e.key, e.reports, e.first_day, e.last_day, e.role`;

const speakerLine = (row: Row): SpeakerLine => ({
  id: row.name_id,
  type: row.type,
  name: row.name,
  countries: JSON.parse(row.countries) as string[],
  statements: row.statements,
  reports: row.reports,
  ...(row.first_day !== null && { first: dayName(row.first_day) }),
  ...(row.last_day >= 0 && { last: dayName(row.last_day) }),
  ...(row.role !== null && { role: row.role }),
});

/** Unnamed speakers only where they are asked for: each is of one report. */
export const speakers = async (db: Connection, asked: SpeakersQuestion, page: Page): Promise<Answers<SpeakerLine>> => {
  const { words = "", type, order = "most", since } = asked;
  const { after } = page;
  const limit = limitOf(page);
  // In the very words of the indexes' conditions, or these are not used.
  const fits = [
    sql`e.merged_into is null and e.statements > 0`,
    type === "unnamed" ? sql`e.type = 'unnamed'` : sql`e.type <> 'unnamed'`,
  ];
  if (type !== undefined) fits.push(sql`e.type = ${type}`);
  for (const { word } of wordsOf(words)) {
    fits.push(
      type === "unnamed"
        ? sql`' ' || e.key like ${`% ${word}%`}`
        : sql`e.id in (select m.root from name_word as w join entity as m on m.id = w.entity
            where w.word >= ${word} and w.word < ${`${word}\u{10ffff}`})`,
    );
  }
  const fitting = sql.join(fits, sql` and `);
  const day = since === undefined ? undefined : dayNumber(since);
  // Without days, the sums that are kept; with them, sums over whole months and the days of the one begun.
  const counted =
    day === undefined
      ? sql`(select id, statements, last_day, key from entity as e where ${fitting})`
      : sql`(select lately.*, e.last_day, e.key from (${spokenSince(day, fitting)}) as lately join entity as e using (id))`;
  const [value, ascending] = { most: ["statements", false], latest: ["last_day", false], name: ["key", true] }[
    order
  ] as ["statements" | "last_day" | "key", boolean];
  const by = sql.ref(value);
  const place = placeOf<[number | string, number]>(after, [order === "name" ? "string" : "number", "number"]);
  const rest = place ? sql`where (${by}, id) ${sql.raw(ascending ? ">" : "<")} (${place[0]}, ${place[1]})` : sql``;
  const direction = sql.raw(ascending ? "asc" : "desc");
  // Put in order by what is short, and only then looked up whole.
  const { rows } = await sql<Row & { value: number | string }>`select ${COLUMNS}, chosen.statements, chosen.value from (
      select id, statements, ${by} as value from ${counted} ${rest} order by ${by} ${direction}, id ${direction} limit ${limit + 1}
    ) as chosen join entity as e on e.id = chosen.id order by chosen.value ${direction}, chosen.id ${direction}`.execute(
    db,
  );
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(speakerLine),
    ...(rows.length > limit && last && { next: cursorOf([last.value, last.id]) }),
  };
};

/** @param fitting the condition on whoever speaks, as `e` */
const spokenSince = (day: number, fitting: RawBuilder<unknown>) => {
  const month = dayName(day).slice(0, 7);
  const next = nextMonth(month);
  const inMonths = (who: string) =>
    sql`(select sum(n) from spoken_month where entity = ${sql.ref(who)} and month >= ${next})`;
  const inDays = sql`select entity, sum(n) as n from spoken_day
    where day >= ${day} and day < ${dayNumber(`${next}-01`) as number} group by entity`;
  // Months by speaker: few speakers have many, and each one's stand together.
  return sql`select id, sum(n) as statements from (
      select e.id, ${inMonths("e.id")} as n from entity as e where e.last_day >= ${day} and ${fitting}
      union all select e.id, ${inMonths("m.id")} from entity as m join entity as e on e.id = m.root where m.merged_into is not null and ${fitting}
      union all select e.id, own.n from (${inDays}) as own join entity as m on m.id = own.entity join entity as e on e.id = m.root where ${fitting}
    ) group by id having sum(n) > 0`;
};

const nextMonth = (month: string): string => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01`
    : `${String(year).padStart(4, "0")}-${String(number + 1).padStart(2, "0")}`;
};

/** Most names, roles and carriers that are told of one speaker. */
const MOST = 100;

export const speaker = async (db: Connection, id: string): Promise<KeptSpeaker | undefined> => {
  const { rows } = await sql<Row>`select ${COLUMNS}, e.statements from entity as e
    where e.id = (select root from entity where name_id = ${plain(id)})`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const members = sql`(select id from entity where root = ${row.id} and merged_into is not null union select ${row.id})`;
  const all = async <T>(query: ReturnType<typeof sql>): Promise<T[]> => (await query.execute(db)).rows as T[];
  const aliases = await all<{
    name: string;
    reports: number;
  }>(sql`select name, count(distinct report) as reports from named
    where entity in ${members} group by name order by reports desc, name limit ${MOST}`);
  const roles = await all<{
    role: string;
    first: number | null;
    last: number | null;
    reports: number;
  }>(sql`select role, min(first_day) as first,
    max(last_day) as last, count(distinct report) as reports from role where entity in ${members} group by role
    order by reports desc, role limit ${MOST}`);
  const carriers = await all<{
    carrier: number;
    publisher: string | null;
    statements: number;
  }>(sql`select carrier, p.name as publisher,
    sum(n) as statements from carried left join publisher as p on p.id = carried.publisher where entity in ${members}
    group by carrier, carried.publisher having sum(n) > 0 order by statements desc, carrier, publisher limit ${MOST}`);
  const who = await knownOf(
    db,
    carriers.map(({ carrier }) => carrier),
  );
  const merged = await all<{ id: number }>(
    sql`select id from entity where root = ${row.id} and merged_into is not null`,
  );
  return {
    line: speakerLine(row),
    aliases,
    roles: roles.map(({ first, last, ...one }) => ({
      ...one,
      ...(first !== null && { first: dayName(first) }),
      ...(last !== null && { last: dayName(last) }),
    })),
    carriers: carriers.map(({ carrier, publisher, statements }) => {
      const known = who.get(carrier);
      return { ...(known && { who: known }), ...(publisher !== null && { publisher }), statements };
    }),
    acts: await all(sql`select act, sum(n) as statements from spoken_act where entity in ${members} group by act
      having sum(n) > 0 order by statements desc, act`),
    byMonth:
      await all(sql`select month, sum(n) as statements from spoken_month where entity in ${members} group by month
      having sum(n) > 0 order by month`),
    merged: await ownOf(
      db,
      merged.map((one) => one.id),
    ),
  };
};

/** As they were before they were merged. */
const ownOf = async (db: Connection, entities: readonly number[]): Promise<Known[]> => {
  const rows = await db
    .selectFrom("entity")
    .select(["name_id", "type", "name", "countries"])
    .where("id", "in", entities.length > 0 ? entities : [-1])
    .orderBy("key")
    .orderBy("id")
    .execute();
  return rows.map(({ name_id, type, name, countries }) => ({
    id: name_id,
    type: type as Known["type"],
    name,
    countries: JSON.parse(countries) as string[],
  }));
};
