/**
 * What tells furniture from report by the names pages give their parts: element names, ARIA roles, and the words in
 * class and id. Only words of the trade ("related", "newsletter", "byline"): never a site's own.
 */
import type { Element } from "./tree.js";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Holds no text of the report, ever. */
const NEVER_TEXT = set(
  "script style noscript template svg math canvas object embed iframe audio video select option datalist textarea input button progress meter map head link meta dialog rt rp",
);

const FURNITURE_TAGS = set("nav aside footer form menu");
const FURNITURE_ROLES = set(
  "navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar tablist tooltip button form alert status",
);

/** Words in class and id, between hyphens; a name that matches says its element is not part of the report. */
const words = (list: string): RegExp =>
  new RegExp(
    `(?:^|[ -])(?<!(?:^|[ -])(?:has|no|non|not|with|without)-)(${list.trim().split(/\s+/).join("|")})(?=$|[ -])`,
  );

const FURNITURE_WORDS = words(`
  shar(?:e|es|ing)(?:bar|box|tools?|buttons?|links?)? sharedaddy social(?:s|-?links?|-?icons?|bar)? addthis addtoany
  relate(?:d|ds) relatedposts? recirc(?:ulation)? recommend(?:s|ed|ation|ations)? suggest(?:ed|ions?)
  more-(?:from|on|stories|news|articles|reading|posts|links|in|about) also-(?:read|on|in|see) read-(?:also|next|this) see-(?:also|more) up-next next-(?:up|article|post|story) prev(?:ious)?-(?:article|post|story)
  most-(?:read|popular|viewed|shared|recent|watched|commented) popular trending latest-(?:news|posts|stories)
  newsletters? subscri(?:be|bers?|ption) sign-?up mailing-?list mailchimp opt-?in
  promo(?:s|tion|tions|ted|box)? sponsor(?:ed|s)? advert(?:s|ising|isement|isements)? ads? ad-?(?:s|box|slot|unit|wrapper|container|block|holder|placeholder|text|label) adsbygoogle affiliates?
  taboola outbrain disqus comments? comment-?(?:list|section|form|area|body|content|thread|respond|wrap) commentlist respond discussion livefyre
  breadcrumbs? crumbs? pagination pager page-?(?:nav|links|numbers) post-nav(?:igation)? nav navbar navigation (?:sub|main|side)-?menu menu toolbar
  side-?bar rail right-?rail side-?col(?:umn)? (?:site|page|global|main|article|post|entry)-?footer footer masthead top-?bar
  cookies? cookie-?(?:banner|notice|bar) consent gdpr pop-?up modal overlay lightbox tool-?tip toast
  log-?in sign-?in regist(?:er|ration) search(?:-?(?:form|box|bar))? pay-?wall meter(?:ed)?
  author-?(?:bio|box|info|card|about|profile|block|details|description|meta|name|byline|social|avatar)? authors? about-(?:the-)?authors? bio contributors? by-?line(?:s|-.*)?
  date-?line time-?stamp pub-?date publi(?:shed|sh-?(?:date|time|info|on)|cation-?(?:date|time|info)) posted-on post-?date entry-?date date-?(?:time|published|modified)? updated?
  (?:post|entry|article|story|content|page)-?(?:meta|tags?|info|tools|utility|actions|share|details|credits?|header|categories|date|time|author)(?:data)? meta(?:data)?
  tags? tag-?(?:list|cloud|links) topics? topic-?(?:list|links)? keywords? categories cat-links filed-under
  print(?:friendly|-only)? email(?:-?(?:this|signup|form))? visually-?hidden sr-?only screen-?reader(?:-text)? off-?screen hidden(?!-) hide(?!-) is-hidden d-none assistive
  polls? quiz survey ratings? star-ratings? votes? voting
  gallery slide-?show carousel slider(?:s)? jw-?player (?:video|audio|media)-?(?:player|title|caption|description|meta|info|container|wrapper) player
  teasers? teaser-?(?:list|item|text)? card-?list thumbnails? list-?posts
  disclaimer copyright legal terms skip(?:-?(?:link|nav|to-.*))? jump(?:-?(?:link|to))? donat(?:e|ion|ions) support-us membership follow(?:-?(?:us|me|box))? call-?to-?action cta
  in-?fo-?box fact-?box facts toc table-of-contents playlist podcast-?(?:player|promo) app-?(?:promo|banner) download-app partners? trust-?project correction-link
  kicker eyebrow headline dek deck standfirst entry-title (?:post|article|story|page)-?(?:title|headline|dek|deck|subtitle|excerpt)
  toggle dropdown widget(?:s|-area|-title)? timeline-?(?:list|links) more-?link(?:s)? read-?more(?:-?(?:links?|button))? inline-?(?:links?|related|promo) rich-?link pull-?(?:quote|out) pq
`);

const CAPTION_WORDS = words(`
  captions? (?:image|img|photo|picture|media|wp|fig|figure|gallery|video|slide|lead|inline)-?(?:captions?|caption-?(?:text|wrap|container)|credits?|copyright|source|description|info|meta|legend)(?:-text)?
  credits? photo-?(?:credit|by|grapher|info) image-?(?:credit|caption) media-?caption legend figcaption cutline
`);

/** Shown only when pointed at, or only to some: these hide even a word inside a paragraph. */
const UNSEEN_WORDS = words(
  "visually-?hidden sr-?only screen-?reader(?:-text)? roll-?over hover-?(?:card|box|content)? tool-?tip pop-?over pop-?up hidden(?!-) offscreen",
);

interface Meaning {
  furniture: string | undefined;
  caption: boolean;
  aside: boolean;
}

function meaningOf(name: string): Meaning {
  const split = name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/[^A-Za-z0-9 ]+/g, "-")
    .toLowerCase();
  return {
    furniture: FURNITURE_WORDS.exec(split)?.[1],
    caption: CAPTION_WORDS.test(split),
    aside: UNSEEN_WORDS.test(split),
  };
}

/** More than this is no name but noise. */
const LONGEST_NAME = 400;

function nameOf(element: Element): string {
  const a = element.attributes;
  const name = [a.class, a.id, a["data-component"], a["data-component-name"], a["data-testid"], a["data-module"]]
    .filter(Boolean)
    .join(" ");
  return name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : name;
}

/** Not shown to a reader, or not text. */
export function isUnseen(element: Element): boolean {
  if (NEVER_TEXT.has(element.tag)) return true;
  const a = element.attributes;
  if (a.hidden !== undefined || a["aria-hidden"] === "true") return true;
  return a.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(a.style);
}

export interface Role {
  /** The word or tag that marks the element as furniture. */
  furniture?: string;
  caption: boolean;
}

const NO_ROLE: Role = { caption: false };

/**
 * Reads the names of one page's elements. Names recur through a page, so what each means is looked up once; the reader
 * goes with the page, since what it remembers are pieces of it.
 */
export class NameReader {
  readonly #known = new Map<string, Meaning>();

  #read(name: string): Meaning {
    const known = this.#known.get(name);
    if (known) return known;
    const meaning = meaningOf(name);
    this.#known.set(name, meaning);
    return meaning;
  }

  /** What the element's own name, tag and role say of it. They may be wrong: see `body.ts` for the vote. */
  roleOf(element: Element): Role {
    const { tag, attributes } = element;
    if (tag === "html" || tag === "body" || tag === "main") return NO_ROLE;
    if (attributes.itemprop?.toLowerCase().includes("articlebody")) return NO_ROLE;
    const name = nameOf(element);
    const read = name ? this.#read(name) : undefined;
    const role = attributes.role?.toLowerCase();
    const caption = tag === "figure" || tag === "figcaption" || tag === "caption" || (read?.caption ?? false);
    if (role && FURNITURE_ROLES.has(role)) return { furniture: `role=${role}`, caption };
    if (FURNITURE_TAGS.has(tag)) return { furniture: tag, caption };
    if (read?.furniture !== undefined) return { furniture: read.furniture, caption };
    return caption ? { caption } : NO_ROLE;
  }

  /** Whether an inline element inside a paragraph is not part of its sentence. */
  isAside(element: Element): boolean {
    const { class: name } = element.attributes;
    return name !== undefined && this.#read(name.slice(0, LONGEST_NAME)).aside;
  }
}
