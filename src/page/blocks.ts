/**
 * Tree → blocks (a paragraph, a heading, a list item, each as one line of clean text) and the regions that hold them.
 * One walk over the page; every later question is asked of blocks and regions, not of elements.
 */
import { isUnseen, NameReader, type Role } from "./furniture.js";
import type { Element } from "./tree.js";

/** A block-level element and the blocks inside it: `blocks[first]` to `blocks[end - 1]`. */
export interface Region {
  readonly element: Element;
  readonly parent: Region | undefined;
  readonly role: Role;
  readonly children: Region[];
  readonly first: number;
  end: number;
}

export type BlockKind = "paragraph" | "heading" | "item" | "cell" | "caption";

export interface Block {
  readonly text: string;
  /** Share of the text that stands in links, 0 to 1. */
  readonly linked: number;
  /** Links to another site. */
  readonly outward: boolean;
  readonly kind: BlockKind;
  readonly region: Region;
  /** In a block quotation. */
  readonly quoted: boolean;
  /** Amount of running prose, in code units; 0 for what reads like a label or a link. */
  readonly prose: number;
}

export interface Picture {
  readonly region: Region;
  readonly url: string;
  /** Where it stands: the index of the block after it. */
  readonly at: number;
}

export interface Layout {
  readonly root: Region;
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
}

const BLOCK_LEVEL: ReadonlySet<string> = new Set(
  "address article aside blockquote body center caption dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul legend".split(
    " ",
  ),
);
const HEADINGS: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const TEXT_HOLDERS: ReadonlySet<string> = new Set([...HEADINGS, "p", "li", "dd", "td"]);

/** One line, no control characters, no lone surrogates, no soft hyphens or zero-width marks. */
export function cleanText(raw: string): string {
  return raw
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

/** Whether a link leads to a host that is not the page's, nor a part or the whole of it. */
function leadsElsewhere(href: string | undefined, host: string | undefined): boolean {
  if (href === undefined || host === undefined) return false;
  const other = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(href)?.[1]?.toLowerCase();
  return other !== undefined && !other.endsWith(host) && !host.endsWith(other);
}

const SENTENCE_END = /[.!?…。！？:;][\p{Pf}\p{Pi}\p{Pe}"'*\s]*$/u;
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

/** How much of a text is prose: long enough for a sentence, mostly outside links. A character of a dense script counts for three. */
function proseOf(text: string, linked: number): number {
  if (linked > 0.6) return 0;
  const length = WIDE.test(text) ? text.length * 3 : text.length;
  if (length < 40) return 0;
  const own = length * (1 - linked);
  if (SENTENCE_END.test(text)) return own;
  return length < 100 ? 0 : own / 2;
}

/** `host`: the page's own, as `example.org`; links elsewhere are told from links to more of the same. */
export function layOut(root: Element, host: string | undefined): Layout {
  const blocks: Block[] = [];
  const pictures: Picture[] = [];
  const names = new NameReader();
  let pending = "";
  let pendingLinked = 0;
  let pendingOutward = false;
  /** The last text added, and whether a line break follows it. */
  let last = "";
  let broken = false;

  const flush = (region: Region, kind: BlockKind, quoted: boolean): void => {
    if (pending === "") return;
    const text = cleanText(pending);
    if (text !== "") {
      const linked = Math.min(1, pendingLinked / text.length);
      blocks.push({ text, linked, outward: pendingOutward, kind, region, quoted, prose: proseOf(text, linked) });
    }
    pending = "";
    pendingLinked = 0;
    pendingOutward = false;
    last = "";
    broken = false;
  };

  const walk = (element: Element, region: Region, kind: BlockKind, quoted: boolean, inLink: boolean): void => {
    for (const child of element.children) {
      if (typeof child === "string") {
        pending += child;
        if (inLink) pendingLinked += cleanText(child).length;
        if (/\S/.test(child)) {
          last = child;
          broken = false;
        }
        continue;
      }
      const { tag } = child;
      if (tag === "br") {
        // Two in a row part paragraphs; so does one after a finished sentence of some length.
        if (broken || (pending.length > 80 && SENTENCE_END.test(last.slice(-8)))) flush(region, kind, quoted);
        else {
          pending += "\n";
          broken = true;
        }
        continue;
      }
      if (tag === "img" || tag === "amp-img") {
        const url = child.attributes.src ?? child.attributes["data-src"];
        if (url) pictures.push({ region, url, at: blocks.length });
        continue;
      }
      if (isUnseen(child)) continue;
      if (tag === "a") pendingOutward ||= leadsElsewhere(child.attributes.href, host);
      const block = BLOCK_LEVEL.has(tag) || tag.includes("-");
      // A word inside a paragraph is not furniture, whatever its class.
      const role = block || !TEXT_HOLDERS.has(region.element.tag) ? names.roleOf(child) : undefined;
      if (!block && !role?.furniture && !role?.caption) {
        if (!names.isAside(child)) walk(child, region, kind, quoted, inLink || tag === "a");
        continue;
      }
      flush(region, kind, quoted);
      const inner: Region = {
        element: child,
        parent: region,
        role: role ?? { caption: false },
        children: [],
        first: blocks.length,
        end: 0,
      };
      region.children.push(inner);
      const innerKind: BlockKind =
        kind === "caption" || inner.role.caption
          ? "caption"
          : HEADINGS.has(tag)
            ? "heading"
            : tag === "li" || tag === "dt" || tag === "dd"
              ? "item"
              : tag === "td" || tag === "th"
                ? "cell"
                : tag === "p" && kind === "heading"
                  ? "paragraph"
                  : kind;
      walk(child, inner, innerKind, quoted || tag === "blockquote", inLink || tag === "a");
      flush(inner, innerKind, quoted || tag === "blockquote");
      inner.end = blocks.length;
    }
  };

  const rootRegion: Region = {
    element: root,
    parent: undefined,
    role: { caption: false },
    children: [],
    first: 0,
    end: 0,
  };
  walk(root, rootRegion, "paragraph", false, false);
  flush(rootRegion, "paragraph", false);
  rootRegion.end = blocks.length;
  return { root: rootRegion, blocks, pictures };
}
