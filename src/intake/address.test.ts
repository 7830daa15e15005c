import type { LookupAddress, lookup } from "node:dns";
import { describe, expect, it } from "vitest";
import { checkLiteralHost, isPublicAddress, publicLookup } from "./address.js";

describe("isPublicAddress", () => {
  it.each(["8.8.8.8", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8", "64:ff9b::808:808"])(
    "%s is public",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
  it.each([
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::808:808",
    "2002:7f00:1::",
    "2002:808:808::",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:db8::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "100::1",
    "not an address",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("checkLiteralHost", () => {
  it.each([
    "http://127.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://017700000001/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
  ])("refuses %s", (url) => {
    expect(() => checkLiteralHost(new URL(url).hostname)).toThrow(expect.objectContaining({ code: "refused-address" }));
  });
  it("leaves names to the look-up", () => {
    expect(() => checkLiteralHost("localhost")).not.toThrow();
    expect(() => checkLiteralHost("8.8.8.8")).not.toThrow();
  });
});

describe("publicLookup", () => {
  const resolving = (...found: LookupAddress[]) =>
    publicLookup(((_host: string, _options: object, callback: (error: null, found: LookupAddress[]) => void) =>
      callback(null, found)) as unknown as typeof lookup);
  const look = (find: ReturnType<typeof resolving>, all: boolean) =>
    new Promise((resolve, reject) => {
      find("news.example", { all }, (error, ...found) => (error ? reject(error) : resolve(found)));
    });

  it("gives the public addresses of a name and hides the others", async () => {
    const find = resolving({ address: "10.0.0.1", family: 4 }, { address: "8.8.8.8", family: 4 });
    expect(await look(find, true)).toEqual([[{ address: "8.8.8.8", family: 4 }]]);
    expect(await look(find, false)).toEqual(["8.8.8.8", 4]);
  });
  it("refuses a name that has none", async () => {
    const find = resolving({ address: "10.0.0.1", family: 4 });
    await expect(look(find, true)).rejects.toMatchObject({
      code: "refused-address",
      message: /news\.example \(10\.0\.0\.1\)/,
    });
  });
});
