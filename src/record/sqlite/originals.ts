/** Originals, to be read again. */
import { sql } from "kysely";
import type { Hints } from "../../reading.js";
import { plain } from "../fold.js";
import type { Original, Record } from "../record.js";
import { unpack } from "./pack.js";
import { passCounter } from "./passes.js";
import type { Store } from "./store.js";

type Kept = Awaited<ReturnType<Record["originals"]>>;

export const originals = async (
  store: Store,
  { notBy, pass, after, limit }: Parameters<Record["originals"]>[0],
): Promise<Kept> => {
  const rows = await store.read(async (db) => {
    const other = notBy === undefined ? sql`` : sql`and v.model <> ${plain(notBy)}`;
    const behind =
      after !== undefined
        ? sql`(select id from report where name = ${plain(after)})`
        : pass !== undefined
          ? sql`(select n from counter where name = ${passCounter(pass)})`
          : sql`0`;
    return (
      await sql<{
        report: string;
        version: number;
        model: string;
        format: Original["format"];
        charset: string | null;
        hints: string;
        input: string;
        bytes: ArrayBuffer;
      }>`select r.name as report, v.version, v.model, v.format, v.charset, v.hints, v.input, o.bytes from report as r
        join version as v on v.report = r.id and v.version = r.newest join original as o on o.id = v.original
        where r.id > coalesce(${behind}, 0) ${other} order by r.id limit ${limit}`.execute(db)
    ).rows;
  });
  return Promise.all(
    rows.map(async ({ report, version, model, format, charset, hints, input, bytes }) => ({
      report,
      version,
      model,
      original: {
        bytes: await unpack(bytes),
        format,
        ...(charset !== null && { charset }),
        hints: JSON.parse(hints) as Hints,
        id: JSON.parse(input) as string,
      },
    })),
  );
};
