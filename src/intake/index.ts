/** Whatever a person names becomes raw documents, one at a time; what can't be read, a failure in its place. */
import { stat } from "node:fs/promises";
import type { Failure, RawDocument } from "../reading.js";
import { ReportError } from "../reading.js";
import { diskError, failureOf } from "./failure.js";
import { fileSource } from "./file.js";
import { filesIn, isXml } from "./folder.js";
import { fetchPage } from "./page.js";
import { readSource } from "./read-source.js";
import { type IntakeOptions, type Settings, settingsOf } from "./settings.js";
import { stdinSource } from "./stdin.js";
import { openWeb, type Web } from "./web.js";
import { webAddress } from "./web-address.js";

export { type Bytes, documentOf } from "./document.js";
export { type Polled, type PollOptions, pollFeed } from "./feed/poll.js";
export type { FeedState } from "./feed/state.js";
export type { IntakeOptions } from "./settings.js";
export type { Format } from "./source.js";
export { openWeb, type Web } from "./web.js";

export interface OpenOptions extends IntakeOptions {
  /** The way to the web that many runs share, so that no host is asked too often; else the run opens its own. */
  web?: Web | undefined;
  /**
   * Whether the report at an address that a feed or a sitemap names is not wanted any more, so that it is not fetched. Inputs
   * themselves are always read.
   */
  known?: ((address: string) => Promise<boolean>) | undefined;
}

/**
 * Reads inputs in their order: files and folders, http and https addresses, `-` for standard input; reports, archives of
 * them, and feeds and sitemaps, whose pages are fetched. Never throws for an input; each yields a document or a failure at
 * least, unless the signal stops the run. One document is held at a time, and one page is asked for at a time.
 */
export async function* openInputs(
  inputs: readonly string[],
  options: OpenOptions = {},
): AsyncGenerator<RawDocument | Failure> {
  const settings = settingsOf(options);
  const web = options.web ?? openWeb(options);
  try {
    for (const input of inputs) {
      for await (const report of readInput(input, settings, options, web)) {
        if (settings.signal?.aborted) return;
        yield report;
      }
      if (settings.signal?.aborted) return;
    }
  } finally {
    if (options.web === undefined) await web.close();
  }
}

async function* readInput(
  input: string,
  settings: Settings,
  { stdin, known }: OpenOptions,
  web: Web,
): AsyncGenerator<RawDocument | Failure> {
  try {
    if (input === "-") {
      yield* readSource(stdinSource(stdin), settings, web, known);
    } else if (/^https?:/i.test(input)) {
      yield* readSource(await fetchPage(input, web, settings.signal), settings, web, known);
    } else if (await isFolder(input)) {
      for await (const found of filesIn(input)) {
        if (typeof found !== "string") yield found;
        else yield* readSource({ ...fileSource(found), onlyFeed: isXml(found) }, settings, web, known);
      }
    } else {
      yield* readSource(fileSource(input), settings, web, known);
    }
  } catch (error) {
    yield failureOf(input === "-" ? "stdin" : input, error);
  }
}

/** @throws ReportError where there is neither file nor folder of that name, in words that fit what was meant */
const isFolder = async (input: string): Promise<boolean> => {
  try {
    return (await stat(input)).isDirectory();
  } catch (error) {
    if (input === "") throw new ReportError("not-found", "an empty name; give a file, a folder or an address");
    const problem = diskError(error);
    if (problem.code !== "not-found") throw problem;
    // A letter and a colon begin a path on Windows.
    if (/^[a-z][a-z\d+.-]+:/i.test(input)) webAddress(input, true);
    if (/^www\.|^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|gov|co\.uk)(?:\/|$)/i.test(input)) {
      throw new ReportError("not-found", `no such file; for a web page, write https://${input}`);
    }
    throw problem;
  }
};
