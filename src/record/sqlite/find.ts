/** Statements that fit a question, page by page. */
import { sql } from "kysely";
import { cursorOf, limitOf, placeOf } from "../cursor.js";
import type { StatementLine } from "../kept.js";
import type { Answers, Page, Question } from "../question.js";
import { fitness, snippetOf } from "../snippet.js";
import { type Asked, ask } from "./asked.js";
import { SQL_DATED, SQL_ROOM } from "./keys.js";
import { statementLines } from "./lines.js";
import type { Connection } from "./store.js";

/** Of the statements that fit in words, the newest so many are put in order by how well they fit. */
const MOST_RANKED = 250;

export const find = async (db: Connection, question: Question, page: Page): Promise<Answers<StatementLine>> => {
  const asked = await ask(db, question);
  if (!asked) return { items: [] };
  const { after } = page;
  const limit = limitOf(page);
  const best = (question.order ?? "best") === "best" && asked.terms.length > 0;
  const { keys, next } = best
    ? await findBest(db, asked, after, limit)
    : await findByDay(db, asked, question.order === "oldest", after, limit);
  const lines = await statementLines(db, keys);
  const items =
    asked.terms.length === 0
      ? lines
      : lines.map((line) => ({ ...line, snippet: snippetOf(line.contentText, asked.terms) }));
  return { items, ...(next !== undefined && { next }) };
};

interface Keys {
  keys: number[];
  next?: string;
}

const findByDay = async (
  db: Connection,
  asked: Asked,
  oldest: boolean,
  after: string | undefined,
  limit: number,
): Promise<Keys> => {
  const [place] = placeOf<[number]>(after, ["number"]) ?? [];
  const bounds = { from: asked.from, to: asked.to };
  if (place !== undefined && oldest) bounds.from = Math.max(bounds.from, place + 1);
  if (place !== undefined && !oldest) bounds.to = Math.min(bounds.to, place - 1);
  const found = await keysOf(db, { ...asked, ...bounds }, oldest, limit + 1);
  const keys = found.slice(0, limit);
  const last = keys.at(-1);
  return { keys, ...(found.length > limit && last !== undefined && { next: cursorOf([last]) }) };
};

/** The newest first, or the oldest. */
export const keysOf = async (
  db: Connection,
  asked: Asked,
  oldest: boolean,
  limit: number,
  newestNumber?: number,
): Promise<number[]> => {
  const { match, from, to, leastConfidence } = asked;
  const dated = (key: string) =>
    asked.dated ? sql`and ${sql.raw(key)} % ${sql.lit(SQL_ROOM)} < ${sql.lit(SQL_DATED)}` : sql``;
  const order = oldest ? sql`asc` : sql`desc`;
  const confident =
    leastConfidence > 0
      ? sql`and (select confidence from statement where key = search.rowid) >= ${leastConfidence}`
      : sql``;
  const known = newestNumber === undefined ? sql`` : sql`and rowid % ${sql.lit(SQL_DATED)} <= ${newestNumber}`;
  const { rows } =
    match === undefined
      ? await sql<{
          key: number;
        }>`select key from statement where key between ${from} and ${to} ${dated("key")} order by key ${order} limit ${limit}`.execute(
          db,
        )
      : await sql<{
          key: number;
        }>`select rowid as key from search where search match ${match} and rowid between ${from} and ${to}
          ${dated("rowid")} ${confident} ${known} order by rowid ${order} limit ${limit}`.execute(db);
  return rows.map(({ key }) => key);
};

/**
 * The cursor holds the newest number that there was when the first page was given, so that what is stored meanwhile moves
 * nothing, and the fitness and key of the last that was given.
 */
const findBest = async (db: Connection, asked: Asked, after: string | undefined, limit: number): Promise<Keys> => {
  const place = placeOf<[number, number, number]>(after, ["number", "number", "number"]);
  const newest = place?.[0] ?? (await newestNumber(db));
  const candidates = await keysOf(db, asked, false, MOST_RANKED, newest);
  const { rows } = await sql<{ key: number; content: string; name: string | null; line: string }>`
    select s.key, said.detail ->> 'text' as content, e.name, v.line ->> 'headline' as line from statement as s join said on said.key = s.key
    join report as r on r.id = s.report join version as v on v.report = r.id and v.version = r.newest
    left join entity as e on e.id = s.speaker
    where s.key in (select value from json_each(${JSON.stringify(candidates)}))`.execute(db);
  const ranked = rows.map(({ key, content, name, line }) => ({
    key,
    fit: fitness({ content, speaker: name ?? "", headline: line ?? "" }, asked.terms),
  }));
  ranked.sort((one, other) => other.fit - one.fit || other.key - one.key);
  const rest = place ? ranked.filter(({ fit, key }) => fit < place[1] || (fit === place[1] && key < place[2])) : ranked;
  const keys = rest.slice(0, limit);
  const last = keys.at(-1);
  return {
    keys: keys.map(({ key }) => key),
    ...(rest.length > limit && last && { next: cursorOf([newest, last.fit, last.key]) }),
  };
};

const newestNumber = async (db: Connection): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select n from counter where name = 'number'`.execute(db);
  return rows[0]?.n ?? 0;
};
