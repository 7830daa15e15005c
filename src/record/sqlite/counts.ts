/** How many statements fit a question: in all, by speaker, publisher, month and act. */
import { sql } from "kysely";
import { dayName } from "../days.js";
import type { Counts, Question } from "../question.js";
import { ask } from "./asked.js";
import { keysOf } from "./find.js";
import { dayOfKey, isDated } from "./keys.js";
import { knownOf } from "./lines.js";
import type { Connection } from "./store.js";

/** The newest so many are counted. */
const MOST_COUNTED = 3000;
/** Speakers and publishers that are named. */
const MOST_NAMED = 20;

export const counts = async (db: Connection, question: Question): Promise<Counts> => {
  const asked = await ask(db, question);
  const keys = asked ? await keysOf(db, asked, false, MOST_COUNTED + 1) : [];
  const counted = keys.slice(0, MOST_COUNTED);
  const { rows } = await sql<{ speaker: number | null; publisher: number | null; act: string; key: number }>`
    select e.root as speaker, s.publisher, s.act, s.key from json_each(${JSON.stringify(counted)}) as one join statement as s on s.key = one.value
    left join entity as e on e.id = s.speaker and e.type <> 'unnamed'`.execute(db);
  const speakers = most(rows.map(({ speaker }) => speaker));
  const publishers = most(rows.map(({ publisher }) => publisher));
  const known = await knownOf(
    db,
    speakers.slice(0, MOST_NAMED).map(([speaker]) => speaker),
  );
  const names = await db
    .selectFrom("publisher")
    .select(["id", "name"])
    .where(
      "id",
      "in",
      publishers.slice(0, MOST_NAMED).map(([id]) => id),
    )
    .execute();
  const name = new Map(names.map((one) => [one.id, one.name]));
  const months = monthsOf(rows.flatMap(({ key }) => (isDated(key) ? [dayOfKey(key)] : [])));
  return {
    statements: counted.length,
    more: keys.length > MOST_COUNTED,
    speakers: speakers.slice(0, MOST_NAMED).flatMap(([speaker, statements]) => {
      const one = known.get(speaker);
      return one ? [{ id: one.id, name: one.name, statements }] : [];
    }),
    publishers: publishers
      .slice(0, MOST_NAMED)
      .map(([id, statements]) => ({ publisher: name.get(id) ?? "", statements })),
    months: months
      .map(([month, statements]) => ({ month, statements }))
      .sort((one, other) => (one.month < other.month ? -1 : 1)),
    acts: most(rows.map(({ act }) => act)).map(([act, statements]) => ({ act, statements })),
  };
};

const monthsOf = (days: readonly number[]): [string, number][] => {
  const times = new Map<string, number>();
  for (const [day, n] of most(days)) {
    const month = dayName(day).slice(0, 7);
    times.set(month, (times.get(month) ?? 0) + n);
  }
  return [...times];
};

/** What occurs, and how often; the most frequent first. */
const most = <T extends string | number>(values: readonly (T | null)[]): [T, number][] => {
  const times = new Map<T, number>();
  for (const value of values) if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
};
