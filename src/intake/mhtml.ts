/** MHTML (RFC 2557): a page saved with all that belongs to it, as a message of many parts. Read by postal-mime. */
import PostalMime from "postal-mime";
import { z } from "zod";
import { type RawDocument, ReportError } from "../reading.js";
import { documentOf } from "./document.js";
import type { Source } from "./source.js";

interface Part {
  headers: { key: string; value: string }[];
  contentType: { parsed: { value: string; params: Record<string, string> } };
  /** Transfer encoding undone; none for what holds parts. */
  content: ArrayBuffer | null;
  childNodes: Part[];
}

// Its types leave the tree of parts out; the message it returns joins all pages in it, advertisements' frames too.
const Part: z.ZodType<Part> = z.object({
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  contentType: z.object({ parsed: z.object({ value: z.string(), params: z.record(z.string(), z.string()) }) }),
  content: z.instanceof(ArrayBuffer).nullable(),
  get childNodes() {
    return z.array(Part);
  },
});

/** Pages nest frames in frames, but not so deep. */
const DEEPEST = 20;

/**
 * The page of a message: its first part of HTML, else its first of text.
 * @throws ReportError `bad-record` for no message, or one without a page; what {@link documentOf} throws
 */
export const readMhtml = async (bytes: Buffer, { id, hints }: Source): Promise<RawDocument> => {
  const root = await parse(bytes);
  const parts = [...partsOf(root)];
  const page =
    parts.find((part) => typeOf(part) === "text/html") ?? parts.find((part) => typeOf(part) === "text/plain");
  if (page?.content == null) {
    throw new ReportError("bad-record", "a saved page (MHTML) without a page in it; save it again, as HTML");
  }
  const url = locationOf(page) ?? locationOf(root);
  return documentOf({
    id,
    bytes: new Uint8Array(page.content),
    format: typeOf(page) === "text/html" ? "html" : "text",
    charset: page.contentType.parsed.params.charset,
    hints: { ...(url !== undefined && { url }), ...hints },
  });
};

/** A page of the largest size has half of them: they are 76 characters long. */
const MOST_LINES = 1_000_000;
const MOST_BOUNDARIES = 20_000;

/** postal-mime holds something for each line and each part, however short: of newlines alone it would take gigabytes. */
const isReasonable = (bytes: Buffer): boolean => {
  let lines = 0;
  let boundaries = 0;
  for (let at = bytes.indexOf("\n"); at >= 0; at = bytes.indexOf("\n", at + 1)) {
    lines++;
    if (bytes[at + 1] === HYPHEN && bytes[at + 2] === HYPHEN) boundaries++;
    if (lines > MOST_LINES || boundaries > MOST_BOUNDARIES) return false;
  }
  return true;
};
const HYPHEN = 0x2d;

const parse = async (bytes: Buffer): Promise<Part> => {
  if (!isReasonable(bytes)) {
    throw new ReportError(
      "too-large",
      "a message of more lines or parts than any saved page has; save it again, as HTML",
    );
  }
  try {
    const parser = new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: DEEPEST });
    await parser.parse(bytes);
    return Part.parse((parser as unknown as { root: unknown }).root);
  } catch (error) {
    const message = "a damaged message, not a saved page (MHTML); save it again, as HTML";
    throw new ReportError("bad-record", message, { cause: error });
  }
};

function* partsOf(part: Part): Generator<Part> {
  if (part.content !== null && part.content.byteLength > 0) yield part;
  for (const child of part.childNodes) yield* partsOf(child);
}

const typeOf = (part: Part): string => part.contentType.parsed.value.toLowerCase();

/** Browsers write where the page came from in the head of all; the part itself says it by the standard. */
const locationOf = ({ headers }: Part): string | undefined => {
  for (const name of ["snapshot-content-location", "content-location"]) {
    const value = headers.find(({ key }) => key === name)?.value.replace(/\s/g, "");
    if (value !== undefined && /^https?:\/\//i.test(value) && URL.canParse(value)) return value;
  }
  return undefined;
};
