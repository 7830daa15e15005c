// Makes docs/reading.schema.json from the types in src/reading.ts; with --check, says whether it is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { Failure, Reading } from "../dist/index.js";

const path = new URL("../docs/reading.schema.json", import.meta.url);
const schema = {
  ...z.toJSONSchema(z.union([Reading, Failure]), { target: "draft-2020-12" }),
  title: "A line of `hearsay read --format jsonl`: a reading, or why there is none",
};
const text = `${JSON.stringify(schema, null, 2)}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== text) {
    console.error("docs/reading.schema.json is not what src/reading.ts says: run `npm run schema` and commit it");
    process.exit(1);
  }
} else writeFileSync(path, text);
