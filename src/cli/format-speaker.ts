/** Who speaks in the record, for a person at a terminal: a line each, or all that is known of one. */
import type { KeptSpeaker, SpeakerLine } from "../record/index.js";
import { dateInWords } from "./about.js";
import { table } from "./format-counts.js";
import { hung, type Look } from "./look.js";
import { visible } from "./visible.js";
import { flow, wrap } from "./wrap.js";

const NUMBER_WIDTH = 6;

/** How many statements; name, role and type; reports and days; id. Lines without their ends. */
export const speakerLines = (line: SpeakerLine, look: Look): string[] => {
  const { columns, faint } = look;
  const gutter = `${line.statements.toLocaleString("en").padStart(NUMBER_WIDTH)}  `;
  const room = columns - gutter.length;
  return hung(faint(gutter), gutter.length, [
    ...flow(whoOf(line, look), room, faint(" · ")),
    ...flow([...reachOf(line), visible(line.id)], room).map(faint),
  ]);
};

const whoOf = ({ name, role, type, countries }: SpeakerLine, { strong, roles, faint }: Look): string[] => [
  strong(roles.source(visible(name))),
  ...(role ? [visible(role)] : []),
  faint(type),
  ...(countries.length > 0 ? [faint(countries.join(", "))] : []),
];

const reachOf = ({ reports, first, last }: SpeakerLine): string[] => [
  `${reports} report${reports === 1 ? "" : "s"}`,
  ...(first && last ? [periodInWords(first, last)] : []),
];

const periodInWords = (first: string, last: string): string =>
  first === last ? dateInWords(first) : `${dateInWords(first)} – ${dateInWords(last)}`;

/** All that the record knows of one speaker. Lines without their ends. */
export const keptSpeakerLines = (speaker: KeptSpeaker, look: Look): string[] => {
  const { line, aliases, roles, carriers, acts, byMonth, merged } = speaker;
  const { columns, faint } = look;
  const statements = `${line.statements.toLocaleString("en")} statement${line.statements === 1 ? "" : "s"}`;
  const others = aliases.filter(({ name }) => name !== line.name);
  return [
    ...flow(whoOf(line, look), columns, faint(" · ")),
    ...flow([statements, ...reachOf(line), visible(line.id)], columns).map(faint),
    ...(others.length > 0 ? wrap(`also: ${others.map(({ name }) => visible(name)).join(", ")}`, columns) : []),
    ...merged.flatMap(({ name, id }) => wrap(faint(`merged into this: ${visible(name)} (${visible(id)})`), columns)),
    ...(roles.length > 0 ? ["", look.strong("Roles")] : []),
    ...roles.flatMap(({ role, first, last }) =>
      flow([visible(role), ...(first && last ? [faint(periodInWords(first, last))] : [])], columns - 2).map(
        (text) => `  ${text}`,
      ),
    ),
    ...table(
      "On whose word we have it",
      carriers.flatMap(({ who, statements: count }) => (who ? [[who.name, count] as const] : [])),
      look,
    ),
    ...table(
      "Printed by",
      carriers.flatMap(({ publisher, statements: count }) =>
        publisher === undefined ? [] : [[publisher, count] as const],
      ),
      look,
    ),
    ...table(
      "By act",
      acts.map((one) => [one.act, one.statements]),
      look,
    ),
    ...table(
      "By month",
      byMonth.map((one) => [one.month, one.statements]),
      look,
    ),
    "",
  ];
};
