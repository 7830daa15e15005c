/** Whose request it is, for limits: the address at the other end of the socket. */
import { isIPv6 } from "node:net";
import type { RoomContext } from "./room.js";

/** An IPv6 client has a whole network (/64) of addresses, and counts as one. Headers that name somebody else are not believed. */
export const clientOf = (c: RoomContext): string => {
  const address = c.env?.incoming?.socket?.remoteAddress ?? "here";
  if (!isIPv6(address) || address.startsWith("::")) return address;
  return address.split(":").slice(0, 4).join(":");
};
