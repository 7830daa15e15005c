/** Sitemaps and sitemap indexes (sitemaps.org), with Google's news names, read by fast-xml-parser. It expands no entities. */
import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { ReportError } from "../../reading.js";
import { plainText } from "../plain.js";
import type { Item, Listing } from "./item.js";
import { isoDate } from "./item-date.js";

const parser = new XMLParser({
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
  isArray: (name) => name === "url" || name === "sitemap",
});

/** An element's words; what else stands where words should is as good as nothing. */
const Words = z.string().optional().catch(undefined);
const Entry = z.object({
  loc: Words,
  news: z
    .object({
      title: Words,
      publication_date: Words,
      publication: z.object({ name: Words }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});
const entriesOf = z.array(Entry.catch({})).catch([]);
const Sitemap = z.object({
  urlset: z
    .object({ url: entriesOf.default([]) })
    .optional()
    .catch(undefined),
  sitemapindex: z
    .object({ sitemap: entriesOf.default([]) })
    .optional()
    .catch(undefined),
});

/** @throws ReportError `bad-record` for what is no sitemap, or a broken one */
export const parseSitemap = (text: string): Listing => {
  let value: unknown;
  try {
    value = parser.parse(text);
  } catch (error) {
    throw new ReportError("bad-record", "a damaged sitemap; check it, or give the pages themselves", { cause: error });
  }
  const { urlset, sitemapindex } = Sitemap.catch({}).parse(value);
  return {
    title: undefined,
    publisher: undefined,
    items: (urlset?.url ?? []).map(itemOf),
    sitemaps: (sitemapindex?.sitemap ?? []).flatMap(({ loc }) => plainText(loc, "xml") ?? []),
    base: undefined,
    every: undefined,
  };
};

// Day of last change is no day of publication: `lastmod` is left aside.
const itemOf = ({ loc, news }: z.infer<typeof Entry>): Item => ({
  link: plainText(loc, "xml"),
  headline: plainText(news?.title),
  publisher: plainText(news?.publication?.name),
  datePublished: isoDate(news?.publication_date),
  carried: false,
});
