/** The body of an answer becomes the listing of a feed or sitemap; the answer is closed. */
import { createGunzip } from "node:zlib";
import { ReportError } from "../../reading.js";
import type { Answer } from "../answer.js";
import { inflate } from "../inflate.js";
import { binaryKind, isGzip } from "../magic.js";
import { mediaTypeOf } from "../media-type.js";
import { Peeked } from "../peek.js";
import type { Settings } from "../settings.js";
import { StatusError } from "../status.js";
import type { Web } from "../web.js";
import type { Listing } from "./item.js";
import { readListingOf } from "./listing.js";

/** What feeds are sent as, before what everything is. */
export const ACCEPT =
  "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5";

/**
 * @param address of a feed or sitemap
 * @returns with it the address it was read at, redirects followed
 * @throws ReportError what {@link Web.get} throws, `http-status`, and what is wrong with the body
 */
export const fetchListing = async (
  address: string,
  settings: Settings,
  web: Web,
): Promise<{ listing: Listing; url: string }> => {
  const answer = await web.get(address, { headers: { accept: ACCEPT }, signal: settings.signal });
  return { listing: await listingIn(answer, settings), url: answer.url.href };
};

/** @throws ReportError `http-status` for any but a full answer; what is wrong with the body */
export const listingIn = async (answer: Answer, settings: Settings): Promise<Listing> => {
  try {
    if (answer.status !== 200 && answer.status !== 203) throw new StatusError(answer.status);
    const { charset } = mediaTypeOf(answer.headers["content-type"]);
    const packed = await Peeked.of(answer.chunks);
    const bytes = isGzip(packed.head) ? await Peeked.of(inflate(packed, createGunzip(), settings.maxBytes)) : packed;
    if (bytes.head.length === 0) throw new ReportError("empty", "holds nothing; try again later, or check the address");
    const kind = binaryKind(bytes.head);
    if (kind !== undefined) throw new ReportError("binary", kind);
    return await readListingOf(bytes, charset, settings);
  } finally {
    answer.close();
  }
};
