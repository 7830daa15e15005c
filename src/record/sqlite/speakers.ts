/** Who speaks: listed, and one whole. */
import { sql } from "kysely";
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

const COLUMNS = sql`e.id, e.name_id, e.type, e.name, e.countries, e.key, e.statements, e.reports, e.first_day, e.last_day, e.role`;

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
  const fits = [type === "unnamed" ? sql`e.type = 'unnamed'` : sql`e.type <> 'unnamed'`];
  if (type !== undefined) fits.push(sql`e.type = ${type}`);
  for (const { word } of wordsOf(words)) {
    fits.push(
      type === "unnamed"
        ? sql`' ' || e.key like ${`% ${word}%`}`
        : sql`e.id in (select m.root from name_word as w join entity as m on m.id = w.entity
            where w.word >= ${word} and w.word < ${`${word}\u{10ffff}`})`,
    );
  }
  const day = since === undefined ? undefined : dayNumber(since);
  // Without days, the sums that are kept; with them, sums over whole months and the days of the one begun.
  const source =
    day === undefined ? sql`entity as e` : sql`(${spokenSince(day)}) as lately join entity as e on e.id = lately.root`;
  const statements = day === undefined ? sql`e.statements` : sql`lately.n`;
  const [value, ascending] = {
    most: [statements, false] as const,
    latest: [sql`e.last_day`, false] as const,
    name: [sql`e.key`, true] as const,
  }[order];
  const place = placeOf<[number | string, number]>(after, [order === "name" ? "string" : "number", "number"]);
  if (place) fits.push(sql`(${value}, e.id) ${sql.raw(ascending ? ">" : "<")} (${place[0]}, ${place[1]})`);
  const direction = sql.raw(ascending ? "asc" : "desc");
  const { rows } = await sql<
    Row & { value: number | string }
  >`select ${COLUMNS}, ${statements} as statements, ${value} as value
    from ${source} where e.merged_into is null and e.statements > 0 and ${sql.join(fits, sql` and `)}
    order by ${value} ${direction}, e.id ${direction} limit ${limit + 1}`.execute(db);
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(speakerLine),
    ...(rows.length > limit && last && { next: cursorOf([last.value, last.id]) }),
  };
};

const spokenSince = (day: number) => {
  const month = dayName(day).slice(0, 7);
  const next = nextMonth(month);
  // First by entity: there are few of them beside their days and months, to look up what each became.
  return sql`select m.root, sum(own.n) as n from (
      select entity, sum(n) as n from (
        select entity, n from spoken_day where day >= ${day} and day < ${dayNumber(`${next}-01`) as number}
        union all select entity, n from spoken_month where month >= ${next}
      ) group by entity
    ) as own join entity as m on m.id = own.entity group by m.root having sum(own.n) > 0`;
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
  const { rows } = await sql<Row>`select ${COLUMNS} from entity as e
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
