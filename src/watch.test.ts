import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Reader } from "./reader.js";
import type { Failure, RawDocument, Reading } from "./reading.js";
import type { Feed, Incoming, Record } from "./record/index.js";
import { type WatchEvent, watch } from "./watch.js";

/** Stands in for the web: what each feed names now, or what is wrong with it. */
const web = vi.hoisted(() => ({
  items: new Map<string, string[] | Error>(),
  fetched: [] as string[],
  polled: [] as string[],
}));
vi.mock("./intake/index.js", () => ({
  openWeb: () => ({ close: async () => {} }),
  pollFeed: async (state: Feed, { known }: { known: (address: string) => Promise<boolean> }) => {
    web.polled.push(state.url);
    const items = web.items.get(state.url) ?? [];
    if (items instanceof Error && items.message === "broken") throw items;
    const next = new Date(Date.now() - 1).toISOString();
    if (items instanceof Error) {
      const failure: Failure = { id: state.url, error: { code: "network", message: `${state.url}: no answer` } };
      return {
        state: { ...state, next, failures: state.failures + 1, error: "no answer" },
        documents: each([failure]),
      };
    }
    async function* documents(): AsyncGenerator<RawDocument | Failure> {
      for (const item of items as string[]) {
        if (await known(item)) continue;
        web.fetched.push(item);
        if (item.endsWith("?gone")) yield { id: item, error: { code: "http-status", message: `${item}: HTTP 500` } };
        else if (item.endsWith("?menu"))
          yield { id: item, error: { code: "no-article", message: `${item}: no article` } };
        else yield { id: item, format: "text", content: `${item} said no.`, hints: { url: item }, feed: state.url };
      }
    }
    return {
      state: { ...state, next, failures: 0, title: "News", error: undefined, etag: "1" },
      documents: documents(),
    };
  },
}));
async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

const reader = {
  async *readAll(reports: AsyncIterable<RawDocument | Failure>): AsyncGenerator<Reading | Failure> {
    for await (const one of reports) {
      const article = {
        text: "error" in one ? "" : one.content,
        parts: { body: [], headings: [], captions: [], notes: [] },
      };
      yield "error" in one ? one : { id: one.id, article, entities: [], statements: [], model: "stand-in 1" };
    }
  },
} as unknown as Reader;

class Memory {
  readonly list = new Map<string, Feed>();
  readonly stored: string[] = [];
  full = false;
  constructor(...urls: string[]) {
    for (const url of urls) this.list.set(url, { url, added: "2026-01-01T00:00:00Z", failures: 0, items: 0 });
  }
  feeds = async (): Promise<Feed[]> => [...this.list.values()];
  feed = async (url: string): Promise<Feed | undefined> => this.list.get(url);
  saveFeed = async (feed: Feed): Promise<void> => {
    if (this.full) throw new Error("the disk is full");
    this.list.set(feed.url, feed);
  };
  /** Addresses of reports that were there before. */
  readonly known = new Set<string>();
  knows = async (address: string) => this.known.has(address);
  has = async () => undefined;
  put = async (reports: readonly Incoming[]) => {
    if (this.full) throw new Error("the disk is full");
    return reports.map(({ original }) => {
      this.stored.push(original.id);
      return { outcome: "stored", report: original.id, version: 1, statements: 0 };
    });
  };
}
const once = async (memory: Memory): Promise<WatchEvent[]> => {
  const events: WatchEvent[] = [];
  for await (const event of watch(memory as unknown as Record, reader, { once: true })) events.push(event);
  return events;
};

beforeEach(() => {
  web.items.clear();
  web.fetched.length = 0;
  web.polled.length = 0;
});

const A = "https://a.example/feed";
const B = "https://b.example/feed";

describe("watch", () => {
  it("polls what is due, stores what is new, and notes how each feed fares", async () => {
    web.items.set(A, ["https://a.example/1", "https://a.example/2"]);
    web.items.set(B, new Error("no answer"));
    const memory = new Memory(A, B);
    const later = "https://c.example/feed";
    memory.list.set(later, { url: later, added: "", failures: 0, items: 0, next: "2999-01-01T00:00:00Z" });
    const events = await once(memory);
    expect(web.polled.sort()).toEqual([A, B]);
    expect(memory.stored).toEqual(["https://a.example/1", "https://a.example/2"]);
    const polls = events.filter((event) => event.what === "polled");
    expect(polls.find(({ feed }) => feed.url === A)).toMatchObject({
      added: 2,
      failed: 0,
      feed: { title: "News", failures: 0 },
    });
    expect(polls.find(({ feed }) => feed.url === B)).toMatchObject({
      added: 0,
      failed: 0,
      feed: { error: "no answer", failures: 1 },
    });
    // That a feed failed is told with its poll alone.
    expect(events.filter((event) => event.what === "failed")).toEqual([]);
    expect(memory.list.get(B)).toMatchObject({ failures: 1, error: "no answer" });
  });

  it("does not fetch again what the record has", async () => {
    web.items.set(A, ["https://a.example/1", "https://a.example/2"]);
    const memory = new Memory(A);
    memory.known.add("https://a.example/1");
    await once(memory);
    expect(web.fetched).toEqual(["https://a.example/2"]);
    expect(memory.stored).toEqual(["https://a.example/2"]);
  });

  it("asks for all again where something could not be stored", async () => {
    web.items.set(A, ["https://a.example/1"]);
    const memory = new Memory(A);
    memory.full = true;
    memory.saveFeed = async (feed) => {
      memory.list.set(feed.url, feed);
    };
    expect(await once(memory)).toMatchObject([{ what: "failed" }, { what: "polled", added: 0, failed: 1 }]);
    expect(memory.list.get(A)?.etag).toBeUndefined();
    memory.full = false;
    await once(memory);
    expect(memory.stored).toEqual(["https://a.example/1"]);
    expect(memory.list.get(A)?.etag).toBe("1");
  });

  it("goes on after a poll that breaks, and after a record that takes nothing", async () => {
    web.items.set(A, new Error("broken"));
    web.items.set(B, ["https://b.example/1"]);
    const memory = new Memory(A, B);
    const events = await once(memory);
    expect(memory.stored).toEqual(["https://b.example/1"]);
    expect(events.filter((event) => event.what === "polled")).toHaveLength(2);
    expect(memory.list.get(A)).toMatchObject({ failures: 1, error: "broken" });
    memory.full = true;
    const polls = (await once(memory)).filter((event) => event.what === "polled");
    expect(polls.map(({ feed }) => feed.url)).toContain(B);
  });

  it("fetches again only what may succeed another time, and leaves feeds alone that were taken off", async () => {
    const items = ["https://a.example/1", "https://a.example/2?gone", "https://a.example/3?menu"];
    web.items.set(A, items);
    const memory = new Memory(A);
    const stop = new AbortController();
    let polls = 0;
    // Due again at once, by the clock of the record; a feed that says so rests for a while, which nobody waits for here.
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout", "setImmediate"], shouldAdvanceTime: true });
    try {
      for await (const event of watch(memory as unknown as Record, reader, { signal: stop.signal })) {
        if (event.what !== "polled") continue;
        polls++;
        if (polls === 1) {
          expect(web.fetched).toEqual(items);
          expect(event).toMatchObject({ added: 1, failed: 2 });
          memory.list.set(A, { ...event.feed, next: "2026-01-01T00:00:00Z" });
          vi.setSystemTime(Date.now() + 24 * 3600_000);
        } else {
          expect(web.fetched.slice(3)).toEqual(["https://a.example/2?gone"]);
          memory.list.delete(A);
          stop.abort();
        }
      }
    } finally {
      vi.useRealTimers();
    }
    expect(polls).toBe(2);
    expect(memory.list.size).toBe(0);
  });

  it("ends when it is stopped while it waits", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    for await (const _ of watch(new Memory() as unknown as Record, reader, { signal: stop.signal }));
  });
});
