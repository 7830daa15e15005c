/**
 * Page: which text is the report. HTML or text → `Article`.
 *
 * It knows how pages and copies of pages are built: tags, names, structured data, the set phrases of publishers. It must
 * not know where a page came from (protocols and files are `intake/`'s), what its sentences mean (`language/`), or any
 * site by name. Pure: no disk, no network, no clock.
 */
export { isAgencyAlone } from "./credits.js";
export { articleFromHtml } from "./html-report.js";
export { articleFromText } from "./text-report.js";
