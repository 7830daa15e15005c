/** A reading as Markdown (CommonMark and GitHub's); nothing in a report can become markup or HTML. */
import type { Reading, Statement } from "../reading.js";
import { aboutOf } from "./about.js";
import { chainOf, entityIn, factsOf, quantityInWords } from "./facts.js";
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

const itemOf = (reading: Reading, statement: Statement): string => {
  const { source, cue, content, confidence, quantities } = statement;
  const words = wordsOf(reading, source);
  const name = visible(entityIn(reading, statement.speaker)?.name ?? "");
  const isOther = name !== "" && !words.toLowerCase().includes(name.toLowerCase());
  const speaker = escaped(isOther ? name : words);
  const aside = isOther && words ? ` (${escaped(words)})` : "";
  const sign = escaped(wordsOf(reading, cue));
  const facts = [...factsOf(reading, statement), percent(confidence)].map(escaped).join(", ");
  const chain = statement.chain.length > 1 ? chainOf(reading, statement).map((link) => escaped(visible(link))) : [];
  return [
    `- ${speaker ? `**${speaker}**` : "*unnamed*"}${aside}${sign && ` — ${sign}`} (${facts})`,
    `  > ${escaped(wordsOf(reading, content))}`,
    ...(chain.length > 0 ? [`  ${chain.join(" ⟵ ")}`] : []),
    ...(quantities.length > 0 ? [`  ${quantities.map(quantityInWords).map(escaped).join(" · ")}`] : []),
  ].join("\n\n");
};
