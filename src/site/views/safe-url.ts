/** Addresses from reports, before they become links. */

/** The address where it is one of the web; nothing for `javascript:`, `data:`, `file:` and what is no address. */
export const safeUrl = (address: string | undefined): string | undefined => {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  // A name and password before the host are there to mislead: https://example.org@elsewhere.example.
  url.username = "";
  url.password = "";
  return url.href;
};

/** The host, as people name a site. */
export const siteOf = (address: string): string => new URL(address).host.replace(/^www\./, "");
