/** Who, when, where: the article's fields, from what the page says to machines and, where it is silent, to readers. */
import type { Article, Hints } from "../reading.js";
import type { Layout } from "./blocks.js";
import { bylineNames, namesIn } from "./credits.js";
import { isDateLine, isoDate, saysUpdated } from "./dates.js";
import { type Facts, readJsonLd, readMeta, readMicrodata, set } from "./structured-data.js";
import type { Page } from "./tree.js";

export type Fields = Omit<Article, "text" | "parts">;

/** All that a page says of itself, and the titles it goes by. */
export interface SelfDescription {
  /** The most believed first. */
  readonly sources: readonly Facts[];
  readonly titles: readonly string[];
  readonly url: string | undefined;
}

/** An http or https address without credentials, else undefined: anything else is not a place to link to. */
export function webUrl(raw: string | undefined): string | undefined {
  if (raw === undefined || !/^https?:\/\//i.test(raw.trim()) || raw.length > 4_000) return undefined;
  try {
    const url = new URL(raw.trim());
    return url.username === "" && url.password === "" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

export function describe(page: Page, hints: Hints): SelfDescription {
  const sources = [readJsonLd(page.jsonLd), readMicrodata(page), readMeta(page)].filter((facts) => facts !== undefined);
  const canonical = page.links.find((link) => link.attributes.rel?.toLowerCase() === "canonical")?.attributes.href;
  const url = [hints.url, canonical, ...sources.map((facts) => facts.url)].map(webUrl).find(Boolean);
  const titles = [hints.headline, ...sources.map((facts) => facts.headline), page.title].filter(
    (title) => title !== undefined,
  );
  return { sources, titles, url };
}

/** The page's host without "www.", as `example.org`. */
export function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, "");
}

const first = <T>(sources: readonly Facts[], pick: (facts: Facts) => T | undefined): T | undefined => {
  for (const facts of sources) {
    const found = pick(facts);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Without the publisher that titles carry at their end: "Talks fail | The Daily". */
function withoutPublisher(title: string, publisher: string | undefined): string {
  if (publisher === undefined) return title;
  const cut = /^(.{12,})\s+[|–—·»-]\s+(.{2,60})$/su.exec(title);
  return cut?.[1] !== undefined && cut[2]?.toLowerCase().startsWith(publisher.toLowerCase()) ? cut[1] : title;
}

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;

/** `at`: where the headline and the body's first block stand. */
export function readFields(
  page: Page,
  layout: Layout,
  about: SelfDescription,
  hints: Hints,
  at: { headline: number; body: number; end: number },
): Fields {
  const { sources } = about;
  const fields: Fields = {};
  const publisher = hints.publisher ?? first(sources, (facts) => facts.publisher || undefined);
  set(fields, "publisher", publisher);

  const shown = layout.blocks[at.headline]?.text;
  const named = first(sources, (facts) => facts.headline || undefined) ?? (page.title.trim() || undefined);
  set(fields, "headline", hints.headline ?? shown ?? (named && withoutPublisher(named, publisher)));
  set(
    fields,
    "description",
    first(sources, (facts) => facts.description || undefined),
  );

  const authors = first(sources, (facts) => {
    const names = facts.author.flatMap((author) =>
      /^https?:/i.test(author)
        ? []
        : author.includes(",") || /\band\b|^by\b/i.test(author)
          ? namesIn(author)
          : [author],
    );
    const kept = [...new Set(names)].filter((name) => name.length <= 80 && name !== publisher);
    return kept.length > 0 ? kept : undefined;
  });
  set(fields, "author", authors ?? shownByline(layout, at));

  set(
    fields,
    "datePublished",
    hints.datePublished ?? first(sources, (facts) => facts.datePublished && isoDate(facts.datePublished)),
  );
  set(
    fields,
    "dateModified",
    first(sources, (facts) => facts.dateModified && isoDate(facts.dateModified)),
  );
  if (fields.datePublished === undefined) readShownDates(page, layout, at, fields);

  const language = [first(sources, (facts) => facts.inLanguage), page.language]
    .map((one) => one?.trim().replace("_", "-"))
    .find((one) => one !== undefined && LANGUAGE.test(one));
  set(fields, "inLanguage", language);
  set(
    fields,
    "creditText",
    first(sources, (facts) => facts.creditText),
  );
  set(fields, "url", about.url);
  return fields;
}

/** How many blocks around the headline may hold the byline and the date. */
const NEAR = 12;

function* nearHeadline(layout: Layout, at: { headline: number; body: number; end: number }): Generator<string> {
  const from = at.headline >= 0 ? at.headline + 1 : Math.max(0, at.body - NEAR);
  for (let i = from; i < Math.min(from + NEAR, at.body + 2); i++) yield layout.blocks[i]?.text ?? "";
  if (at.headline > 0)
    for (let i = Math.max(0, at.headline - 3); i < at.headline; i++) yield layout.blocks[i]?.text ?? "";
  for (let i = at.end; i < Math.min(layout.blocks.length, at.end + 3); i++) yield layout.blocks[i]?.text ?? "";
}

function shownByline(layout: Layout, at: { headline: number; body: number; end: number }): string[] | undefined {
  for (const text of nearHeadline(layout, at)) {
    const names = bylineNames(text);
    if (names !== undefined && names.length > 0) return names;
  }
  return undefined;
}

/** Lists of other reports are full of times; a page with this many does not say which is its own. */
const MOST_TIMES = 4;

function readShownDates(
  page: Page,
  layout: Layout,
  at: { headline: number; body: number; end: number },
  fields: Fields,
): void {
  for (const text of nearHeadline(layout, at)) {
    if (text.length > 160) continue;
    const date = isDateLine(text) || /^\W*(?:published|posted|updated)\b/i.test(text) ? isoDate(text) : undefined;
    if (date === undefined) continue;
    if (saysUpdated(text)) fields.dateModified ??= date;
    else fields.datePublished ??= date;
  }
  if (fields.datePublished === undefined && page.times.length <= MOST_TIMES) {
    set(
      fields,
      "datePublished",
      page.times.map(({ attributes }) => attributes.datetime && isoDate(attributes.datetime)).find(Boolean) ||
        undefined,
    );
  }
}
