/** Bytes of a feed or sitemap become its listing. */
import { ReportError } from "../../reading.js";
import { decode } from "../decode.js";
import { xmlRoot } from "../xml-root.js";
import type { Listing } from "./item.js";
import { parseFeed } from "./parse-feed.js";
import { parseSitemap } from "./parse-sitemap.js";

/** Whatever a server says of it, a root is looked for no further. */
const HEAD = 16 * 1024;

/**
 * @param charset of the HTTP header
 * @throws ReportError `bad-record` for what is no feed; `binary`, `bad-encoding`
 */
export const listingOf = (bytes: Buffer, charset: string | undefined): Listing => {
  const text = decode(bytes, { charset, html: true });
  const root = xmlRoot(text.slice(0, HEAD));
  if (root === "html") {
    throw new ReportError("bad-record", "not a feed but a page; give the address of its feed, or add the page itself");
  }
  return root === "urlset" || root === "sitemapindex" ? parseSitemap(text) : parseFeed(text);
};
