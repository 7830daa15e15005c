/** A reading as Markdown; nothing in a report can become markup or HTML. */
import type { Reading } from "../reading.js";
import { visible } from "./visible.js";
import { wordsOf } from "./words.js";

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_{}[\]()#+!|~-]/g, "\\$&");

export function formatMarkdown(reading: Reading): string {
  const { headline, publisher, datePublished, author, creditText } = reading.article;
  const about = [datePublished, publisher, author?.join(", "), creditText].filter((one) => one !== undefined);
  const statements = reading.statements.map((statement) => {
    const source = statement.source.length > 0 ? `**${escaped(wordsOf(reading, statement.source))}**` : "*unnamed*";
    const sure = `${statement.kind}, ${Math.round(100 * statement.confidence)} %`;
    return `- ${source} — ${escaped(wordsOf(reading, statement.cue))} (${sure})\n\n  > ${escaped(wordsOf(reading, statement.content))}\n`;
  });
  return [
    `# ${escaped(visible(headline ?? reading.id))}\n`,
    ...(about.length > 0 ? [`${escaped(visible(about.join(" · ")))}\n`] : []),
    ...(statements.length > 0 ? statements : ["No statements found.\n"]),
    "",
  ].join("\n");
}
