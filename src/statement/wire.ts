/** Whose copy a report is: the wire that stands between publisher and speakers. Not one that it merely draws on. */
import { isAgencyAlone } from "../page/index.js";
import type { Article } from "../reading.js";

/** "With inputs from AP", "Reuters contributed to this report": a part of it is theirs, and nobody can say which. */
const DRAWS_ON =
  /\b(?:inputs?|contribut\w*|additional|additions?|with\s+(?:reporting|reports?|material|files)|based\s+on|agencies)\b/i;

/** @param dateline the agency that the dateline names, if any */
export function wireOf(
  { text, parts, author, creditText, publisher }: Article,
  dateline: string | undefined,
): string | undefined {
  const wire =
    dateline ??
    author?.find(isAgencyAlone) ??
    aboveLead(text, parts.body[0]?.[0] ?? 0) ??
    wholeCredit(text, parts.notes, creditText);
  return wire === undefined || (publisher !== undefined && same(wire, publisher)) ? undefined : wire;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** "PTI | Pune": a line above the lead that names an agency, alone or with a place. */
const aboveLead = (text: string, lead: number): string | undefined => {
  const lines = text.slice(Math.max(0, lead - ABOVE), lead).split("\n");
  return lines
    .flatMap((line) => line.split(/\s*[|/·,]\s*/).slice(0, 1))
    .find((words) => words !== "" && isAgencyAlone(words));
};

/** Characters above the lead that are looked at. */
const ABOVE = 300;

const wholeCredit = (
  text: string,
  notes: readonly (readonly [number, number])[],
  creditText: string | undefined,
): string | undefined => {
  if (creditText === undefined || creditText.includes(",") || DRAWS_ON.test(creditText)) return undefined;
  const note = notes.map((span) => text.slice(...span)).find((words) => words.includes(creditText));
  return note === undefined || DRAWS_ON.test(note) ? undefined : creditText;
};
