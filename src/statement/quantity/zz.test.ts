import { it } from "vitest";
import { quantitiesIn } from "./index.js";

it("x", () => {
  for (const part of [
    "1,",
    "1 to ",
    "one ",
    "hundred and ",
    "half a ",
    "a million ",
    "$5 ",
    ".1",
    "\n ",
    "at least ",
    "5 pesos ",
    "5 pounds ",
    "1",
    "a-",
    "of ",
    "one in ",
  ]) {
    const t = [25_000, 100_000, 400_000].map((n) => {
      const x = part.repeat(n / part.length);
      const s = performance.now();
      const q = quantitiesIn(x, [[0, x.length]]);
      return `${Math.round(performance.now() - s)} (${q.length})`;
    });
    console.log(JSON.stringify(part), t.join(" "));
  }
}, 600000);
