/**
 * Plain text → `Article`: a report copied from a page, furniture and all. The text is kept character for character; what
 * each line is, is told from its wording, its length and its place.
 */
import { type Article, type Hints, type Parts, ReportError, type Span } from "../reading.js";
import { normal } from "./body.js";
import { bylineNames, creditOf, datelineAgency, imageCredit, isAgencyAlone } from "./credits.js";
import { isDateLine, isoDate, saysUpdated } from "./dates.js";
import { type Unit, unitsOf } from "./lines.js";
import { webUrl } from "./metadata.js";
import { isCreditNote, isCrossReference, isHeadingOfOthers, isLabel, isPointer } from "./wording.js";

type Kind = "text" | "label" | "date" | "byline" | "image" | "note" | "pointer" | "rule";

/** Furniture is told by its wording only in lines no longer than this. */
const LONGEST_FURNITURE = 240;
const LONGEST_HEADLINE = 200;
const LONGEST_STANDFIRST = 600;
const LONGEST_HEADING = 110;

function kindOf(line: string): Kind {
  if (line.length > LONGEST_FURNITURE) return "text";
  if (/^[^\p{L}\p{N}]+$/u.test(line)) return "rule";
  if (isDateLine(line)) return "date";
  if (imageCredit(line) !== undefined) return "image";
  if (bylineNames(line) !== undefined) return "byline";
  if (isCreditNote(line) || isAgencyAlone(line)) return "note";
  if (isLabel(line)) return "label";
  return isPointer(line) || isCrossReference(line) ? "pointer" : "text";
}

const ends = (text: string): boolean => /[.…。]["'”’»)\]]*$/.test(text);
const span = (unit: Unit): Span => [unit.start, unit.end];

/** The unit that is the headline: a first line that reads like one and has a report under it. */
function findHeadline(units: readonly Unit[], kinds: readonly Kind[], hint: string | undefined): number {
  const wanted = hint === undefined ? "" : normal(hint);
  const first = kinds.indexOf("text");
  const marked = units.findIndex((unit, at) => unit.level === 1 && at <= first + 3);
  if (marked >= 0) return marked;
  if (wanted !== "") {
    const shown = units.findIndex(
      (unit, at) => at < first + 6 && unit.text.length <= LONGEST_HEADLINE * 2 && normal(unit.text) === wanted,
    );
    if (shown >= 0) return shown;
  }
  const unit = units[first];
  if (!unit || unit.text.length > LONGEST_HEADLINE || !kinds.slice(first + 1).includes("text")) return -1;
  if (unit.level > 0) return first;
  // A dateline, an opening quotation, a full stop or a comma: the report starts here.
  if (
    ends(unit.text) ||
    unit.text.endsWith(",") ||
    datelineAgency(unit.text) !== undefined ||
    /^["“”«].*["“”»],?$/s.test(unit.text)
  )
    return -1;
  const longest = units.reduce(
    (most, other, at) => (at > first && kinds[at] === "text" ? Math.max(most, other.text.length) : most),
    0,
  );
  return longest > unit.text.length || /^\p{Lu}/u.test(unit.text) ? first : -1;
}

/**
 * The unit that is the standfirst: between headline and body, and either repeated by a later paragraph or set apart from
 * the body by a byline, a date or a picture.
 */
function findDescription(units: readonly Unit[], kinds: readonly Kind[], headline: number): number {
  if (headline < 0) return -1;
  let at = headline + 1;
  while (at < units.length && kinds[at] !== "text") at++;
  const unit = units[at];
  if (!unit || unit.level > 0 || unit.text.length > LONGEST_STANDFIRST) return -1;
  let next = at + 1;
  while (next < units.length && kinds[next] !== "text") next++;
  const lead = units[next];
  if (!lead) return -1;
  const own = normal(unit.text.replace(/(?:\.\.\.|…)$/, ""));
  if (own.length >= 20 && normal(lead.text).startsWith(own)) return at;
  const apart = kinds.slice(at + 1, next).some((kind) => kind === "byline" || kind === "date" || kind === "image");
  const alreadyApart = kinds.slice(headline + 1, at).some((kind) => kind === "byline" || kind === "date");
  return apart && !alreadyApart ? at : -1;
}

/** A short line that ends no sentence and stands over a paragraph. */
function looksLikeHeading({ text, level }: Unit): boolean {
  if (level > 0) return true;
  if (text.length > LONGEST_HEADING || text.split(/\s+/).length > 16) return false;
  if (/[.!,:;…。]["'”’»)\]]*$/.test(text)) return false;
  if (/^["“«].*["”»]$/.test(text) || /^[-*+•–—]\s/.test(text) || /^(?:\d+[.)]|>|\[)/.test(text)) return false;
  if (/[,.!?]["'”’]/.test(text.slice(0, -1)) && text.length > 40) return false;
  // A question may be a heading; a long one, or one with clauses, is the writer's own.
  if (text.endsWith("?") && (text.split(/\s+/).length > 8 || /[,.!?—]\s/.test(text))) return false;
  return !/^\p{Ll}/u.test(text);
}

/**
 * Reads a report that came as text.
 *
 * @throws ReportError `no-article` where there is no text at all.
 */
export function articleFromText(text: string, hints: Hints = {}): Article {
  const units = unitsOf(text, (line) => kindOf(line) !== "text");
  if (units.length === 0)
    throw new ReportError("no-article", "no article found: there is nothing but white space in it.");
  const kinds: Kind[] = units.map((unit) => (unit.level > 0 ? "text" : kindOf(unit.text)));
  // Nothing but furniture is then not furniture.
  if (!kinds.includes("text")) kinds.fill("text");

  const parts: Parts = { body: [], headings: [], captions: [], notes: [] };
  const headline = findHeadline(units, kinds, hints.headline);
  const description = findDescription(units, kinds, headline);
  const start = headline >= 0 ? headline + 1 : 0;
  const inBody = (at: number): boolean => at >= start && at !== description && kinds[at] === "text";

  // Where most lines look like headings none is one: verse, a transcript, a list.
  const bodies = units.flatMap((unit, at) => (inBody(at) ? [unit] : []));
  const likely = bodies.filter((unit) => unit.level === 0 && looksLikeHeading(unit)).length;
  const headed = likely <= bodies.length / 2;
  const isHeading = units.map((unit, at) => inBody(at) && (unit.level > 0 || (headed && looksLikeHeading(unit))));
  let lastBody = -1;
  units.forEach((_, at) => {
    if (inBody(at) && !isHeading[at]) lastBody = at;
  });
  // A heading over other reports ends this one.
  const over = units.findIndex(
    (unit, at) =>
      at > start && at > lastBody / 2 && inBody(at) && isHeading[at] === true && isHeadingOfOthers(unit.text),
  );
  let opened = false;
  units.forEach((unit, at) => {
    if (at === headline) parts.headline = span(unit);
    else if (at === description) parts.description = span(unit);
    else if (kinds[at] === "byline" || kinds[at] === "note") parts.notes.push(span(unit));
    else if (!inBody(at) || (over >= 0 && at >= over)) return;
    else if (!isHeading[at]) {
      parts.body.push(span(unit));
      opened = true;
    } else if (at < lastBody && (opened || unit.level > 0)) parts.headings.push(span(unit));
  });
  if (parts.body.length === 0) {
    const rest = units.filter((_, at) => inBody(at));
    parts.headings = [];
    for (const unit of rest.length > 0 ? rest : units.filter((_, at) => kinds[at] === "text" && at !== description))
      parts.body.push(span(unit));
    if (rest.length === 0) delete parts.headline;
  }

  return { ...fieldsOf(text, units, kinds, parts, hints), text, parts };
}

function fieldsOf(
  text: string,
  units: readonly Unit[],
  kinds: readonly Kind[],
  parts: Parts,
  hints: Hints,
): Omit<Article, "text" | "parts"> {
  const fields: Omit<Article, "text" | "parts"> = {};
  const at = (one: Span | undefined): string | undefined => (one ? text.slice(one[0], one[1]) : undefined);
  const headline = hints.headline ?? at(parts.headline);
  const description = at(parts.description);
  if (headline !== undefined) fields.headline = headline;
  if (description !== undefined) fields.description = description;
  if (hints.publisher !== undefined) fields.publisher = hints.publisher;
  const url = webUrl(hints.url);
  if (url !== undefined) fields.url = url;

  const authors: string[] = [];
  let published = hints.datePublished;
  let credit: string | undefined;
  units.forEach((unit, index) => {
    const kind = kinds[index];
    if (kind === "byline")
      for (const name of bylineNames(unit.text) ?? []) if (!authors.includes(name)) authors.push(name);
    if (kind === "note") credit ??= creditOf(unit.text);
    if (kind === "image") {
      const creditText = imageCredit(unit.text);
      if (creditText !== undefined) {
        fields.image ??= [];
        fields.image.push({ creditText });
      }
    }
    if (kind === "date") {
      const date = isoDate(unit.text);
      if (date === undefined) return;
      if (saysUpdated(unit.text)) fields.dateModified ??= date;
      else published ??= date;
    }
  });
  credit ??= datelineAgency(at(parts.body[0]) ?? "");
  if (authors.length > 0) fields.author = authors;
  if (published !== undefined) fields.datePublished = published;
  if (credit !== undefined) fields.creditText = credit;
  return fields;
}
