import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { Reading } from "../reading.js";
import { PARQUET_COLUMNS } from "./parquet-columns.js";
import { parquetSink } from "./parquet-sink.js";
import { fullReading, plainStatement } from "./reading-fixture.js";
import { positionsOf, textOf } from "./words.js";

const written = async (readings: readonly Reading[]): Promise<{ file: ArrayBuffer; pieces: number[] }> => {
  const pieces: Uint8Array[] = [];
  const sink = parquetSink({
    write: async (bytes) => {
      pieces.push(bytes as Uint8Array);
    },
    finish: async () => {},
    discard: async () => {},
  });
  await sink.begin();
  for (const reading of readings) await sink.take(reading);
  await sink.end();
  const whole = new Uint8Array(Buffer.concat(pieces));
  return {
    file: whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length),
    pieces: pieces.map(({ length }) => length),
  };
};

describe("a Parquet table", () => {
  it("has a row a statement, typed, with all that is known", async () => {
    const { file } = await written([fullReading]);
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(fullReading.statements.length);
    for (const [i, statement] of fullReading.statements.entries()) {
      const row = rows[i] ?? {};
      expect(Object.keys(row)).toEqual(PARQUET_COLUMNS);
      expect(row.content).toBe(textOf(fullReading, statement.content));
      expect(row.content_spans).toEqual(statement.content.map(([start, end]) => ({ start, end })));
      expect(positionsOf(statement.source)).toBe(
        (row.source_spans as { start: number; end: number }[]).map(({ start, end }) => `${start}-${end}`).join(";"),
      );
      expect(row.confidence).toBe(statement.confidence);
      expect(row.hedged).toBe(statement.hedged ?? false);
      expect(row.chain).toHaveLength(statement.chain.length);
      expect(row.quantities).toEqual(statement.quantities);
      expect(row.date_start).toEqual(statement.date ? new Date(statement.date.start) : null);
      expect(row.parent).toBe(statement.parent ?? null);
    }
  });

  it("is written in groups, and read back whole", async () => {
    const text = "x".repeat(30);
    const statements = Array.from({ length: 700 }, (_, i) => plainStatement({ id: `s${i + 1}`, content: [[0, 30]] }));
    const many = Array.from(
      { length: 40 },
      (_, i): Reading => ({
        id: `r${i}`,
        article: { text, parts: { body: [], headings: [], captions: [], notes: [] } },
        entities: [],
        statements,
        model: "stand-in 1",
      }),
    );
    const { file, pieces } = await written(many);
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_500, 10_500, 7000]);
    expect(pieces.length).toBeGreaterThan(3);
    const rows = await parquetReadObjects({ file, columns: ["report_id", "statement_id"] });
    expect(rows).toHaveLength(28_000);
    expect(rows.at(-1)).toEqual({ report_id: "r39", statement_id: "s700" });
  });

  it("may be empty", async () => {
    const { file } = await written([]);
    expect(await parquetReadObjects({ file })).toEqual([]);
    expect(parquetMetadata(file).schema[0]?.num_children).toBe(PARQUET_COLUMNS.length);
  });
});
