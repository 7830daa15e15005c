/** robots.txt (RFC 9309): asked for once an origin in a run, and kept to. */
import robotsModule from "robots-parser";
import { ReportError } from "../reading.js";
import type { Answer } from "./answer.js";

// Its types describe an ES module; in truth the module is the function.
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What a parser must at least read (RFC 9309 §2.5); what is beyond is not read. */
const LONGEST = 500 * 1024;

/** A fetched robots.txt; `none` where redirects never end, which RFC 9309 §2.3.1.2 lets count as having none. */
export type RobotsAnswer = Pick<Answer, "status" | "chunks" | "close"> | "none";

export class Robots {
  readonly #userAgent: string;
  readonly #fetch: (url: URL) => Promise<RobotsAnswer>;
  readonly #rules = new Map<string, Promise<(url: string) => boolean>>();

  /** @param fetch follows redirects; what it throws, `allows` throws for every page of that origin */
  constructor(userAgent: string, fetch: (url: URL) => Promise<RobotsAnswer>) {
    this.#userAgent = userAgent;
    this.#fetch = fetch;
  }

  /**
   * Whether the site lets this page be read.
   * @throws ReportError `robots` where the site can't say; what `fetch` throws
   */
  async allows(url: URL): Promise<boolean> {
    let rules = this.#rules.get(url.origin);
    if (rules === undefined) {
      rules = this.#load(new URL("/robots.txt", url));
      this.#rules.set(url.origin, rules);
    }
    return (await rules)(url.href);
  }

  async #load(url: URL): Promise<(page: string) => boolean> {
    const answer = await this.#fetch(url);
    if (answer === "none") return () => true;
    const { status } = answer;
    const text = await startOf(answer.chunks).finally(answer.close);
    if (status >= 200 && status < 300) {
      const robots = robotsParser(url.href, text);
      return (page) => robots.isAllowed(page, this.#userAgent) ?? true;
    }
    // §2.3.1.3 and §2.3.1.4: "unavailable" allows everything, "unreachable" nothing.
    if (status < 500) return () => true;
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
