/** Figures, set beside others that count the same. */
import { sql } from "kysely";
import type { Quantity } from "../../reading.js";
import { cursorOf, limitOf, placeOf } from "../cursor.js";
import { plain, wordsOf } from "../fold.js";
import type { FigureGroup, FigureLine } from "../kept.js";
import type { Answers, Page } from "../question.js";
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
  if (place) fits.push(sql`(g.figures < ${place[0]} or (g.figures = ${place[0]} and g.grp < ${place[1]}))`);
  const { rows } = await sql<Row>`select g.grp as key, g.unit, g.head, g.figures, g.reports, g.low, g.high,
    (select counted from figure_wording as w where w.grp = g.grp and w.n > 0 order by n desc, counted limit 1) as counted,
    (select count(*) from figure_speaker as s where s.grp = g.grp and s.n > 0) - ${TWICE} as speakers
    from figure_group as g where ${sql.join(fits, sql` and `)} order by g.figures desc, g.grp desc limit ${limit + 1}`.execute(
    db,
  );
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(({ unit, head, counted, ...group }) => ({
      ...group,
      counted: counted ?? head,
      ...(unit !== null && { unit }),
    })),
    ...(rows.length > limit && last && { next: cursorOf([last.figures, last.key]) }),
  };
};

/** By the day on which it was said, the earliest first. */
export const figures = async (db: Connection, key: string, page: Page): Promise<Answers<FigureLine>> => {
  const { after } = page;
  const limit = limitOf(page);
  const [statement, position] = placeOf<[number, number]>(after, ["number", "number"]) ?? [-1, -1];
  const { rows } = await sql<{ statement: number; position: number; counted: string; quantity: string }>`
    select statement, position, counted, quantity from figure where grp = ${plain(key)} and (statement, position) > (${statement}, ${position})
    order by statement, position limit ${limit + 1}`.execute(db);
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
