/** Addresses of pages, and which of them are fetched. */
import { ReportError } from "../reading.js";
import { checkLiteralHost } from "./address.js";

/**
 * @param base what a redirect's address is relative to
 * @throws ReportError `bad-url`; `refused-address` for a host that is itself an address not on the public internet
 */
export const webAddress = (address: string, allowPrivate: boolean, base?: URL): URL => {
  if (!URL.canParse(address, base?.href)) {
    throw new ReportError(
      "bad-url",
      `${base ? "redirects to what is " : ""}not a web address; write it as https://host/path`,
    );
  }
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    const what = `${base ? "redirects to an address that begins with " : "addresses that begin with "}${url.protocol}`;
    throw new ReportError(
      "bad-url",
      `${what}${base ? ", which is" : " are"} not read; give an http(s) address, or a file's path`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new ReportError("bad-url", "a user name or password stands in the address; give it without");
  }
  if (!allowPrivate) checkLiteralHost(url.hostname);
  url.hash = "";
  return url;
};
