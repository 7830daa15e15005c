/** A reading for a person at a terminal. */
import type { Reading, Statement } from "../reading.js";
import { aboutOf } from "./about.js";
import { contextOf } from "./context.js";
import { chainDrawn, factsOf, marksOf, speakersOf } from "./facts.js";
import { bar, gutterOf, hung, type Look, lookOf, type PrettyOptions } from "./look.js";
import { type Lookup, lookupIn } from "./lookup.js";
import { quantityInWords } from "./quantity-in-words.js";
import { named, speakerOf } from "./speaker.js";
import { visible } from "./visible.js";
import { percent, wordsOf } from "./words.js";
import { flow, wrap } from "./wrap.js";

const LEGEND = "In the last line of each: [speaker] ‹cue› {words}, as they stand in the report.";

/**
 * Lines of at most 100 columns, each with its end; a rule begins every report.
 * @param idOf what a statement is called outside its report, to be shown with it
 */
export function formatPretty(
  reading: Reading,
  options: PrettyOptions,
  idOf: (statement: Statement) => string | undefined = () => undefined,
): string {
  const look = lookOf(options);
  const lookup = lookupIn(reading);
  const { columns, strong, faint } = look;
  const { statements, article } = reading;
  const count = `${statements.length} statement${statements.length === 1 ? "" : "s"}`;
  const about = [...aboutOf(reading).map(visible), ...(statements.length > 0 ? [count] : [])];
  return [
    faint("━".repeat(columns)),
    ...wrap(visible(article.headline ?? reading.id), columns).map(strong),
    ...flow(about, columns).map(faint),
    "",
    ...(statements.length === 0 ? ["no statements found", ""] : []),
    ...(statements.length > 0 && !options.colour ? [...wrap(LEGEND, columns), ""] : []),
    ...statements.flatMap((statement, i) => [...statementLines(lookup, statement, i + 1, look, idOf(statement)), ""]),
    ...speakerLines(lookup, look),
    "",
  ].join("\n");
}

/** One statement, as it stands among the others of its report. */
export const statementLines = (
  lookup: Lookup,
  statement: Statement,
  number: number,
  look: Look,
  id: string | undefined,
): string[] => {
  const { columns, faint, roles, marks } = look;
  const { reading } = lookup;
  const gutter = gutterOf(number);
  const room = columns - gutter.length;
  const { cue, content, confidence, quantities } = statement;
  const chain = chainDrawn(lookup, statement);
  const context = contextOf(reading, statement, room, marks.cue.join("").length)
    .map(({ role, text }) => roles[role](`${marks[role][0]}${text}${marks[role][1]}`))
    .join("");
  const head = [
    speakerIn(lookup, statement, look),
    ...(cue.length > 0 ? [roles.cue(wordsOf(reading, cue))] : []),
    ...marksOf(statement).map(faint),
  ];
  return hung(faint(gutter), gutter.length, [
    ...flow(head, room, faint(" · ")),
    ...wrap(roles.content(wordsOf(reading, content)), room),
    ...flow([...factsOf(lookup, statement), `${percent(confidence)} ${bar(confidence)}`], room).map(faint),
    ...(chain ? wrap(chain, room).map(faint) : []),
    ...flow(
      quantities.map((quantity) => quantityInWords(reading, quantity)),
      room,
    ),
    context,
    ...(id === undefined ? [] : [faint(visible(id))]),
  ]);
};

/** Who speaks, resolved, with the role; the text's own words beside it where they are others. */
const speakerIn = (lookup: Lookup, statement: Statement, { strong, faint, roles }: Look): string => {
  const speaker = speakerOf(lookup, statement);
  if (!speaker) return faint("unnamed");
  const { name, role, asWritten } = speaker;
  return [
    `${strong(roles.source(name))}${role ? roles.source(`, ${role}`) : ""}`,
    ...(asWritten ? [faint(`(${asWritten})`)] : []),
  ].join(" ");
};

/** At the end of a report: who speaks in it, and how often. Of one there is nothing to compare. */
const speakerLines = (lookup: Lookup, { columns, strong, faint }: Look): string[] => {
  const speakers = speakersOf(lookup);
  if (speakers.length < 2) return [];
  const lines = speakers.flatMap(({ entity, statements }) => {
    const gutter = gutterOf(statements);
    const { name, role } = named(lookup, [], entity.id) ?? { name: entity.id };
    const items = [name, ...(role ? [faint(role)] : []), ...(entity.type === "unnamed" ? [faint("unnamed")] : [])];
    return hung(faint(gutter), gutter.length, flow(items, columns - gutter.length, faint(" · ")));
  });
  return [...wrap("Statements by speaker", columns).map(strong), ...lines, ""];
};
