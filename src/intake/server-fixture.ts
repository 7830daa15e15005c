/** A web server of our own for tests, on this machine: what it is asked, and answers as the test says. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  origin: string;
  host: string;
  /** By path; 404 for others. */
  routes: Record<string, Handler>;
  /** Paths, in their order. */
  asked: string[];
  close(): void;
}

export const openServer = async (): Promise<TestServer> => {
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    open.asked.push(path);
    const route = open.routes[path] ?? ((_, res) => res.writeHead(404).end());
    route(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const open: TestServer = {
    origin: `http://${host}`,
    host,
    routes: {},
    asked: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return open;
};

export const send =
  (body: string | Buffer, headers: Record<string, string> = { "content-type": "text/html" }, status = 200): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

export const redirect =
  (location: string, status = 302): Handler =>
  (_, response) =>
    response.writeHead(status, { location }).end("elsewhere");
