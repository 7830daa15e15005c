/** robots.txt (RFC 9309): asked for once an origin, once more after a day, and kept to. */
import robotsModule from "robots-parser";
import { ReportError } from "../reading.js";
import type { Answer } from "./answer.js";

// Its types describe an ES module; in truth the module is the function.
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What a parser must at least read (RFC 9309 §2.5); what is beyond is not read. */
const LONGEST = 500 * 1024;

/** A fetched robots.txt; `none` where redirects never end, which RFC 9309 §2.3.1.2 lets count as having none. */
export type RobotsAnswer = Pick<Answer, "status" | "chunks" | "close"> | "none";

/** What a site asks of programs. */
export interface Rules {
  allows: (page: string) => boolean;
  /** Its Crawl-delay in milliseconds; 0 where it names none. */
  pause: number;
}

const ANYTHING: Rules = { allows: () => true, pause: 0 };

const MINUTE = 60_000;
/** A copy may be kept so long (RFC 9309 §2.4). */
const GOOD_FOR = 24 * 60 * MINUTE;
/** A site that could not say is asked again after so long. */
const BAD_FOR = 5 * MINUTE;
/** Origins remembered; the one remembered longest goes first. */
const MOST = 5000;

export class Robots {
  readonly #userAgent: string;
  readonly #fetch: (url: URL) => Promise<RobotsAnswer>;
  readonly #now: () => number;
  readonly #rules = new Map<string, { rules: Promise<Rules>; until: number }>();

  /**
   * @param fetch follows redirects; what it throws, `rules` throws for every page of that origin
   * @param now milliseconds
   */
  constructor(userAgent: string, fetch: (url: URL) => Promise<RobotsAnswer>, now: () => number) {
    this.#userAgent = userAgent;
    this.#fetch = fetch;
    this.#now = now;
  }

  /**
   * The rules of the site that a page is on.
   * @throws ReportError `robots` where the site can't say; what `fetch` throws
   */
  async rules(url: URL): Promise<Rules> {
    const known = this.#rules.get(url.origin);
    if (known && known.until > this.#now()) return known.rules;
    this.#rules.delete(url.origin);
    const [oldest] = this.#rules.keys();
    if (oldest !== undefined && this.#rules.size >= MOST) this.#rules.delete(oldest);
    const asked = { rules: this.#load(new URL("/robots.txt", url)), until: this.#now() + GOOD_FOR };
    this.#rules.set(url.origin, asked);
    try {
      return await asked.rules;
    } catch (error) {
      asked.until = this.#now() + BAD_FOR;
      throw error;
    }
  }

  async #load(url: URL): Promise<Rules> {
    const answer = await this.#fetch(url);
    if (answer === "none") return ANYTHING;
    const { status } = answer;
    const text = await startOf(answer.chunks).finally(answer.close);
    if (status >= 200 && status < 300) {
      const robots = robotsParser(url.href, text);
      const delay = robots.getCrawlDelay(this.#userAgent) ?? 0;
      return {
        allows: (page) => robots.isAllowed(page, this.#userAgent) ?? true,
        pause: delay > 0 ? delay * 1000 : 0,
      };
    }
    // §2.3.1.3 and §2.3.1.4: "unavailable" allows everything, "unreachable" nothing.
    if (status < 500) return ANYTHING;
    const message = `the site's robots.txt can't be had (HTTP ${status}), so nothing there may be read; try again later`;
    throw new ReportError("robots", message);
  }
}

const startOf = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    if (length >= LONGEST) break;
  }
  const text = Buffer.concat(pieces)
    .subarray(0, LONGEST)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  // Half a rule may forbid the whole site.
  return length > LONGEST ? text.slice(0, text.lastIndexOf("\n") + 1) : text;
};
