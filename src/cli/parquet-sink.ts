/** Readings into a Parquet file, a group of rows at a time, so that memory stays bounded however many there are. */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Output } from "./output.js";
import { PARQUET_COLUMNS, PARQUET_SCHEMA, parquetRows, type Row } from "./parquet-columns.js";
import type { Sink } from "./sink.js";

/** Least rows of a group: some megabytes. */
const ROWS = 10_000;

export const parquetSink = (output: Output): Sink => {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: PARQUET_SCHEMA, createdBy: "hearsay" });
  let rows: Row[] = [];
  const handOver = async (): Promise<void> => {
    const written = bytes.getBytes().slice();
    // Offsets in the file go on counting from `offset`; `index` only says where the buffer goes on.
    bytes.index = 0;
    await output.write(written);
  };
  const writeGroup = async (): Promise<void> => {
    const columnData = PARQUET_COLUMNS.map((name, i) => ({ name, data: rows.map((row) => row[i]) }));
    await writer.write({ columnData, rowGroupSize: rows.length });
    rows = [];
    await handOver();
  };
  return {
    begin: async () => {},
    async take(one) {
      // A table of statements has no place for what could not be read.
      if ("error" in one) return;
      rows.push(...parquetRows(one));
      if (rows.length >= ROWS) await writeGroup();
    },
    async end() {
      if (rows.length > 0) await writeGroup();
      await writer.finish();
      await handOver();
    },
    finish: () => output.finish(),
    discard: () => output.discard(),
  };
};
