import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Failure, RawDocument } from "../reading.js";
import { type IntakeOptions, openInputs } from "./index.js";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let origin: string;
let routes: Record<string, Handler> = {};
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const route = routes[path] ?? ((_, res) => res.writeHead(404).end());
    route(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  routes = {};
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const PAGE = "<!doctype html><p>The minister said so.";

const send =
  (body: string | Buffer, headers: Record<string, string> = { "content-type": "text/html" }, status = 200): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const redirect =
  (location: string, status = 302): Handler =>
  (_, response) =>
    response.writeHead(status, { location }).end("elsewhere");

const read = async (paths: string[], options?: IntakeOptions) => {
  const reports: (RawDocument | Failure)[] = [];
  const inputs = paths.map((path) => (path.startsWith("/") ? origin + path : path));
  for await (const report of openInputs(inputs, { allowPrivate: true, pauseMs: 0, ...options })) reports.push(report);
  return reports;
};
const failed = (path: string, code: string, words: string) => [
  {
    id: path.startsWith("/") ? origin + path : path,
    error: { code, message: expect.stringContaining(words) },
  },
];

describe("pages", () => {
  it("are fetched as a guest who says who it is", async () => {
    let headers: IncomingMessage["headers"] = {};
    routes["/a?b=c"] = (request, response) => {
      headers = request.headers;
      send(PAGE)(request, response);
    };
    expect(await read(["/a?b=c#d"])).toEqual([
      {
        id: `${origin}/a?b=c#d`,
        format: "html",
        content: PAGE,
        hints: { url: `${origin}/a?b=c` },
        original: { bytes: Buffer.from(PAGE) },
      },
    ]);
    expect(headers["user-agent"]).toMatch(
      /^Hearsay\/\d+\.\d+\.\d+\S* \(news report reader; run by a person; respects robots\.txt\)$/,
    );
    expect(headers.accept).toContain("text/html");
    expect(headers.cookie).toBeUndefined();
  });
  it.each([
    ["/a", "text/html; charset=utf-8", "html"],
    ["/a.txt", "text/html", "html"],
    ["/a", "application/xhtml+xml", "html"],
    ["/a", "text/plain", "text"],
    ["/a.html", "text/plain", "html"],
    ["/a", "TEXT/Markdown", "text"],
    ["/a.txt", "application/octet-stream", "text"],
    ["/a", "application/octet-stream", "html"],
    ["/a", "", "html"],
  ])("%s as %s is %s", async (path, type, format) => {
    routes[path] = send(PAGE, type === "" ? {} : { "content-type": type });
    expect(await read([path])).toMatchObject([{ format, content: PAGE }]);
  });
  it("JSONL", async () => {
    const lines = '{"id":"a","text":"A"}\n{"text":"B"}';
    routes["/a"] = send(lines, { "content-type": "application/x-ndjson" });
    routes["/b.jsonl"] = send(lines, { "content-type": "text/plain" });
    routes["/c.jsonl.gz"] = send(gzipSync(lines), { "content-type": "application/gzip" });
    for (const path of ["/a", "/b.jsonl", "/c.jsonl.gz"]) {
      expect(await read([path])).toMatchObject([{ id: "a" }, { id: `${origin}${path}:2`, content: "B" }]);
    }
  });
  it.each([
    ["text/html; charset=windows-1251", ""],
    ['text/html; charset="WINDOWS-1251"', ""],
    ["text/html", "<meta charset=windows-1251>"],
    ["text/html; charset=windows-1251", "<meta charset=utf-8>"],
  ])("in the encoding of %s %s", async (type, meta) => {
    const words = `${meta}<p>Министерство сообщило`;
    routes["/a"] = send(iconv.encode(words, "windows-1251"), { "content-type": type });
    expect(await read(["/a"])).toMatchObject([{ content: words }]);
  });
  it.each([
    ["gzip", gzipSync(PAGE)],
    ["x-gzip", gzipSync(PAGE)],
    ["deflate", deflateSync(PAGE)],
    ["br", brotliCompressSync(PAGE)],
    ["identity", Buffer.from(PAGE)],
    ["gzip, br", brotliCompressSync(gzipSync(PAGE))],
  ])("packed with %s", async (coding, body) => {
    routes["/a"] = send(body, { "content-type": "text/html", "content-encoding": coding });
    expect(await read(["/a"])).toMatchObject([{ content: PAGE }]);
  });
  it("are asked for one at a time", async () => {
    let open = 0;
    let most = 0;
    const slow: Handler = (request, response) => {
      most = Math.max(most, ++open);
      setImmediate(() => {
        open--;
        send(PAGE)(request, response);
      });
    };
    routes = { "/a": slow, "/b": slow, "/c": slow };
    expect(await read(["/a", "/b", "/c"])).toHaveLength(3);
    expect(most).toBe(1);
  });
});

describe("failures of a page", () => {
  it.each([
    [400, "check the address"],
    [401, "login"],
    [403, "save the page"],
    [404, "no such page"],
    [410, "taken down"],
    [429, "wait"],
    [451, "legal"],
    [500, "try again later"],
    [503, "try again later"],
    [204, "without a page"],
  ])("HTTP %i", async (status, words) => {
    routes["/a"] = send(status === 204 ? "" : PAGE, {}, status);
    const [report] = await read(["/a"]);
    expect([report]).toMatchObject(failed("/a", "http-status", words));
    expect(report && "error" in report && report.error.message).toContain(`HTTP ${status}`);
  });
  it("an empty page", async () => {
    routes["/a"] = send("");
    expect(await read(["/a"])).toMatchObject(failed("/a", "empty", "holds nothing"));
  });
  it.each([
    ["application/pdf", "pdftotext"],
    ["image/png", "image/png"],
    ["application/zip", "application/zip"],
  ])("%s", async (type, words) => {
    routes["/a"] = send("x", { "content-type": type });
    expect(await read(["/a"])).toMatchObject(failed("/a", "binary", words));
  });
  it("a picture that is said to be a page", async () => {
    routes["/a"] = send(Buffer.from("89504e470d0a1a0a0000", "hex"));
    expect(await read(["/a"])).toMatchObject(failed("/a", "binary", "PNG"));
  });
  it("too large, packed or not", async () => {
    const big = "word ".repeat(40_000);
    routes["/a"] = send(big);
    routes["/b"] = send(gzipSync(big), { "content-type": "text/html", "content-encoding": "gzip" });
    routes["/c"] = (_, response) => {
      const more = (): void => {
        while (response.write(big));
        response.once("drain", more);
      };
      more();
    };
    for (const path of ["/a", "/b", "/c"]) {
      expect(await read([path], { maxBytes: 65_536 })).toMatchObject(failed(path, "too-large", "64 KiB"));
    }
  });
  it("packed badly, or in a way nobody asked for", async () => {
    routes["/a"] = send("not gzip", { "content-encoding": "gzip" });
    routes["/b"] = send(gzipSync(PAGE.repeat(99)).subarray(0, 40), { "content-encoding": "gzip" });
    routes["/c"] = send("x", { "content-encoding": "compress" });
    routes["/d"] = send("x", { "content-encoding": "gzip, gzip, gzip, gzip" });
    routes["/e"] = send("not brotli", { "content-encoding": "br" });
    routes["/f"] = send(PAGE);
    expect(await read(["/a", "/b", "/c", "/d", "/e", "/f"])).toMatchObject([
      ...failed("/a", "truncated", "damaged"),
      ...failed("/b", "truncated", "too soon"),
      ...failed("/c", "network", "compress"),
      ...failed("/d", "network", "packed"),
      ...failed("/e", "truncated", "damaged"),
      { content: PAGE },
    ]);
  });
  it("no answer, half an answer, an answer by drops", async () => {
    routes["/a"] = () => {};
    routes["/b"] = (_, response) => void response.writeHead(200, { "content-length": "9" }).write("half");
    routes["/c"] = (_, response) => {
      const drops = setInterval(() => response.write("x"), 5);
      response.on("close", () => clearInterval(drops));
    };
    for (const path of ["/a", "/b", "/c"]) {
      expect(await read([path], { timeoutMs: 150 })).toMatchObject(failed(path, "timeout", "0.15 seconds"));
    }
  });
  it("a robots.txt that never comes", async () => {
    routes["/robots.txt"] = () => {};
    routes["/a"] = send(PAGE);
    expect(await read(["/a"], { timeoutMs: 150 })).toMatchObject(failed("/a", "timeout", "try again later"));
  });
  it("a connection that breaks", async () => {
    routes["/a"] = (_, response) => {
      response.writeHead(200, { "content-length": "9" }).write("half");
      setImmediate(() => response.destroy());
    };
    routes["/b"] = (request) => request.socket.destroy();
    expect(await read(["/a", "/b"])).toMatchObject([
      ...failed("/a", "network", "before the page was whole"),
      ...failed("/b", "network", "before the page was whole"),
    ]);
  });
  it("nobody there", async () => {
    const free = createTcpServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => free.once("listening", resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const address = `http://127.0.0.1:${port}/`;
    expect(await read([address])).toMatchObject(failed(address, "network", "refused the connection"));
  });
  it("a host that has no address", async () => {
    const address = "http://no-such-host.invalid/";
    expect(await read([address])).toMatchObject(failed(address, "network", "no-such-host.invalid"));
  });
  it("https where plain HTTP is spoken, and what is no HTTP at all", async () => {
    const address = `${origin.replace("http:", "https:")}/`;
    expect(await read([address])).toMatchObject(failed(address, "network", "no safe connection"));
    const smtp = createTcpServer((socket) => socket.on("error", () => {}).end("220 mail.example ESMTP\r\n")).listen(
      0,
      "127.0.0.1",
    );
    await new Promise((resolve) => smtp.once("listening", resolve));
    const other = `http://127.0.0.1:${(smtp.address() as AddressInfo).port}/`;
    expect(await read([other])).toMatchObject(failed(other, "network", ""));
    smtp.close();
  });
  it("an answer that hangs ends when the run is stopped", async () => {
    const stopped = new AbortController();
    routes["/a"] = () => stopped.abort();
    expect(await read(["/a", "/b"], { signal: stopped.signal })).toEqual([]);
    expect(asked).toEqual(["/robots.txt", "/a"]);
  });
});

describe("redirects", () => {
  it("are followed, five of them", async () => {
    routes = {
      "/0": redirect("/1", 301),
      "/1": redirect("2", 302),
      "/2": redirect(`${origin}/3`, 303),
      "/3": redirect("/4", 307),
      "/4": redirect("/5#part", 308),
      "/5": send(PAGE),
    };
    expect(await read(["/0"])).toMatchObject([{ id: `${origin}/0`, content: PAGE, hints: { url: `${origin}/5` } }]);
    routes["/more"] = redirect("/0");
    expect(await read(["/more"])).toMatchObject(failed("/more", "http-status", "redirects more than 5 times"));
  });
  it("in a loop end", async () => {
    routes["/a"] = redirect("/b");
    routes["/b"] = redirect("/a");
    expect(await read(["/a"])).toMatchObject(failed("/a", "http-status", "redirects"));
  });
  it.each([
    ["ftp://news.example/", "bad-url", "ftp:"],
    ["file:///etc/passwd", "bad-url", "file:"],
    ["javascript:alert(1)", "bad-url", "javascript:"],
    ["http://me:secret@news.example/", "bad-url", "password"],
    ["http://", "bad-url", "not a web address"],
  ])("to %s are not followed", async (location, code, words) => {
    routes["/a"] = redirect(location);
    expect(await read(["/a"])).toMatchObject(failed("/a", code, words));
  });
  it("without an address are a status", async () => {
    routes["/a"] = send("", {}, 302);
    expect(await read(["/a"])).toMatchObject(failed("/a", "http-status", "HTTP 302"));
  });
});

describe("private addresses", () => {
  it("are refused before anything is sent, by number and by name", async () => {
    routes["/a"] = send(PAGE);
    const { port } = new URL(origin);
    const inputs = [
      `http://127.0.0.1:${port}/a`,
      `http://localhost:${port}/a`,
      `http://127.1:${port}/a`,
      `http://2130706433:${port}/a`,
      `http://[::ffff:127.0.0.1]:${port}/a`,
      `http://[::1]:${port}/a`,
      "http://169.254.169.254/latest/meta-data/",
      "http://0.0.0.0/",
    ];
    const reports = await read(inputs, { allowPrivate: false });
    expect(reports).toMatchObject(
      inputs.flatMap((input) => failed(input, "refused-address", "not on the public internet")),
    );
    expect(asked).toEqual([]);
  });
});

describe("robots.txt", () => {
  const robots = (text: string) => send(text, { "content-type": "text/plain" });

  it("is asked for once and kept to", async () => {
    routes = {
      "/robots.txt": robots("User-agent: *\nDisallow: /private/\nAllow: /private/open"),
      "/a": send(PAGE),
      "/private/open": send(PAGE),
      "/private/a": send(PAGE),
    };
    expect(await read(["/a", "/private/a", "/private/open"])).toMatchObject([
      { content: PAGE },
      ...failed("/private/a", "robots", "robots.txt"),
      { content: PAGE },
    ]);
    expect(asked).toEqual(["/robots.txt", "/a", "/private/open"]);
  });
  it("speaks to us by name", async () => {
    routes = {
      "/robots.txt": robots("\ufeffUser-agent: hearsay\nDisallow: /\n\nUser-agent: *\nAllow: /"),
      "/a": send(PAGE),
    };
    expect(await read(["/a"])).toMatchObject(failed("/a", "robots", "save the page"));
    expect(await read(["/a"], { userAgent: "Other/1.0" })).toMatchObject([{ content: PAGE }]);
  });
  it("binds redirects too", async () => {
    routes = { "/robots.txt": robots("User-agent: *\nDisallow: /b"), "/a": redirect("/b"), "/b": send(PAGE) };
    expect(await read(["/a"])).toMatchObject(failed("/a", "robots", `${origin}/b`));
    expect(asked).not.toContain("/b");
  });
  it.each([403, 404, 410, 429])("with HTTP %i allows everything", async (status) => {
    routes = { "/robots.txt": send("User-agent: *\nDisallow: /", {}, status), "/a": send(PAGE) };
    expect(await read(["/a"])).toMatchObject([{ content: PAGE }]);
  });
  it.each([500, 503])("with HTTP %i allows nothing", async (status) => {
    routes = { "/robots.txt": send("", {}, status), "/a": send(PAGE) };
    expect(await read(["/a"])).toMatchObject(failed("/a", "robots", `HTTP ${status}`));
  });
  it("may be redirected, and counts as absent where that never ends", async () => {
    routes = { "/robots.txt": redirect("/r"), "/r": robots("User-agent: *\nDisallow: /"), "/a": send(PAGE) };
    expect(await read(["/a"])).toMatchObject(failed("/a", "robots", "robots.txt"));
    routes["/robots.txt"] = redirect("/robots.txt");
    expect(await read(["/a"])).toMatchObject([{ content: PAGE }]);
  });
  it("is read up to 500 KiB, and no rule by half", async () => {
    const start = `User-agent: *\nDisallow: /b\n${"# filler\n".repeat(60_000)}`.slice(
      0,
      500 * 1024 - "Disallow: /".length,
    );
    const end = start.lastIndexOf("\n") + 1;
    const text = `${start.slice(0, end)}${"#".repeat(start.length - end - 1)}\nDisallow: /a-very-long-path\nDisallow: /c\n`;
    routes = { "/robots.txt": robots(text), "/a": send(PAGE), "/b": send(PAGE), "/c": send(PAGE) };
    expect(await read(["/a", "/b", "/c"])).toMatchObject([
      { content: PAGE },
      ...failed("/b", "robots", "robots.txt"),
      { content: PAGE },
    ]);
  });
});
