/**
 * What a page says of itself to machines: JSON-LD and microdata (schema.org), OpenGraph, and the older meta names
 * (Dublin Core, "author", "pubdate"). Read into one shape; which of them is believed is decided in `metadata.ts`.
 */
import { cleanText } from "./blocks.js";
import type { Element, Page } from "./tree.js";

export interface Picture {
  url?: string;
  caption?: string;
  creditText?: string;
}

/** Everything one source says. Texts are clean; dates and names are as written. */
export interface Facts {
  headline?: string;
  description?: string;
  author: string[];
  publisher?: string;
  datePublished?: string;
  dateModified?: string;
  inLanguage?: string;
  creditText?: string;
  image: Picture[];
  url?: string;
  articleBody?: string;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

/** schema.org nests a few deep; a hostile page nests without end. */
const DEEPEST = 8;
const MOST_NODES = 5_000;
/** schema.org's kinds of article, and the more general kinds that pages use for one. */
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|NewsItem)$/;
const PAGE_TYPE = /^(?:WebPage|ItemPage|CreativeWork|VideoObject)$/;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const list = (value: Json | undefined): Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** Text of a JSON-LD value; entities and tags that slipped in are taken out. */
export function plain(value: Json | undefined): string | undefined {
  const [first] = list(value);
  if (typeof first !== "string") return undefined;
  const text = cleanText(withoutMarkup(first));
  return text === "" ? undefined : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : " ";
    });
}

function parseJson(source: string): Json | undefined {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, "")
    .trim();
  // Raw line breaks inside strings are the commonest fault.
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, " ").replace(/;\s*$/, "")]) {
    try {
      return JSON.parse(text) as Json;
    } catch {}
  }
  return undefined;
}

const typesOf = (node: JsonObject): string[] => list(node["@type"]).filter((type) => typeof type === "string");

function collect(value: Json | undefined, depth: number, nodes: JsonObject[], byId: Map<string, JsonObject>): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) for (const item of value) collect(item, depth + 1, nodes, byId);
  else if (isObject(value)) {
    nodes.push(value);
    const id = value["@id"];
    if (typeof id === "string" && !byId.has(id) && Object.keys(value).length > 1) byId.set(id, value);
    for (const name of [
      "@graph",
      "mainEntity",
      "mainEntityOfPage",
      "author",
      "publisher",
      "image",
      "itemListElement",
      "item",
    ]) {
      collect(value[name], depth + 1, nodes, byId);
    }
  }
}

/** The article a page's JSON-LD describes; where there are several, the fullest. */
export function readJsonLd(sources: readonly string[]): Facts | undefined {
  const nodes: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  for (const source of sources) collect(parseJson(source), 0, nodes, byId);
  let best: JsonObject | undefined;
  let bestRank = 0;
  for (const node of nodes) {
    const types = typesOf(node);
    const article = types.some((type) => ARTICLE_TYPE.test(type));
    if (!article && !types.some((type) => PAGE_TYPE.test(type))) continue;
    const told = ["headline", "datePublished", "author", "articleBody", "publisher"].filter(
      (name) => node[name] !== undefined,
    ).length;
    const rank = (article ? 10 : 0) + told;
    if (told > 0 && rank > bestRank) {
      best = node;
      bestRank = rank;
    }
  }
  if (!best) return undefined;

  const follow = (value: Json): Json => {
    if (!isObject(value)) return value;
    const id = value["@id"];
    return typeof id === "string" && value.name === undefined && value.url === undefined
      ? (byId.get(id) ?? value)
      : value;
  };
  const nameOf = (value: Json): string | undefined => {
    const one = follow(value);
    return isObject(one) ? plain(one.name) : plain(one);
  };
  const names = (value: Json | undefined): string[] =>
    list(value)
      .slice(0, MOST_AUTHORS)
      .flatMap((one) => nameOf(one) ?? []);

  const facts: Facts = { author: names(best.author ?? best.creator), image: [] };
  set(facts, "headline", plain(best.headline) ?? plain(best.name));
  set(facts, "description", plain(best.description));
  set(facts, "publisher", names(best.publisher ?? best.sourceOrganization)[0]);
  set(facts, "datePublished", plain(best.datePublished) ?? plain(best.dateCreated));
  set(facts, "dateModified", plain(best.dateModified));
  set(facts, "inLanguage", nameOf(list(best.inLanguage)[0] ?? null));
  set(facts, "creditText", plain(best.creditText));
  set(
    facts,
    "url",
    plain(best.url) ??
      (typeof best.mainEntityOfPage === "string" ? best.mainEntityOfPage : idOf(best.mainEntityOfPage)),
  );
  set(facts, "articleBody", plain(best.articleBody));
  for (const one of list(best.image)) {
    const image = follow(one);
    const picture: Picture = {};
    if (isObject(image)) {
      set(picture, "url", plain(image.url) ?? plain(image.contentUrl));
      set(picture, "caption", plain(image.caption) ?? plain(image.description));
      set(picture, "creditText", plain(image.creditText) ?? names(image.creator ?? image.author)[0]);
    } else set(picture, "url", plain(image));
    if (picture.url !== undefined) facts.image.push(picture);
  }
  return facts;
}

const idOf = (value: Json | undefined): string | undefined => (isObject(value) ? plain(value["@id"]) : undefined);

/** Sets what is known, and leaves out what is not. */
export function set<T, K extends keyof T>(target: T, name: K, value: T[K] | undefined): void {
  if (value !== undefined) target[name] = value;
}

/** All text inside an element. */
function textOf(element: Element): string {
  const parts: string[] = [];
  const visit = (at: Element): void => {
    for (const child of at.children) {
      if (typeof child === "string") parts.push(child);
      else if (child.tag !== "script" && child.tag !== "style") visit(child);
    }
  };
  visit(element);
  return cleanText(parts.join(" "));
}

/** A value in code units, and the names in a byline, beyond which it is no field but noise. */
const LONGEST_VALUE = 1_000;
const MOST_AUTHORS = 40;

function addAuthor(facts: Facts, author: string | undefined): void {
  if (author && facts.author.length < MOST_AUTHORS && !facts.author.includes(author)) facts.author.push(author);
}

/** schema.org microdata of the page's article: properties that stand in no nested item, or in the article's. */
export function readMicrodata(page: Page): Facts {
  const facts: Facts = { author: [], image: [] };
  for (const element of page.microdata) {
    const owner = ownerOf(element);
    const ownType = owner?.attributes.itemtype ?? "";
    const a = element.attributes;
    const value = (): string | undefined =>
      (plain(a.content ?? a.datetime ?? textOf(element)) ?? "").slice(0, LONGEST_VALUE) || undefined;
    for (const name of (a.itemprop ?? "").toLowerCase().split(/\s+/)) {
      if (name === "name" && owner && /author|creator/.test(owner.attributes.itemprop ?? "")) {
        addAuthor(facts, value());
      } else if (name === "name" && owner?.attributes.itemprop === "publisher") facts.publisher ??= value() ?? "";
      if (owner && !ARTICLE_TYPE.test(ownType) && !/(?:WebPage|CreativeWork)$/.test(ownType)) continue;
      if ((name === "author" || name === "creator") && a.itemscope === undefined) {
        addAuthor(facts, value());
      } else if (name === "headline") facts.headline ??= value() ?? "";
      else if (name === "description") facts.description ??= value() ?? "";
      else if (name === "datepublished") facts.datePublished ??= value() ?? "";
      else if (name === "datemodified") facts.dateModified ??= value() ?? "";
      else if (name === "inlanguage") facts.inLanguage ??= value() ?? "";
    }
  }
  return facts;
}

function ownerOf(element: Element): Element | undefined {
  for (let up = element.parent; up; up = up.parent) if (up.attributes.itemscope !== undefined) return up;
  return undefined;
}

/** Names of meta elements, in the order in which they are believed. */
const META = {
  headline: ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title"],
  description: ["og:description", "description", "twitter:description", "dc.description", "dcterms.abstract"],
  author: [
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "article:author_name",
    "twitter:creator_name",
    "parsely-author",
    "sailthru.author",
  ],
  publisher: ["og:site_name", "dc.publisher", "publisher", "application-name", "article:publisher_name"],
  datePublished: [
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
    "article.published",
    "ptime",
    "pdate",
    "cxenseparse:recs:publishtime",
  ],
  dateModified: [
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "article.updated",
    "utime",
    "revised",
  ],
  inLanguage: ["og:locale", "content-language", "language", "dc.language", "dcterms.language"],
  url: ["og:url", "twitter:url"],
  image: ["og:image", "og:image:url", "twitter:image", "twitter:image:src"],
} as const;

/** OpenGraph and other meta elements. */
export function readMeta(page: Page): Facts {
  const values = new Map<string, string[]>();
  for (const { attributes } of page.metas) {
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
    const content = plain(attributes.content) ?? "";
    if (!name || content === "") continue;
    const known = values.get(name);
    if (known) known.push(content);
    else values.set(name, [content]);
  }
  const every = (names: readonly string[]): string[] => {
    for (const name of names) {
      const found = values.get(name);
      if (found) return found;
    }
    return [];
  };
  const facts: Facts = {
    author:
      META.author.map((name) => values.get(name) ?? []).find((found) => found.some((one) => !/^https?:/i.test(one))) ??
      [],
    image: every(META.image).map((url) => ({ url })),
  };
  for (const name of [
    "headline",
    "description",
    "publisher",
    "datePublished",
    "dateModified",
    "inLanguage",
    "url",
  ] as const) {
    set(facts, name, every(META[name])[0]);
  }
  const [alt] = values.get("og:image:alt") ?? [];
  if (alt && facts.image[0]) facts.image[0].caption = alt;
  return facts;
}
