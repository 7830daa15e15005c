/** HTML → `Article`: the road from tree to blocks to verdicts, and the text set from them. */
import { type Article, type Hints, type Parts, ReportError } from "../reading.js";
import { type Layout, layOut } from "./blocks.js";
import { findBody, normal } from "./body.js";
import { creditOf, datelineAgency, isAgencyAlone } from "./credits.js";
import { describe, hostOf, readFields, webUrl } from "./metadata.js";
import { sift, type Verdict } from "./sift.js";
import type { Picture } from "./structured-data.js";
import { parseTree } from "./tree.js";

/** Less than this, in code units, is no report. */
const SHORTEST_BODY = 80;

/**
 * Takes the report out of a page. The text is the headline, the standfirst where it does not just repeat the lead, and
 * the body with its headings and captions in page order, parted by empty lines.
 *
 * @throws ReportError `no-article` where the page holds no running text.
 */
export function articleFromHtml(html: string, hints: Hints = {}): Article {
  const page = parseTree(html);
  const about = describe(page, hints);
  const layout = layOut(page.root, hostOf(about.url));
  const place = findBody(layout, about.titles);
  if (!place) throw noArticle(layout);
  const verdicts = sift(
    layout,
    place,
    about.titles,
    about.sources.flatMap((facts) => facts.author),
  );
  const body = verdicts.indexOf("body");
  const length = layout.blocks.reduce((sum, block, at) => (verdicts[at] === "body" ? sum + block.text.length : sum), 0);
  if (body < 0 || length < SHORTEST_BODY) throw noArticle(layout);

  const headline = place.headline ?? -1;
  const fields = readFields(page, layout, about, hints, { headline, body, end: verdicts.lastIndexOf("body") + 1 });
  const { text, parts } = setText(layout, verdicts, fields.headline, fields.description);
  if (fields.creditText === undefined) {
    const credit = wireCredit(layout, verdicts) ?? fields.author?.filter(isAgencyAlone).map(creditOf)[0];
    if (credit !== undefined) fields.creditText = credit;
  }
  const image = pictures(
    layout,
    place.first,
    place.end,
    verdicts,
    about.sources.flatMap((facts) => facts.image),
    about.url,
  );
  if (image.length > 0) fields.image = image;
  return { ...fields, text, parts };
}

function noArticle(layout: Layout): ReportError {
  const prose = layout.blocks.reduce((sum, block) => sum + (block.prose > 0 ? 1 : 0), 0);
  const what =
    layout.blocks.length === 0
      ? "the page shows no text (a page drawn by scripts holds none in its HTML)"
      : prose === 0
        ? "the page has words but no running text: it looks like a list of links, a form or a notice"
        : "no part of the page reads like a report; it may be a front page, a video page or a notice";
  return new ReportError(
    "no-article",
    `no article found: ${what}. Give a page with one report, or the report as plain text.`,
  );
}

/** How many of the first paragraphs a description may be cut from. */
const OPENING = 4;

function setText(
  layout: Layout,
  verdicts: readonly Verdict[],
  headline: string | undefined,
  description: string | undefined,
): { text: string; parts: Parts } {
  const parts: Parts = { body: [], headings: [], captions: [], notes: [] };
  let text = "";
  const add = (piece: string): [number, number] => {
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += piece;
    return [start, text.length];
  };
  if (headline !== undefined) parts.headline = add(headline);
  const opening = layout.blocks.filter((_, at) => verdicts[at] === "body").slice(0, OPENING);
  const apart = description !== undefined && opening.every(({ text }) => standsApart(description, text, headline));
  const standfirst = apart ? description : undefined;
  if (standfirst !== undefined) parts.description = add(standfirst);
  // The page shows it too, as a heading between headline and report.
  const isShown = (shown: string): boolean => standfirst !== undefined && normal(shown) === normal(standfirst);
  const last = verdicts.lastIndexOf("body");
  layout.blocks.forEach((block, at) => {
    const verdict = verdicts[at];
    if (verdict === "body") parts.body.push(add(block.text));
    else if (verdict === "heading" && !isShown(block.text)) parts.headings.push(add(block.text));
    else if (verdict === "caption" && at <= last) parts.captions.push(add(block.text));
    else if (verdict === "note") parts.notes.push(add(block.text));
  });
  if (description !== undefined && standfirst === undefined) {
    const repeated = parts.body.find(([start, end]) => normal(text.slice(start, end)) === normal(description));
    if (repeated) parts.description = repeated;
  }
  return { text, parts };
}

/** Whether a description says something the lead and the headline do not: machines often cut it from the lead. */
function standsApart(description: string, lead: string, headline: string | undefined): boolean {
  const own = normal(description.replace(/(?:\.\.\.|…)\s*$/, ""));
  if (own.length < 16 || own === normal(headline ?? "")) return false;
  return !normal(lead).includes(own) && !own.includes(normal(lead)) && normal(lead).slice(0, 40) !== own.slice(0, 40);
}

/** The agency whose copy it is: from the notes, else from the dateline, else from a last line that is an agency's name. */
function wireCredit(layout: Layout, verdicts: readonly Verdict[]): string | undefined {
  for (let at = 0; at < verdicts.length; at++) {
    if (verdicts[at] !== "note") continue;
    const credit = creditOf(layout.blocks[at]?.text ?? "");
    if (credit !== undefined) return credit;
  }
  const lead = layout.blocks[verdicts.indexOf("body")]?.text ?? "";
  const last = layout.blocks[verdicts.lastIndexOf("body")]?.text ?? "";
  return datelineAgency(lead) ?? (isAgencyAlone(last) ? creditOf(last) : undefined);
}

/** Credits stand in captions after a sign or a word of the trade. */
const CAPTION_CREDIT =
  /(?:[[(]?\b(?:photo(?:graph)?s?|image|picture|credit|source)(?:s|graphy)?\s*(?:credits?|by|courtesy(?: of)?|copyright)?\s*[:/©]\s*|©\s*|\((?=[^()]*\/[^()]*\)$))(?<credit>[^()[\]]{2,80})[)\]]?\.?$/i;
const MOST_PICTURES = 40;

function pictures(
  layout: Layout,
  first: number,
  end: number,
  verdicts: readonly Verdict[],
  told: readonly Picture[],
  base: string | undefined,
): Picture[] {
  const found: Picture[] = [];
  const absolute = (url: string | undefined): string | undefined => {
    if (url === undefined) return undefined;
    if (/^https?:/i.test(url)) return webUrl(url);
    if (base === undefined || /^[a-z][a-z\d+.-]*:/i.test(url)) return undefined;
    try {
      return webUrl(new URL(url, base).href);
    } catch {
      return undefined;
    }
  };
  const add = (picture: Picture): void => {
    const url = absolute(picture.url);
    const { caption, creditText } = picture;
    if (found.length >= MOST_PICTURES) return;
    if (url === undefined && caption === undefined && creditText === undefined) return;
    const same = url === undefined ? undefined : found.find((one) => one.url === url);
    if (same) {
      if (caption !== undefined) same.caption ??= caption;
      if (creditText !== undefined) same.creditText ??= creditText;
      return;
    }
    found.push({
      ...(url !== undefined && { url }),
      ...(caption !== undefined && { caption }),
      ...(creditText !== undefined && { creditText }),
    });
  };
  for (const picture of told) add(picture);
  const before = new Map(layout.pictures.map((one) => [one.at, one.url]));
  for (let at = first; at < end; at++) {
    if (verdicts[at] !== "caption") continue;
    const text = layout.blocks[at]?.text ?? "";
    const picture: Picture = { caption: text };
    const credit = CAPTION_CREDIT.exec(text)?.groups?.credit?.trim();
    if (credit) picture.creditText = credit;
    const url = before.get(at);
    if (url !== undefined) picture.url = url;
    add(picture);
  }
  return found;
}
