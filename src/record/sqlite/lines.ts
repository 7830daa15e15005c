/** Rows put together as what leaves the record. */
import { sql } from "kysely";
import type { Known, ReportLine, StatementLine } from "../kept.js";
import type { Detail } from "./detail.js";
import type { Line } from "./line.js";
import type { Connection } from "./store.js";

/** By number: each as the one it became where people merged it. */
export const knownOf = async (db: Connection, entities: Iterable<number>): Promise<Map<number, Known>> => {
  const { rows } = await sql<{ asked: number; id: string; type: Known["type"]; name: string; countries: string }>`
    select e.id as asked, r.name_id as id, r.type, r.name, r.countries from entity as e join entity as r on r.id = e.root
    where e.id in (select value from json_each(${JSON.stringify([...new Set(entities)])}))`.execute(db);
  return new Map(
    rows.map(({ asked, countries, ...known }) => [asked, { ...known, countries: JSON.parse(countries) as string[] }]),
  );
};

interface ReportRow {
  report: number;
  name: string;
  newest: number;
  added: string;
  statements: number;
  line: string;
}

const lineOfRow = ({ name, newest, added, statements, line }: ReportRow): ReportLine => {
  const { opening, ...known } = JSON.parse(line) as Line;
  return { id: name, ...known, added, version: newest, statements, opening };
};

/** Newest versions, by number. */
export const reportLines = async (db: Connection, reports: Iterable<number>): Promise<Map<number, ReportLine>> => {
  const { rows } = await sql<ReportRow>`select r.id as report, r.name, r.newest, v.added, v.statements, v.line
    from report as r join version as v on v.report = r.id and v.version = r.newest
    where r.id in (select value from json_each(${JSON.stringify([...new Set(reports)])}))`.execute(db);
  return new Map(rows.map((row) => [row.report, lineOfRow(row)]));
};

/** In the order of the keys. */
export const statementLines = async (db: Connection, keys: readonly number[]): Promise<StatementLine[]> => {
  const { rows } = await sql<{ key: number; report: number; id: string; detail: string }>`
    select s.key, s.report, said.id, said.detail from statement as s join said on said.key = s.key
    where s.key in (select value from json_each(${JSON.stringify(keys)}))`.execute(db);
  const details = new Map(rows.map((row) => [row.key, { ...row, detail: JSON.parse(row.detail) as Detail }]));
  const reports = await reportLines(
    db,
    rows.map(({ report }) => report),
  );
  const known = await knownOf(
    db,
    [...details.values()].flatMap(({ detail: { chain, speaker } }) => [
      ...chain,
      ...(speaker === undefined ? [] : [speaker]),
    ]),
  );
  return keys.flatMap((key) => {
    const row = details.get(key);
    const report = row && reports.get(row.report);
    return report ? [statementLine(row.id, row.detail, report, known)] : [];
  });
};

export const statementLine = (
  id: string,
  detail: Detail,
  report: ReportLine,
  known: ReadonlyMap<number, Known>,
): StatementLine => {
  const speaker = detail.speaker === undefined ? undefined : known.get(detail.speaker);
  return {
    id,
    report,
    version: detail.version,
    local: detail.local,
    ...(speaker && { speaker }),
    ...(detail.role !== undefined && { speakerRole: detail.role }),
    sourceText: detail.source,
    cueText: detail.cue,
    contentText: detail.text,
    kind: detail.kind,
    type: detail.type,
    act: detail.act,
    polarity: detail.polarity,
    ...(detail.hedged !== undefined && { hedged: detail.hedged }),
    chain: detail.chain.flatMap((one) => known.get(one) ?? []),
    ...(detail.date && { date: detail.date }),
    ...(detail.place && { place: detail.place }),
    quantities: detail.quantities,
    confidence: detail.confidence,
    corrected: detail.corrected,
    ...(detail.parent !== undefined && { parent: detail.parent }),
    content: detail.content,
  };
};
