import { readFileSync } from "node:fs";
import { it } from "vitest";
import { quantitiesIn } from "/work/main/src/statement/quantity/index.js";

it("prints", () => {
  for (const line of readFileSync("/tmp/q.txt", "utf8").split("\n").filter(Boolean)) {
    const text = line.replaceAll("\\n", "\n");
    console.log(
      line +
        "\n" +
        quantitiesIn(text, [[0, text.length]])
          .map((q) => {
            const { span, ...r } = q;
            return `    [${text.slice(...span)}] ${JSON.stringify(r)}`;
          })
          .join("\n"),
    );
  }
});
