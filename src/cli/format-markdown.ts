/** A reading as Markdown (CommonMark and GitHub's); nothing in a report can become markup or HTML. */
import type { Reading, Statement } from "../reading.js";
import { aboutOf } from "./about.js";
import { chainDrawn, factsOf, marksOf, speakersOf } from "./facts.js";
import { type Lookup, lookupIn } from "./lookup.js";
import { quantityInWords } from "./quantity-in-words.js";
import { named, speakerOf } from "./speaker.js";
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
  const lookup = lookupIn(reading);
  const about = aboutOf(reading).map((item) => escaped(visible(item)));
  const statements = reading.statements.map((statement, i) => itemOf(lookup, statement, i + 1));
  return [
    `# ${escaped(visible(reading.article.headline ?? reading.id))}`,
    ...(about.length > 0 ? [about.join(" · ")] : []),
    ...(statements.length > 0 ? statements : ["No statements found."]),
    ...speakersIn(lookup),
    "",
  ].join("\n\n");
}

/** Numbered, so that a statement can say inside which other it stands. */
const itemOf = (lookup: Lookup, statement: Statement, number: number): string => {
  const { reading } = lookup;
  const { cue, content, confidence, quantities } = statement;
  const sign = [wordsOf(reading, cue), ...marksOf(statement)].filter((words) => words !== "").map(escaped);
  const facts = [...factsOf(lookup, statement), percent(confidence)].map(escaped).join(", ");
  const chain = chainDrawn(lookup, statement);
  const marker = `${number}. `;
  return [
    `${marker}${speakerIn(lookup, statement)}${sign.length > 0 ? ` — ${sign.join(", ")}` : ""} (${facts})`,
    ...[
      `> ${escaped(wordsOf(reading, content))}`,
      ...(chain ? [escaped(chain)] : []),
      ...(quantities.length > 0
        ? [quantities.map((quantity) => escaped(quantityInWords(reading, quantity))).join(" · ")]
        : []),
    ].map((line) => " ".repeat(marker.length) + line),
  ].join("\n\n");
};

const speakerIn = (lookup: Lookup, statement: Statement): string => {
  const speaker = speakerOf(lookup, statement);
  if (!speaker) return "*unnamed*";
  const { name, role, asWritten } = speaker;
  return `**${escaped(name)}**${role ? `, ${escaped(role)}` : ""}${asWritten ? ` (${escaped(asWritten)})` : ""}`;
};

/** Who speaks in the report, and how often. Of one there is nothing to compare. */
const speakersIn = (lookup: Lookup): string[] => {
  const speakers = speakersOf(lookup);
  if (speakers.length < 2) return [];
  const lines = speakers.map(({ entity, statements }) => {
    const { name, role } = named(lookup, [], entity.id) ?? { name: entity.id };
    const about = [...(role ? [role] : []), ...(entity.type === "unnamed" ? ["unnamed"] : [])].map(escaped);
    return `- ${[`**${escaped(name)}**`, ...about].join(", ")}: ${statements}`;
  });
  return ["## Statements by speaker", lines.join("\n")];
};
