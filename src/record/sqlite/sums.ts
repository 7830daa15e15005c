/** The sums over the statements of reports, added when they come in and taken away when they go: by the same words, so that both agree. */
import { sql } from "kysely";
import { SQL_DATED, SQL_ROOM } from "./keys.js";
import type { Connection } from "./store.js";

/** Days of `days.ts`, as a month: "2021-07". Julian day 2415020.5 is 1900-01-01. */
const MONTH = sql`strftime('%Y-%m', 2415020.5 + (key / ${sql.lit(SQL_ROOM)}))`;
const DAY = sql`key / ${sql.lit(SQL_ROOM)}`;
/** In the very words of the index. */
const DATED = sql`(key % ${sql.lit(SQL_ROOM)} < ${sql.lit(SQL_DATED)})`;

/** @param sign 1 after the reports' rows went in, -1 before they go */
export const sumUp = async (db: Connection, reports: readonly number[], sign: 1 | -1): Promise<void> => {
  const n = sql`${sql.lit(sign)} * count(*)`;
  const those = sql`(select value from json_each(${JSON.stringify(reports)}))`;
  const mine = sql`from statement where report in ${those}`;
  const adding = sql`on conflict do update set n = n + excluded.n`;
  await sql`insert into spoken_month select speaker, ${MONTH} as month, ${n} ${mine} and ${DATED} and speaker is not null group by speaker, month ${adding}`.execute(
    db,
  );
  await sql`insert into spoken_day select ${DAY} as day, speaker, ${n} ${mine} and ${DATED} and speaker is not null group by speaker, day ${adding}`.execute(
    db,
  );
  await sql`insert into spoken_act select speaker, act, ${n} ${mine} and speaker is not null group by speaker, act ${adding}`.execute(
    db,
  );
  await sql`insert into carried select speaker, carrier, 0, ${n} ${mine} and speaker is not null and carrier is not null group by speaker, carrier ${adding}`.execute(
    db,
  );
  await sql`insert into carried select speaker, 0, publisher, ${n} ${mine} and speaker is not null and publisher is not null group by speaker, publisher ${adding}`.execute(
    db,
  );
  await sql`update publisher set statements = publisher.statements + mine.n, reports = publisher.reports + mine.reports from (
      select v.publisher as id, ${sql.lit(sign)} * count(*) as reports,
        ${sql.lit(sign)} * sum((select count(*) from statement as s where s.report = r.id)) as n
      from report as r join version as v on v.report = r.id and v.version = r.newest where r.id in ${those} group by v.publisher
    ) as mine where publisher.id = mine.id`.execute(db);
  await sql`update counter set n = n + (select ${n} ${mine}) where name = 'statements'`.execute(db);
  await sql`update entity set own = own + mine.n from (select speaker, ${n} as n ${mine} and speaker is not null group by speaker) as mine
    where entity.id = mine.speaker`.execute(db);
  await sql`update entity set statements = entity.statements + mine.n, reports = entity.reports + mine.reports from
    (select root, ${n} as n, ${sql.lit(sign)} * count(distinct report) as reports from statement
      join entity as e on e.id = statement.speaker where report in ${those} group by root) as mine
    where entity.id = mine.root`.execute(db);
  if (sign === 1) {
    await sql`insert into heard select distinct speaker, report ${mine} and speaker is not null`.execute(db);
  } else {
    await sql`delete from heard where report in ${those}`.execute(db);
  }
  await sumUpFigures(db, those, sign);
};

const sumUpFigures = async (db: Connection, those: ReturnType<typeof sql>, sign: 1 | -1): Promise<void> => {
  const n = sql`${sql.lit(sign)} * count(*)`;
  const mine = sql`from figure where report in ${those}`;
  const adding = sql`on conflict do update set n = n + excluded.n`;
  await sql`insert into figure_wording select grp, counted, ${n} ${mine} group by grp, counted ${adding}`.execute(db);
  await sql`insert into figure_speaker select grp, speaker, ${n} ${mine} and speaker is not null group by grp, speaker ${adding}`.execute(
    db,
  );
  await sql`update figure_group set figures = figure_group.figures + mine.n, reports = figure_group.reports + mine.reports
    from (select grp, ${n} as n, ${sql.lit(sign)} * count(distinct report) as reports ${mine} group by grp) as mine where figure_group.grp = mine.grp`.execute(
    db,
  );
};

/** First and last day and role of those whose statements changed. */
export const refresh = async (db: Connection, entities: readonly number[]): Promise<void> => {
  const roots = sql`(select root from entity where id in (select value from json_each(${JSON.stringify(entities)})))`;
  const members = sql`(select entity.id union select m.id from entity as m where m.root = entity.id and m.merged_into is not null) as member`;
  // By a look at the end of an index for each, since the most frequent have very many.
  const days = (which: "min" | "max") => sql`(select ${sql.raw(which)}(found) / ${sql.lit(SQL_ROOM)} from (
    select (select ${sql.raw(which)}(key) from statement where speaker = member.id and ${DATED} = 1) as found from ${members}))`;
  const role = sql`(select role from (
    select (select max(last_day) from role where role.entity = member.id) as last,
      (select role from role where role.entity = member.id order by last_day desc, role desc limit 1) as role from ${members})
    where role is not null order by last desc, role limit 1)`;
  await sql`update entity set first_day = ${days("min")}, last_day = coalesce(${days("max")}, -1), role = ${role} where id in ${roots}`.execute(
    db,
  );
};

/** Sums of an entity whose members changed, from the ground. */
export const recount = async (db: Connection, roots: readonly number[]): Promise<void> => {
  const those = JSON.stringify(roots);
  await sql`update entity set
    statements = (select sum(m.own) from entity as m where m.root = entity.id),
    reports = (select count(distinct report) from heard where heard.entity in (select m.id from entity as m where m.root = entity.id))
    where id in (select value from json_each(${those}))`.execute(db);
  await refresh(db, roots);
};
