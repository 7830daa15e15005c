/**
 * Pages over HTTP, one at a time, with care: every hop of a redirect is checked (scheme, credentials, address,
 * robots.txt), addresses are checked again as sockets connect, time is limited, and bodies come as streams.
 */
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, type Dispatcher } from "undici";
import { ReportError } from "../reading.js";
import { publicLookup } from "./address.js";
import type { Answer } from "./answer.js";
import { Clock } from "./clock.js";
import { type Inflater, inflate } from "./inflate.js";
import { networkError } from "./network-error.js";
import { Robots, type RobotsAnswer } from "./robots.js";
import type { Settings } from "./settings.js";
import { webAddress } from "./web-address.js";

const MOST_REDIRECTS = 5;
const LONGEST_CONNECT_MS = 10_000;

const ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,application/x-ndjson;q=0.9,*/*;q=0.5";

export class Web {
  readonly #settings: Settings;
  readonly #agent: Agent;
  readonly #robots: Robots;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#agent = new Agent({
      connections: 1,
      headersTimeout: settings.timeoutMs,
      bodyTimeout: settings.timeoutMs,
      connect: {
        timeout: Math.min(settings.timeoutMs, LONGEST_CONNECT_MS),
        ...(!settings.allowPrivate && { lookup: publicLookup() }),
      },
    });
    this.#robots = new Robots(settings.userAgent, (url) => this.#fetchRobots(url));
  }

  /**
   * The page at an address, redirects followed, whatever its status.
   * @throws ReportError `bad-url`, `refused-address`, `robots`, `http-status` for redirects without end, `timeout`,
   *   `network`
   */
  async get(address: string): Promise<Answer> {
    const answer = await this.#follow(address, async (url) => {
      if (await this.#robots.allows(url)) return;
      const message = `the site's robots.txt asks programs not to read ${url.href}; open it in a browser, save the page and give the file`;
      throw new ReportError("robots", message);
    });
    if (answer !== "endless") return answer;
    throw new ReportError("http-status", `redirects more than ${MOST_REDIRECTS} times; give the address it ends at`);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #fetchRobots(url: URL): Promise<RobotsAnswer> {
    const answer = await this.#follow(url.href, async () => {});
    return answer === "endless" ? "none" : answer;
  }

  /** @param check throws where a hop must not be taken */
  async #follow(address: string, check: (url: URL) => Promise<void>): Promise<Answer | "endless"> {
    const { allowPrivate, timeoutMs, signal } = this.#settings;
    const clock = new Clock(timeoutMs, signal);
    let url = webAddress(address, allowPrivate);
    try {
      for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
        await check(url);
        const response = await this.#request(url, clock);
        const next = redirectOf(response);
        if (next === undefined) return this.#answer(url, response, clock);
        drop(response);
        url = webAddress(next, allowPrivate, url);
      }
      clock.close();
      return "endless";
    } catch (error) {
      clock.close();
      throw networkError(error, url.host);
    }
  }

  #request(url: URL, clock: Clock): Promise<Dispatcher.ResponseData> {
    return clock.wait(
      this.#agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: "GET",
        headers: {
          "user-agent": this.#settings.userAgent,
          accept: ACCEPT,
          "accept-language": "en,*;q=0.5",
          "accept-encoding": "gzip, deflate, br",
        },
        signal: clock.signal,
      }),
    );
  }

  #answer(url: URL, response: Dispatcher.ResponseData, clock: Clock): Answer {
    const inflaters = inflatersOf(response);
    const packed: AsyncIterable<Uint8Array> = timed(response, clock);
    const unpacked = inflaters.reduce((chunks, inflater) => inflate(chunks, inflater, this.#settings.maxBytes), packed);
    return {
      url,
      status: response.statusCode,
      headers: response.headers,
      chunks: inOurWords(unpacked, url.host),
      clock,
      close: () => {
        drop(response);
        clock.close();
      },
    };
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const redirectOf = ({ statusCode, headers: { location } }: Dispatcher.ResponseData): string | undefined => {
  if (!REDIRECTS.has(statusCode)) return undefined;
  return Array.isArray(location) ? location[0] : location;
};

/** A body that is not wanted; how it ends no longer matters. */
const drop = ({ body }: Dispatcher.ResponseData): void => {
  body.on("error", () => {}).destroy();
};

async function* timed({ body }: Dispatcher.ResponseData, clock: Clock): AsyncGenerator<Uint8Array> {
  const iterator: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
  try {
    for (let next = await clock.wait(iterator.next()); !next.done; next = await clock.wait(iterator.next())) {
      yield next.value;
    }
  } finally {
    body.on("error", () => {}).destroy();
  }
}

/** More than one coding may be applied (RFC 9110 §8.4). */
const MOST_CODINGS = 3;

/** What undoes the content codings, in the order to be used. The body is dropped where one is unknown. */
const inflatersOf = (response: Dispatcher.ResponseData): Inflater[] => {
  const codings = String(response.headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  const known = codings.flatMap((coding) => INFLATERS.get(coding) ?? []);
  if (known.length === codings.length && known.length <= MOST_CODINGS) return known.reverse().map((make) => make());
  drop(response);
  const message = `the answer is packed in a way that was not asked for (${codings.join(", ")}); save the page and give the file`;
  throw new ReportError("network", message);
};

const INFLATERS = new Map<string, () => Inflater>([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

async function* inOurWords(chunks: AsyncIterable<Uint8Array>, host: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw networkError(error, host);
  }
}
