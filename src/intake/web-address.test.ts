import { describe, expect, it } from "vitest";
import { webAddress } from "./web-address.js";

const base = new URL("https://news.example/story");

describe("webAddress", () => {
  it("is absolute, without its fragment, its port as given", () => {
    expect(webAddress("HTTP://News.example:8080/a b?q#part", false).href).toBe("http://news.example:8080/a%20b?q");
    expect(webAddress("../x", false, base).href).toBe("https://news.example/x");
  });
  it.each(["http://10.0.0.1/", "//192.168.1.1/admin", "http://[fe80::1]/", "http://169.254.169.254/", "http://0/"])(
    "a public page that redirects to %s is refused",
    (location) => {
      expect(() => webAddress(location, false, base)).toThrow(expect.objectContaining({ code: "refused-address" }));
      expect(() => webAddress(location, true, base)).not.toThrow();
    },
  );
  it.each(["ftp://x/", "javascript:alert(1)", "https://u:p@news.example/", "https://", "http://[::1"])(
    "%s is refused",
    (location) => {
      expect(() => webAddress(location, true, base)).toThrow(expect.objectContaining({ code: "bad-url" }));
    },
  );
});
