import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { dateInWords } from "./about.js";
import { progressOn, timeInWords, totalOf } from "./progress.js";
import { isColoured, widthOf } from "./terminal.js";
import { visible } from "./visible.js";
import { elide, flow, wrap } from "./wrap.js";

describe("lines", () => {
  it("break at spaces, and long words where they must; East Asian characters take two columns", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("北京 北京", 6)).toEqual(["北京", "北京"]);
    expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  });
  it("hold all of a word without end, and no part of a style", () => {
    const text = `\u001B[36m${"é".repeat(1000)}\u001B[39m ${"x".repeat(300)}`;
    const lines = wrap(text, 60);
    expect(lines.join("").replaceAll("\u001B[36m", "").replaceAll("\u001B[39m", "")).toMatch(/^[éx]+$/);
    expect(lines.join("").match(/é/g)).toHaveLength(1000);
    expect(lines.join("").match(/x/g)).toHaveLength(300);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  });
  it("hold as many items as fit", () => {
    expect(flow(["one", "two", "three"], 9)).toEqual(["one · two", "three"]);
    expect(flow(["one", "two", "three"], 9, " / ")).toEqual(["one / two", "three"]);
  });
  it("are shortened between words where there are any", () => {
    expect(elide("one two three four", 12, "end")).toBe("one two…");
    expect(elide("one two three four", 12, "start")).toBe("…three four");
    expect(elide("one two three four", 12, "middle")).toBe("one…four");
    expect(elide("abcdefghijklm", 9, "end")).toBe("abcdefgh…");
    expect(elide("北京北京北京北京", 9, "end")).toBe("北京北京…");
    expect(elide("one two", 7, "end")).toBe("one two");
    expect(elide("one two", 3, "end")).toBe("…");
  });
});

describe("visible", () => {
  it("shows what would move the cursor or turn the line round", () => {
    expect(visible("a\u001B[2Jb\u202Ec\u007Fd\u009Be")).toBe("a␛[2Jb\uFFFDc␡d\uFFFDe");
    expect(visible(" two\n lines ")).toBe("two lines");
    expect(visible("\uD800")).toBe("\uFFFD");
  });
});

describe("dates", () => {
  it("are told in the report's own zone", () => {
    expect(dateInWords("2021-07-17T20:16+05:30")).toBe("17 July 2021, 20:16 UTC+05:30");
    expect(dateInWords("2021-07-07T20:16:01.5Z")).toBe("7 July 2021, 20:16 UTC");
    expect(dateInWords("2021-07-07")).toBe("7 July 2021");
    expect(dateInWords("2021-13-07")).toBe("2021-13-07");
    expect(dateInWords("yesterday")).toBe("yesterday");
  });
});

describe("the terminal", () => {
  it("is as wide as COLUMNS says, else as it says, else 80", () => {
    expect(widthOf({ COLUMNS: "120" }, 60)).toBe(120);
    expect(widthOf({ COLUMNS: "wide" }, 60)).toBe(60);
    expect(widthOf({}, 60)).toBe(60);
    expect(widthOf({}, undefined)).toBe(80);
  });
  it("has colour unless its owner does not want it", () => {
    expect(isColoured({}, true)).toBe(true);
    expect(isColoured({}, false)).toBe(false);
    expect(isColoured({ NO_COLOR: "1" }, true)).toBe(false);
    expect(isColoured({ NO_COLOR: "" }, true)).toBe(true);
    expect(isColoured({ FORCE_COLOR: "1" }, false)).toBe(true);
    expect(isColoured({ FORCE_COLOR: "0" }, true)).toBe(false);
    expect(isColoured({ NO_COLOR: "1", FORCE_COLOR: "1" }, true)).toBe(false);
    expect(isColoured({ TERM: "dumb" }, true)).toBe(false);
  });
});

describe("progress", () => {
  const shown = (total: number | undefined, reports: number[]): string[] => {
    const lines: string[] = [];
    let time = 0;
    const progress = progressOn({
      terminal: { write: (text) => lines.push(text.replace("\r\u001B[K", "")) },
      total: () => total,
      width: () => 80,
      now: () => {
        time += 1000;
        return time;
      },
    });
    for (const count of reports) progress.show({ reports: count, statements: 7, failed: count > 2 ? 1 : 0 });
    progress.clear();
    progress.clear();
    return lines;
  };
  it("is a bar where the total is known, else a counter, and is wiped away once", () => {
    expect(shown(4, [1, 2])).toEqual([`${"█".repeat(12)}${"░".repeat(12)} 2/4 · 7 statements · 1.0 reports/s`, ""]);
    expect(shown(undefined, [3])).toEqual(["3 reports · 7 statements · 1 failed · 3.0 reports/s", ""]);
    expect(shown(2, [3])).toEqual(["3 reports · 7 statements · 1 failed · 3.0 reports/s", ""]);
  });
  it("is not shown for a single report", () => {
    expect(shown(1, [1])).toEqual([]);
  });
  it("says how long the rest will take, by the rate of late", () => {
    const lines: string[] = [];
    let time = 0;
    const progress = progressOn({
      terminal: { write: (text) => lines.push(text.replace("\r\u001B[K", "")) },
      total: () => 1000,
      timeLeft: true,
      width: () => 120,
      now: () => time,
    });
    time = 2000;
    progress.show({ reports: 400, known: 400, statements: 0, failed: 0 });
    for (time = 10_000; time <= 60_000; time += 10_000) {
      progress.show({ reports: 400 + time / 1000, known: 400, statements: 0, failed: 0 });
    }
    expect(lines[0]).not.toContain("left");
    expect(lines.at(-1)).toContain("460/1000 · 400 known already · 0 statements · 1.0 reports/s · 9 min left");
    expect([8.2, 59.9, 3599, 12_000, 180_000].map(timeInWords)).toEqual([
      "8 s",
      "60 s",
      "1 h",
      "3 h 20 min",
      "2 d 2 h",
    ]);
  });
  it("knows the total where each input is one report", () => {
    expect(totalOf(["a.txt", "b.html.gz"])).toBe(2);
    for (const many of ["reports", "a.jsonl", "-", "https://example.org/a.txt"]) {
      expect(totalOf(["a.txt", many])).toBeUndefined();
    }
  });
});
