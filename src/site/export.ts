/** All of the record as JSONL: one reading a line, corrections applied, as `hearsay read` gives them. */
import { stream } from "hono/streaming";
import type { Record } from "../record/index.js";
import type { RoomContext } from "./room.js";

export const exportReadings = (c: RoomContext, record: Record): Response => {
  c.header("Content-Type", "application/jsonl; charset=utf-8");
  c.header("Content-Disposition", 'attachment; filename="hearsay.jsonl"');
  return stream(c, async (out) => {
    try {
      for await (const { reading } of record.readings()) {
        if (out.aborted) return;
        await out.write(`${JSON.stringify(reading)}\n`);
      }
    } catch {
      // The head is gone already; breaking off is the one way left to say that this is not all.
      out.abort();
    }
  });
};
