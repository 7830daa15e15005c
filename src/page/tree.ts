/**
 * HTML → a small tree, in time linear in the page.
 *
 * Tokens come from htmlparser2 (WHATWG tokenization, entities); the tree is built here, because a general DOM costs more
 * than everything else we do with a page, and because nesting has to be bounded: a hostile page nests without end.
 */
import { Tokenizer } from "htmlparser2";

/** An element with the attributes we read; children are elements and text in page order. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Partial<Record<AttributeName, string>>>;
  readonly parent: Element | undefined;
  readonly children: (Element | string)[];
}

/** A page, with what stands outside its body collected on the way. */
export interface Page {
  readonly root: Element;
  readonly title: string;
  readonly language: string | undefined;
  readonly metas: readonly Element[];
  readonly links: readonly Element[];
  readonly microdata: readonly Element[];
  readonly times: readonly Element[];
  /** Contents of `<script type="application/ld+json">`, as they stand. */
  readonly jsonLd: readonly string[];
}

const ATTRIBUTES = [
  "id",
  "class",
  "itemprop",
  "itemtype",
  "itemscope",
  "role",
  "hidden",
  "aria-hidden",
  "aria-label",
  "style",
  "property",
  "name",
  "content",
  "href",
  "src",
  "data-src",
  "type",
  "datetime",
  "lang",
  "xml:lang",
  "rel",
  "alt",
  "title",
  "data-component",
  "data-component-name",
  "data-testid",
  "data-type",
  "data-module",
] as const;
type AttributeName = (typeof ATTRIBUTES)[number];
const KEPT: ReadonlySet<string> = new Set(ATTRIBUTES);

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

const VOID = set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

/** Elements whose start ends an open paragraph, and that inline end tags do not reach across (HTML § 13.2.6.4.7). */
const BLOCK = set(
  "address article aside blockquote body center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul",
);

/** Elements whose start ends an open sibling of the named kinds, not looking past the listed parents. */
const ENDS: ReadonlyMap<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }> = new Map([
  ["li", { ends: set("li"), within: set("ul ol menu dir") }],
  ["dt", { ends: set("dt dd"), within: set("dl") }],
  ["dd", { ends: set("dt dd"), within: set("dl") }],
  ["tr", { ends: set("tr td th"), within: set("table tbody thead tfoot") }],
  ["td", { ends: set("td th"), within: set("tr table") }],
  ["th", { ends: set("td th"), within: set("tr table") }],
  ["option", { ends: set("option"), within: set("select") }],
]);

/** How far up an end tag or an implied end looks for a `<p>`: not out of these (the standard's button scope). */
const PARAGRAPH_SCOPE = set("button table td th caption object html body");

/** Real pages nest some tens deep. Below this an element gives its place but no depth, so that walking may recurse. */
const DEEPEST = 240;

/** Parses `html`, whatever it is; never throws. */
export function parseTree(html: string): Page {
  const root: Element = { tag: "html", attributes: {}, parent: undefined, children: [] };
  const stack: Element[] = [root];
  const metas: Element[] = [];
  const links: Element[] = [];
  const microdata: Element[] = [];
  const times: Element[] = [];
  const jsonLd: string[] = [];
  let language: string | undefined;
  let title = "";
  let beyond = 0;
  let opening = "";
  let attributes: Partial<Record<AttributeName, string>> = {};
  let attributeName = "";
  let attributeValue = "";

  const top = (): Element => stack[stack.length - 1] ?? root;

  const addText = (text: string): void => {
    const parent = top();
    if (parent.tag === "script") {
      if (parent.attributes.type?.toLowerCase().includes("ld+json")) jsonLd.push((jsonLd.pop() ?? "") + text);
      return;
    }
    if (parent.tag === "style") return;
    if (parent.tag === "title" && parent.parent?.tag !== "svg") title += text;
    const last = parent.children.length - 1;
    if (typeof parent.children[last] === "string") parent.children[last] += text;
    else parent.children.push(text);
  };

  const endUpTo = (names: ReadonlySet<string>, within: ReadonlySet<string>): void => {
    for (let at = stack.length - 1; at > 0; at--) {
      const tag = stack[at]?.tag ?? "";
      if (names.has(tag)) {
        stack.length = at;
        // A row ends the cell it stands in and the row before.
        if (!names.has(stack[at - 1]?.tag ?? "")) return;
      } else if (within.has(tag)) return;
    }
  };

  const PARAGRAPH = new Set(["p"]);

  const open = (selfClosing: boolean): void => {
    const tag = opening;
    if (tag === "html" || tag === "body") {
      language ??= attributes.lang ?? attributes["xml:lang"];
      if (tag === "html") return;
      if (stack.some((element) => element.tag === "body")) return;
    }
    if (beyond === 0) {
      if (BLOCK.has(tag)) endUpTo(PARAGRAPH, PARAGRAPH_SCOPE);
      const implied = ENDS.get(tag);
      if (implied) endUpTo(implied.ends, implied.within);
    }
    const parent = top();
    const element: Element = { tag, attributes, parent, children: [] };
    parent.children.push(element);
    if (tag === "meta") metas.push(element);
    else if (tag === "link") links.push(element);
    if (tag === "time") times.push(element);
    if (attributes.itemprop) microdata.push(element);
    if (tag === "script" && attributes.type?.toLowerCase().includes("ld+json")) jsonLd.push("");
    if (VOID.has(tag) || (selfClosing && (tag === "svg" || tag === "path"))) return;
    if (stack.length < DEEPEST || tag === "script" || tag === "style") stack.push(element);
    else beyond++;
  };

  const close = (tag: string): void => {
    if (tag === "html" || tag === "body" || VOID.has(tag)) return;
    if (beyond > 0 && tag !== "script" && tag !== "style") {
      beyond--;
      return;
    }
    const block = BLOCK.has(tag);
    for (let at = stack.length - 1; at > 0; at--) {
      const open = stack[at]?.tag ?? "";
      if (open === tag) {
        stack.length = at;
        return;
      }
      // A stray inline end tag does not end the paragraph it stands in, nor a stray block's the cell.
      if (block ? tag !== "table" && (open === "td" || open === "th") && tag !== "tr" : BLOCK.has(open)) return;
    }
  };

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onattribdata: (start, end) => {
        attributeValue += html.slice(start, end);
      },
      onattribentity: (codepoint) => {
        attributeValue += String.fromCodePoint(codepoint);
      },
      onattribend: () => {
        if (KEPT.has(attributeName)) attributes[attributeName as AttributeName] ??= attributeValue;
        attributeValue = "";
      },
      onattribname: (start, end) => {
        attributeName = html.slice(start, end).toLowerCase();
      },
      onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
      onopentagname: (start, end) => {
        opening = html.slice(start, end).toLowerCase();
        attributes = {};
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      ontext: (start, end) => addText(html.slice(start, end)),
      ontextentity: (codepoint) => addText(String.fromCodePoint(codepoint)),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return { root, title, language, metas, links, microdata, times, jsonLd };
}
