/** Paths, and the pages whose twins they are. */
import { getPath } from "hono/utils/url";

/** The page's path of its twin's, as it stands: `/reports` of `/reports.json`. */
const pageOf = (path: string): string => {
  if (path === "/index.json") return "/";
  if (path === "/openapi.json" || path.startsWith("/assets/")) return path;
  return path.replace(/\.json$/, "");
};

/** What routes go by: a page and its JSON twin are one. */
export const routePath = (request: Request): string => pageOf(getPath(request));

/** The page's address, path and query, as it was asked for. */
export const pageAddress = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pageOf(pathname) + search;
};

export const isTwin = (url: string): boolean => {
  const { pathname } = new URL(url);
  return pathname.endsWith(".json") && !pathname.startsWith("/assets/");
};
