/** What goes wrong with a request, in words for the person who asked. */

import { ReportError } from "../reading.js";
import { RecordError, type RecordErrorCode } from "../record/index.js";

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 429 | 500 | 503 | 507;

const TITLES: { readonly [status in ProblemStatus]: string } = {
  400: "That can’t be done so",
  401: "Log in first",
  403: "Not from here",
  404: "Nothing here",
  405: "Not in this way",
  409: "That can’t be done now",
  413: "Too large",
  415: "Not in this form",
  421: "Not under this name",
  429: "Too much at once",
  500: "Something broke",
  503: "Busy",
  507: "The disk is full",
};

/** Thrown by guards and routes; becomes a page or JSON, by what was asked for. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly title: string;
  constructor(
    readonly status: ProblemStatus,
    message: string,
    readonly headers: { readonly [name: string]: string } = {},
  ) {
    super(message);
    this.title = TITLES[status];
  }
}

export const notFound = (what: string): Problem => new Problem(404, what);

const OF_RECORD: { readonly [code in RecordErrorCode]: ProblemStatus } = {
  newer: 500,
  "not-a-record": 500,
  damaged: 500,
  busy: 503,
  full: 507,
  "no-such": 404,
  "read-only": 409,
  "bad-correction": 400,
};

/** Whatever was thrown, as it is told to people: nothing of our insides. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof RecordError) {
    const status = OF_RECORD[error.code];
    return new Problem(status, error.message, status === 503 ? { "Retry-After": "2" } : {});
  }
  if (error instanceof ReportError) return new Problem(400, error.message);
  return new Problem(500, "The reading room could not do this. It goes on; what is kept is safe. Try once more.");
};
