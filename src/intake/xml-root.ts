/** The root of an XML document: what kind of document it is stands there. */

/**
 * The local name of the first element, lower case, what may stand before it passed over (XML 1.0 §2.8: declaration,
 * instructions, comments, document type); undefined where no element is in sight.
 */
export const xmlRoot = (start: string): string | undefined => {
  let at = start.search(/\S/);
  while (at >= 0 && start[at] === "<") {
    const name = /^<(?:[\p{L}_][\p{L}\p{N}._-]*:)?([\p{L}_][\p{L}\p{N}._-]*)[\s/>]/u.exec(
      start.slice(at, at + 200),
    )?.[1];
    if (name !== undefined) return name.toLowerCase();
    at = after(start, at);
    if (at >= 0) while (/\s/.test(start.charAt(at))) at++;
  }
  return undefined;
};

/** Where a comment, an instruction or a document type ends; -1 where it does not, or none begins here. */
const after = (start: string, at: number): number => {
  if (start.startsWith("<?", at)) return past(start, "?>", at);
  if (start.startsWith("<!--", at)) return past(start, "-->", at);
  if (!/^<!doctype/i.test(start.slice(at, at + 9))) return -1;
  const bracket = start.indexOf("[", at);
  const end = start.indexOf(">", at);
  // Declarations inside the brackets have ends of their own.
  return bracket >= 0 && bracket < end ? past(start, "]", bracket, ">") : end < 0 ? -1 : end + 1;
};

const past = (text: string, ...[first, from, then]: [string, number, string?]): number => {
  const found = text.indexOf(first, from);
  if (found < 0) return -1;
  return then === undefined ? found + first.length : past(text, then, found);
};
