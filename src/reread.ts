/** Originals of a record, read again: by a later model, or for good measure. What people corrected stays, and wins. */
import { documentOf } from "./intake/index.js";
import { loadWeights } from "./language/weights.js";
import type { Reader } from "./reader.js";
import { type Failure, type RawDocument, ReportError } from "./reading.js";
import type { Original, Put, Record } from "./record/index.js";
import { version } from "./version.js";

/** A report that could not be read again keeps the reading it has. */
export type RereadEvent = { what: "reread"; id: string; put: Put } | { what: "failed"; failure: Failure };

export interface RereadOptions {
  /** Only what another model than this has read: work that was broken off goes on where it stopped. All, unless given. */
  notBy?: string | undefined;
  /** A name for this going through all of them: under it, work that was broken off goes on where it stopped. */
  pass?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Name and version of the model that a reader opened now has; each reading carries its own. */
export const modelNow = async (): Promise<string> => {
  const { card } = await loadWeights();
  return `${card.name} ${card.version}`;
};

/** The pass of the reader of today: of another Hearsay or another model, all is to be read once more. */
export const passNow = async (): Promise<string> => `Hearsay ${version}, ${await modelNow()}`;

/** An event comes once its reading is on disk. @throws RecordError where the record takes nothing any more */
export async function* reread(
  record: Record,
  reader: Reader,
  { notBy, pass, signal }: RereadOptions = {},
): AsyncGenerator<RereadEvent> {
  const underWay: { report: string; version: number; id: string }[] = [];
  async function* documents(): AsyncGenerator<RawDocument | Failure> {
    for await (const { report, version, original } of originals(record, notBy, pass)) {
      if (signal?.aborted) return;
      underWay.push({ report, version, id: original.id });
      yield decoded(original);
    }
  }
  for await (const one of reader.readAll(documents())) {
    const place = underWay.shift();
    if (place === undefined) throw new Error("the reader gave more readings than it was given reports");
    if ("error" in one) yield { what: "failed", failure: one };
    else {
      const put = await record.reread(place.report, place.version, one, pass);
      yield { what: "reread", id: place.id, put };
    }
    if (signal?.aborted) return;
  }
  if (pass !== undefined && !signal?.aborted) await record.endPass(pass);
}

/** Originals held at once may be large. */
const TOGETHER = 8;

async function* originals(record: Record, notBy: string | undefined, pass: string | undefined) {
  let after: string | undefined;
  for (;;) {
    const page = await record.originals({
      limit: TOGETHER,
      ...(notBy !== undefined && { notBy }),
      ...(pass !== undefined && { pass }),
      ...(after !== undefined && { after }),
    });
    if (page.length === 0) return;
    yield* page;
    after = page.at(-1)?.report;
  }
}

const decoded = (original: Original): RawDocument | Failure => {
  try {
    return documentOf(original);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return { id: original.id, error: { code: error.code, message: `${original.id}: ${error.message}` } };
  }
};
