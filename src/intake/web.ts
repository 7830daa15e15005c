/**
 * Pages over HTTP, with care: every hop of a redirect is checked (scheme, credentials, address, robots.txt), addresses
 * are checked again as sockets connect, a host is asked one thing at a time with a pause between two, time is limited,
 * and bodies come as streams.
 */
import type { Agent, Dispatcher } from "undici";
import { ReportError } from "../reading.js";
import { publicLookup } from "./address.js";
import type { Answer } from "./answer.js";
import { Clock } from "./clock.js";
import { codingsOf, inflatersOf } from "./codings.js";
import { type Inflater, inflate } from "./inflate.js";
import { networkError } from "./network-error.js";
import { Pace } from "./pace.js";
import { Robots, type RobotsAnswer } from "./robots.js";
import { type IntakeOptions, type Settings, settingsOf } from "./settings.js";
import { realTime, type Time } from "./time.js";
import { webAddress } from "./web-address.js";

const MOST_REDIRECTS = 5;
const LONGEST_CONNECT_MS = 10_000;

/** A Crawl-delay beyond it is not kept to: some sites name days. */
const LONGEST_PAUSE_MS = 60_000;

const ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,application/x-ndjson;q=0.9,*/*;q=0.5";

/** One request's own. */
export interface Asking {
  headers?: Record<string, string>;
  /** In place of the one in the settings. */
  signal?: AbortSignal | undefined;
}

/**
 * One way to the web for many inputs and polls, so that politeness holds across them. Whoever opens it closes it.
 * @param time stands in for the real one
 */
export const openWeb = (options: IntakeOptions = {}, time: Time = realTime): Web => new Web(settingsOf(options), time);

export class Web {
  readonly #settings: Settings;
  #agent: Promise<Agent> | undefined;
  readonly #robots: Robots;
  readonly #pace: Pace;

  constructor(settings: Settings, time: Time = realTime) {
    this.#settings = settings;
    this.#pace = new Pace(time);
    this.#robots = new Robots(settings.userAgent, (url) => this.#fetchRobots(url), time.now);
  }

  /**
   * The page at an address, redirects followed, whatever its status.
   * @throws ReportError `bad-url`, `refused-address`, `robots`, `http-status` for redirects without end, `timeout`,
   *   `network`
   */
  async get(address: string, asking: Asking = {}): Promise<Answer> {
    const answer = await this.#follow(address, asking, async (url) => {
      const { allows, pause } = await this.#robots.rules(url);
      if (allows(url.href)) return Math.max(this.#settings.pauseMs, Math.min(pause, LONGEST_PAUSE_MS));
      const message = `the site's robots.txt asks programs not to read ${url.href}; open it in a browser, save the page and give the file`;
      throw new ReportError("robots", message);
    });
    if (answer !== "endless") return answer;
    throw new ReportError("http-status", `redirects more than ${MOST_REDIRECTS} times; give the address it ends at`);
  }

  async close(): Promise<void> {
    await (await this.#agent)?.destroy();
  }

  /** Made, and its library loaded, when something is asked for. */
  #opened(): Promise<Agent> {
    const { timeoutMs, allowPrivate } = this.#settings;
    this.#agent ??= import("undici").then(
      ({ Agent }) =>
        new Agent({
          connections: 1,
          headersTimeout: timeoutMs,
          bodyTimeout: timeoutMs,
          connect: {
            timeout: Math.min(timeoutMs, LONGEST_CONNECT_MS),
            ...(!allowPrivate && { lookup: publicLookup() }),
          },
        }),
    );
    return this.#agent;
  }

  async #fetchRobots(url: URL): Promise<RobotsAnswer> {
    // The page that it is asked for may follow at once.
    const answer = await this.#follow(url.href, {}, async () => 0);
    return answer === "endless" ? "none" : answer;
  }

  /** @param check throws where a hop must not be taken; gives the pause after it, in milliseconds */
  async #follow(
    address: string,
    { headers = {}, signal = this.#settings.signal }: Asking,
    check: (url: URL) => Promise<number>,
  ): Promise<Answer | "endless"> {
    const { allowPrivate, timeoutMs } = this.#settings;
    const clock = new Clock(timeoutMs, signal);
    let url = webAddress(address, allowPrivate);
    let moved: URL | undefined;
    let forGood = true;
    try {
      for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
        const pause = await check(url);
        const endTurn = await this.#pace.turn(url.host, signal);
        const end = (): void => endTurn(pause);
        let next: string | undefined;
        try {
          const response = await this.#request(url, headers, clock);
          next = redirectOf(response);
          if (next === undefined) return this.#answer(url, moved, response, clock, end);
          forGood &&= PERMANENT.has(response.statusCode);
          drop(response);
        } catch (error) {
          end();
          throw error;
        }
        end();
        url = webAddress(next, allowPrivate, url);
        if (forGood) moved = url;
      }
      clock.close();
      return "endless";
    } catch (error) {
      clock.close();
      throw networkError(error, url.host);
    }
  }

  async #request(url: URL, headers: Record<string, string>, clock: Clock): Promise<Dispatcher.ResponseData> {
    const agent = await this.#opened();
    return clock.wait(
      agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: "GET",
        headers: {
          "user-agent": this.#settings.userAgent,
          accept: ACCEPT,
          "accept-language": "en,*;q=0.5",
          "accept-encoding": "gzip, deflate, br",
          ...headers,
        },
        signal: clock.signal,
      }),
    );
  }

  #answer(url: URL, moved: URL | undefined, response: Dispatcher.ResponseData, clock: Clock, end: () => void): Answer {
    const inflaters = unpackersOf(response);
    const packed: AsyncIterable<Uint8Array> = timed(response, clock);
    const unpacked = inflaters.reduce((chunks, inflater) => inflate(chunks, inflater, this.#settings.maxBytes), packed);
    return {
      url,
      moved,
      status: response.statusCode,
      headers: response.headers,
      chunks: inOurWords(unpacked, url.host),
      clock,
      close: () => {
        drop(response);
        clock.close();
        end();
      },
    };
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

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

/** What undoes the content codings. The body is dropped where one is unknown. */
const unpackersOf = (response: Dispatcher.ResponseData): Inflater[] => {
  const codings = codingsOf(response.headers["content-encoding"]);
  const inflaters = inflatersOf(codings);
  if (inflaters !== undefined) return inflaters;
  drop(response);
  const message = `the answer is packed in a way that was not asked for (${codings.join(", ")}); save the page and give the file`;
  throw new ReportError("network", message);
};

async function* inOurWords(chunks: AsyncIterable<Uint8Array>, host: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw networkError(error, host);
  }
}
