/** A feed or sitemap becomes its listing: collected under a limit, decoded, parsed. */
import { ReportError } from "../../reading.js";
import { decode } from "../decode.js";
import { collect } from "../document.js";
import type { Settings } from "../settings.js";
import { xmlRoot } from "../xml-root.js";
import type { Listing } from "./item.js";
import { parseApart } from "./parse-apart.js";
import { parseFeed } from "./parse-feed.js";
import { parseSitemap } from "./parse-sitemap.js";

/** Real ones are smaller, those with 50 000 pages too. */
const LARGEST = 10 * 1024 * 1024;
/** So much is parsed at once, in a fifth of a second at worst. Most feeds are smaller. */
const SMALL = 256 * 1024;

/** @throws ReportError `too-large`, what {@link listingOf} and `chunks` throw; what the signal gives as its reason */
export const readListingOf = async (
  chunks: AsyncIterable<Uint8Array>,
  charset: string | undefined,
  settings: Settings,
): Promise<Listing> => {
  const limit = "the most a feed or sitemap may have; give the pages it names, or a smaller one";
  const bytes = await collect(chunks, Math.min(LARGEST, settings.maxBytes), limit);
  return bytes.length > SMALL ? parseApart({ bytes, charset }, settings) : listingOf(bytes, charset);
};

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
