import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { it } from "vitest";
import { quantitiesIn } from "./index.js";
import { tokensOf } from "./lexer.js";

it("t", () => {
  const docs = gunzipSync(readFileSync("/work/shared/corpora/attribution/polnear-train.jsonl.gz"))
    .toString()
    .split("\n")
    .filter(Boolean)
    .map((l) => JSON.parse(l));
  for (let r = 0; r < 3; r++) {
    let t0 = performance.now(),
      n = 0;
    for (const d of docs) {
      for (const a of d.attributions) for (const s of a.content) n += tokensOf(d.text, s).length;
    }
    const lex = performance.now() - t0;
    t0 = performance.now();
    for (const d of docs) for (const a of d.attributions) quantitiesIn(d.text, a.content);
    console.log(n, "tokens", lex, "lex", performance.now() - t0, "all");
  }
}, 60000);
