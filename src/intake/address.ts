/** Which addresses are on the public internet. Anything else is refused, so that a page can't reach into the house. */
import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { ReportError } from "../reading.js";

/**
 * Whether an IP address, as text, is globally reachable unicast (IANA special-purpose registries). Of addresses that
 * carry an IPv4 address, the IPv4-mapped (RFC 4291) and the NAT64 ones (RFC 6052) are judged by it; 6to4, Teredo and the
 * rest, which tunnel anywhere, are not public.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === "ipv4") return parsed.range() === "unicast";
  const bytes = parsed.toByteArray();
  const carried = (): boolean => isPublicAddress(bytes.slice(12).join("."));
  if (parsed.range() === "ipv4Mapped") return carried();
  if (parsed.match(WELL_KNOWN_NAT64)) return carried();
  return parsed.range() === "unicast" && parsed.match(GLOBAL_UNICAST);
};

const WELL_KNOWN_NAT64 = ipaddr.parseCIDR("64:ff9b::/96");
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

const refused = (what: string): ReportError =>
  new ReportError("refused-address", `${what} is not on the public internet; allow private addresses if you trust it`);

/** @param host of a URL; where it is an address and no name, no look-up would ever check it. */
export const checkLiteralHost = (host: string): void => {
  const address = host.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(address) && !isPublicAddress(address)) throw refused(address);
};

/**
 * `dns.lookup` that gives public addresses only. Sockets use it as they connect, so that a name can't be one address
 * when it is checked and another when it is used.
 * @param resolve stands in for `dns.lookup`
 */
export const publicLookup =
  (resolve: typeof lookup = lookup): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => {
      if (error) return callback(error, []);
      const good = found.filter(({ address }) => isPublicAddress(address));
      const [first] = good;
      if (first === undefined) return callback(refused(`${hostname} (${found[0]?.address ?? "no address"})`), []);
      return options.all ? callback(null, good) : callback(null, first.address, first.family);
    });
  };
