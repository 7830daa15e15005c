/**
 * Which blocks of a page are the report.
 *
 * Three steps, each linear in the page. First every name that says "furniture" is put to the vote: a name that would
 * take most of the page's prose away is wrong about this page. Then the region that holds the bulk of what is left is
 * found from the top down, as in density-based extraction (Sun, Song & Liao, SIGIR 2011). Then its blocks are sifted
 * one by one (`sift.ts`).
 */
import type { Block, Layout, Region } from "./blocks.js";

export interface Place {
  /** Where the report stands: `blocks[first]` to `blocks[end - 1]`. */
  readonly first: number;
  readonly end: number;
  /** The headline's block, where one is found. */
  readonly headline: number | undefined;
  /** For every block, whether it stands in furniture; bylines and dates are often there. */
  readonly furniture: readonly (string | undefined)[];
}

/** A furniture name that covers more than this share of the page's prose is not believed. */
const TOO_MUCH = 0.4;
/** The same, of one element that has the headline in it. */
const TOO_MUCH_WITH_HEADLINE = 0.2;
/** Names that are believed however much they cover (a long discussion under a short report), unless the headline is inside. */
const SURE =
  /^(?:comment|disqus|respond|discussion|livefyre|relate|recommend|recirc|footer|nav|role=nav|role=contentinfo|role=dialog|modal|pop-?up|overlay|cookie|consent|gdpr|newsletter|subscri|side-?bar|breadcrumb|pag(?:er|ination)|advert|sponsor|taboola|outbrain|trending|most-|log-?in)/;
/** Wrappers of embedded posts, which stand in them as block quotations and are part of the report. */
const EMBEDS = /^(social|video|audio|media)/;
/** A child with this share of its parent's prose is where the report is. */
const BULK = 0.6;
/** Their children are parts of one text. */
const TEXT: ReadonlySet<string> = new Set("p ul ol dl li blockquote pre table tbody tr h1 h2 h3 h4 h5 h6".split(" "));

/** For comparing headlines: letters and digits only. */
export const normal = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The block that shows the page's headline: the first h1 or h2 that says what one of `titles` says, else the first h1. */
function findHeadline(blocks: readonly Block[], titles: readonly string[]): number | undefined {
  const wanted = titles.map(normal).filter((title) => title.length >= 8);
  let best: number | undefined;
  let bestRank = 0;
  blocks.forEach((block, at) => {
    if (block.text.length > 300) return;
    const own = normal(block.text);
    const matches =
      own.length >= 8 && wanted.some((title) => title === own || (own.length >= 20 && title.startsWith(own)));
    const tag = block.region.element.tag;
    const rank = matches
      ? block.kind === "heading"
        ? tag === "h1"
          ? 4
          : 3
        : block.linked < 0.5
          ? 2
          : 0
      : tag === "h1"
        ? 1
        : 0;
    if (rank > bestRank) {
      bestRank = rank;
      best = at;
    }
  });
  return best;
}

export function findBody(layout: Layout, titles: readonly string[]): Place | undefined {
  const { blocks } = layout;
  const upTo = new Float64Array(blocks.length + 1);
  const tally = (amount: (block: Block, at: number) => number): number => {
    blocks.forEach((block, at) => {
      upTo[at + 1] = (upTo[at] ?? 0) + amount(block, at);
    });
    return upTo[blocks.length] ?? 0;
  };
  const sum = (region: Region): number => (upTo[region.end] ?? 0) - (upTo[region.first] ?? 0);

  const all = tally((block) => (block.kind === "caption" ? 0 : block.prose));
  const votes = new Map<string, number>();
  const count = (region: Region): void => {
    const name = region.role.furniture;
    if (name !== undefined) votes.set(name, (votes.get(name) ?? 0) + sum(region));
    if (name === undefined || sum(region) > all * TOO_MUCH) for (const child of region.children) count(child);
  };
  count(layout.root);

  const headline = findHeadline(blocks, titles);
  const furniture = new Array<string | undefined>(blocks.length).fill(undefined);
  const believed = (region: Region, name: string, trusting: boolean): boolean => {
    const holdsHeadline = headline !== undefined && headline >= region.first && headline < region.end;
    if (holdsHeadline && sum(region) > all * TOO_MUCH_WITH_HEADLINE) return false;
    if (trusting && SURE.test(name)) return !holdsHeadline;
    return (votes.get(name) ?? 0) <= all * TOO_MUCH;
  };
  const drop = (region: Region, trusting: boolean): void => {
    const name = region.role.furniture;
    if (name !== undefined && believed(region, name, trusting)) {
      furniture.fill(name, region.first, region.end);
      if (EMBEDS.test(name)) spareQuotations(region);
    } else for (const child of region.children) drop(child, trusting);
  };
  const spareQuotations = (region: Region): void => {
    for (const child of region.children) {
      if (child.element.tag === "blockquote") furniture.fill(undefined, child.first, child.end);
      else spareQuotations(child);
    }
  };
  const left = (): number =>
    tally((block, at) => (block.kind === "caption" || furniture[at] !== undefined ? 0 : block.prose));
  drop(layout.root, true);
  let kept = left();
  if (kept < all * 0.05) {
    furniture.fill(undefined);
    drop(layout.root, false);
    kept = left();
  }
  if (kept === 0) return undefined;

  let region = layout.root;
  if (headline !== undefined) {
    for (let up: Region | undefined = blocks[headline]?.region; up; up = up.parent) {
      if (up.element.tag === "article" && sum(up) >= Math.max(200, kept * 0.12)) {
        region = up;
        break;
      }
    }
  }
  const bounds = region;
  for (;;) {
    const here = sum(region);
    const next = region.children.find((child) => sum(child) >= here * BULK);
    if (!next || TEXT.has(next.element.tag)) break;
    region = next;
  }

  // Take back what stands beside it and is set alike: a lead, or what lies under a "read more" fold.
  let { first, end } = region;
  const kinds = new Set<string>();
  for (let at = first; at < end; at++) {
    const block = blocks[at];
    if (block && block.prose > 0 && furniture[at] === undefined) kinds.add(signature(block));
  }
  const alike = (at: number): boolean | undefined => {
    const block = blocks[at];
    if (!block || furniture[at] !== undefined || block.kind === "caption") return undefined;
    return block.prose > 0 && kinds.has(signature(block));
  };
  for (let at = first - 1, others = 0; at >= Math.max(bounds.first, (headline ?? -1) + 1) && others <= REACH; at--) {
    const same = alike(at);
    if (same) {
      first = at;
      others = 0;
    } else if (same === false) others++;
  }
  for (let at = end, others = 0; at < bounds.end && others <= REACH; at++) {
    const same = alike(at);
    if (same) {
      end = at + 1;
      others = 0;
    } else if (same === false) others++;
  }
  return { first, end, headline, furniture };
}

/** How many blocks of another kind may stand between parts of one report. */
const REACH = 3;

/** Blocks with one signature are set alike. */
function signature(block: Block): string {
  const { tag, attributes, parent } = block.region.element;
  const name = (attributes.class ?? "").trim().split(/\s+/)[0] ?? "";
  const outer = (parent?.attributes.class ?? "").trim().split(/\s+/)[0] ?? "";
  return name ? `.${name}` : `${parent?.tag}.${outer}>${tag}`;
}
