import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noModel, openTrial, TEXT, type Trial } from "./room-fixture.js";
import { serve } from "./server.js";

let room: Trial;
beforeAll(async () => {
  room = await openTrial();
});
afterAll(() => room.end());

const open = (options: { port?: number; host?: string; token?: string; signal?: AbortSignal } = {}) =>
  serve({ record: room.record, reader: noModel, port: 0, ...options });

test("listens on this machine only, and tells where", async () => {
  const { url, close } = await open();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await fetch(url)).status).toBe(200);
  await close();
  await expect(fetch(url)).rejects.toThrow();
});

test("listens elsewhere only where a token guards it", async () => {
  for (const host of ["0.0.0.0", "::", "192.0.2.1", "example.org"]) {
    await expect(open({ host })).rejects.toThrow(/can be reached from other machines; give a token/);
    await expect(open({ host, token: "" })).rejects.toThrow(/give a token/);
  }
  const { url, close } = await open({ host: "0.0.0.0", token: "a token of some length" });
  expect((await fetch(`${url}search.json`.replace("0.0.0.0", "127.0.0.1"))).status).toBe(401);
  await close();
});

test("says that the port is taken", async () => {
  const other: Server = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  await expect(open({ port })).rejects.toThrow(`port ${port} of 127.0.0.1 is taken`);
  await new Promise((resolve) => other.close(resolve));
});

test("closes in good order: what was sent is kept or stopped, open answers end", async () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reader = {
    ...noModel,
    async *readAll(reports: Parameters<typeof noModel.readAll>[0]) {
      await gate;
      yield* noModel.readAll(reports);
    },
  };
  const stop = new AbortController();
  const { url, close } = await serve({ record: room.record, reader, port: 0, signal: stop.signal });
  const added = await fetch(`${url}add/text`, {
    method: "POST",
    body: JSON.stringify({ text: TEXT }),
    headers: { "Content-Type": "application/json" },
  });
  const { id } = (await added.json()) as { id: string };
  const events = await fetch(`${url}jobs/${id}/events`);
  const told = events.text();
  stop.abort();
  release();
  await close();
  expect(await told).toMatch(/event: done\ndata: .*"state":"stopped"/);
});
