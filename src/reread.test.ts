import { describe, expect, it, vi } from "vitest";
import type { Reader } from "./reader.js";
import type { Failure, RawDocument, Reading } from "./reading.js";
import type { Original, Record } from "./record/index.js";
import { reread } from "./reread.js";

vi.mock("./language/weights.js", () => ({ loadWeights: async () => ({ card: { name: "stand-in", version: "2" } }) }));

const reader = {
  async *readAll(reports: AsyncIterable<RawDocument | Failure>): AsyncGenerator<Reading | Failure> {
    for await (const one of reports) {
      if ("error" in one) yield one;
      else {
        const article = { text: one.content, parts: { body: [], headings: [], captions: [], notes: [] } };
        yield { id: one.id, article, entities: [], statements: [], model: "stand-in 2" };
      }
    }
  },
} as unknown as Reader;

/** Twenty reports, the even ones by an older model; the bytes of one are no text any more. */
class Memory {
  readonly models = new Map<string, string>();
  readonly texts = new Map<string, string>();
  constructor() {
    for (let i = 0; i < 20; i++) this.models.set(`r${String(i).padStart(2, "0")}`, i % 2 ? "stand-in 2" : "stand-in 1");
  }
  readonly passes = new Map<string, string>();
  originals: Record["originals"] = async ({ notBy, pass, after, limit }) =>
    [...this.models]
      .filter(([id, model]) => model !== notBy && id > (after ?? this.passes.get(pass ?? "") ?? ""))
      .slice(0, limit)
      .map(([report, model]) => {
        const bytes = Buffer.from(report === "r04" ? "\0\0\0\0" : `“${report}” said no.`);
        const original: Original = { id: `${report}.txt`, format: "text", hints: {}, bytes };
        return { report, version: 1, original, model };
      });
  reread = async (report: string, version: number, { model, article }: Reading, pass?: string) => {
    if (pass !== undefined) this.passes.set(pass, report);
    this.models.set(report, model);
    this.texts.set(report, article.text);
    return { outcome: "stored", report, version, statements: 0 };
  };
  endPass = async (pass: string) => {
    this.passes.delete(pass);
  };
}
const run = async (memory: Memory, options: Parameters<typeof reread>[2], most = 100): Promise<string[]> => {
  const events: string[] = [];
  for await (const event of reread(memory as unknown as Record, reader, options)) {
    events.push(event.what === "failed" ? `${event.failure.id} failed` : event.put.report);
    if (events.length >= most) break;
  }
  return events;
};

describe("reread", () => {
  it("reads from the originals what another model has read, and keeps what it can't read", async () => {
    const memory = new Memory();
    const events = await run(memory, { notBy: "stand-in 2" });
    expect(events).toHaveLength(10);
    expect(events).toContain("r04.txt failed");
    expect(memory.texts.get("r02")).toBe("“r02” said no.");
    expect(memory.models.get("r04")).toBe("stand-in 1");
    expect([...memory.models.values()].filter((model) => model === "stand-in 1")).toHaveLength(1);
  });

  it("goes on where it was broken off", async () => {
    const memory = new Memory();
    const before = await run(memory, { notBy: "stand-in 2" }, 3);
    const after = await run(memory, { notBy: "stand-in 2" });
    expect(after.filter((one) => before.includes(one) && !one.includes("failed"))).toEqual([]);
    expect(new Set([...before, ...after]).size).toBe(10);
  });

  it("goes on in its pass through all of them, until it is over; then another begins with the first", async () => {
    const memory = new Memory();
    const before = await run(memory, { pass: "a" }, 7);
    const after = await run(memory, { pass: "a" });
    expect([...before, ...after]).toEqual([...new Set([...before, ...after])]);
    expect(before.length + after.length).toBe(20);
    expect(await run(memory, { pass: "a" })).toHaveLength(20);
  });

  it("ends no pass that is stopped", async () => {
    const memory = new Memory();
    const stop = new AbortController();
    for await (const event of reread(memory as unknown as Record, reader, { pass: "a", signal: stop.signal })) {
      if (event.what === "reread" && event.put.report === "r09") stop.abort();
    }
    expect((await run(memory, { pass: "a" }))[0]).toBe("r10");
  });

  it("reads all where no model is excepted", async () => {
    expect(await run(new Memory(), {})).toHaveLength(20);
  });
});
