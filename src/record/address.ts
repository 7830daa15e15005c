/** One address for one page, however it was come by. */

/** What is added to an address to tell how somebody came to it, and changes nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|ocid|cmpid|ref_src)$/i;

/** Without fragment, tracking and the difference between http and https. What is no web address is given back as it is. */
export const canonicalAddress = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!isWeb(url)) return address;
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return `//${url.host}${url.pathname}${url.search}`;
};

export const isWebAddress = (address: string): boolean => URL.canParse(address) && isWeb(new URL(address));

const isWeb = ({ protocol }: URL): boolean => protocol === "http:" || protocol === "https:";
