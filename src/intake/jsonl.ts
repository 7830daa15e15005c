/** JSONL: one report a line, read line by line. A bad line is one failure, and the next line goes on. */
import { z } from "zod";
import { type Failure, type Hints, type RawDocument, ReportError } from "../reading.js";
import { isBlank } from "./blank.js";
import { failure } from "./failure.js";
import { decodeUtf8 } from "./labels.js";
import { linesOf } from "./lines.js";
import { inWords } from "./settings.js";

const Text = z.string().nullish();

/** A line. Keys not named here are ignored; null is as good as absent. */
const Line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: Text,
  html: Text,
  url: Text,
  headline: Text,
  publisher: Text,
  datePublished: Text,
});

/**
 * @param file what messages and missing ids call the input; lines are named "FILE:LINE"
 * @param longest the most bytes a line may have; a longer one is a failure `too-large` and is never held whole
 */
export async function* readJsonl(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  longest: number,
): AsyncGenerator<RawDocument | Failure> {
  let none = true;
  for await (const { number, bytes } of linesOf(chunks, longest)) {
    const where = `${file}:${number}`;
    const text = bytes && decodeUtf8(bytes)?.replace(/^\ufeff/, "");
    if (text?.trim() === "") continue;
    none = false;
    if (bytes === undefined) {
      const message = `the line is longer than ${inWords(longest)}, the most a report may hold; split it`;
      yield failure(where, "too-large", message);
    } else if (text === undefined) {
      yield failure(where, "bad-encoding", "the line is not UTF-8; write JSONL in UTF-8");
    } else {
      yield readLine(text, where);
    }
  }
  if (none) throw new ReportError("empty", "holds no lines; write one JSON object a line");
}

const readLine = (line: string, where: string): RawDocument | Failure => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failure(where, "bad-json", `broken JSON (${why}); write one JSON object a line`);
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    return failure(idOf(value) ?? where, "bad-record", wrongIn(value, parsed.error), where);
  }
  const { text, html, ...known } = parsed.data;
  const id = idOf(value) ?? where;
  const content = text ?? html;
  if (typeof content !== "string") {
    return failure(id, "bad-record", 'has neither "text" nor "html"; give the report as one of them', where);
  }
  if (typeof text === "string" && typeof html === "string") {
    return failure(id, "bad-record", 'has both "text" and "html"; keep the one to be read', where);
  }
  if (isBlank(content)) {
    return failure(id, "empty", "the report is empty; give its words", where);
  }
  const format = typeof text === "string" ? "text" : "html";
  const original = { bytes: Buffer.from(content), charset: "utf-8" };
  return { id, format, content, hints: hintsOf(known), original };
};

/** The line's own id, also where the rest of it is wrong. */
const idOf = (value: unknown): string | undefined => {
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  return typeof value.id === "number" || typeof value.id === "string" ? String(value.id) || undefined : undefined;
};

const wrongIn = (value: unknown, error: z.ZodError): string => {
  const key = error.issues[0]?.path[0];
  if (key === undefined || typeof value !== "object")
    return 'not a JSON object; write {"id": …, "text": …} on each line';
  return `"${String(key)}" must be a ${key === "id" ? "string or a number" : "string"}; mend it or leave it out`;
};

const hintsOf = ({ url, headline, publisher, datePublished }: z.infer<typeof Line>): Hints => ({
  ...(typeof url === "string" && { url }),
  ...(typeof headline === "string" && { headline }),
  ...(typeof publisher === "string" && { publisher }),
  ...(typeof datePublished === "string" && { datePublished }),
});
