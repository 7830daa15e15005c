import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noModel, openTrial, TEXT, type Trial } from "./room-fixture.js";
import type { Job } from "./views/views.js";

let room: Trial;
beforeEach(async () => {
  room = await openTrial();
});
afterEach(() => room.end());

/** The events of a job up to its end. */
const eventsOf = async (id: string): Promise<{ event: string; job: Job }[]> => {
  const answer = await room.get(`/jobs/${id}/events`);
  expect(answer.headers.get("Content-Type")).toMatch(/^text\/event-stream/);
  const blocks = (await answer.text()).split("\n\n").filter((block) => block.startsWith("event:"));
  return blocks.map((block) => {
    const [, event = "", data = ""] = /^event: (\w+)\ndata: (.*)$/s.exec(block) ?? [];
    return { event, job: JSON.parse(data) as Job };
  });
};

const ended = async (answer: Response): Promise<Job> => {
  expect(answer.status).toBe(303);
  const id = /^\/jobs\/([\w-]+)$/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  const events = await eventsOf(id);
  expect(events.at(-1)?.event).toBe("done");
  return (events.at(-1) as { job: Job }).job;
};

describe("a pasted text", () => {
  test("is read and kept, and its statements found", async () => {
    const job = await ended(
      await room.send("/add/text", {
        text: TEXT,
        publisher: "The Daily",
        datePublished: "2026-03-10",
        headline: "",
        url: "",
      }),
    );
    expect(job).toMatchObject({ state: "done", what: "a pasted text", failed: [] });
    expect(job.kept).toMatchObject([{ headline: "Dam holds, says minister", outcome: "stored", statements: 3 }]);
    const page = await (await room.get(`/reports/${job.kept[0]?.report}`)).text();
    expect(page).toMatch(/The Daily/);
    const again = await ended(
      await room.send("/add/text", { text: TEXT, publisher: "The Daily", datePublished: "2026-03-10" }),
    );
    expect(again.kept).toMatchObject([{ outcome: "unchanged" }]);
  });

  test("keeps its lines as they were pasted, whatever the browser makes of their ends", async () => {
    const job = await ended(await room.send("/add/text", { text: TEXT.replaceAll("\n", "\r\n") }));
    const kept = await room.record.report(job.kept[0]?.report ?? "");
    expect(kept?.article.text).toBe(TEXT);
  });

  test.each([
    [{ text: "  \n " }, /Paste the text/],
    [{ text: TEXT, url: "javascript:alert(1)" }, /javascript:/],
    [{ text: TEXT, url: "not an address" }, /not a web address/],
    [{ text: TEXT, datePublished: "yesterday" }, /no day or time/],
  ])("that can’t be taken is told on the page of the form: %j", async (fields, words) => {
    const answer = await room.send("/add/text", fields as { [name: string]: string });
    expect(answer.status).toBe(400);
    const body = await answer.text();
    expect(body).toMatch(words);
    expect(body).toMatch(/action="\/add\/text"/);
    for (const [name, typed] of Object.entries(fields)) {
      const field = new RegExp(
        `<input[^>]* name="${name}"[^>]* value="([^"]*)"|<textarea[^>]* name="${name}"[^>]*>([^<]*)<`,
      );
      const [, value, text] = field.exec(body) ?? [];
      expect([name, value ?? text]).toEqual([name, typed]);
    }
  });

  test("as JSON is answered with its job", async () => {
    const answer = await room.sendJson("/add/text", { text: TEXT });
    expect(answer.status).toBe(202);
    const job = (await answer.json()) as Job;
    expect(answer.headers.get("Location")).toBe(`/jobs/${job.id}.json`);
    await eventsOf(job.id);
    expect(await room.json(`/jobs/${job.id}.json`)).toMatchObject({ state: "done" });
    expect(await room.json("/add.json")).toMatchObject({ jobs: [{ id: job.id }] });
  });
});

describe("files", () => {
  const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("hearsay-upload-"));

  test("are read by their names and bytes, and leave nothing behind", async () => {
    const form = new FormData();
    form.append("files", new File([TEXT], "dam.txt"));
    form.append(
      "files",
      new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0])], "picture.txt"),
    );
    form.append("files", new File([`${JSON.stringify({ text: TEXT, url: "https://a.example/1" })}\n`], "more.jsonl"));
    const before = leftovers();
    const job = await ended(await room.send("/add/files", form));
    expect(job.what).toBe("dam.txt and 2 others");
    expect(job.kept.map(({ headline }) => headline)).toEqual(["Dam holds, says minister", "Dam holds, says minister"]);
    expect(job.failed).toHaveLength(1);
    expect(job.failed[0]?.id).toBe("picture.txt");
    expect(JSON.stringify(job)).not.toContain(tmpdir());
    expect(leftovers()).toEqual(before);
  });

  test.each([
    "../../../etc/passwd",
    "/etc/passwd",
    "..\\..\\win.ini",
    "a\u0000b.txt",
    "-",
    "https://elsewhere.example/",
    "con",
    ".txt",
    "a".repeat(5000),
  ])("called %j go nowhere else", async (name) => {
    const form = new FormData();
    form.append("files", new File([TEXT], name));
    const job = await ended(await room.send("/add/files", form));
    expect(job).toMatchObject({ state: "done", kept: [{ statements: 3 }], failed: [] });
    expect(job.what).not.toMatch(/[/\\]/);
    expect(job.what.length).toBeLessThanOrEqual(200);
  });

  test("come as JSON too", async () => {
    const files = [{ name: "dam.txt", base64: Buffer.from(TEXT).toString("base64") }];
    const job = (await (await room.sendJson("/add/files", { files })).json()) as Job;
    expect((await eventsOf(job.id)).at(-1)?.job.kept).toHaveLength(1);
    for (const wrong of [{ files: "x" }, { files: [{}] }, { files: [null] }, { files: [] }, {}]) {
      expect((await room.sendJson("/add/files", wrong)).status).toBe(400);
    }
  });
});

describe("an address", () => {
  test.each([
    "/etc/passwd",
    "-",
    "file:///etc/passwd",
    "ftp://a.example/",
    "",
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://169.254.169.254/latest",
    "http://user:word@a.example/",
  ])("%j is refused, and stands in its form again", async (address) => {
    for (const [path, field] of [
      ["/add/address", "address"],
      ["/sources", "url"],
    ] as const) {
      const answer = await room.send(path, { [field]: address });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(` name="${field}" type="url" value="${address}"`);
    }
  });

  test("is not fetched from within the house", async () => {
    const job = await ended(await room.send("/add/address", { address: "http://localhost:9/report" }));
    expect(job.kept).toEqual([]);
    expect(job.failed[0]?.message).toMatch(/public internet/);
  });
});

describe("work", () => {
  test("waits in a line that is not endless, and is stopped when the room closes", async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await openTrial({
      limits: { waitingJobs: 2 },
      reader: {
        ...noModel,
        async *readAll(reports) {
          await gate;
          yield* noModel.readAll(reports);
        },
      },
    });
    const states: number[] = [];
    for (let i = 0; i < 4; i++) states.push((await slow.sendJson("/add/text", { text: `${TEXT}${i}` })).status);
    expect(states).toEqual([202, 202, 202, 429]);
    const jobs = async (): Promise<string[]> =>
      ((await slow.json("/add.json")) as { jobs: Job[] }).jobs.map(({ state }) => state);
    expect(await jobs()).toEqual(["waiting", "waiting", "reading"]);
    const closing = slow.close();
    release();
    await closing;
    expect(await jobs()).toEqual(["stopped", "stopped", "stopped"]);
    expect((await slow.sendJson("/add/text", { text: TEXT })).status).toBe(503);
    await slow.end();
  });

  test("is stopped, waiting or under way; what was kept stays", async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await openTrial({
      reader: {
        ...noModel,
        async *readAll(reports) {
          let first = true;
          for await (const reading of noModel.readAll(reports)) {
            if (!first) await gate;
            first = false;
            yield reading;
          }
        },
      },
    });
    const lines = [1, 2, 3].map((n) => JSON.stringify({ text: `${TEXT}${n}`, url: `https://a.example/${n}` }));
    const files = [{ name: "a.jsonl", base64: Buffer.from(lines.join("\n")).toString("base64") }];
    const running = (await (await slow.sendJson("/add/files", { files })).json()) as Job;
    const waiting = (await (await slow.sendJson("/add/text", { text: TEXT })).json()) as Job;
    const page = await (await slow.get(`/jobs/${waiting.id}`)).text();
    expect(page).toContain(`action="/jobs/${waiting.id}/stop"`);
    expect((await slow.send(`/jobs/${waiting.id}/stop`, {})).headers.get("Location")).toBe(`/jobs/${waiting.id}`);
    expect(await slow.json(`/jobs/${waiting.id}.json`)).toMatchObject({ state: "stopped", kept: [] });
    expect((await slow.sendJson(`/jobs/${running.id}/stop`, {})).status).toBe(200);
    release();
    await (await slow.get(`/jobs/${running.id}/events`)).text();
    const stopped = (await slow.json(`/jobs/${running.id}.json`)) as Job;
    expect(stopped.state).toBe("stopped");
    expect(stopped.kept.length).toBeLessThan(3);
    expect((await slow.record.reports({}, {})).items).toHaveLength(stopped.kept.length);
    expect((await slow.sendJson("/jobs/none/stop", {})).status).toBe(404);
    await slow.end();
  });

  test("of too many reports ends where it must, and says so", async () => {
    const small = await openTrial({ limits: { reportsPerJob: 2 } });
    const lines = [1, 2, 3]
      .map((n) => JSON.stringify({ text: `${TEXT}${n}`, url: `https://a.example/${n}` }))
      .join("\n");
    const files = [{ name: "a.jsonl", base64: Buffer.from(lines).toString("base64") }];
    const { id } = (await (await small.sendJson("/add/files", { files })).json()) as Job;
    await (await small.get(`/jobs/${id}/events`)).text();
    const job = (await small.json(`/jobs/${id}.json`)) as Job;
    expect(job).toMatchObject({
      state: "stopped",
      kept: [{}, {}],
      failed: [{ message: expect.stringMatching(/hearsay add/) }],
    });
    await small.end();
  });

  test("long done is forgotten, the last fifty are not", async () => {
    const many = await openTrial({ limits: { adding: { burst: 100, perSecond: 100 } } });
    for (let i = 0; i < 55; i++) {
      const { id } = (await (await many.sendJson("/add/text", { text: `${TEXT}${i}` })).json()) as Job;
      await (await many.get(`/jobs/${id}/events`)).text();
    }
    expect(((await many.json("/add.json")) as { jobs: Job[] }).jobs).toHaveLength(50);
    await many.end();
  });
});
