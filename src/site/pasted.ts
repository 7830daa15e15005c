/** A text that was pasted, as a raw document. */
import { z } from "zod";
import { inWords } from "../intake/settings.js";
import { webAddress } from "../intake/web-address.js";
import { type Hints, type RawDocument, ReportError } from "../reading.js";
import type { Fields } from "./fields.js";
import { Problem } from "./problem.js";

const MOST_HINT = 1000;
const PublicationDate = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

/** @throws Problem where the text is wanting or too long, or what is said of it can't be so */
export const pastedText = (fields: Fields, mostBytes: number): RawDocument => {
  const raw = fields.raw("text") ?? "";
  // Browsers end every line of a form's text with CR LF, whatever it was pasted with.
  const content = fields.isJson ? raw : raw.replaceAll("\r\n", "\n");
  if (content.trim() === "") throw new Problem(400, "Paste the text of a report first.");
  const bytes = Buffer.from(content);
  if (bytes.length > mostBytes) {
    throw new Problem(413, `The text is larger than ${inWords(mostBytes)}, the most one report may hold.`);
  }
  const hints = hintsOf(fields);
  return {
    id: hints.url ?? "pasted text",
    format: "text",
    content,
    hints,
    original: { bytes, charset: "utf-8" },
  };
};

const hintsOf = (fields: Fields): Hints => {
  const hints: Hints = {};
  for (const name of ["headline", "publisher"] as const) {
    const value = fields.get(name)?.slice(0, MOST_HINT);
    if (value !== undefined) hints[name] = value;
  }
  const url = fields.get("url");
  if (url !== undefined) hints.url = addressOf(url, true).href;
  const date = fields.get("datePublished");
  if (date !== undefined) {
    if (!PublicationDate.safeParse(date).success) {
      throw new Problem(400, `“${date.slice(0, 40)}” is no day or time; write it as 2026-03-14 or 2026-03-14T08:00Z.`);
    }
    hints.datePublished = date;
  }
  return hints;
};

/** @throws Problem where it is none that could be fetched */
export const addressOf = (text: string | undefined, allowPrivate: boolean): URL => {
  if (text === undefined) throw new Problem(400, "Write an address first, such as https://example.org/a-report.");
  try {
    return webAddress(text, allowPrivate);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const message =
      error.code === "refused-address"
        ? "not on the public internet. Open the room with --allow-private to have it fetched all the same."
        : error.message;
    throw new Problem(400, `${text.slice(0, 200)}: ${message}`);
  }
};
