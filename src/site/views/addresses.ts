/** Addresses of our own pages. */
import type { KeptReport, Question } from "../../record/index.js";

type Value = string | number | boolean | readonly string[] | undefined;

/** `path?a=1&b=2`, without what is empty; lists repeat their name. */
export const address = (path: string, query: { readonly [name: string]: Value } = {}): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== "") parameters.append(name, String(one));
    }
  }
  const words = parameters.toString();
  return words === "" ? path : `${path}?${words}`;
};

const one = (id: string): string => encodeURIComponent(id);

export const reportAddress = (
  id: string,
  query: { version?: number; editing?: number; statement?: string } = {},
  anchor = "",
): string => `${address(`/reports/${one(id)}`, query)}${anchor === "" ? "" : `#${anchor}`}`;

/**
 * The page of a report with its forms to correct it, of the version that is shown: of the newest, no number is needed.
 * @param local the statement whose forms stand open
 */
export const correctingAddress = ({ line, version }: KeptReport, anchor = "", local?: string): string => {
  const query = {
    ...(version !== line.version && { version }),
    editing: 1,
    ...(local !== undefined && { statement: local }),
  };
  return reportAddress(line.id, query, anchor);
};

/** The anchor of a statement on its report's page. */
export const anchorOf = (local: string): string => `s-${local}`;

export const publisherAddress = (publisher: string): string => address("/reports", { publisher });
export const statementAddress = (id: string): string => `/statements/${one(id)}`;
export const speakerAddress = (id: string, query: Question & { after?: string } = {}): string =>
  address(`/speakers/${one(id)}`, query);
export const searchAddress = (query: Question & { after?: string }): string => address("/search", query);
export const figureAddress = (key: string, after?: string): string => address(`/figures/${one(key)}`, { after });
export const jobAddress = (id: string): string => `/jobs/${one(id)}`;

/** The JSON twin of a page: `/reports.json?words=flood` of `/reports?words=flood`. */
export const twinOf = (path: string): string => {
  const [before = "", query] = path.split(/\?(.*)/s);
  const twin = before === "/" ? "/index.json" : `${before}.json`;
  return query === undefined || query === "" ? twin : `${twin}?${query}`;
};
