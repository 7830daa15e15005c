/** What the network, TLS and undici throw, in words. */
import { ReportError } from "../reading.js";

/** A {@link ReportError} for anything thrown while `host` was asked. */
export const networkError = (error: unknown, host: string): ReportError => {
  const chain = [...causes(error)];
  const known = chain.find((one) => one instanceof ReportError);
  if (known) return known;
  const because = { cause: error };
  for (const one of chain) {
    const code = "code" in one && typeof one.code === "string" ? one.code : "";
    const words = inWords(code, host);
    if (words) return new ReportError(...words, because);
  }
  const words = chain.at(-1)?.message || String(error);
  return new ReportError("network", `could not be fetched from ${host} (${words}); try again later`, because);
};

/** The error, what it wraps and what that wraps. */
function* causes(error: unknown, depth = 0): Generator<Error> {
  if (!(error instanceof Error) || depth > 8) return;
  yield error;
  if (error instanceof AggregateError) for (const one of error.errors) yield* causes(one, depth + 1);
  yield* causes(error.cause, depth + 1);
}

const inWords = (code: string, host: string): ["timeout" | "network", string] | undefined => {
  switch (code) {
    case "UND_ERR_CONNECT_TIMEOUT":
    case "UND_ERR_HEADERS_TIMEOUT":
    case "UND_ERR_BODY_TIMEOUT":
    case "ETIMEDOUT":
      return ["timeout", `${host} did not answer in time; try again later`];
    case "ENOTFOUND":
      return ["network", `there is no host ${host}; check the spelling`];
    case "EAI_AGAIN":
      return ["network", `${host} could not be looked up; check your connection to the internet`];
    case "ECONNREFUSED":
      return ["network", `${host} refused the connection; check the address and its port, or try again later`];
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ENETDOWN":
    case "EADDRNOTAVAIL":
      return ["network", `${host} can't be reached; check your connection to the internet`];
    case "ECONNRESET":
    case "EPIPE":
    case "UND_ERR_SOCKET":
    case "UND_ERR_RES_CONTENT_LENGTH_MISMATCH":
      return ["network", `${host} closed the connection before the page was whole; try again`];
    case "CERT_HAS_EXPIRED":
      return [
        "network",
        `the certificate of ${host} has expired; open it in a browser, save the page and give the file`,
      ];
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return ["network", `the certificate of ${host} is for another host; check the address`];
  }
  if (
    /^(?:ERR_SSL|ERR_TLS|EPROTO|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|CRL_|INVALID_CA|HOSTNAME_MISMATCH)/.test(code)
  ) {
    return [
      "network",
      `no safe connection to ${host} (${code}); check the address, or save the page and give the file`,
    ];
  }
  if (/^(?:HPE_|UND_ERR_HEADERS_OVERFLOW)/.test(code)) {
    return ["network", `${host} does not speak HTTP as it should (${code}); check the address and its port`];
  }
  return undefined;
};
