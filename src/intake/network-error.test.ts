import { describe, expect, it } from "vitest";
import { ReportError } from "../reading.js";
import { networkError } from "./network-error.js";

const withCode = (code: string, message = "words") => Object.assign(new Error(message), { code });

describe("networkError", () => {
  it.each([
    ["UND_ERR_CONNECT_TIMEOUT", "timeout", "did not answer in time"],
    ["ETIMEDOUT", "timeout", "did not answer in time"],
    ["ENOTFOUND", "network", "there is no host news.example"],
    ["EAI_AGAIN", "network", "could not be looked up"],
    ["ECONNREFUSED", "network", "refused the connection"],
    ["ECONNRESET", "network", "before the page was whole"],
    ["CERT_HAS_EXPIRED", "network", "has expired"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "network", "no safe connection"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "network", "for another host"],
    ["HPE_INVALID_CONSTANT", "network", "does not speak HTTP"],
    ["ESOMETHING", "network", "words"],
  ])("%s", (code, expected, words) => {
    const error = networkError(withCode(code), "news.example");
    expect(error.code).toBe(expected);
    expect(error.message).toContain(words);
  });
  it("looks inside what wraps it", () => {
    const inner = withCode("ECONNREFUSED");
    const wrapped = new TypeError("fetch failed", { cause: new AggregateError([inner, inner]) });
    expect(networkError(wrapped, "h").message).toContain("refused the connection");
    const ours = new ReportError("refused-address", "no");
    expect(networkError(new Error("x", { cause: ours }), "h")).toBe(ours);
  });
});
