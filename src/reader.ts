/** The reader: the whole road from a report to its reading, on all cores, in order, one bad report never stopping a run. */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { linkMentions, type Mention } from "./language/antecedents.js";
import { isEnglish } from "./language/english.js";
import type { Passage } from "./language/model.js";
import { passagesOf } from "./language/passages.js";
import { joinMentions, type Name, type Relation, type Sight } from "./language/sight.js";
import { tokenize } from "./language/tokens.js";
import { loadWeights, type ModelCard } from "./language/weights.js";
import { WordPiece } from "./language/wordpiece.js";
import { articleFromText } from "./page/index.js";
import type { Parsed } from "./reader-worker.js";
import {
  type Article,
  type Failure,
  type Hints,
  type RawDocument,
  type Reading,
  ReportError,
  type Span,
} from "./reading.js";
import { assemble } from "./statement/assemble.js";
import { paragraphsToRead } from "./statement/paragraphs.js";
import { understand } from "./statement/understand.js";
import { openGazetteer } from "./statement/where/index.js";
import { Turnstile } from "./turnstile.js";

/** A report handed in by a program: a page or a text, and what is known of it. Given text is kept character for character. */
export type Report = Hints & { id?: string } & ({ html: string } | { text: string });

export interface ReaderOptions {
  /** Worker threads; as many as there are cores unless said. Each takes about 150 MB. */
  threads?: number;
}

export interface Reader {
  /** Reads one report. Throws a {@link ReportError} where it can't be read: no article in a page, not English, empty. */
  read(report: Report): Promise<Reading>;
  /**
   * Reads many, in their order, on all cores; takes a few ahead, holds no more. What can't be read becomes a
   * {@link Failure} in its place, and failures handed in are handed on.
   */
  readAll(
    reports: AsyncIterable<Report | RawDocument | Failure> | Iterable<Report | RawDocument | Failure>,
  ): AsyncGenerator<Reading | Failure>;
  /** Ends the threads, once the passages they are at are done. What else was to be read is dropped: its `read` rejects. */
  close(): Promise<void>;
}

/** Opens a reader; the model is loaded while the first report comes in. */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const { card, vocabulary } = await loadWeights();
  return new ThreadedReader(card, new WordPiece(vocabulary), options.threads ?? availableParallelism());
}

/** Characters by which a report's language is told. */
const SAMPLE = 4000;

/** Reports under way for each thread: while one is read, the next is made ready. */
const AHEAD = 3;

/** The next passage waits in the thread already: no core idles while the main thread is woken. */
const TASKS_A_THREAD = 2;

class ThreadedReader implements Reader {
  readonly #card: ModelCard;
  readonly #wordPiece: WordPiece;
  readonly #threads: number;
  readonly #pool: Piscina;
  readonly #turnstile: Turnstile;

  constructor(card: ModelCard, wordPiece: WordPiece, threads: number) {
    this.#card = card;
    this.#wordPiece = wordPiece;
    this.#threads = threads;
    this.#pool = new Piscina({
      filename: new URL("./reader-worker.js", import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: TASKS_A_THREAD,
    });
    this.#turnstile = new Turnstile(TASKS_A_THREAD * threads);
  }

  async read(report: Report): Promise<Reading> {
    return this.#read(toRaw(report, "report"));
  }

  async *readAll(
    reports: AsyncIterable<Report | RawDocument | Failure> | Iterable<Report | RawDocument | Failure>,
  ): AsyncGenerator<Reading | Failure> {
    const underWay: Promise<Reading | Failure>[] = [];
    let count = 0;
    for await (const report of reports) {
      count++;
      underWay.push("error" in report ? Promise.resolve(report) : this.#readOrFail(toRaw(report, `report-${count}`)));
      if (underWay.length >= AHEAD * this.#threads) yield (await underWay.shift()) as Reading | Failure;
    }
    for (const one of underWay) yield await one;
  }

  async close(): Promise<void> {
    // A thread that is killed in the middle of inference takes the whole process with it.
    await this.#turnstile.shut(new Error("the reader was closed"));
    await this.#pool.destroy();
  }

  async #readOrFail(raw: RawDocument): Promise<Reading | Failure> {
    try {
      return await this.#read(raw);
    } catch (error) {
      if (error instanceof ReportError) return { id: raw.id, error: { code: error.code, message: error.message } };
      const message = `${raw.id}: could not be read (${(error as Error).message}); please report this with the input`;
      return { id: raw.id, error: { code: "internal", message } };
    }
  }

  async #read(raw: RawDocument): Promise<Reading> {
    const article = await this.#article(raw);
    const paragraphs = paragraphsToRead(article);
    const sample = sampleOf(article.text, paragraphs);
    if (!/\p{L}/u.test(sample)) {
      throw new ReportError("empty", `${raw.id}: holds no text; give a report with words in it`);
    }
    if (!isEnglish(sample)) {
      throw new ReportError("not-english", `${raw.id}: not in English, the only language the model reads`);
    }
    const tokens = tokenize(article.text, paragraphs, this.#wordPiece);
    const relations: Relation[] = [];
    const names: Name[] = [];
    const mentions: Mention[] = [];
    for (const stretch of stretchesOf(passagesOf(tokens))) {
      const seen = await Promise.all(
        stretch.map((passage): Promise<Sight> => this.#turnstile.run(() => this.#pool.run(passage, { name: "read" }))),
      );
      const linked = await linkMentions(
        tokens,
        joinMentions(seen.map((one) => one.mentions)),
        (pairs): Promise<Float32Array> => this.#turnstile.run(() => this.#pool.run(pairs, { name: "rank" })),
      );
      for (const one of seen) {
        relations.push(...one.relations);
        names.push(...one.names);
      }
      const before = mentions.length;
      for (const mention of linked) {
        for (const candidate of mention.antecedents) candidate.mention += before;
        mentions.push(mention);
      }
    }
    const attributions = assemble(article.text, relations, tokens.quotations, this.#card, article.parts.headline);
    // The gazetteer takes half a second to open; a report without a place does not wait for it.
    const gazetteer = names.some(({ type }) => type === "place") ? await openGazetteer() : undefined;
    return {
      id: raw.id,
      article,
      ...understand({ article, attributions, names, mentions }, gazetteer),
      model: `${this.#card.name} ${this.#card.version}`,
    };
  }

  async #article({ id, format, content, hints }: RawDocument): Promise<Article> {
    if (format === "text") return articleFromText(content, hints);
    const parsed: Parsed = await this.#turnstile.run(() => this.#pool.run({ html: content, hints }, { name: "parse" }));
    if ("code" in parsed) throw new ReportError(parsed.code, `${id}: ${parsed.message}`);
    return parsed.article;
  }
}

/** Passages whose mentions are linked together: some 45,000 words. What the model says of mentions is large, and goes then. */
const PASSAGES_A_STRETCH = 64;

function* stretchesOf(passages: Iterable<Passage>): Generator<Passage[]> {
  let stretch: Passage[] = [];
  for (const passage of passages) {
    stretch.push(passage);
    if (stretch.length < PASSAGES_A_STRETCH) continue;
    yield stretch;
    stretch = [];
  }
  if (stretch.length > 0) yield stretch;
}

/** The beginning of what is read; enough to tell a language by. */
const sampleOf = (text: string, paragraphs: readonly Span[]): string => {
  let sample = "";
  for (const span of paragraphs) {
    if (sample.length > SAMPLE) break;
    sample += `${text.slice(...span)}\n`;
  }
  return sample;
};

const toRaw = (report: Report | RawDocument, unnamed: string): RawDocument => {
  if ("format" in report) return report;
  const { id = report.url ?? unnamed, url, headline, publisher, datePublished } = report;
  const hints: Hints = {
    ...(url !== undefined && { url }),
    ...(headline !== undefined && { headline }),
    ...(publisher !== undefined && { publisher }),
    ...(datePublished !== undefined && { datePublished }),
  };
  return "html" in report
    ? { id, format: "html", content: report.html, hints }
    : { id, format: "text", content: report.text, hints };
};
