/** Figures, set beside others that count the same. */
import { sql } from "kysely";
import type { Quantity } from "../../reading.js";
import { cursorOf, limitOf, placeOf } from "../cursor.js";
import { plain, wordsOf } from "../fold.js";
import type { FigureGroup, FigureLine } from "../kept.js";
import type { Answers, Page } from "../question.js";
import { isDated, SQL_DATED, SQL_ROOM } from "./keys.js";
import { statementLines } from "./lines.js";
import type { Connection } from "./store.js";

interface Row {
  key: string;
  unit: string | null;
  head: string;
  counted: string | null;
  figures: number;
  reports: number;
  speakers: number;
  low: number;
  high: number;
}

/** Speakers of a group that were merged with another of it: few, so that they are looked up one by one. */
const TWICE = sql`coalesce((select sum(twice.n - 1) from (
    select m.root, count(*) as n from (
      select id, root from entity where merged_into is not null
      union select root, root from entity where merged_into is not null) as m
    cross join figure_speaker as s on s.grp = g.grp and s.speaker = m.id and s.n > 0 group by m.root) as twice), 0)`;

const groupsWhere = async (db: Connection, fits: ReturnType<typeof sql>, limit: number): Promise<Row[]> =>
  (
    await sql<Row>`select g.grp as key, g.unit, g.head, g.figures, g.reports, g.low, g.high,
    (select counted from figure_wording as w where w.grp = g.grp and w.n > 0 order by n desc, counted limit 1) as counted,
    (select count(*) from figure_speaker as s where s.grp = g.grp and s.n > 0) - ${TWICE} as speakers
    from figure_group as g where ${fits} order by g.figures desc, g.grp desc limit ${limit}`.execute(db)
  ).rows;

const groupOf = ({ unit, head, counted, ...group }: Row): FigureGroup => ({
  ...group,
  counted: counted ?? head,
  ...(unit !== null && { unit }),
});

export const figureGroup = async (db: Connection, key: string): Promise<FigureGroup | undefined> => {
  const [row] = await groupsWhere(db, sql`g.grp = ${key}`, 1);
  return row && groupOf(row);
};

/** Those with the most figures first. */
export const figureGroups = async (
  db: Connection,
  question: { words?: string; unit?: string },
  page: Page,
): Promise<Answers<FigureGroup>> => {
  const { after } = page;
  const limit = limitOf(page);
  const fits = [sql`g.figures > 0`];
  for (const { word } of wordsOf(question.words ?? "")) {
    fits.push(sql`(g.head like ${`${word}%`} or exists (select 1 from figure_wording as w where w.grp = g.grp and w.n > 0
      and (' ' || w.counted) like ${`% ${word}%`}))`);
  }
  if (question.unit !== undefined) fits.push(sql`g.unit = ${plain(question.unit)}`);
  const place = placeOf<[number, string]>(after, ["number", "string"]);
  if (place) fits.push(sql`(g.figures < ${place[0]} or (g.figures = ${place[0]} and g.grp < ${plain(place[1])}))`);
  const rows = await groupsWhere(db, sql.join(fits, sql` and `), limit + 1);
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(groupOf),
    ...(rows.length > limit && last && { next: cursorOf([last.figures, last.key]) }),
  };
};

interface FigureRow {
  statement: number;
  position: number;
  counted: string;
  quantity: string;
}

/** In the order of the keys, those that are dated first. */
const figuresAfter = async (
  db: Connection,
  key: string,
  place: [statement: number, position: number] | undefined,
  limit: number,
): Promise<FigureRow[]> => {
  const some = async (dated: boolean, [statement, position]: [number, number], most: number): Promise<FigureRow[]> =>
    (
      await sql<FigureRow>`select statement, position, counted, quantity from figure
    where grp = ${key} and (statement, position) > (${statement}, ${position})
    and (statement % ${sql.lit(SQL_ROOM)} < ${sql.lit(SQL_DATED)}) = ${dated ? 1 : 0} order by statement, position limit ${most}`.execute(
        db,
      )
    ).rows;
  const undated = place !== undefined && !isDated(place[0]);
  const first = undated ? [] : await some(true, place ?? NOWHERE, limit);
  return [
    ...first,
    ...(first.length < limit ? await some(false, undated ? place : NOWHERE, limit - first.length) : []),
  ];
};

const NOWHERE: [number, number] = [-1, -1];

/** By the day on which it was said, the earliest first; undated ones last. */
export const figures = async (db: Connection, key: string, page: Page): Promise<Answers<FigureLine>> => {
  const { after } = page;
  const limit = limitOf(page);
  const rows = await figuresAfter(db, plain(key), placeOf<[number, number]>(after, ["number", "number"]), limit + 1);
  const kept = rows.slice(0, limit);
  const keys = [...new Set(kept.map((row) => row.statement))];
  const lines = await statementLines(db, keys);
  const byKey = new Map(keys.map((one, i) => [one, lines[i]]));
  const last = kept.at(-1);
  return {
    items: kept.flatMap((row) => {
      const line = byKey.get(row.statement);
      const quantity = JSON.parse(row.quantity) as Quantity;
      return line
        ? [
            {
              counted: row.counted,
              ...(quantity.unit !== undefined && { unit: quantity.unit }),
              quantity,
              statement: line,
            },
          ]
        : [];
    }),
    ...(rows.length > limit && last && { next: cursorOf([last.statement, last.position]) }),
  };
};
