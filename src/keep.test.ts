import { describe, expect, it } from "vitest";
import { type KeepEvent, keep, originalOf } from "./keep.js";
import type { Reader } from "./reader.js";
import type { Failure, RawDocument, Reading } from "./reading.js";
import { type Incoming, type Original, type Put, type Record, RecordError, SomeNotStored } from "./record/index.js";

const documentOf = (id: string, content = `${id} said no.`): RawDocument => ({
  id,
  format: "text",
  content,
  hints: {},
});
const readingOf = ({ id, content: text }: RawDocument): Reading => ({
  id,
  article: { text, parts: { body: [], headings: [], captions: [], notes: [] } },
  entities: [],
  statements: [],
  model: "stand-in 1",
});

/** Reads at once; what begins with "bad" it can't. */
const readerOf = (read: string[] = []): Reader =>
  ({
    async *readAll(reports: AsyncIterable<RawDocument | Failure>): AsyncGenerator<Reading | Failure> {
      for await (const report of reports) {
        if ("error" in report) yield report;
        else {
          read.push(report.id);
          const error = { code: "empty", message: `${report.id}: empty` } as const;
          yield report.id.startsWith("bad") ? { id: report.id, error } : readingOf(report);
        }
      }
    },
  }) as Reader;

/** Remembers contents, and how they were stored together. */
class Memory {
  readonly stored: string[] = [];
  readonly commits: string[][] = [];
  readonly addresses: string[] = [];
  #putOf(content: string, outcome: Put["outcome"]): Put {
    return { outcome, report: content, version: 1, statements: 0 };
  }
  has = async ({ bytes }: Original): Promise<Put | undefined> => {
    const content = Buffer.from(bytes).toString();
    return this.stored.includes(content) ? this.#putOf(content, "unchanged") : undefined;
  };
  cameFrom = async (address: string): Promise<void> => {
    this.addresses.push(address);
  };
  put = async (reports: readonly Incoming[]): Promise<Put[]> => {
    const ids = reports.map(({ original }) => original.id);
    this.commits.push(ids);
    return reports.map(({ original }) => {
      const content = Buffer.from(original.bytes).toString();
      this.stored.push(content);
      return this.#putOf(content, "stored");
    });
  };
}
const asRecord = (memory: Memory): Record => memory as unknown as Record;

async function* from(documents: Iterable<RawDocument | Failure>): AsyncGenerator<RawDocument | Failure> {
  yield* documents;
}
const said = (event: KeepEvent): string =>
  event.what === "kept" ? `${event.id} ${event.put.outcome} ${event.words}` : `${event.failure.id} failed`;
const all = async (events: AsyncIterable<KeepEvent>): Promise<string[]> => {
  const list: string[] = [];
  for await (const event of events) list.push(said(event));
  return list;
};

describe("keep", () => {
  it("tells the record where else a report came from that it has", async () => {
    const memory = new Memory();
    const reports = [documentOf("https://a.example/1", "So."), documentOf("https://b.example/1", "So.")];
    for (const report of reports) await all(keep(from([report]), readerOf(), asRecord(memory)));
    expect(memory.addresses).toEqual(["https://b.example/1"]);
  });

  it("reads and stores in order, and reads nothing that the record has", async () => {
    const memory = new Memory();
    const read: string[] = [];
    const reports = [documentOf("a"), documentOf("bad"), documentOf("b")];
    expect(await all(keep(from(reports), readerOf(read), asRecord(memory)))).toEqual([
      "a stored 3",
      "bad failed",
      "b stored 3",
    ]);
    const failure: Failure = { id: "x", error: { code: "not-found", message: "x: no such file" } };
    const more = [documentOf("a"), failure, documentOf("c"), documentOf("b")];
    expect(await all(keep(from(more), readerOf(read), asRecord(memory)))).toEqual([
      "a unchanged 0",
      "x failed",
      "c stored 3",
      "b unchanged 0",
    ]);
    expect(read).toEqual(["a", "bad", "b", "c"]);
  });

  it("stores several with one commit, and tells of none before", async () => {
    const memory = new Memory();
    const reports = Array.from({ length: 100 }, (_, i) => documentOf(String(i)));
    for await (const event of keep(from(reports), readerOf(), asRecord(memory))) {
      expect(memory.stored).toContain(event.what === "kept" ? event.put.report : "");
    }
    expect(memory.commits.flat()).toEqual(reports.map(({ id }) => id));
    expect(memory.commits.length).toBeLessThan(10);
  });

  it("does not let a report wait for others that do not come", async () => {
    const memory = new Memory();
    let more = (): void => {};
    async function* slow(): AsyncGenerator<RawDocument> {
      yield documentOf("a");
      await new Promise<void>((resolve) => {
        more = resolve;
      });
      yield documentOf("b");
    }
    const events = keep(slow(), readerOf(), asRecord(memory));
    expect((await events.next()).value).toMatchObject({ id: "a" });
    more();
    expect((await events.next()).value).toMatchObject({ id: "b" });
    expect((await events.next()).done).toBe(true);
  });

  it("stores what is read when it is stopped, and waits for nothing more", async () => {
    const memory = new Memory();
    const stop = new AbortController();
    async function* silent(): AsyncGenerator<RawDocument> {
      yield documentOf("a");
      stop.abort();
      await new Promise(() => {});
    }
    expect(await all(keep(silent(), readerOf(), asRecord(memory), { signal: stop.signal }))).toEqual([]);
    const again = new AbortController();
    async function* later(): AsyncGenerator<RawDocument> {
      yield documentOf("a");
      setTimeout(() => again.abort(), 10);
      await new Promise(() => {});
    }
    expect(await all(keep(later(), readerOf(), asRecord(memory), { signal: again.signal }))).toEqual(["a stored 3"]);
  });

  it("lets a report that can't be stored spoil no other, and ends where the record takes no more", async () => {
    const memory = new Memory();
    const { put } = memory;
    memory.put = async (reports) => {
      const puts = await put(reports.filter(({ original }) => original.id !== "b"));
      throw new SomeNotStored(
        reports.map(({ original }) => (original.id === "b" ? undefined : puts.shift())),
        { cause: new Error("odd") },
      );
    };
    const reports = ["a", "b", "c"].map((id) => documentOf(id));
    expect(await all(keep(from(reports), readerOf(), asRecord(memory)))).toEqual([
      "a stored 3",
      "b failed",
      "c stored 3",
    ]);
    memory.put = async () => {
      throw new RecordError("full", "the disk is full");
    };
    await expect(all(keep(from([documentOf("d")]), readerOf(), asRecord(memory)))).rejects.toThrow("the disk is full");
  });

  it("keeps bytes as they came, else the text that was handed in", () => {
    const bytes = Buffer.from([0x93, 0x94]);
    const page: RawDocument = { ...documentOf("a"), original: { bytes, charset: "windows-1252" }, feed: "f" };
    expect(originalOf(page)).toEqual({ id: "a", format: "text", hints: {}, bytes, charset: "windows-1252" });
    expect(originalOf(documentOf("b", "“é”"))).toMatchObject({ bytes: Buffer.from("“é”"), charset: "utf-8" });
  });
});
