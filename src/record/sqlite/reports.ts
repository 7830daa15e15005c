/** Reports: listed, and one whole. */
import { sql } from "kysely";
import { cursorOf, limitOf, placeOf } from "../cursor.js";
import type { KeptReport, ReportLine, StatementLine } from "../kept.js";
import type { Answers, Page } from "../question.js";
import { parseWords } from "../words.js";
import { expression, publishersCalled } from "./asked.js";
import { correctionsOf, effectiveOf, findStatement, type KeptVersion, versionOf } from "./corrections.js";
import { EVERY, publisherFacet } from "./facets.js";
import { statementRows } from "./index-rows.js";
import type { Line } from "./line.js";
import { knownOf, reportLines, statementLine } from "./lines.js";
import type { Connection } from "./store.js";

const WORDS = "{headline body}";

/** What came last is first. */
export const reports = async (
  db: Connection,
  question: { words?: string; publisher?: string },
  page: Page,
): Promise<Answers<ReportLine>> => {
  const { after } = page;
  const limit = limitOf(page);
  const { all, none } = parseWords(question.words ?? "");
  const publishers = question.publisher === undefined ? undefined : await publishersCalled(db, question.publisher);
  if (publishers?.length === 0) return { items: [] };
  const wanted = all.map((term) => `(${WORDS} : ${expression(term)})`);
  if (publishers) wanted.push(`(facets : (${publishers.map((one) => `"${publisherFacet(one)}"`).join(" OR ")}))`);
  if (wanted.length === 0 && none.length > 0) wanted.push(`(facets : "${EVERY}")`);
  const match =
    wanted.length === 0
      ? undefined
      : `(${wanted.join(" AND ")})${none.map((term) => ` NOT (${WORDS} : ${expression(term)})`).join("")}`;
  const before = placeOf<[number]>(after, ["number"])?.[0] ?? Number.MAX_SAFE_INTEGER;
  const { rows } =
    match === undefined
      ? await sql<{
          id: number;
          seq: number;
        }>`select id, seq from report where seq < ${before} order by seq desc limit ${limit + 1}`.execute(db)
      : await sql<{
          id: number;
          seq: number;
        }>`select r.id, found.seq from (select rowid as seq from report_search where report_search match ${match}
          and rowid < ${before} order by rowid desc limit ${limit + 1}) as found join report as r on r.seq = found.seq order by found.seq desc`.execute(
          db,
        );
  const kept = rows.slice(0, limit);
  const lines = await reportLines(
    db,
    kept.map(({ id }) => id),
  );
  const last = kept.at(-1);
  return {
    items: kept.flatMap(({ id }) => lines.get(id) ?? []),
    ...(rows.length > limit && last && { next: cursorOf([last.seq]) }),
  };
};

export const report = async (db: Connection, name: string, version?: number): Promise<KeptReport | undefined> => {
  const kept = await versionOf(db, name, version);
  return kept && wholeReport(db, kept);
};

export const statement = async (db: Connection, id: string): Promise<StatementLine | undefined> => {
  const found = await findStatement(db, id);
  return found && (await wholeReport(db, found.kept)).statements.find((one) => one.id === id);
};

const wholeReport = async (db: Connection, kept: KeptVersion): Promise<KeptReport> => {
  const effective = await effectiveOf(db, kept);
  const line = (await reportLines(db, [kept.report])).get(kept.report) as ReportLine;
  const known = await knownOf(db, effective.known.values());
  const { report, version, publisher, day } = kept;
  const rows = statementRows(effective, { report, version, publisher, headline: "", day });
  const { rows: versions } = await sql<{ version: number; added: string; line: string }>`
    select version, added, line from version where report = ${report} order by version`.execute(db);
  return {
    line,
    version,
    versions: versions.map(({ line, ...one }) => {
      const { headline } = JSON.parse(line) as Line;
      return { ...one, ...(headline !== undefined && { headline }) };
    }),
    article: effective.reading.article,
    entities: effective.reading.entities.map((entity) => {
      const id = known.get(effective.known.get(entity.id) ?? -1)?.id;
      return { ...entity, ...(id !== undefined && { known: id }) };
    }),
    statements: rows.map(({ id, detail }) => statementLine(id, detail, line, known)),
    reading: effective.reading,
    corrections: await correctionsOf(db, report, version),
    model: kept.model,
  };
};
