/** What a page says of itself in so many words: a feed's word is wanted only where it says nothing. */
import type { Hints, RawDocument } from "../../reading.js";
import type { Item } from "./item.js";
import { isOfSite, type Publisher } from "./publisher.js";

// What `page/` takes facts from. That such a name stands in the page is enough; what it says there is the page's affair.
const HEADLINE = /<(?:h1|title)[\s>]|["']og:title["']|["']headline["']/i;
const PUBLISHER = /["'](?:og:site_name|publisher|dc\.publisher|dcterms\.publisher)["']/i;
const DATE =
  /["'](?:datePublished|article:published_time|og:published_time|publish(?:ed)?[-_.]?date|pubdate|dc\.date(?:\.issued)?|dcterms\.(?:created|date|issued)|date|parsely-pub-date|sailthru\.date)["']|<time[\s>]/i;

/** The document, with what the item says of it where the page does not; the feed's publisher, where the page is of its site. */
export const withItem = (document: RawDocument, item: Item, feed: Publisher | undefined): RawDocument => {
  const { headline, datePublished } = item;
  const publisher = item.publisher ?? (feed && isOfSite(document.hints.url, feed.home) ? feed.name : undefined);
  const lacks = (fact: RegExp): boolean => document.format === "text" || !fact.test(document.content);
  const hints: Hints = {
    ...(headline !== undefined && lacks(HEADLINE) && { headline }),
    ...(publisher !== undefined && lacks(PUBLISHER) && { publisher }),
    ...(datePublished !== undefined && lacks(DATE) && { datePublished }),
    ...document.hints,
  };
  return { ...document, hints };
};
