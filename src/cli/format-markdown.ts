/** A reading as Markdown (CommonMark and GitHub's); nothing in a report can become markup or HTML. */
import type { Reading, Statement } from "../reading.js";
import { aboutOf } from "./about.js";
import { visible } from "./visible.js";
import { percent, wordsOf } from "./words.js";

/** `text` is one line, as {@link visible} makes it. */
const escaped = (text: string): string =>
  text
    // Markup wherever it stands: emphasis, code, links, tables, mathematics, mentions.
    .replace(/[\\`*_{}[\]#|~$^@]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    // Addresses become links on GitHub, without any brackets.
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(www)\./gi, "$1\\.")
    // Lists, rules and underlined headings, at the start of a line only.
    .replace(/^[-+=:%]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");

export function formatMarkdown(reading: Reading): string {
  const about = aboutOf(reading).map((item) => escaped(visible(item)));
  const statements = reading.statements.map((statement) => itemOf(reading, statement));
  return [
    `# ${escaped(visible(reading.article.headline ?? reading.id))}`,
    ...(about.length > 0 ? [about.join(" · ")] : []),
    ...(statements.length > 0 ? statements : ["No statements found."]),
    "",
  ].join("\n\n");
}

const itemOf = (reading: Reading, { source, cue, content, kind, confidence }: Statement): string => {
  const speaker = escaped(wordsOf(reading, source));
  const sign = escaped(wordsOf(reading, cue));
  return [
    `- ${speaker ? `**${speaker}**` : "*unnamed*"}${sign && ` — ${sign}`} (${kind}, ${percent(confidence)})`,
    `  > ${escaped(wordsOf(reading, content))}`,
  ].join("\n\n");
};
