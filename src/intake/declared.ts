/** The encoding a page declares of itself, in a `<meta>` or an XML declaration. */

/** Browsers look at 1024 bytes; saved pages often put more before the declaration. */
const LOOK = 8192;

const COMMENT = /<!--[\s\S]*?-->/g;
const META = /<meta[\s/]((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const XML_DECLARATION = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/;

/**
 * The label of the first declaration in an HTML page (after the WHATWG prescan), else that of its XML declaration.
 * A UTF-16 label is read as UTF-8: bytes in which this could be found are not UTF-16.
 */
export const declaredInHtml = (bytes: Buffer): string | undefined => {
  const start = bytes.toString("latin1", 0, LOOK);
  const label = inMeta(start.replace(COMMENT, "")) ?? XML_DECLARATION.exec(start)?.[1];
  return label !== undefined && /^\s*utf-?16/i.test(label) ? "utf-8" : label;
};

const inMeta = (start: string): string | undefined => {
  for (const [, inside = ""] of start.matchAll(META)) {
    const attributes = new Map<string, string>();
    for (const [, name = "", ...values] of inside.matchAll(ATTRIBUTE)) {
      attributes.set(name.toLowerCase(), values.find((value) => value !== undefined) ?? "");
    }
    const charset = attributes.get("charset");
    if (charset) return charset;
    if (attributes.get("http-equiv")?.toLowerCase() === "content-type") {
      const named = /charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(attributes.get("content") ?? "")?.[1];
      if (named) return named;
    }
  }
  return undefined;
};
