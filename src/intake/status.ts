/** HTTP statuses in words: what the answer means for the reader, and what to do. */
import { STATUS_CODES } from "node:http";
import { ReportError } from "../reading.js";

const SAVE = "open it in a browser, save the page and give the file";

const hint = (status: number): string => {
  switch (status) {
    case 401:
    case 407:
      return `it asks for a login; ${SAVE}`;
    case 402:
      return `it asks for payment; ${SAVE}`;
    case 403:
      return `the site refuses programs or asks for a login; ${SAVE}`;
    case 404:
      return "there is no such page; check the address";
    case 410:
      return "the page was taken down; look for it in a web archive";
    case 429:
      return "too many requests; wait some minutes and try again";
    case 451:
      return "withheld for legal reasons; look for it in a web archive";
  }
  if (status >= 500) return "the site has a fault; try again later";
  if (status >= 400) return "the site won't answer this request; check the address";
  return "an answer without a page; check the address";
};

const inWords = (status: number): string => {
  const name = STATUS_CODES[status];
  return `HTTP ${status}${name === undefined ? "" : ` ${name}`}: ${hint(status)}`;
};

/** An answer that is not the page. */
export class StatusError extends ReportError {
  constructor(readonly status: number) {
    super("http-status", inWords(status));
  }
}
