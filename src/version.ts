/** Which Hearsay this is: package.json says it, and nothing else does. */
import { readFileSync } from "node:fs";
import { z } from "zod";

// The same relative path leads to package.json from src/ and from dist/.
const manifest = new URL("../package.json", import.meta.url);

export const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, "utf8")));
