/** What people said of readings: kept beside them, applied to them, taken back. */

import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { EntityType, Reading, Span } from "../../reading.js";
import { cursorOf, limitOf, placeOf } from "../cursor.js";
import { applyCorrections, type Effective, type ToApply } from "../effective.js";
import { plain } from "../fold.js";
import { reportOf, type Spans } from "../ids.js";
import { Correction, type KeptCorrection } from "../kept.js";
import type { Answers, Page } from "../question.js";
import { RecordError } from "../record.js";
import { index, unindex } from "./index-report.js";
import { Entities } from "./join-entities.js";
import type { Line } from "./line.js";
import { unpackJson } from "./pack.js";
import { settle, unsettled } from "./settle.js";
import type { Connection, Store } from "./store.js";

/** A version of a report, with what is needed to make its effective reading. */
export interface KeptVersion {
  report: number;
  name: string;
  newest: number;
  version: number;
  added: string;
  textDigest: string;
  day: number | null;
  publisher: number | null;
  line: Line;
  model: string;
  reading: Reading;
  known: Map<string, number>;
}

/** @param version the newest unless said */
export const versionOf = async (db: Connection, name: string, version?: number): Promise<KeptVersion | undefined> => {
  const { rows } = await sql<{
    report: number;
    newest: number;
    version: number;
    added: string;
    text_digest: string;
    day: number | null;
    publisher: number | null;
    line: string;
    model: string;
    known: string;
    packed: ArrayBuffer;
  }>`select v.report, r.newest, v.version, v.added, v.text_digest, v.day, v.publisher, v.line, v.model, v.known, reading.packed
    from report as r join version as v on v.report = r.id join reading on reading.report = v.report and reading.version = v.version
    where r.name = ${name} and v.version = ${version === undefined ? sql`r.newest` : version}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { text_digest: textDigest, line, known, packed, ...rest } = row;
  return {
    ...rest,
    name,
    textDigest,
    line: JSON.parse(line) as Line,
    known: new Map(JSON.parse(known) as [string, number][]),
    reading: unpackJson<Reading>(packed),
  };
};

export const effectiveOf = async (db: Connection, kept: KeptVersion): Promise<Effective> =>
  applyCorrections(kept.name, kept.textDigest, kept.reading, kept.known, await toApply(db, kept.report, kept.version));

/** The corrections of a version, in the order in which they were made. */
export const toApply = async (db: Connection, report: number, version: number): Promise<ToApply[]> => {
  const { rows } = await sql<{
    correction: string;
    anchor: string;
    speaker: number | null;
    type: EntityType;
    name: string;
    countries: string;
  }>`select c.correction, c.anchor, c.speaker, e.type, e.name, e.countries from correction as c left join entity as e on e.id = c.speaker
    where c.report = ${report} and c.version = ${version} order by c.number`.execute(db);
  return rows.map(({ correction, anchor, speaker, type, name, countries }) => ({
    correction: JSON.parse(correction) as Correction,
    anchor: JSON.parse(anchor) as Spans,
    speaker: speaker === null ? null : { known: speaker, type, name, countries: JSON.parse(countries) as string[] },
  }));
};

export const correct = async (store: Store, said: Correction, note: string | undefined): Promise<KeptCorrection> => {
  const parsed = Correction.safeParse(said);
  if (!parsed.success) throw new RecordError("bad-correction", `not a correction: ${parsed.error.issues[0]?.message}`);
  const correction = parsed.data;
  return store.write(async (db) => {
    const { kept, anchor, model } = await targetOf(db, correction);
    const named = "speaker" in correction ? correction.speaker : null;
    const row = {
      id: `c${randomUUID().replaceAll("-", "").slice(0, 12)}`,
      report: kept.report,
      version: kept.version,
      made: new Date().toISOString(),
      correction: JSON.stringify(correction),
      anchor: JSON.stringify(anchor),
      model: model ? JSON.stringify(model) : null,
      speaker: named === null ? null : await speakerOf(db, kept.name, named),
      note: note === undefined || note === "" ? null : plain(note),
    };
    await db.insertInto("correction").values(row).execute();
    await reindex(db, kept);
    return keptCorrection({ ...row, name: kept.name });
  });
};

export const uncorrect = async (store: Store, id: string): Promise<void> =>
  store.write(async (db) => {
    const row = await db
      .selectFrom("correction")
      .innerJoin("report", "report.id", "correction.report")
      .where("correction.id", "=", plain(id))
      .select(["number", "name", "version"])
      .executeTakeFirst();
    if (!row) throw new RecordError("no-such", `${id}: no such correction; it may have been taken back already`);
    await db.deleteFrom("correction").where("number", "=", row.number).execute();
    const kept = await versionOf(db, row.name, row.version);
    if (kept) await reindex(db, kept);
  });

interface Row {
  id: string;
  name: string;
  version: number;
  made: string;
  correction: string;
  model: string | null;
  note: string | null;
}

const keptCorrection = ({ id, name, version, made, correction, model, note }: Row): KeptCorrection => ({
  id,
  made,
  report: name,
  version,
  correction: JSON.parse(correction) as Correction,
  ...(model !== null && { model: JSON.parse(model) as NonNullable<KeptCorrection["model"]> }),
  ...(note !== null && { note }),
});

export const correctionsOf = async (db: Connection, report: number, version: number): Promise<KeptCorrection[]> => {
  const { rows } =
    await sql<Row>`select c.id, r.name, c.version, c.made, c.correction, c.model, c.note from correction as c
    join report as r on r.id = c.report where c.report = ${report} and c.version = ${version} order by c.number`.execute(
      db,
    );
  return rows.map(keptCorrection);
};

/** The newest first. */
export const corrections = async (db: Connection, page: Page): Promise<Answers<KeptCorrection>> => {
  const { after } = page;
  const limit = limitOf(page);
  const before = placeOf<[number]>(after, ["number"])?.[0] ?? Number.MAX_SAFE_INTEGER;
  const { rows } = await sql<
    Row & { number: number }
  >`select c.number, c.id, r.name, c.version, c.made, c.correction, c.model, c.note
    from correction as c join report as r on r.id = c.report where c.number < ${before} order by c.number desc limit ${limit + 1}`.execute(
    db,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(keptCorrection), ...(rows.length > limit && last && { next: cursorOf([last.number]) }) };
};

/** The version that a correction speaks of, the spans it is anchored by, and what the model had said there. */
const targetOf = async (
  db: Connection,
  correction: Correction,
): Promise<{ kept: KeptVersion; anchor: Spans; model?: Spans }> => {
  if (correction.what === "missing") {
    const kept = await versionOf(db, correction.report);
    if (!kept) throw new RecordError("no-such", `${correction.report}: no such report`);
    checkSpans(correction, kept.reading.article.text);
    const { source, cue, content } = correction;
    return { kept, anchor: { source, cue, content } };
  }
  const found = await findStatement(db, correction.statement);
  if (!found) throw new RecordError("no-such", `${correction.statement}: no such statement`);
  const { kept, effective } = found;
  if (correction.what === "spans") checkSpans(correction, kept.reading.article.text);
  const one = effective.statements.find(({ id }) => id === correction.statement);
  const anchor = (one as NonNullable<typeof one>).origin;
  const byModel = kept.reading.statements.some(
    (statement) =>
      JSON.stringify([statement.source, statement.cue, statement.content]) ===
      JSON.stringify([anchor.source, anchor.cue, anchor.content]),
  );
  return { kept, anchor, ...(byModel && { model: anchor }) };
};

/** The version that a statement stands in: the newest that has it. */
export const findStatement = async (
  db: Connection,
  id: string,
): Promise<{ kept: KeptVersion; effective: Effective } | undefined> => {
  const name = reportOf(id);
  const newest = name === undefined ? undefined : await versionOf(db, name);
  for (let version = newest?.version ?? 0; name !== undefined && version > 0; version--) {
    const kept = version === newest?.version ? newest : await versionOf(db, name, version);
    if (!kept) continue;
    const effective = await effectiveOf(db, kept);
    if (effective.statements.some((one) => one.id === id)) return { kept, effective };
  }
  return undefined;
};

const checkSpans = ({ source, cue, content }: Spans, text: string): void => {
  for (const [what, spans] of Object.entries({ source, cue, content })) {
    for (const [start, end] of spans as readonly Span[]) {
      if (start >= end || end > text.length) {
        throw new RecordError(
          "bad-correction",
          `the ${what} ${start}–${end} marks no words of the report, which is ${text.length} characters long; mark words in its text`,
        );
      }
    }
  }
};

const speakerOf = async (
  db: Connection,
  report: string,
  named: Exclude<Extract<Correction, { what: "speaker" }>["speaker"], null>,
): Promise<number> => {
  if ("name" in named) {
    if (named.name.trim() === "")
      throw new RecordError("bad-correction", "the speaker has no name; give one, or say that nobody is named");
    return Entities.joinNamed(db, report, named.name.trim(), named.type);
  }
  const row = await db
    .selectFrom("entity")
    .select("root")
    .where("name_id", "=", plain(named.entity))
    .executeTakeFirst();
  if (!row) throw new RecordError("no-such", `${named.entity}: no such person or body in the record`);
  return row.root;
};

/** After corrections changed: what is found is what is to be read. */
const reindex = async (db: Connection, kept: KeptVersion): Promise<void> => {
  const effective = await effectiveOf(db, kept);
  await db
    .updateTable("version")
    .set({ statements: effective.statements.length })
    .where("report", "=", kept.report)
    .where("version", "=", kept.version)
    .execute();
  if (kept.version !== kept.newest) return;
  const waiting = unsettled();
  const numbers = await unindex(db, kept.report);
  const { report, version, publisher, day, added } = kept;
  const headline = kept.line.headline ?? "";
  index({ report, version, publisher, headline, day, added, effective }, numbers, waiting);
  await settle(db, waiting);
};
