/** Where a form may lead back to: a path of this site, and nothing that a browser would take for another. */

const HERE = "http://here.invalid";

/** @returns path, query and fragment; `otherwise` for all that is not plainly a path of ours */
export const samePath = (path: string | undefined, otherwise: string): string => {
  // Browsers read `//host` and `/\host` as other sites, and drop tabs and line ends from addresses.
  if (path === undefined || !/^\/(?![/\\])/.test(path) || /[\p{Cc}\\]/u.test(path)) return otherwise;
  if (!URL.canParse(path, HERE)) return otherwise;
  const url = new URL(path, HERE);
  if (url.origin !== HERE || url.pathname.startsWith("//")) return otherwise;
  return `${url.pathname}${url.search}${url.hash}`;
};
