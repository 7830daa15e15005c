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
const MOST_COUNTED = 1000;
/** Speakers and publishers that are named. */
const MOST_NAMED = 20;

export const counts = async (db: Connection, question: Question): Promise<Counts> => {
  const asked = await ask(db, question);
  const keys = asked ? await keysOf(db, asked, false, MOST_COUNTED + 1) : [];
  const counted = keys.slice(0, MOST_COUNTED);
  const { rows } = await sql<{ speaker: number | null; publisher: number | null; act: string; key: number }>`
    select s.speaker, s.publisher, s.act, s.key from json_each(${JSON.stringify(counted)}) as one join statement as s on s.key = one.value`.execute(
    db,
  );
  const publishers = most(rows.map(({ publisher }) => publisher));
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
    speakers: await mostNamed(
      db,
      rows.map(({ speaker }) => speaker),
    ),
    publishers: publishers
      .slice(0, MOST_NAMED)
      .map(([id, statements]) => ({ publisher: name.get(id) ?? "", statements })),
    months: months
      .map(([month, statements]) => ({ month, statements }))
      .sort((one, other) => (one.month < other.month ? -1 : 1)),
    acts: most(rows.map(({ act }) => act)).map(([act, statements]) => ({ act, statements })),
  };
};

/** Who speaks most, each as the one that people merged it into. Of many speakers few are looked up: those counted most. */
const mostNamed = async (db: Connection, speakers: readonly (number | null)[]): Promise<Counts["speakers"]> => {
  const merged = await db.selectFrom("entity").select(["id", "root"]).where("merged_into", "is not", null).execute();
  const rootOf = new Map(merged.map(({ id, root }) => [id, root]));
  const counted = most(speakers.map((one) => (one === null ? null : (rootOf.get(one) ?? one))));
  const named: Counts["speakers"] = [];
  for (let at = 0; at < counted.length && named.length < MOST_NAMED; at += MOST_NAMED) {
    const next = counted.slice(at, at + MOST_NAMED);
    const known = await knownOf(
      db,
      next.map(([speaker]) => speaker),
    );
    for (const [speaker, statements] of next) {
      const one = known.get(speaker);
      if (one && one.type !== "unnamed") named.push({ id: one.id, name: one.name, statements });
    }
  }
  return named.slice(0, MOST_NAMED);
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
