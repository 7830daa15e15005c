import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { it } from "vitest";
import { quantitiesIn } from "./index.js";

it("prints", () => {
  const out: string[] = [];
  let chars = 0,
    ms = 0;
  for (const line of gunzipSync(readFileSync("/work/shared/corpora/attribution/polnear-train.jsonl.gz"))
    .toString()
    .split("\n")
    .filter(Boolean)) {
    const d = JSON.parse(line);
    for (const a of d.attributions) {
      const t0 = performance.now();
      const qs = quantitiesIn(d.text, a.content);
      ms += performance.now() - t0;
      for (const [s, e] of a.content) chars += e - s;
      const covered = qs.map((q) => q.span);
      for (const q of qs) {
        const {
          span: [s, e],
          ...r
        } = q;
        const v = r.bound === "exact" ? { ...r, low: undefined, high: undefined } : r;
        out.push(
          `Q ${d.text.slice(Math.max(0, s - 50), s).replaceAll("\n", " ")}[[${d.text.slice(s, e)}]]${d.text.slice(e, e + 50).replaceAll("\n", " ")}\n      ${JSON.stringify(v)}`,
        );
      }
      for (const [s, e] of a.content)
        for (const m of d.text
          .slice(s, e)
          .matchAll(
            /\d[\d.,]*|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|third|dozen|hundred|thousand|million|billion|double|twice)s?\b/gi,
          )) {
          const at = s + m.index;
          if (!covered.some(([x, y]) => at >= x && at < y))
            out.push(
              `MISS ${d.text.slice(Math.max(0, at - 40), at).replaceAll("\n", " ")}<<${m[0]}>>${d.text.slice(at + m[0].length, at + m[0].length + 40).replaceAll("\n", " ")}`,
            );
        }
    }
  }
  writeFileSync("/tmp/polnear-t.txt", out.join("\n"));
  console.log(chars, ms);
});
