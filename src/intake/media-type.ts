/** The `Content-Type` header (RFC 9110 §8.3). */

export interface MediaType {
  /** Lower case, without parameters; "" where there is none. */
  type: string;
  charset: string | undefined;
}

export const mediaTypeOf = (header: string | string[] | undefined): MediaType => {
  // A header sent twice comes as a list; browsers take the last.
  const value = (Array.isArray(header) ? header.at(-1) : header) ?? "";
  const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(value);
  return { type: value.split(";", 1)[0]?.trim().toLowerCase() ?? "", charset: charset?.[1] ?? charset?.[2] };
};
