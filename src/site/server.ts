/** The reading room, listening: on this machine only, unless a token guards it. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { createApp } from "./app.js";
import type { RoomOptions } from "./room.js";

export interface ServeOptions extends RoomOptions {
  /** `127.0.0.1` unless given. */
  host?: string | undefined;
  /** 0 for any that is free. */
  port: number;
  /** Closes the room. */
  signal?: AbortSignal | undefined;
}

export interface Serving {
  url: string;
  /** Ends in good order: takes no more requests, stores what was read, ends open answers. The record stays open. */
  close(): Promise<void>;
}

/** Why the room can't be opened, for the person who started it. */
export class ServeError extends Error {
  override readonly name = "ServeError";
}

/** Milliseconds that answers under way may take to end, once the room closes. */
const GRACE = 3000;

/** @throws ServeError where the port is taken or forbidden, the host is not this machine's, or a token is wanting */
export const serve = async ({ host = "127.0.0.1", port, signal, ...options }: ServeOptions): Promise<Serving> => {
  if (!isLoopback(host) && !options.token) {
    throw new ServeError(
      `${host} can be reached from other machines; give a token that visitors must know, or listen on 127.0.0.1`,
    );
  }
  const room = createApp({ onBroken: (error) => console.error(error), ...options });
  const server = createAdaptorServer({ fetch: room.app.fetch, hostname: host }) as Server;
  await listening(server, host, port);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeAll(server, room.close);
    return closing;
  };
  if (signal?.aborted) await close();
  signal?.addEventListener("abort", () => void close(), { once: true });
  return { url: urlOf(host, (server.address() as AddressInfo).port), close };
};

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);

const bare = (host: string): string => host.replace(/^\[|\]$/g, "");

const urlOf = (host: string, port: number): string => {
  const name = bare(host);
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}/`;
};

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(problemOf(error, host, port)));
    server.listen({ host: bare(host), port }, resolve);
  });

const problemOf = (error: NodeJS.ErrnoException, host: string, port: number): ServeError => {
  const why: { readonly [code: string]: string } = {
    EADDRINUSE: `port ${port} of ${host} is taken, perhaps by another reading room; give another port`,
    EACCES: `port ${port} may not be used by you; give one from 1024 on`,
    EADDRNOTAVAIL: `${host} is not an address of this machine`,
    ENOTFOUND: `${host} is not a name of this machine`,
  };
  return new ServeError(why[error.code ?? ""] ?? `can't listen on port ${port} of ${host}: ${error.message}`, {
    cause: error,
  });
};

const closeAll = async (server: Server, closeRoom: () => Promise<void>): Promise<void> => {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // Ends its events too, whose answers would stay open otherwise.
  await closeRoom();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(timer);
};
